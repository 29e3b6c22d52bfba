import { describe, expect, it } from 'vitest';
import { periodOf } from '@/lib/documents/period';

const at = { first: 3, last: 3 };

/** «start end certainty» of the period by a title and the sentences that issue the plan. */
function period(title: string, ...sentences: string[]): unknown[] {
  const { startYear, endYear } = periodOf(
    { text: title, from: at },
    sentences.map((text) => ({ text, from: { first: 9, last: 9 } })),
  );
  return [startYear?.value ?? null, endYear?.value ?? null, startYear?.certainty ?? null];
}

describe('the years of a plan', () => {
  it.each<[string, string, string[], unknown[]]>([
    ['a span', 'Nêu gương giai đoạn 2021 - 2025', [], [2021, 2025, 'SURE']],
    ['only the last year', 'Nêu gương đến năm 2027', [], [null, 2027, null]],
    [
      'the first year in the sentence',
      'Nêu gương đến năm 2027',
      ['UBND xã ban hành Kế hoạch nêu gương trong giai đoạn 2024 - 2027'],
      [2024, 2027, 'LIKELY'],
    ],
    [
      'a sentence about another period',
      'Nêu gương đến hết năm 2027',
      ['UBND xã ban hành Kế hoạch thực hiện Chương trình giai đoạn 2024 - 2030'],
      [null, 2027, null],
    ],
    [
      'a year and what it looks ahead to',
      'Nêu gương năm 2025 và định hướng đến năm 2028',
      [],
      [2025, 2028, 'UNSURE'],
    ],
    [
      'a span and what it looks ahead to',
      'Nêu gương giai đoạn 2021 - 2025, định hướng đến năm 2030',
      [],
      [2021, 2025, 'SURE'],
    ],
    ['decades', 'Nêu gương 1990 - 2090', [], [null, null, null]],
    ['a year of history', 'Nêu gương theo chân những người năm 1946', [], [null, null, null]],
  ])('%s', (_, title, sentences, years) => {
    expect(period(title, ...sentences)).toEqual(years);
  });
});
