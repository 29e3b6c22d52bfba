import { expect, it } from 'vitest';
import { reasonProblem } from '@/lib/nominations/reason';

it.each([
  ['', 'reason-too-short'],
  ['ngắn quá', 'reason-too-short'],
  ['a        b', 'reason-too-short'],
  ['đủ mười ký', undefined],
  ['o\u0323\u0302'.repeat(10), undefined],
  ['ă'.repeat(1000), undefined],
  ['ă'.repeat(1001), 'reason-too-long'],
])('%j: %s', (reason, code) => {
  expect(reasonProblem(reason)?.code).toBe(code);
});
