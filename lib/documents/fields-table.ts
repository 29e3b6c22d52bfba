import type { FieldPlace } from '@/lib/documents/fields-find';
import { subjectLabel, subjectsAtStart } from '@/lib/documents/fields-subjects';
import { NO_MARKER } from '@/lib/documents/marker';
import type { Outline, OutlineTable, Section } from '@/lib/documents/outline';
import type { LineRange } from '@/lib/documents/reading';
import { folded } from '@/lib/documents/text';

/** The fields of a table that says of each for whom it is and what is asked, «Lĩnh vực | Đối tượng | Tiêu chí». */
export function tabledFields({ tables }: Outline): FieldPlace[] {
  for (const table of tables) {
    const fields = fieldsOf(table);
    if (fields.length > 0) return fields.map((section) => ({ section, stated: null }));
  }
  return [];
}

function fieldsOf({ columns, rows, after }: OutlineTable): Section[] {
  const heads = columns.map((column) => folded(column.slice(0, 80)));
  const name = heads.findIndex((head) => NAME.test(head));
  const whom = heads.findIndex((head) => WHOM.test(head));
  const asked = heads.findIndex((head, at) => at !== name && ASKED.test(head) && !SUBJECT.test(head));
  const bySubject = heads.flatMap((head, at) => (SUBJECT.test(head) ? [at] : []));
  if (name < 0 || (whom < 0 && (bySubject.length === 0 || asked >= 0))) return [];
  const fields: Section[] = [];
  for (const { cells, from } of rows) {
    const of = (at: number) => cells[at]?.trim() ?? '';
    if (of(name).length > 3 && !/^(?:tong|cong)(?: so| cong)?$/.test(folded(of(name)))) {
      fields.push(paragraph(of(name), from, after?.parent ?? null));
    }
    // A row without a name goes on with the field above.
    const field = fields.at(-1);
    if (!field) continue;
    const texts =
      whom >= 0
        ? [`Đối tượng: ${of(whom)}`, of(asked)].filter((text, at) => (at === 0 ? of(whom) : text) !== '')
        : bySubject.flatMap((at) => (isProse(of(at)) ? [`${columns[at]}: ${of(at)}`] : []));
    field.children.push(...texts.map((text) => paragraph(text, from, field)));
    field.from = { first: field.from.first, last: Math.max(field.from.last, from.last) };
  }
  return fields.filter(({ children }) =>
    children.some(({ text }) => subjectLabel(text) !== null || subjectsAtStart(text.slice(11)).length > 0),
  );
}

const NAME = /^(?:ten )?(?:cac )?(?:linh vuc|phong trao|nhom|noi dung|mo hinh|danh hieu|guong)(?![a-z])/;
const WHOM = /^(?:doi tuong|ap dung cho|danh cho|loai doi tuong)/;
const ASKED = /^(?:noi dung )?(?:tieu chi|tieu chuan|yeu cau|dieu kien|mo ta)/;
const SUBJECT = /^(?:doi voi |tieu chi |tieu chuan )*(?:tap the|ca nhan|ho gia dinh|gia dinh)$/;

/** Words, and no number or cross. */
function isProse(cell: string): boolean {
  return cell.length > 12 && cell.split(' ').length > 2 && /\p{L}{2}/u.test(cell);
}

function paragraph(text: string, from: LineRange, parent: Section | null): Section {
  const starts = [{ at: 0, line: from.first }];
  return {
    marker: NO_MARKER,
    text,
    from,
    region: 'BODY',
    parent,
    children: [],
    starts,
    index: -1,
    cells: [text],
  };
}
