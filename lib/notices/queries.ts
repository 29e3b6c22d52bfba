import 'server-only';
import type { Scoped } from '@/lib/auth/doors';
import type { PlanStatus } from '@/lib/format/words';

/** What a notice is about: a plan that is still to be issued, more time for nominations, a plan that was amended. */
export type NoticeKind = 'PLAN_REMINDER' | 'EXTENSION' | 'PLAN_AMENDED';

export type NoticeOfUnit = {
  id: string;
  kind: NoticeKind;
  text: string;
  sentAt: Date;
  senderName: string;
  senderUnit: string;
  readAt: Date | null;
  readBy: string | null;
  plan: { id: string; number: string | null; title: string; status: PlanStatus; issuer: string } | null;
  /** What the unit has under that plan already: its issued plan, or else its draft. */
  own: { id: string; number: string | null; status: PlanStatus } | null;
};

const NOTICES_SHOWN = 20;

/**
 * What the acting unit itself was told, what nobody has read first, then the latest. `about` narrows it to the reminders of one plan. At most
 * NOTICES_SHOWN; three statements at most.
 */
export async function noticesOf(
  { db, actor }: Scoped,
  { unread = false, about = null }: { unread?: boolean; about?: string | null } = {},
): Promise<NoticeOfUnit[]> {
  const rows = await db.notice.findMany({
    where: {
      tenantId: actor.tenantId,
      unitPath: actor.unitPath,
      ...(unread ? { readAt: null } : {}),
      ...(about ? { planId: about, kind: 'PLAN_REMINDER' } : {}),
    },
    select: {
      id: true,
      kind: true,
      text: true,
      sentAt: true,
      senderName: true,
      senderUnit: true,
      readAt: true,
      readBy: true,
      plan: { select: { id: true, number: true, title: true, status: true, issuerAsWritten: true } },
    },
    orderBy: [{ readAt: { sort: 'desc', nulls: 'first' } }, { sentAt: 'desc' }, { id: 'asc' }],
    take: NOTICES_SHOWN,
  });
  const planIds = [...new Set(rows.flatMap(({ plan }) => (plan ? [plan.id] : [])))];
  if (planIds.length === 0) return rows.map((row) => ({ ...row, plan: null, own: null }));
  const owned = await db.plan.findMany({
    where: {
      tenantId: actor.tenantId,
      issuerId: actor.unitId,
      upperPlanId: { in: planIds },
      amendsId: null,
    },
    select: { id: true, number: true, status: true, issuedOn: true, upperPlanId: true },
    orderBy: [{ issuedOn: { sort: 'asc', nulls: 'last' } }, { createdAt: 'asc' }],
  });
  const issued = owned.filter(({ status }) => status !== 'DRAFT');
  return rows.map(({ plan, ...row }) => {
    if (!plan) return { ...row, plan: null, own: null };
    const { issuerAsWritten, ...of } = plan;
    const under = (one: (typeof owned)[number]) => one.upperPlanId === plan.id;
    const own = issued.find(under) ?? owned.find(under);
    return {
      ...row,
      plan: { ...of, issuer: issuerAsWritten },
      own: own ? { id: own.id, number: own.number, status: own.status } : null,
    };
  });
}
