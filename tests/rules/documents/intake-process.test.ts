import { performance } from 'node:perf_hooks';
import { describe, expect, it } from 'vitest';
import { readDocument, readPlanDocument } from '@/lib/documents/intake/reader';
import { docxAround, paragraph, swellingPdf } from './intake-files';

const LINE = 'Kế hoạch số 12/KH-UBND: mỗi xã chọn hai tập thể điển hình';
const PLAN = new TextEncoder().encode(LINE);
// Takes seconds to parse, and much memory.
const HEAVY = docxAround('<w:p/>'.repeat(2_000_000));

/** The longest time for which nothing else could happen in this process while something was under way. */
async function longestStop(work: Promise<unknown>): Promise<number> {
  let [last, longest] = [performance.now(), 0];
  const timer = setInterval(() => {
    longest = Math.max(longest, performance.now() - last);
    last = performance.now();
  }, 5);
  await work;
  clearInterval(timer);
  return longest;
}

describe('a process of its own', { timeout: 120_000 }, () => {
  it('reads a document and the plan in it, and tells how far it is', async () => {
    const told: number[] = [];
    const onProgress = (percent: number) => told.push(percent);
    const read = await readPlanDocument(PLAN, 'a.txt', { onProgress });
    expect(read).toMatchObject({
      kind: 'TEXT',
      lines: [LINE],
      reading: { contradictions: expect.any(Array) },
    });
    expect(await readDocument(docxAround(paragraph(LINE)), 'a.docx', { onProgress })).not.toHaveProperty(
      'reading',
    );
    expect(told).toEqual([100, 20, 80, 100]);
  });

  it('is ended where it takes too long, while another document is read', async () => {
    const began = performance.now();
    const [slow, quick] = await Promise.all([
      readDocument(HEAVY, 'chậm.docx', { limits: { milliseconds: 1_500 } }),
      readDocument(PLAN, 'a.txt'),
    ]);
    expect(slow).toEqual({ refusal: expect.stringMatching(/«chậm\.docx» mất quá nhiều thời gian/) });
    expect(quick).toMatchObject({ lines: [LINE] });
    expect(performance.now() - began).toBeLessThan(60_000);
  });

  it('is ended where it takes too much memory, outside of the heap too, and stops nobody', async () => {
    const limits = { megabytes: 300 };
    const all = Promise.all([
      readDocument(swellingPdf(500_000_000), 'lớn.pdf', { limits }),
      readDocument(HEAVY, 'lớn.docx', { limits }),
      readDocument(PLAN, 'a.txt'),
    ]);
    expect(await longestStop(all)).toBeLessThan(3_000);
    const [pdf, docx, quick] = await all;
    expect(pdf).toEqual({ refusal: expect.stringMatching(/«lớn\.pdf» cần quá nhiều bộ nhớ/) });
    expect(docx).toEqual({ refusal: expect.stringMatching(/«lớn\.docx» cần quá nhiều bộ nhớ/) });
    expect(quick).toMatchObject({ lines: [LINE] });
  });

  it('is not even begun for what is empty or too large, nor for too many at once', async () => {
    expect(await readDocument(new Uint8Array(), 'a.txt')).toEqual({
      refusal: expect.stringContaining('không có nội dung'),
    });
    expect(await readDocument(new Uint8Array(20 * 1024 * 1024 + 1), 'a.pdf')).toEqual({
      refusal: expect.stringMatching(/20,1 MB, lớn hơn 20 MB/),
    });
    const many = await Promise.all(Array.from({ length: 13 }, () => readDocument(PLAN, 'a.txt')));
    expect(many.filter((read) => 'refusal' in read && read.refusal.includes('chờ đọc'))).toHaveLength(1);
    expect(many.filter((read) => 'lines' in read)).toHaveLength(12);
  });
});
