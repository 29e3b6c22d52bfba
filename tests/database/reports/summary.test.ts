import { Client } from 'pg';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { asActor } from '@/lib/auth/doors';
import { planSummary, reportablePlans } from '@/lib/reports/queries';
import { ownDatabase } from '../nominations/province';
import { type Builder, builder, type PlacedUnit } from '../quotas/district';

const NOW = new Date('2024-10-15T08:00:00+07:00');

let owner: Client;
let build: Builder;
let district: PlacedUnit;
let communes: PlacedUnit[];
let planId: string;

beforeAll(async () => {
  owner = new Client({ connectionString: await ownDatabase() });
  await owner.connect();
  build = await builder(owner);
  const top = await build.unit(null, 'PROVINCE', 'Tỉnh Thử');
  district = await build.unit(top, 'DISTRICT', 'Huyện Thử');
  communes = [
    await build.unit(district, 'COMMUNE', 'Xã Một'),
    await build.unit(district, 'COMMUNE', 'Xã Hai'),
  ];
  planId = await build.plan(district, [2021, 2025]);
  const fieldId = await build.field(planId, 'Nông thôn mới');
  await build.quota(planId, { min: 1, each: true }, ...communes);
  const one = { planId, fieldId, subject: 'INDIVIDUAL' as const };
  for (const unit of communes) {
    await build.nomination({ ...one, unit, year: 2023, status: 'RECOGNISED' });
    await build.nomination({ ...one, unit, year: 2024, status: 'RECOGNISED' });
    await build.nomination({ ...one, unit, year: 2024, status: 'SUBMITTED' });
    await build.nomination({ ...one, unit, year: 2024, status: 'DECLINED' });
  }
});
afterAll(() => owner.end());

const summary = (unit: PlacedUnit, year: number | null) =>
  asActor(build.actor(unit), NOW, (scope) => planSummary(scope, planId, year));

it('lists what was recognised in the year and nothing else', async () => {
  const report = await summary(district, 2024);
  expect(report?.exemplars.map(({ unitName }) => unitName).sort()).toEqual(['Xã Hai', 'Xã Một']);
  expect(report).toMatchObject({
    ownPlan: true,
    today: '2024-10-15',
    standing: { short: 0, met: 2, above: 0 },
  });
  expect(report?.exemplars[0]?.recognisedOn).toBe('2024-06-01');
  expect((await summary(district, null))?.exemplars).toHaveLength(4);
});

it('gives a commune a report of its own exemplars only', async () => {
  const [commune] = communes;
  if (!commune) throw new Error('No commune');
  const report = await summary(commune, 2024);
  expect(report?.exemplars.map(({ unitName }) => unitName)).toEqual(['Xã Một']);
  expect(report).toMatchObject({ ownPlan: false, standing: { short: 0, met: 1, above: 0 } });
});

it('offers the plans and years that have something to report, by what the unit sees', async () => {
  const seen = (unit: PlacedUnit) => asActor(build.actor(unit), NOW, reportablePlans);
  const years = (await seen(district)).map((plan) => [plan.id, plan.years]);
  expect(years).toEqual([
    [
      planId,
      [
        { year: 2023, recognised: 2 },
        { year: 2024, recognised: 2 },
      ],
    ],
  ]);
  const [commune] = communes;
  if (!commune) throw new Error('No commune');
  expect((await seen(commune))[0]?.years.map(({ recognised }) => recognised)).toEqual([1, 1]);
});

it('does not show a plan out of sight', async () => {
  const other = await builder(owner);
  const stranger = await other.unit(null, 'PROVINCE', 'Tỉnh Khác');
  const report = await asActor(other.actor(stranger), NOW, (scope) => planSummary(scope, planId, 2024));
  expect(report).toBeNull();
});
