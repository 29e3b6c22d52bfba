import 'server-only';
import type { Scoped } from '@/lib/auth/doors';
import { formatDate, plainDateIn } from '@/lib/format/dates';
import { tellUnits } from '@/lib/notices/tell';
import type { UnitRef } from '@/lib/units/establish';
import type { AmendmentInput } from './schema';

/**
 * The units below the issuer that a plan binds today: those that its quotas and deadlines name, groups expanded, those that
 * have a plan under it, and the committees right under the issuer.
 */
export function unitsBoundBy({ db, actor, now }: Scoped, planId: string): Promise<UnitRef[]> {
  const today = plainDateIn(now);
  return db.$queryRaw<UnitRef[]>`
    WITH named AS (
      SELECT a.unit_id, a.group_id FROM quota_assignee a JOIN quota q ON q.tenant_id = a.tenant_id AND q.id = a.quota_id
      WHERE q.tenant_id = ${actor.tenantId}::uuid AND q.plan_id = ${planId}::uuid
      UNION ALL
      SELECT d.bound_unit_id, d.bound_group_id FROM deadline d
      WHERE d.tenant_id = ${actor.tenantId}::uuid AND d.plan_id = ${planId}::uuid
      UNION ALL
      SELECT p.issuer_id, NULL FROM plan p WHERE p.tenant_id = ${actor.tenantId}::uuid AND p.upper_plan_id = ${planId}::uuid
      UNION ALL
      SELECT u.id, NULL FROM unit u
      WHERE u.tenant_id = ${actor.tenantId}::uuid AND u.parent_id = ${actor.unitId}::uuid AND u.kind = 'COMMITTEE'
    ), meant AS (
      SELECT unit_id FROM named WHERE unit_id IS NOT NULL
      UNION
      SELECT m.unit_id FROM named n JOIN unit_group_member m ON m.tenant_id = ${actor.tenantId}::uuid AND m.group_id = n.group_id
      WHERE m.valid_from <= ${today}::date AND (m.valid_to IS NULL OR m.valid_to > ${today}::date)
    )
    SELECT u.id, u.path FROM unit u JOIN meant m ON m.unit_id = u.id
    WHERE u.tenant_id = ${actor.tenantId}::uuid AND starts_with(u.path, ${actor.unitPath}) AND u.path <> ${actor.unitPath}
      AND u.valid_from <= ${today}::date AND (u.valid_to IS NULL OR u.valid_to > ${today}::date)
    ORDER BY u.path`;
}

/** Tells units that a plan was amended: which time it was, by which document, and why. `id` is the amendment's. */
export async function tellAmended(
  scope: Scoped,
  units: readonly UnitRef[],
  {
    id,
    ordinal,
    planNumber,
    document,
  }: { id: string; ordinal: number; planNumber: string | null; document: AmendmentInput },
): Promise<void> {
  const byId = new Map(units.map((unit) => [unit.id, unit]));
  const { planId, number, issuedOn, reason } = document;
  await tellUnits(scope, [...byId.values()], {
    kind: 'PLAN_AMENDED',
    planId,
    text: [
      `Kế hoạch${planNumber ? ` số ${planNumber}` : ''} được sửa đổi lần ${ordinal} theo văn bản số ${number} ngày ${formatDate(issuedOn)}.`,
      `Lý do: ${reason}`,
    ].join('\n'),
    token: id,
  });
}
