import { expect, it } from 'vitest';
import { linesMarkup, rangesData, rangeWords } from '@/components/documents/lines-markup';

it('numbers the lines, escapes them, and lets the least sure value speak', () => {
  const markup = linesMarkup(
    ['<b>Số</b>', '', 'ba'],
    [
      { from: [{ first: 1, last: 3 }], certainty: 'SURE' },
      { from: [{ first: 3, last: 99 }], certainty: 'UNSURE' },
    ],
  );
  expect(markup).toContain(
    '<tr id="L1" tabindex="-1" class="line-read"><th scope="row">1</th><td>&lt;b&gt;Số',
  );
  expect(markup).toContain('<tr id="L3" tabindex="-1" class="line-unsure">');
  expect(markup).not.toContain('L4');
});

it('says ranges', () => {
  expect(rangeWords({ first: 3, last: 3 })).toBe('dòng 3');
  expect(rangeWords({ first: 3, last: 5 })).toBe('dòng 3–5');
  expect(
    rangesData([
      { first: 3, last: 5 },
      { first: 9, last: 9 },
    ]),
  ).toBe('3-5,9-9');
  expect(rangesData([])).toBeUndefined();
});
