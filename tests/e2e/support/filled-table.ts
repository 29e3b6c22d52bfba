import type { Page } from '@playwright/test';
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

/** Uploads a table on the page that takes them. */
export async function upload(page: Page, buffer: Buffer, name = 'Danh sách.xlsx'): Promise<void> {
  const mimeType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
  await page.locator('input[name="file"]').setInputFiles({ name, mimeType, buffer });
  await page.getByRole('button', { name: 'Tải lên và kiểm tra' }).click();
}

/** The template that the page offers, as rows. */
export async function templateOf(page: Page): Promise<Rows> {
  const download = page.waitForEvent('download');
  await page.getByRole('link', { name: 'Tải tệp mẫu (.xlsx)' }).click();
  return rowsOf(await (await download).path());
}
