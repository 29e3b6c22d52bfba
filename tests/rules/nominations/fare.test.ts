import { expect, it } from 'vitest';
import type { DossierUse } from '@/lib/exemplars/take-over-queries';
import type { Level } from '@/lib/format/words';
import { fareByLevel } from '@/lib/nominations/fare';

const use = (level: Level, nominationId: string): DossierUse => ({
  nominationId,
  planId: 'p',
  planNumber: '101/KH-UBND',
  issuer: 'UBND huyện Một',
  level,
  fieldId: 'f',
  field: 'Nông thôn mới',
  year: 2024,
  status: 'SUBMITTED',
});

it.each<[Level[], [Level, number][]]>([
  [
    ['DISTRICT'],
    [
      ['DISTRICT', 1],
      ['PROVINCE', 0],
    ],
  ],
  [
    ['PROVINCE', 'COMMUNE', 'COMMUNE'],
    [
      ['COMMUNE', 2],
      ['DISTRICT', 0],
      ['PROVINCE', 1],
    ],
  ],
  [['PROVINCE'], [['PROVINCE', 1]]],
])('nominations into plans of %j stand at the levels %j', (levels, expected) => {
  const fare = fareByLevel(levels.map((level, at) => use(level, String(at))));
  expect(fare.map(({ level, nominations }) => [level, nominations.length])).toEqual(expected);
});

it('tells apart what a unit above has nominated', () => {
  const fare = fareByLevel([use('COMMUNE', 'own')], [use('PROVINCE', 'theirs')]);
  expect(
    fare.map(({ nominations }) =>
      nominations.map(({ nominationId, madeAbove }) => [nominationId, madeAbove]),
    ),
  ).toEqual([[['own', false]], [], [['theirs', true]]]);
});
