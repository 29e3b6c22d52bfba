import 'server-only';
import type { Scoped } from '@/lib/auth/doors';
import { plainDateIn } from '@/lib/format/dates';
import { type Problem, refuse } from '@/lib/refusal';
import { within } from '@/lib/units/path';
import type { PlanDraft } from '../draft';
import { findPlan, type PlanDocument } from '../plan-queries';
import { withoutOthersDeadlines } from './bounds';
import { type ExistingPlan, existingProblems, plansUnder } from './existing';
import { headOf, writingUnit } from './head-queries';
import { lowerDraft } from './lower';
import { type Started, startOnce } from './once';
import type { UpperQuota } from './share';

export type LowerStart = { upper: PlanDocument; draft: PlanDraft; existing: ExistingPlan[] };

/**
 * A draft of the acting unit that implements an issued plan of a unit above: fields, criteria, phases, bases, the deadlines
 * that bind it and its share of the quotas. Refused where the unit has one under that plan already, unless `confirmed`.
 */
export async function implementPlan(
  scope: Scoped,
  { upperPlanId, id, confirmed = false }: { upperPlanId: string; id: string; confirmed?: boolean },
): Promise<Started> {
  return startOnce(scope, id, async (): Promise<{ draft: PlanDraft } | { problems: Problem[] }> => {
    const start = await lowerStart(scope, upperPlanId);
    if (!start) return { problems: [NOT_ABOVE] };
    const problems = existingProblems(start.existing, confirmed);
    return problems.length > 0 ? { problems } : { draft: start.draft };
  });
}

/** What implementing a plan would begin with; null where it is no issued plan of a unit above the acting one. */
export async function lowerStart(scope: Scoped, upperPlanId: string): Promise<LowerStart | null> {
  const found = await findPlan(scope, upperPlanId);
  if (found?.status !== 'ISSUED' || !isAbove(found.issuer.path, scope.actor.unitPath)) return null;
  const upper = await withoutOthersDeadlines(scope, found);
  const unit = await writingUnit(scope);
  const groupIds = await groupsToday(scope);
  const words = await headOf(scope, unit);
  const draft = lowerDraft({
    upper,
    quotas: await upperQuotas(scope, upper, groupIds),
    groupIds,
    words,
    unit: {
      id: unit.id,
      path: unit.path,
      name: unit.name,
      asWritten: words.issuerAsWritten,
      committee: unit.kind === 'COMMITTEE',
      school: unit.kind === 'SCHOOL',
    },
  });
  return { upper, draft, existing: await plansUnder(scope, [upperPlanId]) };
}

function isAbove(issuerPath: string, unitPath: string): boolean {
  return issuerPath !== unitPath && within(unitPath, issuerPath);
}

/** The groups that the acting unit is a member of today. */
async function groupsToday({ db, actor, now }: Scoped): Promise<Set<string>> {
  const today = new Date(plainDateIn(now));
  const inForce = { validFrom: { lte: today }, OR: [{ validTo: null }, { validTo: { gt: today } }] };
  const rows = await db.unitGroupMember.findMany({
    where: { tenantId: actor.tenantId, unitId: actor.unitId, ...inForce, group: inForce },
    select: { groupId: true },
  });
  return new Set(rows.map(({ groupId }) => groupId));
}

async function upperQuotas(
  scope: Scoped,
  upper: PlanDocument,
  groupIds: ReadonlySet<string>,
): Promise<UpperQuota[]> {
  const counts = await leadsCounted(scope, upper.id);
  return upper.quotas.map((quota) => ({
    ...quota,
    led: quota.leads.some(
      ({ unit, group }) => unit?.id === scope.actor.unitId || (group !== null && groupIds.has(group.id)),
    ),
    units: unitsTogether(quota.perSchoolLevel, counts.get(quota.id)),
  }));
}

/** Per level of schooling the schools of one level share a number, and who they are cannot be seen from one of them. */
function unitsTogether(perSchoolLevel: boolean, count: LeadCount | undefined): number | null {
  if (!count || count.words > 0) return null;
  return perSchoolLevel && count.units > 1 ? null : count.units;
}

type LeadCount = { quotaId: string; units: number; words: number };

/**
 * How many units lead each quota of a plan today, groups counted by their members, and how many leads are words only.
 * Who else is in a group of a unit above cannot be seen from below; the database counts for us.
 */
async function leadsCounted({ db, now }: Scoped, planId: string): Promise<Map<string, LeadCount>> {
  const rows = await db.$queryRaw<LeadCount[]>`
    SELECT quota_id AS "quotaId", units, words FROM quota_leads(${planId}::uuid, ${plainDateIn(now)}::date)`;
  return new Map(rows.map((row) => [row.quotaId, row]));
}

const NOT_ABOVE = refuse(
  'form',
  'not-an-upper-plan',
  'Chỉ lập được kế hoạch thực hiện một kế hoạch đã ban hành, đang còn hiệu lực, của cấp trên. Vui lòng chọn lại từ trang «Soạn kế hoạch».',
);
