import 'server-only';
import type { Scoped } from '@/lib/auth/doors';
import { isId } from '@/lib/form/text';
import { mayWritePlan } from '../permissions';

/** What every page of the editor says of the plan. */
export type PlanOfEditor = {
  id: string;
  number: string | null;
  title: string;
  startYear: number;
  endYear: number;
  /** The issued plan that this draft amends. */
  amendsId: string | null;
  upperPlanId: string | null;
};

/** A draft that the actor may write; null otherwise: then the page is missing. */
export async function planOfEditor({ db, actor }: Scoped, planId: string): Promise<PlanOfEditor | null> {
  if (!isId(planId)) return null;
  const row = await db.plan.findFirst({
    where: { tenantId: actor.tenantId, id: planId, status: 'DRAFT' },
    select: {
      id: true,
      number: true,
      title: true,
      startYear: true,
      endYear: true,
      amendsId: true,
      upperPlanId: true,
      issuerPath: true,
    },
  });
  if (!row) return null;
  const { issuerPath, ...plan } = row;
  return mayWritePlan(actor, { issuerPath }) ? plan : null;
}
