import { describe, expect, it } from 'vitest';
import { decisionForm, partForm, startForm } from '@/lib/nominations/schema';

const ID = '8a4c5f10-7d5e-4a5b-9a1e-0d5c6b7a8f90';

const start = { planId: ID, fieldId: ID, subject: 'INDIVIDUAL', year: '2024', formToken: ID, name: 'Y Thử' };

describe('the form that makes a draft', () => {
  it('gives the place and the fields apart', () => {
    expect(startForm.safeParse({ ...start, exemplarId: '', intent: 'next' }).data).toEqual({
      start: {
        planId: ID,
        fieldId: ID,
        subject: 'INDIVIDUAL',
        year: 2024,
        formToken: ID,
        exemplarId: undefined,
        values: { name: 'Y Thử' },
      },
      intent: 'next',
    });
  });

  it.each(['planId', 'fieldId', 'formToken', 'exemplarId', 'subject', 'year'])(
    'refuses garbage in %s in Vietnamese',
    (name) => {
      const [issue] = startForm.safeParse({ ...start, [name]: "' OR 1=1 --" }).error?.issues ?? [];
      expect(issue?.path.join()).toBe(name);
      expect(issue?.message).toMatch(/[ăâđêôơưạảấầểễộờợụừữý]/);
    },
  );
});

it('knows the parts that have a form, and no submission by one', () => {
  const sent = { nominationId: ID, part: 'criteria', stamp: '', intent: 'submit' };
  expect(partForm.safeParse(sent).data?.intent).toBe('save');
  expect(partForm.safeParse({ ...sent, part: 'evidence' }).success).toBe(false);
});

it.each([
  ['return', ['achievements', 'evidence']],
  ['decline', []],
])('reads the parts that a %s is about', (action, parts) => {
  const typed = { nominationId: ID, action, reason: 'x', 'part-evidence': 'on', 'part-achievements': 'on' };
  expect(decisionForm.safeParse({ ...typed, 'part-x': 'on' }).data?.parts).toEqual(parts);
});
