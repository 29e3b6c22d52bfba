import 'server-only';
import { scopeOf } from '@/lib/auth/actor';
import type { Scoped } from '@/lib/auth/doors';
import { audit } from '@/lib/db/audit';
import type { PlanStatus } from '@/lib/format/words';
import { type Problem, refuse } from '@/lib/refusal';

type LockedPlan = {
  status: PlanStatus;
  issuerId: string;
  number: string | null;
  issuedOn: Date | null;
};

/**
 * Issues a draft: from then on its parts cannot be changed (the database refuses) and everybody under the issuer reads
 * it. Returns what is missing, in the order of the document; empty when it is issued.
 */
export async function issuePlan(scope: Scoped, planId: string): Promise<Problem[]> {
  const { db, actor } = scope;
  const plan = await lockPlan(scope, planId);
  if (!plan) {
    return [refuse('plan', 'plan-not-found', 'Không tìm thấy kế hoạch này trong phạm vi của đơn vị.')];
  }
  if (plan.status !== 'DRAFT') {
    return [refuse('plan', 'plan-not-draft', 'Kế hoạch này đã được ban hành, không ban hành lại.')];
  }
  const problems = [
    ...headProblems(plan),
    ...(await numberProblems(scope, planId, plan)),
    ...(await partProblems(scope, planId)),
  ];
  if (problems.length > 0) return problems;
  await db.plan.updateMany({ where: { tenantId: actor.tenantId, id: planId }, data: { status: 'ISSUED' } });
  await audit(db, scopeOf(actor), { action: 'issue', entity: 'plan', entityId: planId });
  return [];
}

async function lockPlan({ db, actor }: Scoped, planId: string): Promise<LockedPlan | null> {
  const rows = await db.$queryRaw<LockedPlan[]>`
    SELECT status::text, issuer_id AS "issuerId", number, issued_on AS "issuedOn"
    FROM plan WHERE tenant_id = ${actor.tenantId}::uuid AND id = ${planId}::uuid FOR UPDATE`;
  return rows[0] ?? null;
}

function headProblems(plan: LockedPlan): Problem[] {
  const problems: Problem[] = [];
  if (!plan.number?.trim()) {
    problems.push(
      refuse(
        'number',
        'plan-without-number',
        'Kế hoạch chưa có số, ký hiệu. Vui lòng nhập trước khi ban hành.',
      ),
    );
  }
  if (!plan.issuedOn) {
    problems.push(
      refuse(
        'issuedOn',
        'plan-without-date',
        'Kế hoạch chưa có ngày ban hành. Vui lòng nhập trước khi ban hành.',
      ),
    );
  }
  return problems;
}

/** A number is given once a year by an issuer; the database holds to it too (plan_number_once). */
async function numberProblems({ db, actor }: Scoped, planId: string, plan: LockedPlan): Promise<Problem[]> {
  if (!plan.number || !plan.issuedOn) return [];
  const year = plan.issuedOn.getUTCFullYear();
  const taken = await db.plan.findFirst({
    where: {
      tenantId: actor.tenantId,
      id: { not: planId },
      issuerId: plan.issuerId,
      number: plan.number,
      status: { not: 'DRAFT' },
      issuedOn: { gte: new Date(Date.UTC(year, 0, 1)), lt: new Date(Date.UTC(year + 1, 0, 1)) },
    },
    select: { id: true },
  });
  if (!taken) return [];
  return [
    refuse(
      'number',
      'plan-number-taken',
      `Số ${plan.number} đã dùng cho một kế hoạch khác của đơn vị trong năm ${year}. Vui lòng kiểm tra lại số.`,
    ),
  ];
}

async function partProblems({ db, actor }: Scoped, planId: string): Promise<Problem[]> {
  const problems: Problem[] = [];
  if ((await db.field.count({ where: { tenantId: actor.tenantId, planId } })) === 0) {
    problems.push(
      refuse(
        'fields',
        'plan-without-fields',
        'Kế hoạch chưa có lĩnh vực nào. Vui lòng thêm ít nhất một lĩnh vực.',
      ),
    );
  }
  const leaderless = await db.quota.findMany({
    where: { tenantId: actor.tenantId, planId, assignees: { none: { role: 'LEAD' } } },
    select: { ordinal: true },
    orderBy: { ordinal: 'asc' },
  });
  for (const { ordinal } of leaderless) {
    problems.push(
      refuse(
        `quota-${ordinal}`,
        'quota-without-lead',
        `Chỉ tiêu thứ ${ordinal} chưa có đơn vị chủ trì. Vui lòng chọn đơn vị hoặc nhóm đơn vị chủ trì.`,
      ),
    );
  }
  return problems;
}
