import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { keep, recall } from '@/components/ui/kept-markup';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

it('gives back what was kept, as often as one answer draws it', () => {
  const { key, html } = keep('<tbody></tbody>');
  expect(html).toBeNull();
  expect([recall(key), recall(key)]).toEqual(['<tbody></tbody>', '<tbody></tbody>']);
});

it('forgets what was drawn soon, what never was drawn later, and says so rather than draw nothing', () => {
  const drawn = keep('a');
  const never = keep('b');
  recall(drawn.key);
  vi.advanceTimersByTime(1000);
  expect(() => recall(drawn.key)).toThrow(/forgotten/);
  expect(recall(never.key)).toBe('b');
  const late = keep('c');
  vi.advanceTimersByTime(60_000);
  expect(() => recall(late.key)).toThrow(/forgotten/);
});
