import { randomUUID } from 'node:crypto';
import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { asActor, type Scoped } from '@/lib/auth/doors';
import { comingDeadlines } from '@/lib/deadlines/queries';
import { grantExtension } from '@/lib/extensions/grant';
import { officerDesk } from '@/lib/nominations/desk';
import { noticesOf } from '@/lib/notices/queries';
import { leftOver, owedGroups } from '@/lib/quotas/owed-groups';
import { owedAtHome } from '@/lib/quotas/owed-queries';
import { ownDatabase } from '../nominations/province';
import { type Builder, builder, type PlacedUnit } from './district';

let owner: Client;
let build: Builder;

beforeAll(async () => {
  owner = new Client({ connectionString: await ownDatabase() });
  await owner.connect();
});
afterAll(() => owner.end());

const at = (local: string) => new Date(`${local}+07:00`);
const MIDYEAR = at('2024-10-15T08:00:00');

/** A district with one commune, and so many plans that ask it for two in one of their two fields each year. */
async function asked(plans: number, period: [number, number] = [2023, 2025]) {
  build = await builder(owner);
  const top = await build.unit(null, 'PROVINCE', 'Tỉnh Thử');
  const district = await build.unit(top, 'DISTRICT', 'Huyện Thử');
  const commune = await build.unit(district, 'COMMUNE', 'Xã Thử');
  const made = [];
  for (let count = 0; count < plans; count++) {
    const id = await build.plan(district, period);
    const rural = await build.field(id, 'Nông thôn mới');
    const health = await build.field(id, 'Y tế');
    await build.quota(id, { fieldId: rural, min: 2 }, commune);
    made.push({ id, rural, health });
  }
  return { top, district, commune, plans: made };
}

const home = (unit: PlacedUnit, now = MIDYEAR) =>
  asActor(build.actor(unit), now, async (scope) => {
    const year = Number(now.toISOString().slice(0, 4));
    const { present, past } = await owedAtHome(scope, year);
    const desk = await officerDesk(scope, year);
    const left = leftOver(year - 1, past.rows, desk.nominated);
    return {
      groups: owedGroups(
        present.plans,
        present.rows,
        desk.nominated.filter((field) => field.year === year),
      ),
      left: owedGroups(past.plans, left.rows, left.nominated),
      desk,
    };
  });

describe('the home of an officer', () => {
  it('shows each nomination with its state at the field of its plan, what asks for work first', async () => {
    const { commune, plans } = await asked(1);
    const [plan] = plans;
    if (!plan) throw new Error('No plan');
    const nominate = (fieldId: string, status: 'DRAFT' | 'SUBMITTED' | 'RETURNED' | 'RECOGNISED') =>
      build.nomination({
        ...{ unit: commune, planId: plan.id, fieldId, subject: 'INDIVIDUAL' as const, year: 2024 },
        status,
      });
    await nominate(plan.rural, 'SUBMITTED');
    await nominate(plan.rural, 'RETURNED');
    for (let count = 0; count < 7; count++) await nominate(plan.health, 'DRAFT');
    const { groups, desk } = await home(commune);
    const [group] = groups;
    expect(group?.open.map(({ fieldName, rows }) => [fieldName, rows.map(({ missing }) => missing)])).toEqual(
      [
        ['Nông thôn mới', [1]],
        ['Y tế', []],
      ],
    );
    const [rural, health] = group?.open ?? [];
    expect(rural?.nominated?.shown.map(({ status }) => status)).toEqual(['RETURNED', 'SUBMITTED']);
    expect(health?.nominated?.counts).toEqual({ DRAFT: 7 });
    expect(health?.nominated?.shown).toHaveLength(5);
    expect([desk.returned.count, desk.drafts.count, desk.drafts.rows.length]).toEqual([1, 7, 5]);
  });

  it('keeps what was missed, and what was returned, until the year after is over', async () => {
    const { commune, plans } = await asked(1, [2024, 2024]);
    const [plan] = plans;
    if (!plan) throw new Error('No plan');
    await build.nomination({
      ...{ unit: commune, planId: plan.id, fieldId: plan.rural, subject: 'INDIVIDUAL', year: 2024 },
      status: 'RETURNED',
    });
    const seen = async (now: string) => {
      const { groups, left, desk } = await home(commune, at(now));
      const tell = (found: typeof groups) =>
        found.map(({ standing, missing, open }) => [standing, missing, open.length]);
      return { present: tell(groups), past: tell(left), returned: desk.returned.count };
    };
    expect(await seen('2024-12-31T23:59:59')).toEqual({
      present: [['CLOSING_SOON', 2, 1]],
      past: [],
      returned: 1,
    });
    const after = { present: [], past: [['CLOSED', 2, 1]], returned: 1 };
    expect(await seen('2025-01-01T07:00:00')).toEqual(after);
    await owner.query(`UPDATE plan SET status = 'CLOSED' WHERE id = $1`, [plan.id]);
    expect(await seen('2025-12-31T23:59:59')).toEqual({ ...after, past: [['PLAN_CLOSED', 2, 1]] });
    expect(await seen('2026-01-01T07:00:00')).toEqual({ present: [], past: [], returned: 0 });
  });

  it('says until when a unit was given time, beside the others of its plan', async () => {
    const { district, commune, plans } = await asked(1);
    const [plan] = plans;
    if (!plan) throw new Error('No plan');
    const neighbour = await build.unit(district, 'COMMUNE', 'Xã Bên');
    await build.quota(plan.id, { fieldId: plan.health, min: 1, each: true }, commune, neighbour);
    const granted = await asActor(build.actor(district), MIDYEAR, (scope) =>
      grantExtension(scope, {
        ...{ plan: plan.id, token: randomUUID(), place: 'Xã Thử', meant: null, year: 2024 },
        ...{ endsOn: '2025-01-20', reason: 'Mưa lũ' },
      }),
    );
    expect(granted).toHaveProperty('told');
    const january = at('2025-01-10T08:00:00');
    const { left } = await home(commune, january);
    expect(left.map(({ standing }) => standing)).toEqual(['CLOSING_SOON']);
    const coming = await asActor(build.actor(commune), january, comingDeadlines);
    expect(coming.map(({ what, lastDay }) => [what, lastDay])).toContainEqual([
      'Đóng đề cử năm 2024, kể cả gia hạn',
      '2025-01-20',
    ]);
    // The district sees of each of its communes how it stands.
    const above = await home(district, january);
    const health = above.left.flatMap(({ open }) => open).find(({ fieldId }) => fieldId === plan.health);
    expect(health?.rows.map(({ unitName, standing }) => [unitName, standing])).toEqual([
      ['Xã Thử', 'CLOSING_SOON'],
      ['Xã Bên', 'CLOSED'],
    ]);
  });

  it('asks the database as often for one plan as for twenty with nominations in each', async () => {
    const counts: number[] = [];
    for (const size of [1, 20]) {
      const { commune, plans } = await asked(size);
      for (const { id, rural, health } of plans) {
        for (const fieldId of [rural, health]) {
          await build.nomination({
            ...{ unit: commune, planId: id, fieldId, subject: 'HOUSEHOLD', year: 2024 },
            status: 'DRAFT',
          });
        }
      }
      counts.push(
        await asActor(build.actor(commune), MIDYEAR, (scope) =>
          statements(scope, async (one) => {
            await owedAtHome(one, 2024);
            await officerDesk(one, 2024);
            await comingDeadlines(one);
            await noticesOf(one, { unread: true });
          }),
        ),
      );
    }
    expect(counts[1]).toBe(counts[0]);
    expect(counts[0]).toBeGreaterThan(5);
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
