import 'server-only';
import writeExcelFile, { type Row } from 'write-excel-file/node';
import { SUBJECT_WORDS } from '@/lib/format/words';
import {
  type Column,
  columnsFor,
  FIXED_LISTS,
  type ListName,
  NUMBER_HEAD,
  REASON_HEAD,
  SHEET,
} from './columns';
import type { ImportPlace } from './facts-queries';
import { GUIDE_WIDTH, guideRows } from './guide';
import { type ImportUnit, unitLabel } from './rows';
import { EXTRA, MOST_ROWS, type RowCells } from './table';
import { type Validation, validations } from './validation';

export const TABLE_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** A row that is given back, and why it was not taken. */
export type RefusedRow = { cells: RowCells; reason: string };

/**
 * The table to fill in for a plan, year and unit, as an .xlsx file: the sheet to write on, the lists to choose from, the rules in
 * short. With `refused`, those rows are in it to be mended, with the reason behind and, in front of that, the columns that are not known.
 */
export async function templateFile(
  place: ImportPlace,
  refused: readonly RefusedRow[] | null = null,
): Promise<Uint8Array<ArrayBuffer>> {
  const columns = columnsFor(place);
  const extras = [
    ...new Set(
      (refused ?? []).flatMap(({ cells }) => Object.keys(cells).filter((key) => key.startsWith(EXTRA))),
    ),
  ];
  const lists = listsOf(place);
  const rows = refused
    ? refused.map((row, at) => refusedRow(row, at, columns, extras))
    : [exampleRow(columns, place)];
  const data: Row[] = [headRow(columns, extras, refused !== null), hintRow(columns), ...rows];
  const buffer = await writeExcelFile(
    [
      {
        sheet: SHEET,
        data,
        columns: [
          { width: 9 },
          ...columns.map(({ width }) => ({ width })),
          ...extras.map(() => ({ width: 20 })),
          ...(refused ? [{ width: REASON_WIDTH }] : []),
        ],
        stickyRowsCount: 2,
        stickyColumnsCount: 1,
        orientation: 'landscape',
      },
      {
        sheet: LIST_SHEET,
        data: listRows(lists),
        columns: LIST_NAMES.map((name) => ({ width: name === 'fields' ? 60 : name === 'units' ? 44 : 18 })),
        stickyRowsCount: 1,
      },
      { sheet: 'Hướng dẫn', data: guideRows(place), columns: [{ width: GUIDE_WIDTH }] },
    ],
    {
      fontFamily: 'Times New Roman',
      fontSize: 12,
      features: [validations(SHEET, validationsOf(columns, lists))],
    },
  ).toBuffer();
  return new Uint8Array(buffer);
}

/** How a unit is called in the list: with the one above it where the name alone does not say which. */
function unitName(unit: ImportUnit, { own, units }: ImportPlace): string {
  const twice = units.filter(({ name }) => name === unit.name).length > 1;
  return twice ? unitLabel(unit, own.name) : unit.name;
}

const LIST_SHEET = 'Danh mục';
const LIST_NAMES: readonly ListName[] = [
  'fields',
  'subjects',
  'sexes',
  'ethnicities',
  'yesNo',
  'areas',
  'units',
];
const LIST_HEADS: Record<ListName, string> = {
  fields: 'Lĩnh vực',
  subjects: 'Đối tượng',
  sexes: 'Giới tính',
  ethnicities: 'Dân tộc',
  yesNo: 'Có/Không',
  areas: 'Địa bàn',
  units: 'Đơn vị đề cử',
};

type Lists = Record<ListName, readonly string[]>;

function listsOf(place: ImportPlace): Lists {
  const accepted = new Set(place.fields.flatMap(({ subjects }) => subjects));
  const subjects = [...accepted].map((subject) => SUBJECT_WORDS[subject]);
  return {
    ...FIXED_LISTS,
    subjects: subjects.length > 0 ? subjects : FIXED_LISTS.subjects,
    fields: place.fields.map(({ name }) => name),
    units: [...new Set(place.units.map((unit) => unitName(unit, place)))],
  };
}

function listRows(lists: Lists): Row[] {
  const longest = Math.max(...LIST_NAMES.map((name) => lists[name].length));
  return [
    LIST_NAMES.map((name) => ({ ...HEAD, value: LIST_HEADS[name] })),
    ...Array.from({ length: longest }, (_, at) => LIST_NAMES.map((name) => plainCell(lists[name][at] ?? ''))),
  ];
}

/** Drop-downs for the columns with a list, and for every column what to write as soon as a cell is chosen. */
function validationsOf(columns: readonly Column[], lists: Lists): Validation[] {
  return columns.map(({ head, hint, list, open }, at) => ({
    column: at + 1,
    rows: [3, MOST_ROWS + 3],
    title: head,
    prompt: hint,
    list: list
      ? { sheet: LIST_SHEET, column: LIST_NAMES.indexOf(list), rows: [2, lists[list].length + 1] }
      : null,
    open: open ?? false,
  }));
}

function headRow(columns: readonly Column[], extras: readonly string[], withReason: boolean): Row {
  const heads = [
    NUMBER_HEAD,
    ...columns.map(({ head }) => head),
    ...extras.map((key) => key.slice(EXTRA.length)),
  ];
  return [...heads, ...(withReason ? [REASON_HEAD] : [])].map((value) => ({ ...HEAD, value, height: 36 }));
}

function hintRow(columns: readonly Column[]): Row {
  return ['Cách ghi', ...columns.map(({ hint }) => hint)].map((value) => ({ ...HINT, value, height: 66 }));
}

function exampleRow(columns: readonly Column[], place: ImportPlace): Row {
  // The example is a person.
  const field = place.fields.find(({ subjects }) => subjects.length === 0 || subjects.includes('INDIVIDUAL'));
  const filled: Partial<Record<string, string>> = {
    fieldId: (field ?? place.fields[0])?.name,
    subject: SUBJECT_WORDS.INDIVIDUAL,
    unitId: place.own.name,
  };
  const texts = ['Ví dụ', ...columns.map(({ key, example }) => filled[key] ?? example)];
  return texts.map((text) => ({ ...plainCell(text), fontStyle: 'italic', textColor: MUTED, height: 66 }));
}

function refusedRow(
  { cells, reason }: RefusedRow,
  at: number,
  columns: readonly Column[],
  extras: readonly string[],
): Row {
  const texts = columns.map(({ key, width }) => ({ text: cells[key] ?? '', width }));
  // High enough for what is written, as not every program does that by itself; Excel allows 409 points.
  const lines = [...texts, { text: reason, width: REASON_WIDTH }].map(({ text, width }) =>
    text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / width)), 0),
  );
  const height = Math.min(160, Math.max(...lines) * 16 + 2);
  return [
    { type: String, value: String(at + 1), height, alignVertical: 'top' },
    ...texts.map(({ text }) => plainCell(text)),
    ...extras.map((key) => plainCell(cells[key] ?? '')),
    { type: String, value: reason, textColor: LACQUER, wrap: true, alignVertical: 'top' },
  ];
}

const REASON_WIDTH = 70;
const LACQUER = '#9b1c1c';
const MUTED = '#5d5852';

const HEAD = {
  type: String,
  fontWeight: 'bold',
  textColor: '#ffffff',
  backgroundColor: LACQUER,
  wrap: true,
  alignVertical: 'center',
  borderStyle: 'thin',
  borderColor: '#e4dfd6',
} as const;

const HINT = {
  type: String,
  fontStyle: 'italic',
  fontSize: 10,
  textColor: MUTED,
  backgroundColor: '#faf8f4',
  wrap: true,
  alignVertical: 'top',
  borderStyle: 'thin',
  borderColor: '#e4dfd6',
} as const;

/** Always text, so that no program makes a number or a formula of it. */
function plainCell(value: string) {
  if (value === '') return null;
  return { type: String, value, format: '@', wrap: true, alignVertical: 'top' } as const;
}
