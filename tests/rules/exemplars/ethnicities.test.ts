import { expect, it } from 'vitest';
import { ETHNICITIES } from '@/lib/exemplars/ethnicities';

it('are 54, each named once', () => {
  expect(new Set(ETHNICITIES).size).toBe(54);
  expect(ETHNICITIES).toHaveLength(54);
});
