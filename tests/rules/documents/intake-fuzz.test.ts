import fc from 'fast-check';
import { unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { extractText } from '@/lib/documents/intake/extract';
import { LIMITS } from '@/lib/documents/intake/limits';
import { makeDocx } from '@/tests/documents/make-docx';
import { pageOf, pdfOf } from './intake-files';

const MOST_MS = 5_000;
const LINES = [
  'KẾ HOẠCH',
  'Số: 12/KH-UBND',
  'Mỗi xã chọn ít nhất hai tập thể, ba cá nhân',
  'trước ngày 20/4/2026',
];

/** What happens to a file: bytes changed, a stretch left out or doubled, the end cut off. */
const harm = fc.array(
  fc.record({
    how: fc.constantFrom('change', 'leave out', 'double', 'cut'),
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    length: fc.integer({ min: 1, max: 40 }),
    byte: fc.integer({ min: 0, max: 255 }),
  }),
  { minLength: 1, maxLength: 8 },
);
type Harm = typeof harm extends fc.Arbitrary<infer T> ? T : never;

function harmed(bytes: Uint8Array, harms: Harm): Uint8Array {
  return harms.reduce((left, { how, at, length, byte }) => {
    const start = Math.floor(at * left.length);
    const [head, middle, tail] = [
      left.subarray(0, start),
      left.subarray(start, start + length),
      left.subarray(start + length),
    ];
    if (how === 'cut') return at > 0.7 ? head : left;
    if (how === 'change') return Buffer.concat([head, Buffer.alloc(middle.length, byte), tail]);
    return Buffer.concat(how === 'double' ? [head, middle, middle, tail] : [head, tail]);
  }, bytes);
}

async function survives(bytes: Uint8Array): Promise<void> {
  const began = performance.now();
  const read = await extractText(bytes, 'a', LIMITS);
  expect(performance.now() - began).toBeLessThan(MOST_MS);
  if ('refusal' in read) expect(read.refusal).toMatch(/Vui lòng/);
  else expect(read.lines.join('')).toMatch(/[\p{L}\p{N}]/u);
}

describe('a harmed document is read or refused, soon and without an error', { timeout: 120_000 }, () => {
  it('of Word, where its archive is harmed', async () => {
    const bytes = await makeDocx();
    await fc.assert(
      fc.asyncProperty(harm, (harms) => survives(harmed(bytes, harms))),
      { numRuns: 150 },
    );
  });

  it('of Word, where one of its parts is harmed', async () => {
    const parts = unzipSync(await makeDocx());
    const names = Object.keys(parts).filter((name) => /document|numbering|styles|rels|Types/.test(name));
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...names), harm, (name, harms) =>
        survives(zipSync({ ...parts, [name]: harmed(parts[name] ?? new Uint8Array(), harms) }, { level: 0 })),
      ),
      { numRuns: 200 },
    );
  });

  it('as PDF', async () => {
    const bytes = pdfOf([pageOf(LINES), pageOf(LINES)]);
    await fc.assert(
      fc.asyncProperty(harm, (harms) => survives(harmed(bytes, harms))),
      { numRuns: 250 },
    );
  });

  it('as text', async () => {
    const bytes = new TextEncoder().encode(LINES.join('\n').repeat(20));
    await fc.assert(
      fc.asyncProperty(harm, (harms) => survives(harmed(bytes, harms))),
      { numRuns: 300 },
    );
  });
});
