import { readSheet } from 'read-excel-file/node';
import writeExcelFile from 'write-excel-file/node';

type Rows = readonly (readonly unknown[])[];

/** The rows of the first sheet of a file that was downloaded. */
export async function rowsOf(path: string): Promise<Rows> {
  return readSheet(path);
}

/** A table with the heads of the template, filled in row by row, as somebody saves it. */
export async function filledTable(
  [heads = []]: Rows,
  rows: readonly Record<string, string>[],
): Promise<Buffer> {
  const names = heads.map((head) => String(head ?? ''));
  for (const name of rows.flatMap((row) => Object.keys(row))) {
    if (!names.includes(name)) throw new Error(`The template has no column «${name}»`);
  }
  const cells = (texts: readonly string[]) =>
    texts.map((value) => (value === '' ? null : { type: String, value }));
  const data = [names, ...rows.map((row) => names.map((name) => row[name] ?? ''))].map(cells);
  return writeExcelFile(data, { sheet: 'Đề cử' }).toBuffer();
}
