import 'server-only';
import type { Scoped } from '@/lib/auth/doors';
import type { AssigneeRole, Cadence, Subject } from '@/lib/format/words';
import { isAsked, type OpenWording, openWordingOf, quotaInPlan } from '@/lib/quotas/sentence';

/** A quota in the list of a draft. `place` counts from 1. */
export type QuotaListed = {
  id: string;
  place: number;
  /** As the plan would say it. */
  sentence: string;
  note: string | null;
  /** Some number is asked for. */
  asked: boolean;
  leads: number;
  /** Leads that no unit and no group has been found for: a plan is not issued with them. */
  unfound: string[];
};

type Period = { startYear: number; endYear: number };

/** The quotas of a draft in its order, each as its sentence. A statement a table, however many there are. */
export async function quotasOfDraft(
  { db, actor }: Scoped,
  plan: Period & { id: string },
): Promise<QuotaListed[]> {
  const rows = await db.quota.findMany({
    where: { tenantId: actor.tenantId, planId: plan.id },
    select: QUOTA_COLUMNS,
    orderBy: { ordinal: 'asc' },
  });
  const open = openWordingOf(rows);
  return rows.map((row, at) => {
    const leads = row.assignees.filter(({ role }) => role === 'LEAD');
    return {
      id: row.id,
      place: at + 1,
      sentence: sentenceOf(row, plan, open),
      note: row.note,
      asked: isAsked(row),
      leads: leads.length,
      unfound: leads
        .filter(({ unitId, groupId }) => unitId === null && groupId === null)
        .map(({ asWritten }) => asWritten),
    };
  });
}

/** A quota of a draft, among the others of its plan. */
export type QuotaAround = {
  place: number;
  total: number;
  sentence: string;
  previous: string | null;
  next: string | null;
  /** Counted for each level of schooling, and no school is among its leads. */
  withoutSchools: boolean;
};

/** One quota as the plan would say it, and where it stands; null where it is not there. */
export async function quotaAround(
  { db, actor }: Scoped,
  plan: Period & { id: string },
  quotaId: string,
): Promise<QuotaAround | null> {
  const { tenantId } = actor;
  const all = await db.quota.findMany({
    where: { tenantId, planId: plan.id },
    select: { id: true, min: true, max: true },
    orderBy: { ordinal: 'asc' },
  });
  const at = all.findIndex(({ id }) => id === quotaId);
  if (at < 0) return null;
  const row = await db.quota.findFirst({ where: { tenantId, id: quotaId }, select: QUOTA_COLUMNS });
  if (!row) return null;
  return {
    place: at + 1,
    total: all.length,
    sentence: sentenceOf(row, plan, openWordingOf(all)),
    previous: all[at - 1]?.id ?? null,
    next: all[at + 1]?.id ?? null,
    withoutSchools: row.perSchoolLevel && !(await hasSchool({ db, actor }, quotaId)),
  };
}

async function hasSchool({ db, actor }: Pick<Scoped, 'db' | 'actor'>, quotaId: string): Promise<boolean> {
  const [found] = await db.$queryRaw<{ school: boolean }[]>`
    SELECT EXISTS (
      SELECT FROM quota_assignee a
      LEFT JOIN unit_group_member m ON m.tenant_id = a.tenant_id AND m.group_id = a.group_id
      JOIN unit u ON u.tenant_id = a.tenant_id AND u.id = COALESCE(a.unit_id, m.unit_id)
      WHERE a.tenant_id = ${actor.tenantId}::uuid AND a.quota_id = ${quotaId}::uuid AND a.role = 'LEAD'
        AND u.school_level IS NOT NULL) AS school`;
  return found?.school ?? false;
}

const QUOTA_COLUMNS = {
  id: true,
  fieldAsWritten: true,
  min: true,
  max: true,
  cadence: true,
  cadenceStated: true,
  year: true,
  eachAssignee: true,
  perSchoolLevel: true,
  note: true,
  field: { select: { name: true } },
  parts: { select: { subject: true, min: true }, orderBy: { subject: 'asc' } },
  assignees: {
    select: { role: true, asWritten: true, unitId: true, groupId: true },
    orderBy: { ordinal: 'asc' },
  },
} as const;

type QuotaRow = {
  fieldAsWritten: string | null;
  min: number;
  max: number | null;
  cadence: Cadence;
  cadenceStated: boolean;
  year: number | null;
  eachAssignee: boolean;
  perSchoolLevel: boolean;
  field: { name: string } | null;
  parts: { subject: Subject; min: number }[];
  assignees: { role: AssigneeRole; asWritten: string; groupId: string | null }[];
};

function sentenceOf(row: QuotaRow, period: Period, open: OpenWording): string {
  const named = (role: AssigneeRole) =>
    row.assignees
      .filter((one) => one.role === role)
      .map(({ asWritten, groupId }) => ({ asWritten, isGroup: groupId !== null }));
  const words = {
    leads: named('LEAD'),
    coordinators: named('COORDINATING'),
    field: row.fieldAsWritten ?? row.field?.name ?? null,
  };
  return quotaInPlan({ ...row, ...words }, period, open);
}
