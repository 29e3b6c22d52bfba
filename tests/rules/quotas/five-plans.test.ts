import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Cadence, SchoolLevel, Subject } from '@/lib/format/words';
import { progressOf, type QuotaFacts, type Tally } from '@/lib/quotas/progress';
import { quotaSentence } from '@/lib/quotas/sentence';
import { assignee, quota, tally } from './quota-cases';

type WrittenQuota = {
  assignees: string[];
  eachAssignee: boolean;
  field: number | null;
  min: number;
  max: number | null;
  subjects: Partial<Record<Subject, number>> | null;
  cadence: Cadence | null;
  per?: string;
};
type WrittenPlan = { plan: { startYear: number; endYear: number }; quotas: WrittenQuota[] };

const FOLDER = join(process.env.PLANS_DIR ?? join('..', 'shared', 'plans'), 'truth');
const SCHOOL_LEVELS: SchoolLevel[] = ['PRESCHOOL', 'PRIMARY', 'LOWER_SECONDARY'];

/** Each plan with its first quotas in words. */
const PLANS = [
  [
    'bac-kan-province-458-2021',
    ['mỗi đơn vị ít nhất 10 điển hình mỗi năm', 'mỗi đơn vị ít nhất 03 điển hình mỗi năm'],
  ],
  [
    'dak-doa-district-101-2021',
    [
      'mỗi đơn vị từ 01 đến 02 điển hình cả giai đoạn 2021–2025 (cách hiểu của đơn vị nhập)',
      'mỗi đơn vị từ 05 đến 07 điển hình cả giai đoạn 2021–2025 (cách hiểu của đơn vị nhập)',
      'mỗi đơn vị từ 10 đến 15 điển hình cả giai đoạn 2021–2025 (cách hiểu của đơn vị nhập)',
    ],
  ],
  [
    'ia-pa-district-105-2019',
    [
      'mỗi đơn vị từ 05 đến 07 điển hình cả giai đoạn 2019–2020 (cách hiểu của đơn vị nhập)',
      'mỗi đơn vị từ 01 đến 03 điển hình cả giai đoạn 2019–2020 (cách hiểu của đơn vị nhập)',
      'mỗi đơn vị ít nhất 05 điển hình cả giai đoạn 2019–2020 (cách hiểu của đơn vị nhập)',
    ],
  ],
  [
    'ia-bang-commune-2021',
    [
      'ít nhất 01 tập thể và 01 cá nhân cả giai đoạn 2021–2025',
      'ít nhất 02 tập thể và 02 cá nhân cả giai đoạn 2021–2025 (cách hiểu của đơn vị nhập)',
    ],
  ],
  ['y-tich-commune-2024', ['ít nhất 02 điển hình mỗi năm', 'ít nhất 03 điển hình mỗi năm']],
] as const;

describe.skipIf(!existsSync(FOLDER)).each(PLANS)('%s', (name, sentences) => {
  const { plan, quotas } = existsSync(FOLDER)
    ? (JSON.parse(readFileSync(join(FOLDER, `${name}.json`), 'utf8')) as WrittenPlan)
    : { plan: { startYear: 0, endYear: 0 }, quotas: [] };
  const cases = quotas.map((written, at) => asFacts(written, at));

  it('is said back as the plan says it', () => {
    expect(cases.slice(0, sentences.length).map((facts) => quotaSentence(facts, plan))).toEqual(sentences);
  });

  it.each(cases.map((facts) => [quotaSentence(facts, plan), facts] as const))('%s', (_, facts) => {
    const rows = facts.eachAssignee ? facts.assignees.length : 1;
    const at = (tallies: Tally[]) => progressOf(facts, plan, plan.endYear, tallies);

    const nothing = at([]);
    expect(nothing).toHaveLength(rows);
    for (const progress of nothing) {
      expect(progress).toMatchObject({ state: 'SHORT', missing: progress.min, unrecognised: progress.min });
    }

    const enough = exactly(facts, plan.endYear);
    for (const progress of at(enough)) {
      expect(progress).toMatchObject({ state: 'MET', missing: 0, unrecognised: 0, recognised: progress.min });
    }

    const oneLess = at(enough.slice(1)).reduce((sum, { missing }) => sum + missing, 0);
    expect(oneLess).toBe(1);

    const registeredOnly = at(enough.map((one) => ({ ...one, recognised: 0 })));
    for (const progress of registeredOnly) {
      expect(progress).toMatchObject({
        registeredState: 'MET',
        missing: 0,
        state: 'SHORT',
        unrecognised: progress.min,
      });
    }

    if (facts.max !== null) {
      const first = facts.assignees[0]?.unitPath ?? '';
      const tooMany = [...enough, tally(first, facts.max, facts.max, { year: plan.endYear })];
      expect(at(tooMany)[0]).toMatchObject({ state: 'ABOVE', missing: 0 });
    }

    const elsewhere = at(enough.map((one) => ({ ...one, year: plan.startYear - 1 })));
    for (const progress of elsewhere) expect(progress.registered).toBe(0);
  });

  function asFacts(written: WrittenQuota, ordinal: number): QuotaFacts {
    const perSchoolLevel = written.per === 'cấp học';
    return quota({
      id: `${name} ${ordinal}`,
      fieldId: written.field === null ? null : `f${written.field}`,
      min: written.min,
      max: written.max,
      cadence: written.cadence ?? 'PERIOD',
      cadenceStated: written.cadence !== null,
      eachAssignee: written.eachAssignee,
      perSchoolLevel,
      parts: Object.entries(written.subjects ?? {}).map(([subject, min]) => ({
        subject: subject as Subject,
        min,
      })),
      assignees: perSchoolLevel
        ? SCHOOL_LEVELS.map((level, at) => assignee(`1.${at + 2}.`, level))
        : written.assignees.map((_, at) => assignee(`1.${at + 2}.`)),
    });
  }
});

/** One tally for each nomination that meets a quota and no more. */
function exactly(facts: QuotaFacts, year: number): Tally[] {
  const split = facts.parts.length > 0 ? facts.parts : [{ subject: 'COLLECTIVE' as const, min: facts.min }];
  const who = facts.eachAssignee || facts.perSchoolLevel ? facts.assignees : facts.assignees.slice(0, 1);
  return who.flatMap(({ unitPath }) =>
    split.flatMap(({ subject, min }) =>
      Array.from({ length: min }, () =>
        tally(unitPath, 1, 1, { subject, year, fieldId: facts.fieldId ?? 'any' }),
      ),
    ),
  );
}
