import { criterionField } from '@/lib/criteria/checklist';
import { type Problem, refuse } from '@/lib/refusal';
import { OTHERS } from './part-names';
import { fieldWords, LONGEST_QUOTED, valueWords } from './part-words';
import type { PartValues } from './parts';
import type { SavedPart } from './save-part';

/** What goes back to the form of a part when it cannot simply go on; null when all of it is stored as it was sent. */
export function partAnswer(saved: SavedPart): { problems: Problem[]; values: PartValues } | null {
  const { contested, taken } = saved;
  const problems = [...saved.problems];
  const values: PartValues = { stamp: saved.seen };
  for (const [name, theirs] of Object.entries(contested)) {
    const message =
      `${fieldWords(name)}: ở cửa sổ hoặc máy khác đã lưu ${valueWords(name, theirs)} sau khi trang này được mở. ` +
      'Ô này đang giữ nội dung vừa nhập; lưu lần nữa sẽ thay nội dung kia.';
    problems.push(refuse(anchorOf(name), 'contested', message));
    if (theirs.length > LONGEST_QUOTED) values[`${OTHERS}${name}`] = theirs;
  }
  if (problems.length === 0) return null;
  for (const [name, theirs] of Object.entries(taken)) {
    const message = `${fieldWords(name)}: đã lấy theo nội dung được lưu ở cửa sổ hoặc máy khác.`;
    problems.push(refuse(anchorOf(name), 'taken', message));
    Object.assign(values, fieldsOf(name, theirs));
  }
  return { problems, values };
}

/** A stored field as the form has it: each file that proves a criterion is a tick box of its own. */
export function fieldsOf(name: string, value: string): PartValues {
  if (!name.startsWith('proof-')) return { [name]: value };
  return Object.fromEntries(
    value
      .split(',')
      .filter(Boolean)
      .map((file) => [`${name}.${file}`, 'on']),
  );
}

/** All fields of a part as its form has them. */
export function formFields(values: PartValues): PartValues {
  return Object.assign({}, ...Object.entries(values).map(([name, value]) => fieldsOf(name, value)));
}

/** The id in the page of the field: the answers to a criterion share one. */
function anchorOf(name: string): string {
  const criterion = /^(?:met|proof)-(.+)$/.exec(name)?.[1];
  return criterion ? criterionField(criterion) : name;
}
