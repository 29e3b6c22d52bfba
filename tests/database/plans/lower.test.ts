import { randomUUID } from 'node:crypto';
import { Client } from 'pg';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { asActor, type Scoped } from '@/lib/auth/doors';
import { noticesOf } from '@/lib/notices/queries';
import { markNoticeRead } from '@/lib/notices/read';
import type { PlanDraft } from '@/lib/plans/draft';
import { citedUpper, linkUpperPlan } from '@/lib/plans/lower/link';
import { lowerPlansOf } from '@/lib/plans/lower/queries';
import { remindUnits } from '@/lib/plans/lower/remind';
import type { ReminderForm } from '@/lib/plans/lower/schema';
import { createUnit } from '@/lib/units/establish';
import {
  actorAt,
  as,
  foundSmallProvince,
  NOW,
  type Node,
  ownDatabase,
  type SmallProvince,
} from '../units/province';
import { drafted, issued, sampleDraft } from './sample';

let here: SmallProvince;
let elsewhere: SmallProvince;

beforeAll(async () => {
  await ownDatabase();
  here = await foundSmallProvince('90');
  elsewhere = await foundSmallProvince('91');
});

let number = 100;

/** A plan of the district: the leads of its one quota, and by when plans have to come in. */
function upperPlan(
  leads: Node[],
  deadlines: PlanDraft['deadlines'] = [IN_AUGUST],
  changes: Partial<PlanDraft> = {},
) {
  const [quota] = sampleDraft(here.district).quotas;
  if (!quota) throw new Error('The sample has no quota');
  const assignees = leads.map((unit) => ({ role: 'LEAD' as const, asWritten: unit.name, unit }));
  return issued(here.district, {
    number: `${++number}/KH-UBND`,
    deadlines,
    quotas: [{ ...quota, assignees }],
    ...changes,
  });
}

const IN_AUGUST = {
  purpose: 'PLAN_IN' as const,
  what: 'Gửi kế hoạch về huyện',
  on: '2021-08-25',
  before: true,
};

const under = (upperPlanId: string, issuedOn: string | null) => ({
  upperPlanId,
  issuedOn,
  number: issuedOn ? `${++number}/KH-UBND` : null,
  deadlines: [],
});

const seen = (by: Node, planId: string) => as(by, ['REVIEWER'], (scope) => lowerPlansOf(scope, planId));
const states = async (by: Node, planId: string) =>
  (await seen(by, planId))?.rows.map(({ unit, standing }) => [unit.name, standing]);

const form = (plan: string, changes: Partial<ReminderForm> = {}): ReminderForm => ({
  ...{ plan, token: randomUUID(), who: 'ALL', ticked: [], text: 'Vui lòng gửi kế hoạch.', again: false },
  ...changes,
});
const remind = (sent: ReminderForm, by: Node = here.district, at = NOW) =>
  asActor(actorAt(by, ['OFFICER']), at, (scope) => remindUnits(scope, sent));
const told = (answer: Awaited<ReturnType<typeof remind>>) =>
  'told' in answer ? answer.told.map(({ name }) => name) : answer.problems.map(({ code }) => code);

describe('the plans under a plan', () => {
  it('are in time, late, being written or missing', async () => {
    const { id } = await upperPlan([here.commune, here.neighbour, here.village]);
    expect(await states(here.district, id)).toEqual([
      ['Xã Ia Mẫu', { state: 'OVERDUE', days: 1148 }],
      ['Xã Láng Giềng', { state: 'OVERDUE', days: 1148 }],
      ['Làng Hrách', { state: 'OVERDUE', days: 1148 }],
    ]);
    await issued(here.commune, under(id, '2021-08-24'));
    await issued(here.neighbour, under(id, '2021-09-06'));
    await drafted(here.village, under(id, null));
    expect(await states(here.district, id)).toEqual([
      ['Làng Hrách', { state: 'DRAFTING', since: '2024-10-15', overdue: 1148 }],
      ['Xã Láng Giềng', { state: 'LATE', on: '2021-09-06', days: 13 }],
      ['Xã Ia Mẫu', { state: 'IN_TIME', on: '2021-08-24' }],
    ]);
  });

  it('are asked of the committees below where no unit leads, and never of units that have ended', async () => {
    const { id } = await upperPlan([here.district], []);
    expect((await seen(here.district, id))?.rows.map(({ unit, due }) => [unit.name, due])).toEqual([
      ['Xã Ia Mẫu', null],
      ['Xã Láng Giềng', null],
    ]);
    const ended = await as(here.district, ['ADMINISTRATOR'], async (scope) => {
      const unit = await createUnit(scope, {
        parent: here.district,
        level: 'COMMUNE',
        kind: 'COMMITTEE',
        name: 'Xã Đã Sáp Nhập',
        validFrom: '1975-05-01',
      });
      await scope.db.unit.updateMany({ where: { id: unit.id }, data: { validTo: new Date('2024-01-01') } });
      return unit;
    });
    expect(await states(here.district, id)).toHaveLength(2);
    expect(ended.id).toBeTruthy();
  });

  it('are asked of the members of today of a group', async () => {
    const group = randomUUID();
    await as(here.district, ['ADMINISTRATOR'], async ({ db, actor: { tenantId } }) => {
      const since = new Date('2020-01-01');
      await db.unitGroup.createMany({
        data: [
          {
            tenantId,
            id: group,
            ownerId: here.district.id,
            ownerPath: here.district.path,
            name: 'Các xã',
            validFrom: since,
          },
        ],
      });
      const member = (unit: Node, validTo: Date | null) => ({
        ...{ tenantId, id: randomUUID(), groupId: group, unitId: unit.id, unitPath: unit.path },
        ...{ validFrom: since, validTo },
      });
      await db.unitGroupMember.createMany({
        data: [member(here.commune, null), member(here.neighbour, new Date('2024-10-15'))],
      });
    });
    const { id } = await upperPlan([here.village], [{ ...IN_AUGUST, boundGroupId: group }]);
    expect((await states(here.district, id))?.map(([name]) => name)).toEqual(['Xã Ia Mẫu']);
  });

  it('are seen from above, by a unit below only as far as its own, and elsewhere not at all', async () => {
    const { id } = await upperPlan([here.commune, here.neighbour]);
    await issued(here.neighbour, under(id, '2021-08-20'));
    expect((await seen(here.province, id))?.oversees).toBe(true);
    expect(await states(here.province, id)).toHaveLength(2);
    const own = await seen(here.commune, id);
    expect([own?.oversees, own?.rows.map(({ unit }) => unit.name)]).toEqual([false, ['Xã Ia Mẫu']]);
    expect(await seen(elsewhere.district, id)).toBeNull();
    expect(await seen(here.sibling, id)).toBeNull();
    const draft = await drafted(here.district, { number: null });
    expect(await seen(here.district, draft.id)).toBeNull();
    expect(await seen(here.district, 'constructor')).toBeNull();
  });
});

describe('the number of statements', () => {
  it('is the same for one unit and for sixty', async () => {
    const bodies = await as(here.district, ['ADMINISTRATOR'], async (scope) => {
      const made: Node[] = [];
      for (let at = 1; at <= 59; at++) {
        const name = `Phòng ${at}`;
        const unit = {
          parent: here.district,
          level: 'DISTRICT',
          kind: 'OFFICE',
          name,
          validFrom: '1975-05-01',
        } as const;
        made.push({
          ...(await createUnit(scope, unit)),
          tenantId: here.district.tenantId,
          name,
          level: 'DISTRICT',
        });
      }
      return made;
    });
    const counts = [];
    for (const units of [[here.commune], [here.commune, ...bodies]]) {
      const { id } = await upperPlan(units);
      await issued(here.commune, under(id, '2021-08-20'));
      await remind(form(id)).catch(() => null);
      counts.push(
        await as(here.district, [], async (scope) => {
          const queries = vi.spyOn(Client.prototype, 'query');
          const lower = await lowerPlansOf(scope, id);
          const count = queries.mock.calls.length;
          queries.mockRestore();
          expect(lower?.rows).toHaveLength(units.length);
          return count;
        }),
      );
    }
    expect(counts[1]).toBe(counts[0]);
    expect(counts[0]).toBeLessThan(10);
  });
});

describe('a plan that only cites another', () => {
  const citing = (upperNumber: string, changes: Partial<PlanDraft> = {}) =>
    issued(here.commune, {
      ...under('', '2021-08-20'),
      upperPlanId: null,
      upper: { number: upperNumber, issuedOn: '2021-08-18', issuer: 'UBND huyện' },
      ...changes,
    });
  const link = (by: Node, planId: string) => as(by, ['OFFICER'], (scope) => linkUpperPlan(scope, planId));

  it('is found, and put under it once by its own unit', async () => {
    const { id } = await upperPlan([here.commune]);
    const lower = await citing(` ${number}/kh - ubnd `);
    const before = await seen(here.district, id);
    expect(before?.rows[0]).toMatchObject({ standing: { state: 'OVERDUE' }, citing: [{ id: lower.id }] });
    expect(await as(here.commune, [], (scope) => citedUpper(scope, lower.id))).toMatchObject({ id });
    for (const by of [here.district, here.neighbour]) {
      expect(await link(by, lower.id)).toHaveProperty('problems');
    }
    // Two at once, and once more: one link.
    expect(await Promise.all([link(here.commune, lower.id), link(here.commune, lower.id)])).toEqual([
      { upperPlanId: id },
      { upperPlanId: id },
    ]);
    expect(await link(here.commune, lower.id)).toEqual({ upperPlanId: id });
    expect((await seen(here.district, id))?.rows[0]).toMatchObject({
      standing: { state: 'IN_TIME', on: '2021-08-20' },
      citing: [],
    });
    const audited = await as(here.commune, [], ({ db }) =>
      db.auditEntry.count({ where: { action: 'link-upper', entityId: lower.id } }),
    );
    expect(audited).toBe(1);
  });

  it.each([
    ['of another number', () => citing('9999/KH-UBND')],
    [
      'of another day',
      () =>
        citing(`${number}/KH-UBND`, {
          upper: { number: `${number}/KH-UBND`, issuedOn: '2021-08-19', issuer: '' },
        }),
    ],
  ])('is not put under one %s', async (_, make) => {
    await upperPlan([here.commune]);
    const lower = await make();
    expect(await link(here.commune, lower.id)).toMatchObject({ problems: [{ code: 'upper-not-cited' }] });
  });
});

describe('a reminder', () => {
  it('tells those who have no issued plan, and the sender sees who has read it', async () => {
    const { id } = await upperPlan([here.commune, here.neighbour, here.village]);
    await issued(here.neighbour, under(id, '2021-08-20'));
    expect(told(await remind(form(id)))).toEqual(['Xã Ia Mẫu', 'Làng Hrách']);

    const notices = await as(here.commune, ['OFFICER'], (scope) => noticesOf(scope, { about: id }));
    expect(notices).toMatchObject([
      {
        text: 'Vui lòng gửi kế hoạch.',
        senderUnit: 'Huyện Đăk Mẫu',
        senderName: 'Người thử',
        readAt: null,
        plan: { id },
        own: null,
      },
    ]);
    expect(await as(here.neighbour, ['OFFICER'], (scope) => noticesOf(scope, { about: id }))).toEqual([]);

    const noticeId = notices[0]?.id ?? '';
    const read = (by: Node) => as(by, ['OFFICER'], (scope) => markNoticeRead(scope, noticeId));
    // Those above see it, but only the unit told marks it.
    for (const by of [here.district, here.neighbour, elsewhere.commune]) {
      expect((await read(by)).map(({ code }) => code)).toEqual(['notice-not-found']);
    }
    expect(await read(here.commune)).toEqual([]);
    expect(await read(here.commune)).toEqual([]);
    const rows = (await seen(here.district, id))?.rows ?? [];
    const reminders = new Map(rows.map(({ unit, reminder }) => [unit.name, reminder]));
    expect(reminders.get('Xã Ia Mẫu')).toMatchObject({ at: NOW, readAt: NOW, readBy: 'Người thử', count: 1 });
    expect(reminders.get('Làng Hrách')).toMatchObject({ at: NOW, readAt: null });
    expect(reminders.get('Xã Láng Giềng')).toBeNull();
    expect(await audited(id, 'remind')).toBe(1);
  });

  it('goes only to those ticked, and not to who has issued meanwhile', async () => {
    const { id } = await upperPlan([here.commune, here.neighbour]);
    await issued(here.neighbour, under(id, '2021-08-20'));
    const ticked = [here.commune.id, here.neighbour.id, here.sibling.id, elsewhere.commune.id];
    expect(told(await remind(form(id, { who: 'TICKED', ticked })))).toEqual(['Xã Ia Mẫu']);
    expect(told(await remind(form(id, { who: 'TICKED', ticked: [here.neighbour.id] })))).toEqual([
      'nobody-ticked',
    ]);
  });

  it('is not sent twice on a day without being asked for, and one form sends it once', async () => {
    const { id } = await upperPlan([here.commune, here.neighbour]);
    const first = form(id, { who: 'TICKED', ticked: [here.commune.id] });
    const both = await Promise.all([remind(first), remind(first)]);
    expect(both.map(told).sort()).toEqual([[], ['Xã Ia Mẫu']]);
    // another form, by somebody else at the same desk
    const second = form(id);
    expect(told(await remind(second))).toEqual(['reminded-today']);
    expect(told(await remind({ ...second, again: true }))).toEqual(['Xã Ia Mẫu', 'Xã Láng Giềng']);
    const tomorrow = new Date(NOW.getTime() + 24 * 60 * 60 * 1000);
    expect(told(await remind(form(id), here.district, tomorrow))).toEqual(['Xã Ia Mẫu', 'Xã Láng Giềng']);
    const rows = (await seen(here.district, id))?.rows;
    expect(rows?.map(({ reminder }) => reminder?.count)).toEqual([3, 2]);
    // Two forms at once: the second finds what the first has sent.
    const later = new Date(tomorrow.getTime() + 24 * 60 * 60 * 1000);
    const race = await Promise.all([1, 2].map(() => remind(form(id), here.district, later)));
    expect(race.map(told).sort()).toEqual([['Xã Ia Mẫu', 'Xã Láng Giềng'], ['reminded-today']].sort());
  });

  it('is the issuer’s alone, of a plan that runs', async () => {
    const { id } = await upperPlan([here.commune]);
    const refused = async (by: Node, code: string) =>
      expect(told(await remind(form(id), by))).toEqual([code]);
    await refused(here.province, 'plan-not-yours');
    await refused(here.commune, 'plan-not-yours');
    await refused(elsewhere.district, 'plan-not-found');
    await as(here.district, ['REVIEWER'], ({ db }: Scoped) =>
      db.plan.updateMany({ where: { id }, data: { status: 'CLOSED' } }),
    );
    await refused(here.district, 'plan-closed');
  });
});

function audited(planId: string, action: string): Promise<number> {
  return as(here.district, [], ({ db }) => db.auditEntry.count({ where: { action, entityId: planId } }));
}
