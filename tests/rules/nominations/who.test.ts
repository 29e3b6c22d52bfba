import { expect, it } from 'vitest';
import { whoFields, whoOf } from '@/lib/nominations/who';

const everything = {
  birthYear: 1980,
  sex: 'MALE',
  ethnicity: 'Dao',
  position: 'Trưởng thôn',
  place: 'Thôn Thượng',
  isLeader: true,
  isDirectLabour: true,
  areaClass: 'REGION_I',
  idNumber: '001079012345',
} as const;

it('keeps everything of an individual', () => {
  expect(whoOf('INDIVIDUAL', everything)).toEqual(everything);
});

it.each(['COLLECTIVE', 'HOUSEHOLD'] as const)(
  'keeps of a %s what is asked of it, and nothing else',
  (subject) => {
    const kept = whoOf(subject, everything);
    for (const [name, value] of Object.entries(kept)) {
      const asked = (whoFields(subject) as string[]).includes(name);
      expect([name, Boolean(value)]).toEqual([name, asked]);
    }
  },
);
