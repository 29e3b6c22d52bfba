import 'server-only';
import { scopeOf } from '@/lib/auth/actor';
import type { Scoped } from '@/lib/auth/doors';
import { audit } from '@/lib/db/audit';
import { isId } from '@/lib/form/text';
import type { PlainDate } from '@/lib/format/dates';
import { type Problem, refuse } from '@/lib/refusal';
import { mayWritePlan } from '../permissions';

type CitedUpper = { id: string; number: string; issuedOn: PlainDate; issuer: string };

/**
 * The issued plan of a unit above that a plan cites by number and date without standing under it. Null where the plan stands
 * under one, cites none that is in the system, or two that cannot be told apart. One statement.
 */
export async function citedUpper({ db, actor }: Scoped, planId: string): Promise<CitedUpper | null> {
  if (!isId(planId)) return null;
  const rows = await db.$queryRaw<CitedUpper[]>`
    SELECT u.id, u.number, u.issued_on::text AS "issuedOn", u.issuer_as_written AS issuer
    FROM plan p JOIN plan u ON u.tenant_id = p.tenant_id AND u.issued_on = p.upper_issued_on
      AND upper(regexp_replace(u.number, '\\s', '', 'g')) = upper(regexp_replace(p.upper_number, '\\s', '', 'g'))
      AND u.status <> 'DRAFT' AND u.issuer_path <> p.issuer_path AND starts_with(p.issuer_path, u.issuer_path)
    WHERE p.tenant_id = ${actor.tenantId}::uuid AND p.id = ${planId}::uuid AND p.upper_plan_id IS NULL LIMIT 2`;
  const [found] = rows;
  return found && rows.length === 1 ? found : null;
}

/**
 * Puts a plan of the acting unit under the plan that it cites by number and date: once, an issued plan too. Gives back the
 * upper plan's id, also where another click has put it there.
 */
export async function linkUpperPlan(
  scope: Scoped,
  planId: string,
): Promise<{ upperPlanId: string } | { problems: Problem[] }> {
  const { db, actor } = scope;
  const [plan] = await db.$queryRaw<{ issuerPath: string; upperPlanId: string | null }[]>`
    SELECT issuer_path AS "issuerPath", upper_plan_id AS "upperPlanId"
    FROM plan WHERE tenant_id = ${actor.tenantId}::uuid AND id = ${planId}::uuid FOR UPDATE`;
  if (!plan) return { problems: [NOT_FOUND] };
  if (!mayWritePlan(actor, plan)) return { problems: [NOT_YOURS] };
  if (plan.upperPlanId) return { upperPlanId: plan.upperPlanId };
  const upper = await citedUpper(scope, planId);
  if (!upper) return { problems: [NOT_CITED] };
  await db.plan.updateMany({
    where: { tenantId: actor.tenantId, id: planId, upperPlanId: null },
    data: { upperPlanId: upper.id },
  });
  await audit(db, scopeOf(actor), {
    action: 'link-upper',
    entity: 'plan',
    entityId: planId,
    details: { upperPlanId: upper.id },
  });
  return { upperPlanId: upper.id };
}

const NOT_FOUND = refuse('form', 'plan-not-found', 'Không tìm thấy kế hoạch này trong phạm vi của đơn vị.');
const NOT_YOURS = refuse(
  'form',
  'plan-not-yours',
  'Chỉ đơn vị ban hành mới nối được kế hoạch của mình với kế hoạch cấp trên. Vui lòng chuyển sang đơn vị đó.',
);
const NOT_CITED = refuse(
  'form',
  'upper-not-cited',
  'Không có kế hoạch cấp trên nào trong hệ thống trùng số và ngày mà kế hoạch này dẫn. Vui lòng kiểm tra số, ngày của kế hoạch cấp trên.',
);
