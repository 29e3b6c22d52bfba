import { describe, expect, test } from 'vitest';
import { quotaMarkup, stateMarkup } from '@/components/ui/markup';
import { drawQuota, saidQuota } from '@/components/ui/quota-drawing';

describe('where the parts of the bar lie', () => {
  test.each([
    // recognised, registered, min, max → percent recognised, percent hatched after it, tick
    [0, 0, 10, 15, 0, 0, 66.7],
    [2, 3, 10, 15, 13.3, 6.7, 66.7],
    [15, 15, 10, 15, 100, 0, 66.7],
    [18, 20, 10, 15, 100, 0, 66.7],
    [2, 2, 2, null, 66.7, 0, 66.7],
    [5, 5, 2, null, 100, 0, 66.7],
    [1, 4, 2, null, 33.3, 66.7, 66.7],
    [0, 0, 0, null, 0, 0, null],
    [1, 1, 0, null, 0, 0, null],
    [3, 3, 3, 3, 100, 0, 100],
  ])('%i of %i, asked %i to %s', (recognised, registered, min, max, solid, hatched, minimum) => {
    const drawn = drawQuota({ recognised, registered, min, max });
    expect(drawn.recognised).toBeCloseTo(solid, 1);
    expect(drawn.registered).toBeCloseTo(hatched, 1);
    expect(drawn.minimum).toBe(minimum);
  });
});

test.each([
  [
    { recognised: 2, registered: 3, min: 10, max: 15 },
    'Đã công nhận 02, đã đăng ký 03 trên chỉ tiêu 10–15: thiếu 08',
  ],
  [{ recognised: 1, registered: 1, min: 0, max: null }, 'Đã công nhận 01, đã đăng ký 01: thiếu 08'],
])('the bar as a sentence', (figures, sentence) => expect(saidQuota(figures, 'thiếu 08')).toBe(sentence));

describe('drawn as a string', () => {
  test('words are escaped', () => expect(stateMarkup('short', '<b>')).toContain('&lt;b&gt;'));

  test('holds the number, what was asked, the sentence, and no inline style', () => {
    const markup = quotaMarkup({ recognised: 2, registered: 3, min: 10, max: 15 }, 'short', 'thiếu 08');
    expect(markup).toContain('>02</span>');
    expect(markup).toContain('/ 10–15');
    expect(markup).toContain('aria-label="Đã công nhận 02, đã đăng ký 03 trên chỉ tiêu 10–15: thiếu 08"');
    expect(markup).not.toContain('style');
  });
});
