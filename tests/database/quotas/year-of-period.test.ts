import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { asActor } from '@/lib/auth/doors';
import { matrixOf } from '@/lib/quotas/matrix';
import { owedBy } from '@/lib/quotas/owed-queries';
import { loadTallies, planProgress, planStandings } from '@/lib/quotas/queries';
import { ownDatabase } from '../nominations/province';
import { type Builder, builder, type PlacedUnit } from './district';

const NOW = new Date('2024-10-15T08:00:00+07:00');

let owner: Client;
let build: Builder;

beforeAll(async () => {
  owner = new Client({ connectionString: await ownDatabase() });
  await owner.connect();
  build = await builder(owner);
});
afterAll(() => owner.end());

const as = <T>(unit: PlacedUnit, work: Parameters<typeof asActor<T>>[2]) =>
  asActor(build.actor(unit), NOW, work);

/** A district with a plan for 2021–2025 and one for 2024 inside it: one field comes from the period's, one is the year's own. */
async function periodAndYear({ yearStatus = 'ISSUED' } = {}) {
  const top = await build.unit(null, 'PROVINCE', 'Tỉnh Thử');
  const district = await build.unit(top, 'DISTRICT', 'Huyện Thử');
  const commune = await build.unit(district, 'COMMUNE', 'Xã Thử');
  const period = await build.plan(district, [2021, 2025]);
  const rural = await build.field(period, 'Nông thôn mới');
  const health = await build.field(period, 'Y tế');
  await build.quota(period, { min: 5, cadence: 'PERIOD', each: true }, commune);
  await build.quota(period, { fieldId: rural, min: 2, each: true }, commune);
  const year = await build.plan(district, [2024, 2024], { status: yearStatus, periodPlanId: period });
  const ruralOfYear = await build.field(year, 'Nông thôn mới', { upperFieldId: rural });
  const own = await build.field(year, 'Chuyển đổi số');
  await build.quota(year, { fieldId: ruralOfYear, min: 3, each: true }, commune);
  const nominate = (
    planId: string,
    fieldId: string,
    status: 'SUBMITTED' | 'RECOGNISED' | 'DRAFT' = 'RECOGNISED',
  ) => build.nomination({ unit: commune, planId, fieldId, subject: 'INDIVIDUAL', year: 2024, status });
  return { district, commune, period, year, rural, health, ruralOfYear, own, nominate };
}

describe('what is nominated into the plan of a year', () => {
  it('counts for the plan of the period too, in the field that its own comes from', async () => {
    const { district, commune, period, year, rural, health, ruralOfYear, own, nominate } =
      await periodAndYear();
    await nominate(period, health);
    await nominate(year, ruralOfYear);
    await nominate(year, ruralOfYear, 'SUBMITTED');
    await nominate(year, ruralOfYear, 'DRAFT');
    await nominate(year, own);

    const found = await as(district, (scope) => planProgress(scope, period, 2024));
    if (!found) throw new Error('The plan is not in sight');
    const fields = found.fields.map(({ id }) => id);
    expect(fields).toEqual([rural, health]);
    const row = matrixOf(fields, found).groups.flatMap(({ rows }) => rows)[0];
    expect(row?.cells).toEqual([
      { registered: 2, recognised: 1 },
      { registered: 1, recognised: 1 },
    ]);
    const [all, ofField] = found.quotas.map(({ progress }) => progress[0]);
    expect(all).toMatchObject({ min: 5, registered: 3, recognised: 2 });
    expect(ofField).toMatchObject({ min: 2, registered: 2, recognised: 1 });

    // The year's plan counts its own, and nothing of the period's.
    const ofYear = await as(commune, (scope) => loadTallies(scope, year, { from: 2021, to: 2025 }));
    expect(ofYear.reduce((sum, { registered }) => sum + registered, 0)).toBe(3);
    const { standings } = await as(district, (scope) => planStandings(scope, 1));
    const registered = new Map(standings.map(({ plan, registered }) => [plan.id, registered]));
    expect([registered.get(period), registered.get(year)]).toEqual([3, 3]);
  });

  it('is counted of the units in sight alone', async () => {
    const { commune, district, period, year, ruralOfYear, nominate } = await periodAndYear();
    const neighbour = await build.unit(district, 'COMMUNE', 'Xã Bên');
    await nominate(year, ruralOfYear);
    await build.nomination({
      ...{ unit: neighbour, planId: year, fieldId: ruralOfYear, subject: 'INDIVIDUAL', year: 2024 },
      status: 'RECOGNISED',
    });
    const tallies = await as(commune, (scope) => loadTallies(scope, period, { from: 2021, to: 2025 }));
    expect(tallies.map(({ unitPath, recognised }) => [unitPath, recognised])).toEqual([[commune.path, 1]]);
  });
});

describe('what is owed', () => {
  it('is asked by the plan of the year alone, once that is issued', async () => {
    const { commune, period, year, ruralOfYear, nominate } = await periodAndYear();
    await nominate(year, ruralOfYear);
    const owed = await as(commune, (scope) => owedBy(scope, 2024));
    expect(owed).toMatchObject([{ planId: year, fieldId: ruralOfYear, min: 3, registered: 1, missing: 2 }]);
    // In a year without a plan of its own the period's asks.
    const before = await as(commune, (scope) => owedBy(scope, 2023));
    expect(before.map(({ planId }) => planId)).toEqual([period, period]);
  });

  it('is asked by the plan of the period while the year’s is a draft', async () => {
    const { commune, period } = await periodAndYear({ yearStatus: 'DRAFT' });
    const owed = await as(commune, (scope) => owedBy(scope, 2024));
    expect(owed.map(({ planId }) => planId)).toEqual([period, period]);
  });
});

describe('a field that an amendment has dropped', () => {
  it('keeps its column only in years in which something was nominated in it', async () => {
    const { district, commune, period, rural, health } = await periodAndYear();
    const used = await build.field(period, 'Bỏ sau khi có đề cử', { retiredIn: 2 });
    await build.field(period, 'Bỏ khi chưa có đề cử', { retiredIn: 2 });
    await build.nomination({
      ...{ unit: commune, planId: period, fieldId: used, subject: 'HOUSEHOLD', year: 2022 },
      status: 'SUBMITTED',
    });
    const columns = async (year: number | null) =>
      (await as(district, (scope) => planProgress(scope, period, year)))?.fields.map(({ id }) => id);
    expect(await columns(2022)).toEqual([rural, health, used]);
    expect(await columns(null)).toEqual([rural, health, used]);
    expect(await columns(2024)).toEqual([rural, health]);
  });
});
