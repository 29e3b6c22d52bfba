import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { plainDateIn } from '@/lib/format/dates';
import type { Role } from '@/lib/format/words';
import type { PlanDraft, QuotaDraft } from '@/lib/plans/draft';
import { readPlanFilter } from '@/lib/plans/filter';
import { findPlan } from '@/lib/plans/plan-queries';
import { listPlans } from '@/lib/plans/queries';
import { startBlank } from '@/lib/plans/start/blank';
import { startChoices } from '@/lib/plans/start/choices';
import { copyPlan, copyStart } from '@/lib/plans/start/copy';
import { discardDraft } from '@/lib/plans/start/discard';
import { implementPlan, lowerStart } from '@/lib/plans/start/implement';
import { yearPlanOf, yearStart } from '@/lib/plans/start/year-plan';
import { createUnit } from '@/lib/units/establish';
import { as, foundSmallProvince, NOW, type Node, ownDatabase, type SmallProvince } from '../units/province';
import { drafted, issued, sampleDraft } from './sample';

let here: SmallProvince;
let elsewhere: SmallProvince;
/** Of the district: all its communes; and only the neighbour. */
let communes: string;
let neighbours: string;

beforeAll(async () => {
  await ownDatabase();
  here = await foundSmallProvince('90');
  elsewhere = await foundSmallProvince('91');
  communes = await group(here.district, 'Các xã, thị trấn', [here.commune, here.neighbour]);
  neighbours = await group(here.district, 'Các xã vùng cao', [here.neighbour]);
});

let numbers = 0;
const numbered = (changes: Partial<PlanDraft> = {}) => ({ number: `${++numbers}/KH-UBND`, ...changes });
const codes = (answer: object) =>
  'problems' in answer ? (answer.problems as { code: string }[]).map(({ code }) => code) : [];
const read = async (unit: Node, planId: string) => {
  const plan = await as(unit, [], (scope) => findPlan(scope, planId));
  if (!plan) throw new Error('The plan cannot be seen');
  return plan;
};
const implement = (
  by: Node,
  upperPlanId: string,
  more: { id?: string; confirmed?: boolean } = {},
  roles: Role[] = ['OFFICER'],
) => as(by, roles, (scope) => implementPlan(scope, { upperPlanId, id: randomUUID(), ...more }));
const copy = (by: Node, fromId: string, years: number, id = randomUUID()) =>
  as(by, ['OFFICER'], (scope) => copyPlan(scope, { fromId, years, id }));
const yearPlan = (
  by: Node,
  periodPlanId: string,
  year: number,
  more: { id?: string; confirmed?: boolean } = {},
) => as(by, ['REVIEWER'], (scope) => yearPlanOf(scope, { periodPlanId, year, id: randomUUID(), ...more }));
const draftsOf = (unit: Node) =>
  as(unit, [], ({ db }) => db.plan.count({ where: { issuerId: unit.id, status: 'DRAFT' } }));

describe('a plan that implements one of a unit above', () => {
  let upper: { id: string; fieldIds: string[] };
  beforeAll(async () => {
    upper = await issued(
      here.district,
      numbered({
        title: 'Kế hoạch giai đoạn 2021 – 2025 trên địa bàn huyện Đăk Mẫu',
        quotas: [
          quota({ field: 1, min: 10, max: 15, eachAssignee: true, assignees: [lead({ groupId: communes })] }),
          quota({
            field: 1,
            min: 5,
            assignees: [lead({ unit: here.commune }), lead({ unit: here.neighbour })],
          }),
          quota({ field: null, min: 7, assignees: [lead({ groupId: communes })] }),
          quota({ field: 2, min: 9, assignees: [lead({ groupId: neighbours })] }),
          quota({
            ...{ field: 1, min: 2, cadence: 'PERIOD', cadenceStated: false },
            ...{ perSchoolLevel: true, assignees: [lead({ unit: here.commune })] },
          }),
        ],
        deadlines: [
          { purpose: 'PLAN_IN', what: 'Gửi kế hoạch', on: '2021-08-25', before: true },
          { purpose: 'PERIODIC_REPORT', what: 'Báo cáo năm', monthDay: '12-15' },
          { purpose: 'NOMINATIONS', what: 'Đề cử của xã', monthDay: '11-30', boundGroupId: communes },
          { purpose: 'NOMINATIONS', what: 'Đề cử vùng cao', monthDay: '11-20', boundGroupId: neighbours },
          { purpose: 'FINAL_REVIEW', what: 'Tổng kết tại xã', year: 2025, boundUnit: here.neighbour },
        ],
      }),
    );
  });

  it('has its fields with where they come from, its criteria, phases and bases, and the unit as issuer', async () => {
    const started = await implement(here.commune, upper.id);
    const plan = await read(here.commune, idOf(started));
    expect(plan).toMatchObject({
      ...{ status: 'DRAFT', number: null, issuedOn: null, startYear: 2021, endYear: 2025, level: 'COMMUNE' },
      ...{
        title: 'Kế hoạch giai đoạn 2021 – 2025 trên địa bàn xã Ia Mẫu',
        issuerAsWritten: 'UBND xã Ia Mẫu',
      },
      ...{ onBehalfOf: 'TM. ỦY BAN NHÂN DÂN', signerTitle: 'CHỦ TỊCH', placeName: 'Ia Mẫu', purpose: null },
      upper: { id: upper.id, issuedOn: '2021-08-18', issuer: 'UBND huyện đăk mẫu' },
      bases: [{ number: '34-CT/TW' }],
      phases: [{ name: 'Giai đoạn 1', startYear: 2021, endYear: 2023 }],
      generalCriteria: [{ text: 'Chấp hành tốt pháp luật' }],
    });
    // The second is outside the list of fields and led by others only.
    expect(plan.fields.map(({ upperFieldId, letter }) => [upperFieldId, letter])).toEqual([
      [upper.fieldIds[0], 'a'],
    ]);
    expect(plan.fields[0]?.criteria.map(({ subject, evidence }) => [subject, evidence])).toEqual([
      ['COLLECTIVE', true],
      [null, false],
    ]);
  });

  it('has its own share of the quotas, led by itself', async () => {
    const start = await as(here.commune, [], (scope) => lowerStart(scope, upper.id));
    expect(start?.draft.quotas.map(({ min, max, note, field }) => [min, max, note === null, field])).toEqual([
      [10, 15, true, 1],
      [3, null, false, 1],
      [4, null, false, null],
      [2, null, true, 1],
    ]);
    for (const { assignees } of start?.draft.quotas ?? []) {
      expect(assignees).toEqual([
        { role: 'LEAD', asWritten: 'UBND xã Ia Mẫu', unit: { id: here.commune.id, path: here.commune.path } },
      ]);
    }
    expect(start?.draft.quotas[3]).toMatchObject({
      cadence: 'PERIOD',
      cadenceStated: false,
      perSchoolLevel: false,
    });
  });

  it('has the deadlines that bind the unit, and is not asked for a plan again', async () => {
    const plan = await as(here.commune, [], (scope) => lowerStart(scope, upper.id));
    expect(plan?.draft.deadlines.map(({ what }) => what)).toEqual(['Báo cáo năm', 'Đề cử của xã']);
    const other = await as(here.neighbour, [], (scope) => lowerStart(scope, upper.id));
    expect(other?.draft.deadlines).toHaveLength(4);
    expect(other?.draft.fields).toHaveLength(2);
  });

  it('is made once by two clicks, also at the same time', async () => {
    const upperOnce = await issued(here.district, numbered());
    const id = randomUUID();
    const both = await Promise.all([
      implement(here.commune, upperOnce.id, { id }),
      implement(here.commune, upperOnce.id, { id }),
    ]);
    expect(both).toEqual([{ id }, { id }]);
    expect(await implement(here.commune, upperOnce.id, { id })).toEqual({ id });
    const under = await as(here.commune, [], ({ db }) =>
      db.plan.count({ where: { upperPlanId: upperOnce.id } }),
    );
    expect(under).toBe(1);
  });

  it('is made by one of two people at the same time; the other is told', async () => {
    const shared = await issued(here.district, numbered());
    const both = await Promise.all([implement(here.commune, shared.id), implement(here.commune, shared.id)]);
    expect(both.flatMap(codes)).toEqual(['already-started']);
  });

  it('is not started twice unless that is asked for', async () => {
    const twice = await issued(here.district, numbered());
    const first = idOf(await implement(here.commune, twice.id));
    expect(codes(await implement(here.commune, twice.id))).toEqual(['already-started']);
    const start = await as(here.commune, [], (scope) => lowerStart(scope, twice.id));
    expect(start?.existing.map(({ id }) => id)).toEqual([first]);
    expect(codes(await implement(here.commune, twice.id, { confirmed: true }))).toEqual([]);
    // What a neighbour has under it is no matter.
    expect(codes(await implement(here.neighbour, twice.id))).toEqual([]);
  });

  it.each([
    ["a sibling's plan", () => issued(here.sibling, numbered())],
    ['a draft above', () => drafted(here.district, numbered())],
    ['its own plan', () => issued(here.commune, numbered())],
    ["a neighbour's plan", () => issued(here.neighbour, numbered())],
    ["another province's plan", () => issued(elsewhere.district, numbered())],
    ['a plan below', () => issued(here.village, numbered())],
    ['nothing', async () => ({ id: randomUUID() })],
  ])('cannot implement %s', async (_, made) => {
    const before = await draftsOf(here.commune);
    const { id } = await made();
    expect(codes(await implement(here.commune, id))).toEqual(['not-an-upper-plan']);
    expect(await as(here.commune, [], (scope) => lowerStart(scope, id))).toBeNull();
    expect(await draftsOf(here.commune)).toBe(before);
  });

  it.each([[[]], [['COUNCIL']], [['ADMINISTRATOR']], [['LEADER']]] as [Role[]][])(
    'is not started by %o',
    async (roles) => {
      expect(codes(await implement(here.commune, upper.id, { confirmed: true }, roles))).toEqual([
        'not-a-plan-writer',
      ]);
    },
  );
});

describe('a copy', () => {
  it('says the same some years later, without number and date', async () => {
    const from = await issued(
      here.commune,
      numbered({ title: 'Kế hoạch giai đoạn 2021 – 2025', purpose: 'Mục đích' }),
    );
    const plan = await read(here.commune, idOf(await copy(here.commune, from.id, 5)));
    expect(plan).toMatchObject({
      ...{
        status: 'DRAFT',
        number: null,
        issuedOn: null,
        title: 'Kế hoạch giai đoạn 2026 – 2030',
        purpose: 'Mục đích',
      },
      ...{ startYear: 2026, endYear: 2030, upper: null },
      phases: [{ startYear: 2026, endYear: 2028 }],
      deadlines: [{ monthDay: '12-15' }],
      quotas: [{ min: 2, eachAssignee: true, leads: [{ unit: { id: here.commune.id } }] }],
    });
    expect(plan.fields).toHaveLength(2);
  });

  it('stays under an upper plan that covers its years, and forgets one that does not', async () => {
    const upper = await issued(here.district, numbered());
    const from = await issued(
      here.commune,
      numbered({
        ...{ startYear: 2024, endYear: 2024, upperPlanId: upper.id },
        fields: [field(upper.fieldIds[0])],
        quotas: [],
      }),
    );
    const next = await read(here.commune, idOf(await copy(here.commune, from.id, 1)));
    expect([next.upper?.id, next.fields[0]?.upperFieldId]).toEqual([upper.id, upper.fieldIds[0]]);
    const later = await read(here.commune, idOf(await copy(here.commune, from.id, 2)));
    expect([later.upper, later.fields[0]?.upperFieldId]).toEqual([null, null]);
    const start = await as(here.commune, [], (scope) => copyStart(scope, from.id, 2));
    expect(start).toMatchObject({ upperLeftOut: true, lost: [] });
  });

  it('keeps units and groups that have ended as words, and says so', async () => {
    const school = await createdSchool();
    const ending = await group(here.commune, 'Ba trường học', [school]);
    const from = await issued(
      here.commune,
      numbered({
        quotas: [
          quota({
            field: 1,
            assignees: [lead({ unit: school }, 'Trường Mẫu'), lead({ groupId: ending }, 'Ba trường')],
          }),
        ],
      }),
    );
    await endToday(school, ending);
    const start = await as(here.commune, [], (scope) => copyStart(scope, from.id));
    expect(start?.lost).toEqual(['Trường Mẫu', 'Ba trường']);
    const plan = await read(here.commune, idOf(await copy(here.commune, from.id, 5)));
    expect(plan.quotas[0]?.leads.map(({ asWritten, unit, group: of }) => [asWritten, unit, of])).toEqual([
      ['Trường Mẫu', null, null],
      ['Ba trường', null, null],
    ]);
    expect(plan.quotas[0]?.note).toContain('không còn hoạt động');
  });

  it.each([
    ['a plan of the unit above', () => issued(here.district, numbered())],
    ["a neighbour's plan", () => issued(here.neighbour, numbered())],
    ['a plan of a unit below', () => issued(here.village, numbered())],
    ['a draft', () => drafted(here.commune, numbered())],
    ["another province's plan", () => issued(elsewhere.commune, numbered())],
  ])('is not made of %s', async (_, made) => {
    const { id } = await made();
    expect(codes(await copy(here.commune, id, 1))).toEqual(['not-an-own-plan']);
    expect(await as(here.commune, [], (scope) => copyStart(scope, id))).toBeNull();
  });

  it('stays within the years that a plan may have, and two clicks make one', async () => {
    const from = await issued(here.commune, numbered());
    expect(codes(await copy(here.commune, from.id, 80))).toEqual(['years-out-of-range']);
    const id = randomUUID();
    await copy(here.commune, from.id, 5, id);
    const before = await draftsOf(here.commune);
    expect(await copy(here.commune, from.id, 5, id)).toEqual({ id });
    expect(await draftsOf(here.commune)).toBe(before);
  });
});

describe('a year of an own plan', () => {
  let period: { id: string; fieldIds: string[] };
  beforeAll(async () => {
    period = await issued(
      here.district,
      numbered({
        title: 'Kế hoạch giai đoạn 2021-2025 trên địa bàn huyện',
        quotas: [
          quota({ field: 1, min: 4, assignees: [lead({ groupId: communes })] }),
          quota({ field: 2, min: 3, cadence: 'YEAR', year: 2024, assignees: [lead({ unit: here.commune })] }),
          quota({ field: 2, min: 3, cadence: 'YEAR', year: 2023, assignees: [lead({ unit: here.commune })] }),
          quota({ field: null, min: 20, cadence: 'PERIOD', assignees: [lead({ groupId: communes })] }),
        ],
        deadlines: [
          { purpose: 'PLAN_IN', what: 'Gửi kế hoạch', on: '2021-08-25' },
          { purpose: 'PERIODIC_REPORT', what: 'Báo cáo năm', monthDay: '12-15' },
          { purpose: 'INTERIM_REVIEW', what: 'Sơ kết', quarter: '2024-Q2' },
          { purpose: 'FINAL_REVIEW', what: 'Tổng kết', year: 2025 },
        ],
      }),
    );
  });

  it('has its fields, the yearly quotas as those of the year, and the deadlines that fall in it', async () => {
    const start = await as(here.district, [], (scope) => yearStart(scope, period.id, 2024));
    expect([start?.left, start?.existing]).toEqual([2, []]);
    const plan = await read(here.district, idOf(await yearPlan(here.district, period.id, 2024)));
    expect(plan).toMatchObject({
      ...{
        title: 'Kế hoạch năm 2024 trên địa bàn huyện',
        startYear: 2024,
        endYear: 2024,
        number: null,
        phases: [],
      },
      periodPlan: { id: period.id },
      upper: { number: '1043/KH-UBND' },
      deadlines: [{ what: 'Báo cáo năm' }, { what: 'Sơ kết' }],
      quotas: [
        { min: 4, cadence: 'YEAR', year: 2024, leads: [{ group: { id: communes } }] },
        { min: 3, cadence: 'YEAR', year: 2024 },
      ],
    });
    expect(plan.fields.map(({ upperFieldId }) => upperFieldId)).toEqual(period.fieldIds);
  });

  it('is made once a year, unless another is asked for', async () => {
    const id = randomUUID();
    expect(codes(await yearPlan(here.district, period.id, 2025, { id }))).toEqual([]);
    expect(await yearPlan(here.district, period.id, 2025, { id })).toEqual({ id });
    expect(codes(await yearPlan(here.district, period.id, 2025))).toEqual(['already-started']);
    expect(codes(await yearPlan(here.district, period.id, 2025, { confirmed: true }))).toEqual([]);
    expect(codes(await yearPlan(here.district, period.id, 2026))).toEqual(['year-outside-plan']);
  });

  it('of a plan that is not an issued one for several years of its own there is none', async () => {
    const [draft, single, above] = [
      await drafted(here.commune, numbered()),
      await issued(here.commune, numbered({ startYear: 2024, endYear: 2024 })),
      period,
    ];
    for (const { id } of [draft, single, above, await issued(elsewhere.commune, numbered())]) {
      expect(codes(await yearPlan(here.commune, id, 2024))).toEqual(['not-a-period-plan']);
    }
  });
});

describe('a blank plan', () => {
  it('is made once, and only for the acting unit', async () => {
    const plan = {
      ...{ id: randomUUID(), title: 'Kế hoạch mới', startYear: 2025, endYear: 2025 },
      ...{ issuerAsWritten: 'UBND xã Ia Mẫu', placeName: '', onBehalfOf: '', signerTitle: 'CHỦ TỊCH' },
    };
    const start = (unit: Node) => as(unit, ['OFFICER'], (scope) => startBlank(scope, plan));
    expect(await start(here.commune)).toEqual({ id: plan.id });
    expect(await start(here.commune)).toEqual({ id: plan.id });
    expect(await read(here.commune, plan.id)).toMatchObject({
      ...{ title: 'Kế hoạch mới', placeName: null, onBehalfOf: null, signerTitle: 'CHỦ TỊCH', fields: [] },
    });
    // The district sees the draft below it, but it is not what its own form made.
    expect(codes(await start(here.district))).toEqual(['form-used']);
  });
});

describe('a draft that is thrown away', () => {
  const discard = (by: Node, planId: string, roles: Role[] = ['OFFICER']) =>
    as(by, roles, (scope) => discardDraft(scope, planId));

  it('is gone with its parts, and the audit says who did it', async () => {
    const { id } = await drafted(here.commune, numbered());
    expect(await discard(here.commune, id)).toEqual({ amendsId: null });
    expect(await as(here.commune, [], (scope) => findPlan(scope, id))).toBeNull();
    const [left, audited] = await as(here.commune, [], async ({ db }) => [
      await db.field.count({ where: { planId: id } }),
      await db.auditEntry.findMany({ where: { entityId: id, action: 'discard' }, select: { details: true } }),
    ]);
    expect(left).toBe(0);
    expect(audited).toMatchObject([{ details: { fields: 2, quotas: 1, startYear: 2021 } }]);
    expect(codes(await discard(here.commune, id))).toEqual(['plan-not-found']);
  });

  it('is nothing that was issued, nothing of another unit, and by nobody without the role', async () => {
    const own = await issued(here.commune, numbered());
    const below = await drafted(here.commune, numbered());
    const far = await drafted(elsewhere.commune, numbered());
    expect(codes(await discard(here.commune, own.id))).toEqual(['plan-not-draft']);
    expect(codes(await discard(here.district, below.id))).toEqual(['plan-not-yours']);
    expect(codes(await discard(here.neighbour, below.id))).toEqual(['plan-not-found']);
    expect(codes(await discard(here.commune, far.id))).toEqual(['plan-not-found']);
    expect(codes(await discard(here.commune, below.id, ['COUNCIL']))).toEqual(['plan-not-yours']);
  });

  it('leaves the plan that it was to amend', async () => {
    const own = await issued(here.commune, numbered());
    const draft = await drafted(here.commune, numbered({ amendsId: own.id }));
    expect(await discard(here.commune, draft.id)).toEqual({ amendsId: own.id });
    expect((await read(here.commune, own.id)).status).toBe('ISSUED');
  });
});

describe('what a plan can be started from', () => {
  it('is what the units above have issued and is not over, and what the unit itself has', async () => {
    const world = await foundSmallProvince('92');
    const above = await issued(world.province, numbered({ startYear: 2021, endYear: 2025 }));
    const nearer = await issued(world.district, numbered({ startYear: 2024, endYear: 2024 }));
    await issued(world.district, numbered({ startYear: 2019, endYear: 2020 }));
    await issued(world.sibling, numbered());
    await drafted(world.district, numbered());
    const own = await issued(world.commune, numbered());
    const old = await issued(world.commune, numbered({ startYear: 2016, endYear: 2020 }));
    const lower = idOf(await implement(world.commune, nearer.id));
    const year = idOf(await yearPlan(world.commune, own.id, 2025));
    const choices = await as(world.commune, [], startChoices);
    expect(choices.hasUpper).toBe(true);
    expect((await as(world.province, [], startChoices)).hasUpper).toBe(false);
    expect(choices.upper.map(({ id, own: has }) => [id, has.map((one) => one.id)])).toEqual([
      [nearer.id, [lower]],
      [above.id, []],
    ]);
    expect(choices.earlier.map(({ id }) => id)).toEqual([own.id, old.id]);
    expect(
      choices.periods.map(({ id, years }) => [id, years.map((one) => [one.year, one.own.length])]),
    ).toEqual([
      [
        own.id,
        [
          [2024, 0],
          [2025, 1],
        ],
      ],
    ]);
    expect(choices.periods[0]?.years[1]?.own[0]?.id).toBe(year);
  });
});

describe('the list of plans', () => {
  it('says which draft amends a plan, and counts no field that was dropped', async () => {
    const own = await issued(here.village, numbered());
    const amendment = await drafted(here.village, numbered({ number: null, amendsId: own.id }));
    await as(here.village, [], ({ db }) =>
      db.field.updateMany({ where: { id: amendment.fieldIds[1] ?? '' }, data: { retiredIn: 2 } }),
    );
    const { rows } = await as(here.village, [], (scope) =>
      listPlans(scope, readPlanFilter({ unit: here.village.id })),
    );
    const said = new Map(rows.map(({ id, amends, fields }) => [id, [amends, fields]]));
    expect([said.get(own.id), said.get(amendment.id)]).toEqual([
      [false, 2],
      [true, 1],
    ]);
  });
});

function idOf(started: object): string {
  if (!('id' in started) || typeof started.id !== 'string') throw new Error(codes(started).join());
  return started.id;
}

function quota(changes: Partial<QuotaDraft> = {}): QuotaDraft {
  return {
    ...{
      field: null,
      fieldAsWritten: null,
      min: 1,
      max: null,
      cadence: 'YEARLY',
      cadenceStated: true,
      year: null,
    },
    ...{ eachAssignee: false, perSchoolLevel: false, parts: [], assignees: [] },
    ...changes,
  };
}

function lead(
  of: { unit?: { id: string; path: string }; groupId?: string },
  asWritten = 'chủ trì',
): QuotaDraft['assignees'][number] {
  return { role: 'LEAD', asWritten, ...of };
}

function field(upperFieldId: string | undefined): PlanDraft['fields'][number] {
  const [sample] = sampleDraft(here.commune).fields;
  if (!sample) throw new Error('The sample has no field');
  return { ...sample, upperFieldId: upperFieldId ?? null };
}

async function group(owner: Node, name: string, members: { id: string; path: string }[]): Promise<string> {
  const id = randomUUID();
  const validFrom = new Date('2020-01-01');
  await as(owner, ['ADMINISTRATOR'], async ({ db, actor: { tenantId } }) => {
    await db.unitGroup.create({
      data: { tenantId, id, ownerId: owner.id, ownerPath: owner.path, name, validFrom },
      select: { id: true },
    });
    await db.unitGroupMember.createMany({
      data: members.map((unit) => ({
        ...{ tenantId, id: randomUUID(), groupId: id, unitId: unit.id, unitPath: unit.path, validFrom },
      })),
    });
  });
  return id;
}

function createdSchool() {
  return as(here.commune, ['ADMINISTRATOR'], (scope) =>
    createUnit(scope, {
      ...{
        parent: here.commune,
        level: 'COMMUNE',
        kind: 'SCHOOL',
        name: 'Trường Mẫu',
        schoolLevel: 'PRIMARY',
      },
      validFrom: '2000-01-01',
    }),
  );
}

async function endToday(unit: { id: string }, groupId: string): Promise<void> {
  const validTo = new Date(plainDateIn(NOW));
  await as(here.commune, ['ADMINISTRATOR'], async ({ db }) => {
    await db.unit.updateMany({ where: { id: unit.id }, data: { validTo } });
    await db.unitGroup.updateMany({ where: { id: groupId }, data: { validTo } });
  });
}
