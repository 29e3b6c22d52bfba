import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { asActor, type Scoped } from '@/lib/auth/doors';
import type { NominationStatus, Subject } from '@/lib/format/words';
import { matrixOf } from '@/lib/quotas/matrix';
import { owedBy } from '@/lib/quotas/owed-queries';
import { loadQuotas, loadTallies, planProgress, planStandings } from '@/lib/quotas/queries';
import { ownDatabase } from '../nominations/province';
import { type Builder, builder, type NewNomination, type PlacedUnit } from './district';

const NOW = new Date('2024-10-15T08:00:00+07:00');
const STATUSES: NominationStatus[] = [
  'DRAFT',
  'SUBMITTED',
  'RETURNED',
  'RECOGNISED',
  'DECLINED',
  'WITHDRAWN',
];
const SUBJECTS: Subject[] = ['COLLECTIVE', 'INDIVIDUAL', 'HOUSEHOLD'];

let owner: Client;
let build: Builder;

beforeAll(async () => {
  owner = new Client({ connectionString: await ownDatabase() });
  await owner.connect();
  build = await builder(owner);
});
afterAll(() => owner.end());

const as = (unit: PlacedUnit) => build.actor(unit);

/** A district with communes, each with a village, and a number that each commune has to itself. */
async function district(communeCount: number) {
  const top = await build.unit(null, 'PROVINCE', 'Tỉnh Thử');
  const issuer = await build.unit(top, 'DISTRICT', 'Huyện Thử');
  const group = await build.group(issuer, 'Các xã');
  const planId = await build.plan(issuer, [2021, 2025]);
  const fields = [await build.field(planId, 'Nông thôn mới'), await build.field(planId, 'Y tế')];
  await build.quota(planId, { min: 2, max: 3, each: true }, group);
  const communes: { commune: PlacedUnit; village: PlacedUnit }[] = [];
  for (let at = 0; at < communeCount; at++) {
    const commune = await build.unit(issuer, 'COMMUNE', `Xã ${at + 1}`);
    const village = await build.unit(commune, 'COMMUNE', `Thôn ${at + 1}`, { kind: 'VILLAGE' });
    await build.member(group, commune);
    communes.push({ commune, village });
  }
  return { top, issuer, group, planId, fields, communes };
}

describe('tallies', () => {
  it('equal a count by hand of 300 nominations at random', async () => {
    const { issuer, planId, fields, communes } = await district(4);
    const random = chance(20241015);
    const places = communes.flatMap(({ commune, village }) => [commune, village]);
    const all: NewNomination[] = Array.from({ length: 300 }, () => ({
      planId,
      unit: random(places),
      fieldId: random(fields),
      subject: random(SUBJECTS),
      year: random([2021, 2022, 2023, 2024]),
      status: random(STATUSES),
      late: random([true, false]),
    }));
    for (const one of all) await build.nomination(one);

    const counted = all.filter(({ status }) => status === 'SUBMITTED' || status === 'RECOGNISED');
    const tallies = await asActor(as(issuer), NOW, (scope) =>
      loadTallies(scope, planId, { from: 2022, to: 2024 }),
    );
    const within = counted.filter(({ year }) => year >= 2022);
    expect(sum(tallies, 'registered')).toBe(within.length);
    expect(sum(tallies, 'recognised')).toBe(within.filter(({ status }) => status === 'RECOGNISED').length);
    expect(sum(tallies, 'late')).toBe(within.filter(({ late }) => late).length);
    for (const tally of tallies) {
      const same = within.filter(
        ({ unit, fieldId, subject, year }) =>
          unit.path === tally.unitPath &&
          fieldId === tally.fieldId &&
          subject === tally.subject &&
          year === tally.year,
      );
      expect([tally.registered, tally.recognised]).toEqual([
        same.length,
        same.filter(({ status }) => status === 'RECOGNISED').length,
      ]);
    }

    // The matrix puts each of them in exactly one row: what villages nominate counts for their commune.
    const found = await asActor(as(issuer), NOW, (scope) => planProgress(scope, planId, 2024));
    if (!found) throw new Error('The plan is not in sight');
    const matrix = matrixOf(fields, found);
    const ofYear = counted.filter(({ year }) => year === 2024);
    expect(matrix.total.registered).toBe(ofYear.length);
    for (const { commune, village } of communes) {
      const row = matrix.groups.flatMap(({ rows }) => rows).find(({ unit }) => unit.id === commune.id);
      const own = ofYear.filter(({ unit }) => unit === commune || unit === village);
      expect(row?.total.registered).toBe(own.length);
      expect(row?.asked?.recognised).toBe(own.filter(({ status }) => status === 'RECOGNISED').length);
      expect(row?.cells.map((cell) => cell.registered)).toEqual(
        fields.map((id) => own.filter(({ fieldId }) => fieldId === id).length),
      );
    }
  });
});

describe('a group', () => {
  it('counts the members of the year: who left is asked in earlier years only, who came in later ones', async () => {
    const { issuer, planId, fields, group, communes } = await district(1);
    const left = await build.unit(issuer, 'COMMUNE', 'Xã Đã Rời');
    const came = await build.unit(issuer, 'COMMUNE', 'Xã Mới Vào');
    await build.member(group, left, '2020-01-01', '2023-07-01');
    await build.member(group, came, '2023-07-01');
    const one = {
      planId,
      fieldId: fields[0] ?? '',
      subject: 'INDIVIDUAL' as const,
      status: 'RECOGNISED' as const,
    };
    for (const year of [2022, 2024]) {
      await build.nomination({ ...one, unit: left, year });
      await build.nomination({ ...one, unit: came, year });
    }
    const asked = async (year: number) => {
      const quotas = await asActor(as(issuer), NOW, (scope) => loadQuotas(scope, planId, year));
      return quotas[0]?.assignees.map(({ unitName }) => unitName);
    };
    expect(await asked(2022)).toEqual([communes[0]?.commune.name, left.name]);
    expect(await asked(2023)).toEqual([communes[0]?.commune.name, came.name]);
    expect(await asked(2024)).toEqual([communes[0]?.commune.name, came.name]);

    const found = await asActor(as(issuer), NOW, (scope) => planProgress(scope, planId, 2024));
    if (!found) throw new Error('The plan is not in sight');
    const matrix = matrixOf(fields, found);
    const rows = matrix.groups.map(({ kind, rows }) => [kind, rows.map(({ unit }) => unit.name)]);
    // What it has nominated since is not lost, it only counts towards nothing.
    expect(rows).toEqual([
      ['EACH', [communes[0]?.commune.name, came.name]],
      ['OTHERS', [left.name]],
    ]);

    // Over the period each year asks those who were members then: 2 years of two, 2 of two, one commune in all four.
    const period = await asActor(as(issuer), NOW, (scope) => planProgress(scope, planId, null));
    const min = new Map(period?.quotas[0]?.progress.map(({ unitId, min }) => [unitId, min]));
    expect([min.get(left.id), min.get(came.id), min.get(communes[0]?.commune.id ?? '')]).toEqual([4, 4, 8]);
  });
});

describe('a commune', () => {
  it('sees its own row and nobody else’s', async () => {
    const { planId, fields, communes } = await district(3);
    for (const { commune } of communes) {
      await build.nomination({
        planId,
        unit: commune,
        fieldId: fields[1] ?? '',
        subject: 'COLLECTIVE',
        year: 2024,
        status: 'RECOGNISED',
      });
    }
    const [mine] = communes;
    if (!mine) throw new Error('No commune');
    const { progress, owed } = await asActor(as(mine.commune), NOW, async (scope) => ({
      progress: await planProgress(scope, planId, 2024),
      owed: await owedBy(scope, 2024),
    }));
    expect(progress?.quotas[0]?.progress.map(({ unitId }) => unitId)).toEqual([mine.commune.id]);
    expect(progress?.tallies.map(({ unitPath }) => unitPath)).toEqual([mine.commune.path]);
    expect(owed).toMatchObject([
      { planId, unitName: 'Xã 1', min: 2, max: 3, registered: 1, missing: 1, shared: false, window: 'OPEN' },
    ]);
    expect(owed[0]?.due).toEqual({ day: '2024-12-31', daysLeft: 77, passed: false });
  });

  it('does not see the plan of a neighbour, nor drafts of the district', async () => {
    const { issuer, communes } = await district(2);
    const [mine, other] = communes;
    if (!mine || !other) throw new Error('No communes');
    const foreign = await build.plan(other.commune, [2021, 2025]);
    const draft = await build.plan(issuer, [2021, 2025], { status: 'DRAFT' });
    for (const planId of [foreign, draft]) {
      expect(await asActor(as(mine.commune), NOW, (scope) => planProgress(scope, planId, 2024))).toBeNull();
    }
    const seen = await asActor(as(mine.commune), NOW, (scope) => planStandings(scope, 1));
    expect(seen.standings.map(({ plan }) => plan.id)).not.toContain(foreign);
  });

  it('is told where a number is shared with leads that it cannot see', async () => {
    const { issuer, planId, fields, communes } = await district(2);
    const [mine, other] = communes;
    if (!mine || !other) throw new Error('No communes');
    await build.quota(planId, { fieldId: fields[0] ?? '', min: 5 }, mine.commune, other.commune);
    const owed = await asActor(as(mine.commune), NOW, (scope) => owedBy(scope, 2024));
    expect(owed.map(({ fieldId, shared }) => [fieldId, shared])).toEqual([
      [null, false],
      [fields[0], true],
    ]);
    const whole = await asActor(as(issuer), NOW, (scope) => owedBy(scope, 2024));
    expect(whole.some(({ shared }) => shared)).toBe(false);
  });
});

describe('a quota of a sector', () => {
  it('counts what stands under its lead, part by part', async () => {
    const top = await build.unit(null, 'PROVINCE', 'Tỉnh Khác');
    const commune = await build.unit(top, 'COMMUNE', 'Xã Khác');
    const post = await build.unit(commune, 'COMMUNE', 'Trạm y tế', { kind: 'HEALTH_STATION' });
    const school = await build.unit(commune, 'COMMUNE', 'Trường Tiểu học', {
      kind: 'SCHOOL',
      schoolLevel: 'PRIMARY',
    });
    const nursery = await build.unit(commune, 'COMMUNE', 'Trường Mầm non', {
      kind: 'SCHOOL',
      schoolLevel: 'PRESCHOOL',
    });
    const planId = await build.plan(commune, [2024, 2024]);
    const health = await build.field(planId, 'Y tế');
    const teaching = await build.field(planId, 'Dạy tốt');
    const parts: [Subject, number][] = [
      ['COLLECTIVE', 1],
      ['INDIVIDUAL', 1],
    ];
    await build.quota(planId, { fieldId: health, min: 2, cadence: 'PERIOD', parts }, post);
    await build.quota(planId, { fieldId: teaching, min: 1, perSchoolLevel: true }, school, nursery);
    const one = { planId, year: 2024, status: 'RECOGNISED' as const };
    for (let at = 0; at < 2; at++) {
      await build.nomination({ ...one, unit: post, fieldId: health, subject: 'INDIVIDUAL' });
    }
    await build.nomination({ ...one, unit: school, fieldId: teaching, subject: 'INDIVIDUAL' });
    // of the sector's field, but from a unit that the quota does not name
    await build.nomination({ ...one, unit: school, fieldId: health, subject: 'COLLECTIVE' });

    const found = await asActor(as(commune), NOW, (scope) => planProgress(scope, planId, 2024));
    const [ofHealth, ofTeaching] = found?.quotas ?? [];
    expect(ofHealth?.progress).toMatchObject([{ recognised: 2, unrecognised: 1, state: 'SHORT' }]);
    expect(ofTeaching?.progress).toMatchObject([{ min: 2, recognised: 1, unrecognised: 1, state: 'SHORT' }]);
    expect(
      ofTeaching?.progress[0]?.parts.map(({ schoolLevel, recognised }) => [schoolLevel, recognised]),
    ).toEqual([
      ['PRESCHOOL', 0],
      ['PRIMARY', 1],
    ]);
  });
});

describe('the number of statements', () => {
  it('is the same for one unit and for three', async () => {
    const counts: number[][] = [];
    for (const size of [1, 3]) {
      const { issuer, planId, fields, communes } = await district(size);
      for (const { village } of communes) {
        await build.nomination({
          planId,
          unit: village,
          fieldId: fields[0] ?? '',
          subject: 'HOUSEHOLD',
          year: 2024,
          status: 'SUBMITTED',
        });
      }
      counts.push(
        await asActor(as(issuer), NOW, async (scope) => [
          await statements(scope, (one) => planProgress(one, planId, 2024)),
          await statements(scope, (one) => planProgress(one, planId, null)),
          await statements(scope, (one) => owedBy(one, 2024)),
          await statements(scope, (one) => planStandings(one, 1)),
        ]),
      );
    }
    expect(counts[1]).toEqual(counts[0]);
    expect(Math.max(...(counts[0] ?? []))).toBeGreaterThan(1);
  });
});

/** How many statements reach the server while `work` runs. */
async function statements(scope: Scoped, work: (scope: Scoped) => Promise<unknown>): Promise<number> {
  const queries = vi.spyOn(Client.prototype, 'query');
  try {
    await work(scope);
    return queries.mock.calls.length;
  } finally {
    queries.mockRestore();
  }
}

function sum<Key extends string>(rows: readonly Record<Key, number>[], key: Key): number {
  return rows.reduce((total, row) => total + row[key], 0);
}

/** The same choices on every machine. */
function chance(seed: number): <T>(from: readonly T[]) => T {
  let state = seed;
  return (from) => {
    state = (state * 1664525 + 1013904223) % 2 ** 32;
    return from[Math.floor((state / 2 ** 32) * from.length)] as (typeof from)[number];
  };
}
