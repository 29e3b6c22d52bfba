import 'server-only';
import type { Scoped } from '@/lib/auth/doors';
import type { AssigneeOfPlan } from '../assignee-queries';
import type { PlanDocument } from '../plan-queries';

/**
 * A kept plan as the present reader may see it. It was kept by its issuer, who sees more units than one below: those that
 * the reader does not see are told by the document's own words, as in the present plan. How many members a group had then is
 * left out: groups grow and shrink.
 */
export async function inSightOf({ db, actor }: Scoped, plan: PlanDocument): Promise<PlanDocument> {
  const assignees = plan.quotas.flatMap(({ leads, coordinators }) => [...leads, ...coordinators]);
  const named = [
    ...assignees.flatMap(({ unit }) => unit?.id ?? []),
    ...plan.deadlines.flatMap(({ boundUnit }) => boundUnit?.id ?? []),
  ];
  const rows = await db.unit.findMany({
    where: { tenantId: actor.tenantId, id: { in: [...new Set(named)] } },
    select: { id: true },
  });
  const seen = new Set(rows.map(({ id }) => id));
  const shown = (assignee: AssigneeOfPlan): AssigneeOfPlan => ({
    ...assignee,
    unit: assignee.unit && seen.has(assignee.unit.id) ? assignee.unit : null,
    group: assignee.group && { ...assignee.group, members: null },
  });
  return {
    ...plan,
    quotas: plan.quotas.map((quota) => ({
      ...quota,
      leads: quota.leads.map(shown),
      coordinators: quota.coordinators.map(shown),
    })),
    deadlines: plan.deadlines.map((deadline) => ({
      ...deadline,
      // Whom it binds is said in the plan itself; only the way to that unit is closed.
      boundUnit:
        deadline.boundUnit &&
        (seen.has(deadline.boundUnit.id) ? deadline.boundUnit : { ...deadline.boundUnit, id: '', path: '' }),
    })),
  };
}
