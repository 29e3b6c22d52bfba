import { beforeAll, describe, expect, it } from 'vitest';
import type { Scoped } from '@/lib/auth/doors';
import { applyAmendment } from '@/lib/plans/amend/apply';
import { amendmentDraft } from '@/lib/plans/amend/draft-queries';
import { openAmendment } from '@/lib/plans/amend/open';
import { planAsOf, planWithAmendments } from '@/lib/plans/amend/version-queries';
import { planChanges } from '@/lib/plans/changes';
import { findPlan } from '@/lib/plans/plan-queries';
import { loadPlans } from '../../../prisma/seed/load/plans';
import { Registry } from '../../../prisma/seed/load/registry';
import { as, foundSmallProvince, type Node, ownDatabase, type SmallProvince } from '../units/province';
import { issued, sampleDraft } from './sample';

let here: SmallProvince;
let elsewhere: SmallProvince;
let count = 0;

beforeAll(async () => {
  await ownDatabase();
  here = await foundSmallProvince('95');
  elsewhere = await foundSmallProvince('96');
});

const codes = (problems: { code: string }[]) => problems.map(({ code }) => code);
const numbered = () => ({ number: `${++count}/KH-UBND` });
const read = (by: Node, planId: string) => as(by, [], (scope) => findPlan(scope, planId));

async function open(by: Node, planId: string): Promise<string> {
  const opened = await as(by, ['OFFICER'], (scope) => openAmendment(scope, planId));
  if ('problems' in opened) throw new Error(codes(opened.problems).join());
  return opened.id;
}

function apply(by: Node, planId: string, changes = {}) {
  const document = {
    planId,
    number: `${++count}/QĐ-UBND`,
    issuedOn: '2024-10-01',
    reason: 'Sửa theo ý kiến cấp trên',
  };
  return as(by, ['OFFICER'], (scope) => applyAmendment(scope, { ...document, ...changes }));
}

/** Opens an amendment, changes its draft, and puts it into force. */
async function amended(
  by: Node,
  planId: string,
  change: (scope: Scoped, draftId: string) => Promise<unknown>,
) {
  const draftId = await open(by, planId);
  await as(by, ['OFFICER'], (scope) => change(scope, draftId));
  expect(codes(await apply(by, planId))).toEqual([]);
}

const retitle = (title: string) => (scope: Scoped, id: string) =>
  scope.db.plan.updateMany({ where: { id }, data: { title } });

describe('the draft of an amendment', () => {
  it('says what the plan says, without number and date', async () => {
    const { id } = await issued(here.district, numbered());
    const draftId = await open(here.district, id);
    const plan = await read(here.district, id);
    expect(await read(here.district, draftId)).toMatchObject({
      ...{ status: 'DRAFT', amendsId: id, number: null, issuedOn: null, title: plan?.title },
      quotas: [{ min: 2, parts: [{ subject: 'HOUSEHOLD', min: 1 }] }],
    });
    const draft = await as(here.district, [], (scope) => amendmentDraft(scope, id));
    expect(draft && planChanges(draft.before, draft.after)).toEqual([]);
    expect(codes(await apply(here.district, id))).toEqual(['nothing-changed']);
  });

  it('of each of the five real plans says the same as the plan', async () => {
    const { tenantId } = here.district;
    const unit = { ...here.district, parentName: null };
    const groupId = await as(here.district, ['ADMINISTRATOR'], async ({ db }) => {
      const [id, { id: ownerId, path: ownerPath }] = [crypto.randomUUID(), here.district];
      const validFrom = new Date('1975-05-01');
      await db.unitGroup.create({ data: { tenantId, id, ownerId, ownerPath, name: 'Các xã', validFrom } });
      return id;
    });
    // Who is meant matters little here: every unit of the documents is the district, every group one group.
    const registry = Object.assign(new Registry(), {
      unit: () => unit,
      group: () => groupId,
      account: () => ({ id: crypto.randomUUID(), name: 'Người thử' }),
    });
    for (const { id, data } of await loadPlans(registry)) {
      await open(here.district, id);
      const draft = await as(here.district, [], (scope) => amendmentDraft(scope, id));
      expect(draft?.before.quotas.length, data.key).toBe(data.quotas.length);
      expect(draft && planChanges(draft.before, draft.after), data.key).toEqual([]);
    }
  });

  it('is one, also when two people open it at once', async () => {
    const { id } = await issued(here.district, numbered());
    const both = await Promise.all([open(here.district, id), open(here.district, id)]);
    expect(both[0]).toBe(both[1]);
    expect(await open(here.district, id)).toBe(both[0]);
  });

  it('is not for a unit below, above, beside or elsewhere', async () => {
    const { id } = await issued(here.district, numbered());
    const refused = async (by: Node) => {
      const opened = await as(by, ['OFFICER', 'REVIEWER'], (scope) => openAmendment(scope, id));
      return 'problems' in opened ? codes(opened.problems) : opened.id;
    };
    expect(await refused(here.commune)).toEqual(['plan-not-found']);
    expect(await refused(here.sibling)).toEqual(['plan-not-found']);
    expect(await refused(elsewhere.district)).toEqual(['plan-not-found']);
    expect(await refused(here.province)).toEqual(['plan-not-yours']);
    const opened = await as(here.district, ['COUNCIL'], (scope) => openAmendment(scope, id));
    expect(opened).toMatchObject({ problems: [{ code: 'plan-not-yours' }] });
    await amended(here.district, id, retitle('Tên mới'));
    for (const by of [here.commune, here.sibling, elsewhere.district, here.province]) {
      expect(codes(await apply(by, id))).toHaveLength(1);
    }
  });

  it('does not come from a draft', async () => {
    const { id } = await issued(here.district, numbered());
    const draftId = await open(here.district, id);
    const again = await as(here.district, ['OFFICER'], (scope) => openAmendment(scope, draftId));
    expect(again).toMatchObject({ problems: [{ code: 'plan-not-issued' }] });
  });
});

describe('an amendment in force', () => {
  it('keeps number, date and ids of the plan, and the earlier version with who, when and why', async () => {
    const { id, fieldIds } = await issued(here.district, { number: '500/KH-UBND' });
    const before = await read(here.district, id);
    await amended(here.district, id, async (scope, draftId) => {
      await retitle('Kế hoạch đã đổi tên')(scope, draftId);
      await scope.db.quota.updateMany({ where: { planId: draftId }, data: { min: 5 } });
      await scope.db.deadline.updateMany({ where: { planId: draftId }, data: { monthDay: '11-30' } });
    });
    const after = await read(here.district, id);
    expect(after).toMatchObject({
      number: '500/KH-UBND',
      issuedOn: '2021-08-18',
      version: 2,
      status: 'ISSUED',
    });
    expect(after?.title).toBe('Kế hoạch đã đổi tên');
    expect(after?.fields.map((field) => field.id)).toEqual(fieldIds);
    expect(after?.quotas.map((quota) => quota.id)).toEqual(before?.quotas.map((quota) => quota.id));
    expect(after?.quotas).toMatchObject([
      { min: 5, parts: [{ subject: 'HOUSEHOLD', min: 1 }], leads: [{ unit: { id: here.district.id } }] },
    ]);
    expect(after?.generalCriteria).toEqual(before?.generalCriteria);
    const kept = await as(here.district, [], (scope) => planAsOf(scope, id, '1'));
    expect(kept?.document).toEqual(before);
    expect(kept?.amendment).toMatchObject({
      ...{
        ordinal: 1,
        number: expect.stringContaining('/QĐ-UBND'),
        issuedOn: '2024-10-01',
        accountName: 'Người thử',
      },
      reason: 'Sửa theo ý kiến cấp trên',
    });
    expect(kept?.amendment.changes.map(({ part }) => part)).toEqual(['head', 'quota', 'deadline']);
  });

  it('leaves no draft behind, and a second click finds it done', async () => {
    const { id } = await issued(here.district, numbered());
    const draftId = await open(here.district, id);
    await as(here.district, ['OFFICER'], (scope) => retitle('Tên mới')(scope, draftId));
    const document = { number: '7/QĐ-UBND' };
    const both = await Promise.all([apply(here.district, id, document), apply(here.district, id, document)]);
    expect(both.map(codes)).toEqual([[], []]);
    expect(await read(here.district, draftId)).toBeNull();
    expect((await read(here.district, id))?.version).toBe(2);
    expect(codes(await apply(here.district, id, { number: '8/QĐ-UBND' }))).toEqual(['no-amendment-draft']);
  });

  it('is not made twice by one document', async () => {
    const { id } = await issued(here.district, numbered());
    await amended(here.district, id, retitle('Tên mới'));
    const [number] = await as(here.district, [], ({ db }) =>
      db.planAmendment.findMany({ where: { planId: id }, select: { number: true } }),
    );
    const draftId = await open(here.district, id);
    await as(here.district, ['OFFICER'], (scope) => retitle('Tên mới nữa')(scope, draftId));
    expect(codes(await apply(here.district, id, number))).toEqual(['amendment-number-taken']);
  });

  it.each([
    ['2024-10-16', 'amendment-in-future'],
    ['2021-08-17', 'amendment-too-early'],
    ['2021-08-18', undefined],
  ])('of the day %s is refused as %s', async (issuedOn, code) => {
    const { id } = await issued(here.district, numbered());
    const draftId = await open(here.district, id);
    await as(here.district, ['OFFICER'], (scope) => retitle('Tên mới')(scope, draftId));
    expect(codes(await apply(here.district, id, { issuedOn }))).toEqual(code ? [code] : []);
  });

  it('is refused while a quota has no lead', async () => {
    const { id } = await issued(here.district, numbered());
    const draftId = await open(here.district, id);
    await as(here.district, ['OFFICER'], ({ db }) =>
      db.quotaAssignee.deleteMany({ where: { quota: { planId: draftId }, role: 'LEAD' } }),
    );
    expect((await apply(here.district, id)).length).toBeGreaterThan(0);
    expect((await read(here.district, id))?.version).toBe(1);
  });

  it('is read from below with its earlier version, and from nowhere else', async () => {
    const { id } = await issued(here.district, numbered());
    await amended(here.district, id, retitle('Tên mới'));
    for (const by of [here.commune, here.village, here.province]) {
      expect(await as(by, [], (scope) => planWithAmendments(scope, id))).toMatchObject({
        amendments: [{ ordinal: 1 }],
      });
      const kept = await as(by, [], (scope) => planAsOf(scope, id, '1'));
      expect(kept?.document.title).toBe(sampleDraft(here.district).title);
    }
    for (const by of [here.sibling, elsewhere.district, elsewhere.province]) {
      expect(await as(by, [], (scope) => planWithAmendments(scope, id))).toBeNull();
      expect(await as(by, [], (scope) => planAsOf(scope, id, '1'))).toBeNull();
    }
    for (const ordinal of ['2', '0', '01', 'x', '99999']) {
      expect(await as(here.district, [], (scope) => planAsOf(scope, id, ordinal))).toBeNull();
    }
  });

  it('shows a reader below no unit or group that stands beside it', async () => {
    const { id } = await issued(here.district, {
      ...numbered(),
      quotas: sampleDraft(here.district).quotas.map((quota) => ({
        ...quota,
        assignees: [{ role: 'LEAD', asWritten: 'xã bên', unit: here.neighbour }],
      })),
      deadlines: [{ purpose: 'PLAN_IN', what: 'Gửi kế hoạch', on: '2022-01-01', boundUnit: here.neighbour }],
    });
    await amended(here.district, id, retitle('Tên mới'));
    const kept = await as(here.commune, [], (scope) => planAsOf(scope, id, '1'));
    expect(kept?.document.quotas[0]?.leads).toMatchObject([{ asWritten: 'xã bên', unit: null }]);
    expect(JSON.stringify(kept?.document)).not.toContain(here.neighbour.id);
    const own = await as(here.district, [], (scope) => planAsOf(scope, id, '1'));
    expect(own?.document.quotas[0]?.leads).toMatchObject([{ unit: { id: here.neighbour.id } }]);
  });

  it('is followed by another one', async () => {
    const { id } = await issued(here.district, numbered());
    const criteriaOf = async () => (await read(here.district, id))?.fields[0]?.criteria;
    const reword = (text: string, to: string) => (scope: Scoped, planId: string) =>
      scope.db.criterion.updateMany({ where: { planId, text }, data: { text: to } });
    await amended(here.district, id, reword('Vận động được người khác', 'Vận động được ba hộ'));
    await amended(here.district, id, reword('Vận động được ba hộ', 'Vận động được năm hộ'));
    expect((await criteriaOf())?.map(({ text }) => text)).toEqual([
      'Có đường bê tông đến từng ngõ',
      'Vận động được năm hộ',
    ]);
    const rows = await as(here.district, [], ({ db }) =>
      db.criterion.findMany({
        where: { planId: id, OR: [{ sinceVersion: { gt: 1 } }, { retiredIn: { not: null } }] },
        select: { text: true, sinceVersion: true, retiredIn: true, origin: { select: { text: true } } },
        orderBy: { sinceVersion: 'asc' },
      }),
    );
    expect(rows).toEqual([
      { text: 'Vận động được người khác', sinceVersion: 1, retiredIn: 2, origin: null },
      {
        ...{ text: 'Vận động được ba hộ', sinceVersion: 2, retiredIn: 3 },
        origin: { text: 'Vận động được người khác' },
      },
      {
        ...{ text: 'Vận động được năm hộ', sinceVersion: 3, retiredIn: null },
        origin: { text: 'Vận động được ba hộ' },
      },
    ]);
    const second = await as(here.district, [], (scope) => planAsOf(scope, id, '2'));
    expect(second?.document.fields[0]?.criteria[1]?.text).toBe('Vận động được ba hộ');
    expect(await as(here.district, [], (scope) => planWithAmendments(scope, id))).toMatchObject({
      amendments: [{ ordinal: 2, changes: [{ part: 'criterion' }] }, { ordinal: 1 }],
    });
  });

  it('takes away a field with all that hangs on it, also reworded criteria, and adds others', async () => {
    const { id, fieldIds } = await issued(here.district, numbered());
    await amended(here.district, id, (scope, draftId) =>
      scope.db.criterion.updateMany({
        where: { planId: draftId, required: false },
        data: { text: 'Viết lại' },
      }),
    );
    await amended(here.district, id, async ({ db, actor }, draftId) => {
      await db.field.deleteMany({ where: { planId: draftId, originId: fieldIds[0] ?? '' } });
      await db.field.createMany({
        data: [
          {
            ...{ tenantId: actor.tenantId, id: crypto.randomUUID(), planId: draftId, ordinal: 7 },
            ...{ name: 'Chuyển đổi số', shortName: 'Chuyển đổi số', letter: 'c', subjects: ['INDIVIDUAL'] },
          },
        ],
      });
    });
    const plan = await read(here.district, id);
    expect(plan?.fields).toMatchObject([
      { id: fieldIds[1], ordinal: 1 },
      { name: 'Chuyển đổi số', ordinal: 2 },
    ]);
    const gone = await as(here.district, [], ({ db }) =>
      db.field.count({ where: { planId: id, id: fieldIds[0] ?? '' } }),
    );
    expect(gone).toBe(0);
  });

  it('keeps a dropped field of which a lower plan speaks, behind the others', async () => {
    const { id, fieldIds } = await issued(here.district, numbered());
    const [first = '', second = ''] = fieldIds;
    const lower = sampleDraft(here.commune).fields.map((field) => ({ ...field, upperFieldId: first }));
    await issued(here.commune, { ...numbered(), upperPlanId: id, fields: lower });
    await amended(here.district, id, ({ db }, draftId) =>
      db.field.deleteMany({ where: { planId: draftId, originId: first } }),
    );
    expect((await read(here.district, id))?.fields.map((field) => field.id)).toEqual([second]);
    const rows = await as(here.district, [], ({ db }) =>
      db.field.findMany({
        where: { planId: id },
        select: { id: true, ordinal: true, retiredIn: true },
        orderBy: { ordinal: 'asc' },
      }),
    );
    expect(rows).toEqual([
      { id: second, ordinal: 1, retiredIn: null },
      { id: first, ordinal: 2, retiredIn: 2 },
    ]);
    // A later amendment moves what is left and still leaves it behind.
    await amended(here.district, id, retitle('Tên mới'));
    expect((await read(here.district, id))?.fields.map((field) => field.ordinal)).toEqual([1]);
  });
});

describe('the freeze', () => {
  const writes: [string, (scope: Scoped, planId: string) => Promise<number>][] = [
    [
      'a field',
      async ({ db }, planId) =>
        (await db.field.updateMany({ where: { planId }, data: { name: 'Khác' } })).count,
    ],
    ['a criterion', async ({ db }, planId) => (await db.criterion.deleteMany({ where: { planId } })).count],
    [
      'a quota',
      async ({ db }, planId) => (await db.quota.updateMany({ where: { planId }, data: { min: 0 } })).count,
    ],
    ['a deadline', async ({ db }, planId) => (await db.deadline.deleteMany({ where: { planId } })).count],
    ['the plan itself', async ({ db }, id) => (await db.plan.deleteMany({ where: { id } })).count],
  ];

  it.each(writes)('holds for %s before and after an amendment', async (_, write) => {
    const { id } = await issued(here.district, numbered());
    const written = () => as(here.district, ['OFFICER'], (scope) => write(scope, id));
    expect(await written()).toBe(0);
    await amended(here.district, id, retitle('Tên mới'));
    expect(await written()).toBe(0);
  });

  it.each([
    ['its title', { title: 'Khác' }],
    ['its number', { number: '999/KH-UBND' }],
    ['its version', { version: 9 }],
  ])('holds for %s before and after an amendment', async (_, data) => {
    const { id } = await issued(here.district, numbered());
    const written = () =>
      as(here.district, ['OFFICER'], ({ db }) => db.plan.updateMany({ where: { id }, data }));
    await expect(written()).rejects.toThrow(/frozen/);
    await amended(here.district, id, retitle('Tên mới'));
    await expect(written()).rejects.toThrow(/frozen/);
  });

  it('holds for what was kept', async () => {
    const { id } = await issued(here.district, numbered());
    await amended(here.district, id, retitle('Tên mới'));
    await expect(
      as(here.district, ['OFFICER'], ({ db }) => db.planAmendment.deleteMany({ where: { planId: id } })),
    ).rejects.toThrow(/permission denied/);
    await expect(
      as(here.district, ['OFFICER'], ({ db }) =>
        db.planAmendment.updateMany({ where: { planId: id }, data: { reason: 'Khác' } }),
      ),
    ).rejects.toThrow(/permission denied/);
  });
});
