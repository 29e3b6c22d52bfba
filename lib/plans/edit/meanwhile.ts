import 'server-only';
import type { Scoped } from '@/lib/auth/doors';
import { formatDate, formatInstant, isPlainDate } from '@/lib/format/dates';
import { type Problem, refuse } from '@/lib/refusal';
import type { FieldChange, Merged, RowChange } from './merge';
import { OTHERS_WORDS, type PartValues } from './parts';
import type { PartEditor } from './save';

type Edit = { accountName: string; at: Date };
type Words = Pick<PartEditor<never>, 'label' | 'say'>;

/** Whether another's changes were put together with one's own: then they are shown before anything is stored. */
export function somethingMerged({ taken, contested, rows, order }: Merged): boolean {
  return taken.length + contested.length + rows.length > 0 || order !== null;
}

/** What another person has changed since the form was opened, each at its field: what both changed comes first. */
export async function meanwhileProblems(
  scope: Scoped,
  editor: Words,
  last: Edit,
  { taken, contested, rows, order }: Merged,
): Promise<Problem[]> {
  const who = last.accountName;
  const problems = [
    refuse(
      'form',
      'edited-meanwhile',
      `${who} đã lưu phần này lúc ${formatInstant(last.at)}, sau khi trang này được mở. Nội dung hai bên đã được ghép lại bên dưới; vui lòng xem các chỗ được đánh dấu rồi lưu lại.`,
    ),
  ];
  for (const change of contested) {
    const { after } = await said(scope, editor, change);
    const message = `${fieldLabel(editor, change.name)}: ${who} đã ghi ${after}. Ô này đang giữ nội dung vừa nhập; lưu lại sẽ thay nội dung kia.`;
    problems.push(refuse(change.name, 'contested', message));
  }
  for (const row of rows) problems.push(await rowProblem(scope, editor, who, row));
  for (const change of taken) {
    const { before, after } = await said(scope, editor, change);
    const message = `${fieldLabel(editor, change.name)}: ${who} đã đổi từ ${before} thành ${after}; đã lấy theo.`;
    problems.push(refuse(change.name, 'taken', message));
  }
  if (order) {
    const kept =
      order === 'TAKEN'
        ? 'thứ tự mới đã được lấy theo.'
        : 'biểu mẫu đang giữ thứ tự vừa xếp ở đây; lưu lại sẽ thay thứ tự kia.';
    problems.push(
      refuse('form', order === 'TAKEN' ? 'taken' : 'contested', `${who} đã đổi thứ tự các dòng; ${kept}`),
    );
  }
  return problems;
}

/** The part was removed while it was being written. */
export function removedProblem(last: Edit | null): Problem {
  const who = last ? ` (${last.accountName}, ${formatInstant(last.at)})` : '';
  return refuse(
    'form',
    'part-removed',
    `Mục này đã bị bỏ khỏi dự thảo${who}. Nội dung vừa nhập vẫn còn trên trang; nếu vẫn cần, vui lòng thêm mục mới và chép sang.`,
  );
}

/** Of contested fields whose other text is too long for a refusal, that text in full, for PartForm to show. */
export function othersWords(editor: Words, { contested }: Merged): PartValues {
  return Object.fromEntries(
    contested
      .filter(({ after }) => after.length > LONGEST_SHOWN)
      .map(({ name, after }) => [`${OTHERS_WORDS}${name}`, `${fieldLabel(editor, name)}\n${after}`]),
  );
}

const ROW_WORDS: Record<RowChange['how'], { code: string; words: string }> = {
  ADDED: { code: 'taken', words: 'đã thêm dòng này; đã lấy theo.' },
  REMOVED: { code: 'taken', words: 'đã bỏ dòng này; đã lấy theo.' },
  KEPT: {
    code: 'contested',
    words: 'đã bỏ dòng này. Dòng vẫn được giữ vì vừa được sửa ở đây; nếu không cần nữa, vui lòng bấm «Bỏ».',
  },
  BACK: {
    code: 'contested',
    words: 'đã sửa dòng vừa bị bỏ ở đây nên dòng này được đưa trở lại; nếu vẫn muốn bỏ, vui lòng bấm «Bỏ».',
  },
};

async function rowProblem(
  scope: Scoped,
  editor: Words,
  who: string,
  { key, how, values }: RowChange,
): Promise<Problem> {
  const { code, words } = ROW_WORDS[how];
  const [first] = Object.keys(values);
  const at = how === 'REMOVED' || first === undefined ? 'form' : `${key}.${first}`;
  const telling = Object.entries(values).find(([, value]) => value !== '' && value !== 'on');
  const name = telling
    ? `Dòng ${(await spoken(scope, editor, ...telling)) ?? quoted(telling[1])}`
    : 'Một dòng';
  return refuse(at, code, `${name}: ${who} ${words}`);
}

/** Both texts as they are quoted: long ones around the first place where they differ. */
async function said(scope: Scoped, editor: Words, { name, before, after }: FieldChange) {
  const own = name.slice(name.indexOf('.') + 1);
  const [was, is] = [await spoken(scope, editor, own, before), await spoken(scope, editor, own, after)];
  return { before: was ?? quoted(before, after), after: is ?? quoted(after, before) };
}

async function spoken(scope: Scoped, editor: Words, name: string, value: string): Promise<string | null> {
  const words = value === '' ? null : await editor.say?.(scope, name, value);
  return words ? `«${words}»` : null;
}

const LONGEST_SHOWN = 120;

function quoted(value: string, other = ''): string {
  if (value === '') return '(để trống)';
  if (value === 'on') return '(có đánh dấu)';
  return isPlainDate(value) ? formatDate(value) : excerpt(value, other);
}

/** A long text around the first place where it differs from the other. */
function excerpt(value: string, other: string): string {
  if (value.length <= LONGEST_SHOWN) return `«${value}»`;
  let differs = 0;
  while (differs < value.length && value[differs] === other[differs]) differs++;
  const from = value.length - differs < LONGEST_SHOWN ? value.length - LONGEST_SHOWN : differs - 40;
  const start = differs >= value.length || from <= 0 ? 0 : value.lastIndexOf(' ', from) + 1;
  const end = start + LONGEST_SHOWN;
  return `«${start > 0 ? '…' : ''}${value.slice(start, end).toWellFormed()}${end < value.length ? '…' : ''}»`;
}

function fieldLabel(editor: Words, name: string): string {
  return editor.label(name.slice(name.indexOf('.') + 1));
}
