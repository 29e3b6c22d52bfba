import 'server-only';
import type { Scoped } from '@/lib/auth/doors';
import { extensionsOf } from '@/lib/extensions/queries';
import { daysBetween, type PlainDate, plainDateIn } from '@/lib/format/dates';
import { DEADLINE_COLUMNS, plainDay, plainDeadline } from '@/lib/nominations/plan-facts';
import { selfAndAbove, within } from '@/lib/units/path';
import { bindingUnit, concernsUnit, memberAbove } from './bound';
import { type DeadlineFacts, deadlineSentence, upcoming } from './due';
import { nominationWindow } from './window';

export type ComingDeadline = {
  planId: string;
  planNumber: string | null;
  what: string;
  /** 'ngày 15/12 hằng năm': the deadline as the plan words it. */
  sentence: string;
  lastDay: PlainDate;
  daysLeft: number;
};

/** Far enough for a year's report and the review after it. */
const HORIZON_DAYS = 400;

/**
 * What the running plans of the acting unit and of those above ask of it next, the nearest first: the plans' own deadlines
 * (those bound to a group only where the unit belongs to it or owns it, those bound to a unit only where it is this one or
 * one above or under it), and the day when entry for this year ends, with the time that the unit was given.
 */
export async function comingDeadlines(scope: Scoped): Promise<ComingDeadline[]> {
  const { db, actor, now } = scope;
  const today = plainDateIn(now);
  const year = Number(today.slice(0, 4));
  const plans = await db.plan.findMany({
    where: {
      status: 'ISSUED',
      // In January the window of a plan that has just ended may still be open.
      endYear: { gte: year - 1 },
      issuerPath: { in: selfAndAbove(actor.unitPath) },
    },
    select: {
      id: true,
      number: true,
      startYear: true,
      endYear: true,
      issuedOn: true,
      deadlines: {
        select: {
          ...DEADLINE_COLUMNS,
          what: true,
          boundUnitPath: true,
          boundGroup: {
            select: {
              ownerId: true,
              members: { select: { unitId: true }, take: 1 },
              _count: { select: { members: { where: memberAbove(actor.unitPath, today) } } },
            },
          },
        },
        orderBy: { ordinal: 'asc' },
      },
    },
  });
  const extensions = await extensionsOf(
    scope,
    plans.map(({ id }) => id),
  );
  const coming = plans.flatMap(({ deadlines, ...plan }) => {
    const facts = deadlines
      // Of a group's members the fence shows the acting unit only its own.
      .filter(
        ({ boundGroup }) =>
          !boundGroup || boundGroup.ownerId === actor.unitId || boundGroup.members.length > 0,
      )
      .filter((deadline) => concernsUnit(deadline, actor.unitPath))
      .map((row) => ({ ...plainDeadline(row), period: plan }));
    // The unit above, which only hears of a deadline, keeps its own window.
    const binding = facts.filter(({ boundUnitPath, boundGroup }) =>
      boundGroup
        ? boundGroup._count.members > 0
        : boundUnitPath === null || within(actor.unitPath, boundUnitPath),
    );
    const ofPlan = { planId: plan.id, planNumber: plan.number };
    const coming = upcoming(facts, today, HORIZON_DAYS).map(({ deadline, lastDay, daysLeft }) => ({
      ...ofPlan,
      what: deadline.what,
      sentence: deadlineSentence(deadline),
      lastDay,
      daysLeft,
    }));
    const windows = [year, year - 1].flatMap((of) => {
      const extension = extensions.of({ planId: plan.id, unitPath: actor.unitPath, year: of });
      const window = nominationWindow(
        { ...plan, issuedOn: plainDay(plan.issuedOn), deadlines: binding },
        of,
        extension,
      );
      return window && now < window.closesAt ? [window] : [];
    });
    return [
      ...coming,
      ...windows.map((window) => {
        const lastDay = plainDateIn(new Date(window.closesAt.getTime() - 1));
        return {
          ...ofPlan,
          what: `Đóng đề cử năm ${window.year}${window.extendedUntil ? ', kể cả gia hạn' : ''}`,
          sentence: '23:59 cùng ngày',
          lastDay,
          daysLeft: daysBetween(today, lastDay),
        };
      }),
    ];
  });
  return coming.sort((a, b) => a.daysLeft - b.daysLeft);
}

/** The deadlines of a plan that a unit has to keep, in the plan's order: its window for nominations is read from these. */
export async function deadlinesBinding(
  { db, actor, now }: Scoped,
  planId: string,
  unitPath: string,
): Promise<DeadlineFacts[]> {
  const rows = await db.deadline.findMany({
    where: { tenantId: actor.tenantId, planId, ...bindingUnit(unitPath, plainDateIn(now)) },
    select: DEADLINE_COLUMNS,
    orderBy: { ordinal: 'asc' },
  });
  return rows.map(plainDeadline);
}
