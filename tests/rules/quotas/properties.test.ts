import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { progressOf, type QuotaFacts, type Tally } from '@/lib/quotas/progress';
import { assignee } from './quota-cases';

const PERIOD = { startYear: 2021, endYear: 2025 };
const subject = fc.constantFrom('COLLECTIVE' as const, 'INDIVIDUAL' as const, 'HOUSEHOLD' as const);
const year = fc.integer({ min: 2020, max: 2026 });
// Few and similar segments, so that paths are often nested and often only look so.
const path = fc
  .array(fc.constantFrom('2', '23', '3', '234'), { maxLength: 3 })
  .map((segments) => ['1', ...segments, ''].join('.'));
const field = fc.constantFrom('f1', 'f2');

const tallies: fc.Arbitrary<Tally[]> = fc.array(
  fc
    .record({ unitPath: path, fieldId: field, subject, year, recognised: fc.nat(4), waiting: fc.nat(4) })
    .map(({ waiting, ...tally }) => ({ ...tally, registered: tally.recognised + waiting })),
  { maxLength: 20 },
);

const quota: fc.Arbitrary<QuotaFacts> = fc.record({
  id: fc.constant('q'),
  fieldId: fc.option(field),
  min: fc.nat(6),
  max: fc.option(fc.integer({ min: 6, max: 9 })),
  cadence: fc.constantFrom('YEARLY' as const, 'YEAR' as const, 'PERIOD' as const),
  cadenceStated: fc.boolean(),
  year: fc.integer({ min: 2021, max: 2025 }),
  eachAssignee: fc.boolean(),
  perSchoolLevel: fc.boolean(),
  parts: fc.uniqueArray(fc.record({ subject, min: fc.nat(3) }), {
    selector: (part) => part.subject,
    maxLength: 3,
  }),
  assignees: fc.array(
    fc
      .tuple(path, fc.constantFrom('PRESCHOOL' as const, 'PRIMARY' as const, null))
      .map(([unitPath, level]) => assignee(unitPath, level)),
    { maxLength: 5 },
  ),
});

describe('any quota', () => {
  it('is short exactly when something is missing', () => {
    fc.assert(
      fc.property(quota, tallies, year, (facts, counted, asked) => {
        for (const progress of progressOf(facts, PERIOD, asked, counted)) {
          expect(progress.state === 'SHORT').toBe(progress.unrecognised > 0);
          expect(progress.registeredState === 'SHORT').toBe(progress.missing > 0);
          expect(progress.missing).toBeLessThanOrEqual(progress.unrecognised);
          expect(progress.recognised).toBeLessThanOrEqual(progress.registered);
          if (progress.state === 'MET' || progress.state === 'ABOVE') {
            expect(progress.missing).toBe(0);
            for (const part of progress.parts) expect(part.recognised).toBeGreaterThanOrEqual(part.min);
          }
        }
      }),
    );
  });

  it('does not depend on the order of tallies or on how they are cut up', () => {
    const shuffled = tallies.chain((all) =>
      fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })),
    );
    fc.assert(
      fc.property(quota, shuffled, year, (facts, [all, other], asked) => {
        const inOnes = other.flatMap((tally) =>
          Array.from({ length: tally.registered }, (_, at) => ({
            ...tally,
            registered: 1,
            recognised: at < tally.recognised ? 1 : 0,
          })),
        );
        const progress = progressOf(facts, PERIOD, asked, all);
        expect(progressOf(facts, PERIOD, asked, other)).toEqual(progress);
        expect(progressOf(facts, PERIOD, asked, inOnes)).toEqual(progress);
      }),
    );
  });

  it('never gets worse by one more nomination', () => {
    fc.assert(
      fc.property(quota, tallies, tallies, year, (facts, some, more, asked) => {
        const before = progressOf(facts, PERIOD, asked, some);
        const after = progressOf(facts, PERIOD, asked, [...some, ...more]);
        before.forEach((progress, at) => {
          expect(after[at]?.missing).toBeLessThanOrEqual(progress.missing);
          expect(after[at]?.unrecognised).toBeLessThanOrEqual(progress.unrecognised);
        });
      }),
    );
  });

  it('counts no nomination twice: the assignees add up to their union', () => {
    fc.assert(
      fc.property(quota, tallies, year, (facts, all, asked) => {
        const sum = (each: boolean) =>
          progressOf({ ...facts, eachAssignee: each }, PERIOD, asked, all).reduce(
            (of, one) => of + one.registered,
            0,
          );
        expect(sum(true)).toBe(sum(false));
      }),
    );
  });
});
