import { describe, expect, it } from 'vitest';
import {
  type NominationPart,
  neighbours,
  otherProblems,
  PARTS,
  partOf,
  partStates,
} from '@/lib/nominations/parts';
import { refuse } from '@/lib/refusal';

const NOTHING = { who: false, achievements: false, criteria: false, evidence: false, declarations: false };
const problem = (at: string, code = 'x') => refuse(at, code, 'Chưa có.');

const words = (
  problems: ReturnType<typeof problem>[],
  begun: Partial<typeof NOTHING> = {},
  evidenceOpen = false,
) => {
  const states = partStates({ problems, begun: { ...NOTHING, ...begun }, evidenceOpen });
  return PARTS.map((part) => states[part].state);
};

describe('how far each part is', () => {
  it.each<[string, Parameters<typeof words>, string[]]>([
    ['nothing missing', [[]], ['DONE', 'DONE', 'DONE', 'DONE', 'DONE']],
    [
      'nothing written',
      [[problem('name'), problem('achievements'), problem('criterion-1'), problem('noComplaint')]],
      ['EMPTY', 'EMPTY', 'EMPTY', 'DONE', 'EMPTY'],
    ],
    [
      'half written',
      [
        [problem('birthYear'), problem('achievements'), problem('criterion-1'), problem('noComplaint')],
        { who: true, achievements: true, criteria: true, declarations: true },
      ],
      ['PARTLY', 'PARTLY', 'PARTLY', 'DONE', 'PARTLY'],
    ],
    [
      'evidence owed and no file',
      [[problem('criterion-1', 'criterion-no-evidence')], { criteria: true }, true],
      ['DONE', 'DONE', 'PARTLY', 'EMPTY', 'DONE'],
    ],
    [
      'evidence owed, a file that is not ticked yet',
      [[problem('criterion-1', 'criterion-no-evidence')], { criteria: true, evidence: true }, true],
      ['DONE', 'DONE', 'PARTLY', 'DONE', 'DONE'],
    ],
    ['a closed window', [[problem('window')]], ['DONE', 'DONE', 'DONE', 'DONE', 'DONE']],
  ])('%s', (_, given, states) => {
    expect(words(...given)).toEqual(states);
  });

  it('names what is missing in each', () => {
    const { who } = partStates({
      problems: [problem('name'), problem('window')],
      begun: NOTHING,
      evidenceOpen: false,
    });
    expect(who.missing.map(({ at }) => at)).toEqual(['name']);
  });
});

it.each<[string, NominationPart | null]>([
  ['unitId', 'who'],
  ['idNumber', 'who'],
  ['results', 'achievements'],
  ['criterion-8a4c', 'criteria'],
  ['note-8a4c', 'criteria'],
  ['noDiscipline', 'declarations'],
  ['plan', null],
  ['fieldId', null],
  ['subject', null],
])('%s is mended in: %s', (at, part) => {
  expect(partOf(problem(at))).toBe(part);
  expect(otherProblems([problem(at)])).toHaveLength(part === null ? 1 : 0);
});

it('leads from one part to the next', () => {
  expect(PARTS.map((part) => neighbours(part).after)).toEqual([...PARTS.slice(1), null]);
  expect(PARTS.map((part) => neighbours(part).before)).toEqual([null, ...PARTS.slice(0, -1)]);
});
