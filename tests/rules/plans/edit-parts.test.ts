import { expect, it } from 'vitest';
import { listOfPart, type PartKey, pageOfPart } from '@/lib/plans/edit/parts';

it.each<[PartKey, page: string, list: string]>([
  ['head', 'head', ''],
  ['criteria:general', 'criteria', ''],
  ['field:0199', 'fields/0199', 'fields'],
  ['criteria:0199', 'fields/0199/criteria', 'fields'],
  ['quota:0199', 'quotas/0199', 'quotas'],
  ['deadline:0199', 'deadlines/0199', 'deadlines'],
])('%s is written on a page of its own, in no list or one', (part, page, list) => {
  expect([pageOfPart(part), listOfPart(part)]).toEqual([page, list]);
});

it('no two parts share a page: without script a form knows nothing of another', () => {
  const parts: PartKey[] = [
    'head',
    'words',
    'criteria:general',
    'field:1',
    'criteria:1',
    'quota:1',
    'deadline:1',
  ];
  expect(new Set(parts.map(pageOfPart)).size).toBe(parts.length);
});

it.each(['nothing', 'field:', 'thing:0199'])('%s is no part', (part) => {
  expect(() => pageOfPart(part as PartKey)).toThrow(RangeError);
});
