import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { extractText } from '@/lib/documents/intake/extract';
import { LIMITS } from '@/lib/documents/intake/limits';
import { pageOf, pdfOf } from './intake-files';

const LONG = 'Mỗi xã chọn ít nhất hai tập thể và ba cá nhân điển hình trong năm 2024';

async function read(bytes: Uint8Array, onProgress?: (percent: number) => void) {
  const found = await extractText(bytes, 'ke-hoach.pdf', LIMITS, onProgress);
  if ('refusal' in found) throw new Error(found.refusal);
  return found;
}

describe('a PDF', () => {
  it('is read line by line, with the columns of its letterhead one after the other and the number of the page by itself', async () => {
    const page = [
      { x: 290, y: 810, text: '2', size: 12 },
      { x: 300, y: 781, text: 'CỘNG HÒA XÃ HỘI', size: 13 },
      { x: 60, y: 780, text: 'UBND HUYỆN', size: 13 },
      { x: 60, y: 764, text: 'Số: 12/KH-UBND', size: 13 },
      { x: 300, y: 764, text: 'ngày 05 tháng 5', size: 13 },
      // «Thực hiện Kế hoạch» in three pieces: with a space between, with its own, and with none.
      { x: 80, y: 700, text: 'Thực' },
      { x: 112, y: 700, text: 'hiện ' },
      { x: 147, y: 700, text: 'Kế ho' },
      { x: 182, y: 700, text: 'ạch' },
      { x: 80, y: 682, text: LONG },
      { x: 80, y: 664, text: '1.' },
      { x: 120, y: 664, text: 'Mục đích' },
    ];
    expect((await read(pdfOf([page]))).lines).toEqual([
      '2',
      'UBND HUYỆN',
      'Số: 12/KH-UBND',
      'CỘNG HÒA XÃ HỘI',
      'ngày 05 tháng 5',
      '',
      'Thực hiện Kế hoạch',
      LONG,
      '1. Mục đích',
    ]);
  });

  it('tells how far it is and on which pages there is only a picture', async () => {
    const told: number[] = [];
    const full = pageOf(Array.from({ length: 5 }, () => LONG));
    const found = await read(pdfOf([full, [], full, []]), (percent) => told.push(percent));
    expect(found).toMatchObject({ kind: 'PDF', pages: 4, pagesWithoutText: [2, 4] });
    expect(told).toEqual([23, 47, 71, 95]);
  });

  it('that mail has put something before is still one', async () => {
    const pdf = pdfOf([pageOf([LONG])]);
    const bytes = Buffer.concat([Buffer.from('\r\n\r\n'), pdf]);
    expect((await read(bytes)).lines).toEqual([LONG]);
  });

  it('as a browser prints it keeps a row of a ruled table on a line, its cells apart', async () => {
    const bytes = readFileSync(new URL('../../documents/district-table-2022.pdf', import.meta.url));
    const { lines, pages } = await read(bytes);
    expect(pages).toBe(4);
    expect(lines.slice(0, 4)).toEqual([
      'ỦY BAN NHÂN DÂN',
      'HUYỆN SƠN TRUNG',
      'Số: 142/KH-UBND',
      'CỘNG HÒA XÃ HỘI CHỦ NGHĨA',
    ]);
    expect(lines).toContain('TT\tĐơn vị giới thiệu\tLĩnh vực\tTập thể\tCá nhân\tHộ gia đình');
    expect(lines).toContain('1\tUBND các xã, thị trấn (mỗi xã, thị trấn)\tNông thôn mới\t01\t02\t01');
  });
});
