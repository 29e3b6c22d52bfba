import { assigneesOf, FOR_EACH } from '@/lib/documents/assignees';
import { isPlural } from '@/lib/documents/assignees-names';
import type { FoundField } from '@/lib/documents/fields';
import type { Outline, OutlineTable } from '@/lib/documents/outline';
import { cadenceOf } from '@/lib/documents/quotas-cadence';
import { captionsOf } from '@/lib/documents/quotas-caption';
import { type Count, countsOf } from '@/lib/documents/quotas-count';
import {
  type Doubt,
  NO_CADENCE,
  NOT_SAID_EACH,
  NOT_SAID_LEAST,
  OTHER_WORDS,
  REBUILT,
  settled,
  UNLISTED,
} from '@/lib/documents/quotas-doubt';
import { matchField, type SaidField } from '@/lib/documents/quotas-field';
import { fieldWords } from '@/lib/documents/quotas-field-words';
import { numbersOf as addedUp } from '@/lib/documents/quotas-numbers';
import type { Read } from '@/lib/documents/reading';
import type { TableRow } from '@/lib/documents/tables';
import { folded, trimmed } from '@/lib/documents/text';
import { SUBJECTS, type Subject } from '@/lib/format/words';
import type { ExchangedPlan } from '@/lib/plans/exchange/format';

type Quota = ExchangedPlan['quotas'][number];

/** The quotas of the tables that have a column of units and columns of numbers. */
export function readTableQuotas(outline: Outline, fields: readonly FoundField[]): Read<Quota>[] {
  return outline.tables.flatMap((table) => {
    const columns = columnsOf(table.columns);
    if (columns.unit < 0 || (columns.count < 0 && columns.subjects.size === 0)) return [];
    const captions = captionsOf(outline, table);
    return table.rows.flatMap((row) => readRow({ table, columns, captions }, row, fields) ?? []);
  });
}

type Columns = {
  unit: number;
  coordinating: number;
  field: number;
  count: number;
  subjects: Map<Subject, number>;
};

function columnsOf(headings: readonly string[]): Columns {
  const names = headings.map(folded);
  const columnOf = (form: RegExp) => names.findIndex((name) => form.test(name));
  const subjects = new Map<Subject, number>();
  const forms: Record<Subject, RegExp> = {
    COLLECTIVE: /tap the/,
    INDIVIDUAL: /ca nhan/,
    HOUSEHOLD: /gia dinh|^ho$/,
  };
  for (const subject of SUBJECTS) {
    const at = names.findIndex(
      (name) => forms[subject].test(name) && name.length < 80 && !/,| va /.test(name),
    );
    if (at >= 0) subjects.set(subject, at);
  }
  const lead = columnOf(/chu tri/);
  return {
    unit: lead >= 0 ? lead : columnOf(/don vi|co quan|dia phuong|thuc hien|to chuc/),
    coordinating: columnOf(/phoi hop/),
    field: columnOf(/linh vuc|phong trao|noi dung/),
    count: columnOf(/so luong|chi tieu|so dien hinh|so mo hinh|toi thieu|tong/),
    subjects,
  };
}

type ReadTable = { table: OutlineTable; columns: Columns; captions: string[] };

function readRow(
  { table, columns, captions }: ReadTable,
  row: TableRow,
  fields: readonly FoundField[],
): Read<Quota> | null {
  const unit = row.cells[columns.unit] ?? '';
  if (row.cells.some((cell) => /^(?:tổng|cộng)(?!\p{L})/iu.test(cell))) return null;
  const doubts: Doubt[] = table.rebuilt ? [REBUILT] : [];
  const numbers = numbersOf(columns, row, doubts);
  if (!numbers || !/\p{L}{2}/u.test(unit)) return null;
  const headings = table.columns.join(' ');
  const said = folded([...captions, headings].join(' '));
  const most = /khong qua|toi da|khong vuot qua/.test(said);
  const cell = row.cells[columns.count] ?? '';
  if (!most && !/it nhat|toi thieu|khong (?:it hon|duoi)/.test(`${said} ${folded(cell)}`)) {
    doubts.push(NOT_SAID_LEAST);
  }
  const notes = row.cells.filter((_, at) => at !== columns.unit && at !== columns.field).join(' ; ');
  const cadence = cadenceOf(notes, unit, headings, ...captions);
  if (!cadence) doubts.push(NO_CADENCE);
  const who = assigneesOf(unit);
  const each = who.each || FOR_EACH.test(`${notes} ; ${cell}`);
  const several = !each && (who.assignees.length > 1 || isPlural(who.assignees));
  if (several) doubts.push(NOT_SAID_EACH);
  const coordinators =
    columns.coordinating < 0 ? [] : assigneesOf(row.cells[columns.coordinating] ?? '').assignees;
  const field = fieldOfRow(columns, row, fields, doubts);
  return {
    value: {
      assignees: who.assignees,
      ...(coordinators.length > 0 && { coordinators }),
      eachAssignee: each || several,
      field: field?.field ?? null,
      ...(field?.fieldAsWritten !== undefined && { fieldAsWritten: field.fieldAsWritten }),
      min: most ? 0 : numbers.min,
      max: most ? numbers.min : numbers.max,
      subjects: numbers.subjects,
      cadence: cadence?.cadence ?? null,
      ...(cadence?.year !== undefined && { year: cadence.year }),
    },
    from: row.from,
    ...settled(doubts),
  };
}

function fieldOfRow(
  columns: Columns,
  row: TableRow,
  fields: readonly FoundField[],
  doubts: Doubt[],
): SaidField | null {
  const cell = columns.field < 0 ? '' : (row.cells[columns.field] ?? '');
  if (/\p{L}{2}/u.test(cell)) {
    if (/^(?:tat ca|cac linh vuc|moi linh vuc|bat ky)/.test(folded(cell))) return null;
    return told(matchField(wordsOfCell(cell), fields), doubts);
  }
  const noted = row.cells
    .map((other, at) => (at === columns.unit ? null : fieldWords(` ${other}`)))
    .find((words) => words);
  return noted ? told(matchField(noted, fields), doubts) : null;
}

/** A cell may hold the number too: «Ít nhất 02 tập thể về du lịch cộng đồng», «10 nghệ nhân truyền nghề». */
function wordsOfCell(cell: string): string {
  const last = countsOf(cell, true).at(-1);
  if (!last) return cell;
  const after = cell.slice(last.end);
  // «10 người có uy tín»: what people have is no field by itself.
  return (/^ có /u.test(after) ? null : fieldWords(after)) ?? trimmed(cell.slice(last.noun));
}

function told(field: SaidField, doubts: Doubt[]): SaidField {
  if (field.field === null) doubts.push(UNLISTED);
  else if (field.close) doubts.push(OTHER_WORDS);
  return field;
}

type Numbers = { min: number; max: number | null; subjects: Quota['subjects'] };

/** The numbers of a row: by subject where there are such columns, else its count. A zero or a dash is no number. */
function numbersOf({ subjects, count }: Columns, { cells }: TableRow, doubts: Doubt[]): Numbers | null {
  const split: Partial<Record<Subject, number>> = {};
  for (const [subject, at] of subjects) {
    const number = numberIn(cells[at] ?? '');
    if (number && number.min > 0) split[subject] = number.min;
  }
  const parts = Object.values(split);
  if (parts.length > 0) return { min: parts.reduce((all, one) => all + one, 0), max: null, subjects: split };
  const counted = count < 0 ? [] : countsOf(cells[count] ?? '', true);
  if (counted.length > 0) return numbersOfCounts(withParts(counted, cells[count] ?? ''), doubts);
  const number = count < 0 ? null : numberIn(cells[count] ?? '');
  return number && number.min > 0 ? { ...number, subjects: null } : null;
}

/** «04 điển hình (02 tập thể, 02 cá nhân)», «04 điển hình, gồm …»: what stands behind such words is in the number before. */
function withParts(counts: readonly Count[], cell: string): Count[] {
  const plain = folded(cell);
  const first = counts[0];
  if (!first || first.subject !== null) return [...counts];
  const begin = PARTS_BEGIN.exec(plain.slice(first.end, counts[1]?.start));
  return counts.map((count) =>
    begin && count !== first && count.subject ? { ...count, part: true } : count,
  );
}

const PARTS_BEGIN = /\(|:|(?<![a-z])(?:trong do|gom|chia ra|cu the)(?![a-z])/;

/** A cell that says it in words: «02 tập thể, 03 cá nhân», «từ 01 đến 02 mô hình», «04 điển hình (02 tập thể, …)». */
function numbersOfCounts(counts: readonly Count[], doubts: Doubt[]): Numbers {
  const split: Partial<Record<Subject, number>> = {};
  for (const { subject, min } of counts) if (subject && min > 0) split[subject] = (split[subject] ?? 0) + min;
  const { min, max } = addedUp(counts, doubts);
  return { min, max, subjects: Object.keys(split).length > 0 ? split : null };
}

function numberIn(cell: string): { min: number; max: number | null } | null {
  const match = /^(?:tu |it nhat |toi thieu )?(\d{1,3})(?: ?(?:-|den) ?(\d{1,3}))?(?![\d%.,]| ?%)/.exec(
    folded(cell.trim()),
  );
  if (!match) return null;
  return { min: Number(match[1]), max: match[2] === undefined ? null : Number(match[2]) };
}
