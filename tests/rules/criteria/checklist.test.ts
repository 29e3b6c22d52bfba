import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checklistProblems, checklistSummary, criterionField } from '@/lib/criteria/checklist';

const criterion = (id: string, required: boolean, evidence: boolean, text = `Tiêu chí ${id}`) => ({
  id,
  text,
  required,
  evidence,
});
const answer = (criterionId: string, met: boolean | null, note = '') => ({ criterionId, met, note });

describe('one criterion', () => {
  it.each([
    // required, evidence, met, note, code
    [true, false, null, '', 'criterion-unanswered'],
    [true, false, null, 'Sẽ bổ sung', 'criterion-unanswered'],
    [true, false, false, '', 'criterion-not-met'],
    [true, true, false, 'Quyết định số 12', 'criterion-not-met'],
    [true, false, true, '', null],
    [true, true, true, '', 'criterion-no-evidence'],
    [true, true, true, ' \n\t ', 'criterion-no-evidence'],
    [true, true, true, '\u200b', 'criterion-no-evidence'],
    [true, true, true, '—', 'criterion-no-evidence'],
    [true, true, true, 'Quyết định số 12', null],
    [true, true, true, '3', null],
    [false, false, null, '', null],
    [false, false, false, '', null],
    [false, true, null, '', null],
    [false, true, false, '', null],
    [false, true, true, '', 'criterion-no-evidence'],
    [false, true, true, 'Giấy khen năm 2023', null],
  ])('required %s, evidence %s, met %s, note %j: %s', (required, evidence, met, note, code) => {
    const problems = checklistProblems([criterion('a', required, evidence)], [answer('a', met, note)]);
    expect(problems.map((problem) => problem.code)).toEqual(code === null ? [] : [code]);
  });

  it('is proven by a file that is ticked for it, not by one for another', () => {
    const asked = [criterion('a', true, true)];
    const claimed = [answer('a', true)];
    expect(checklistProblems(asked, claimed, new Set(['a']))).toEqual([]);
    expect(checklistProblems(asked, claimed, new Set(['b']))).toHaveLength(1);
  });

  it('without any answer is open', () => {
    expect(checklistProblems([criterion('a', true, false)], [])).toMatchObject([
      { at: 'criterion-a', code: 'criterion-unanswered' },
    ]);
    expect(checklistProblems([criterion('a', false, true)], [])).toEqual([]);
  });
});

it('lists problems in the order of the criteria, each at its field and by its words', () => {
  const criteria = [criterion('b', true, false), criterion('a', true, false), criterion('c', true, false)];
  const problems = checklistProblems(criteria, [answer('a', true), answer('c', false)]);
  expect(problems.map(({ at }) => at)).toEqual([criterionField('b'), criterionField('c')]);
  expect(problems[0]?.message).toContain('«Tiêu chí b»');
});

it('names a long criterion by its beginning', () => {
  const words = Array.from({ length: 40 }, (_, at) => `từ${at}`).join(' ');
  const [problem] = checklistProblems([criterion('a', true, false, words)], []);
  expect(problem?.message).toContain('từ11…»');
});

it('takes the last answer and ignores one to a criterion that is gone', () => {
  const answers = [answer('a', false), answer('gone', false), answer('a', true)];
  expect(checklistProblems([criterion('a', true, false)], answers)).toEqual([]);
});

it('counts what is met, not met and open', () => {
  const criteria = [
    criterion('a', true, false),
    criterion('b', true, false),
    criterion('c', false, false),
    criterion('d', false, false),
  ];
  expect(
    checklistSummary(criteria, [answer('a', true), answer('b', false), answer('c', true), answer('x', true)]),
  ).toEqual({
    total: 4,
    met: 2,
    notMet: 1,
    open: 1,
    requiredTotal: 2,
    requiredMet: 1,
  });
});

it('has no problem exactly when every required criterion is met and every claim has its evidence', () => {
  const rows = fc.array(
    fc.record({
      required: fc.boolean(),
      evidence: fc.boolean(),
      met: fc.option(fc.boolean()),
      note: fc.constantFrom('', 'có'),
    }),
    { maxLength: 8 },
  );
  fc.assert(
    fc.property(rows, (all) => {
      const criteria = all.map(({ required, evidence }, at) => criterion(String(at), required, evidence));
      const answers = all.map(({ met, note }, at) => answer(String(at), met, note));
      const right = all.every((row) => (row.met === true ? !row.evidence || row.note !== '' : !row.required));
      expect(checklistProblems(criteria, answers).length === 0).toBe(right);
      const { met, notMet, open, total } = checklistSummary(criteria, answers);
      expect(met + notMet + open).toBe(total);
    }),
  );
});
