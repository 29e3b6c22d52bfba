import 'server-only';
import type { Scoped } from '@/lib/auth/doors';
import { isId } from '@/lib/form/text';
import { type PlainDate, plainDateIn } from '@/lib/format/dates';
import type { PlanStatus } from '@/lib/format/words';
import { DEADLINE_COLUMNS, plainDay, plainDeadline } from '@/lib/nominations/plan-facts';
import { within } from '@/lib/units/path';
import {
  type Due,
  isOpen,
  type LowerPlanFacts,
  type LowerUnit,
  type PlanInDeadline,
  type Standing,
  standingOf,
  urgencyOf,
  whoIsBound,
} from './standing';

export type UpperPlan = {
  id: string;
  number: string | null;
  issuedOn: PlainDate | null;
  title: string;
  status: PlanStatus;
  startYear: number;
  endYear: number;
  issuer: { id: string; path: string; name: string };
  issuerAsWritten: string;
};

export type PlanOfLowerUnit = LowerPlanFacts & { number: string | null };

/** The last reminder of a unit, and how many there were. */
export type LastReminder = {
  at: Date;
  by: string;
  readAt: Date | null;
  readBy: string | null;
  count: number;
};

export type LowerRow = {
  unit: LowerUnit;
  due: Due | null;
  standing: Standing;
  /** The plan that the standing tells of. */
  plan: PlanOfLowerUnit | null;
  /** Issued plans of the unit that cite this one by number and date without standing under it, while none does. */
  citing: PlanOfLowerUnit[];
  reminder: LastReminder | null;
};

/** Which units have to issue a plan under this one, and how each stands, what is missing first. */
export type LowerPlansOf = {
  upper: UpperPlan;
  /** The acting unit issued the plan, or stands above who did; otherwise only what is its own is here. */
  oversees: boolean;
  rows: LowerRow[];
};

/**
 * How the plans under a plan stand, as far as the acting unit sees. Null where the plan is not in sight or not issued. A
 * fixed number of statements, however many units.
 */
export async function lowerPlansOf(scope: Scoped, planId: string): Promise<LowerPlansOf | null> {
  if (!isId(planId)) return null;
  const { db, actor, now } = scope;
  const found = await db.plan.findUnique({
    where: { tenantId_id: { tenantId: actor.tenantId, id: planId } },
    select: UPPER_COLUMNS,
  });
  if (!found || found.status === 'DRAFT') return null;
  const { deadlines: rows, ...plan } = found;
  const upper: UpperPlan = { ...plan, issuedOn: plainDay(plan.issuedOn) };
  const today = plainDateIn(now);
  const named = await unitsNamed(scope, upper, today);
  const deadlines = rows.map(({ id, boundGroupId, boundUnitId, ...row }): PlanInDeadline => {
    const units = named.filter((one) => one.deadlineId === id);
    return { ...plainDeadline(row), binds: boundUnitId ? 'UNIT' : boundGroupId ? 'GROUP' : 'ALL', units };
  });
  const bound = whoIsBound({
    ...upper,
    issuerId: upper.issuer.id,
    deadlines,
    leads: named.filter(({ source }) => source === 'LEAD'),
    children: named.filter(({ source }) => source === 'CHILD'),
  });
  const plans = Map.groupBy(await plansUnder(scope, upper), ({ issuerId }) => issuerId);
  const reminders = await lastReminders(scope, planId);
  const lower = bound.map(({ unit: { id, path, name }, due }): LowerRow => {
    const own = plans.get(id) ?? [];
    const linked = own.filter((one) => one.linked);
    const found = standingOf<PlanOfLowerUnit>(linked, due, today);
    const citing = own.filter((one) => !one.linked && one.status !== 'DRAFT');
    return {
      unit: { id, path, name },
      due,
      ...found,
      citing: isOpen(found.standing) ? citing : [],
      reminder: reminders.get(id) ?? null,
    };
  });
  return {
    upper,
    oversees: within(upper.issuer.path, actor.unitPath),
    // The units came in the order of their names: sorting keeps that among those that are alike.
    rows: lower.sort((a, b) => urgencyOf(a.standing) - urgencyOf(b.standing)),
  };
}

const UPPER_COLUMNS = {
  id: true,
  number: true,
  issuedOn: true,
  title: true,
  status: true,
  startYear: true,
  endYear: true,
  issuer: { select: { id: true, path: true, name: true } },
  issuerAsWritten: true,
  deadlines: {
    where: { purpose: 'PLAN_IN' },
    select: { ...DEADLINE_COLUMNS, id: true, boundGroupId: true, boundUnitId: true },
    orderBy: { ordinal: 'asc' },
  },
} as const;

type NamedUnit = LowerUnit & { source: 'DEADLINE' | 'LEAD' | 'CHILD'; deadlineId: string | null };

/** The units behind the deadlines and the leads of a plan, and those right below its issuer, in force today, by name. */
function unitsNamed({ db, actor }: Scoped, upper: UpperPlan, today: PlainDate): Promise<NamedUnit[]> {
  return db.$queryRaw<NamedUnit[]>`
    WITH named AS (
      SELECT 'DEADLINE' AS source, d.id AS deadline_id, d.bound_unit_id AS unit_id, d.bound_group_id AS group_id
      FROM deadline d
      WHERE d.tenant_id = ${actor.tenantId}::uuid AND d.plan_id = ${upper.id}::uuid AND d.purpose = 'PLAN_IN'
      UNION ALL
      SELECT 'LEAD', NULL, a.unit_id, a.group_id
      FROM quota_assignee a JOIN quota q ON q.tenant_id = a.tenant_id AND q.id = a.quota_id
      WHERE q.tenant_id = ${actor.tenantId}::uuid AND q.plan_id = ${upper.id}::uuid AND a.role = 'LEAD'
      UNION ALL
      SELECT 'CHILD', NULL, u.id, NULL FROM unit u
      WHERE u.tenant_id = ${actor.tenantId}::uuid AND u.parent_id = ${upper.issuer.id}::uuid AND u.kind = 'COMMITTEE'
    ), expanded AS (
      SELECT source, deadline_id, unit_id FROM named WHERE unit_id IS NOT NULL
      UNION
      SELECT n.source, n.deadline_id, m.unit_id FROM named n
      JOIN unit_group_member m ON m.tenant_id = ${actor.tenantId}::uuid AND m.group_id = n.group_id
      WHERE m.valid_from <= ${today}::date AND (m.valid_to IS NULL OR m.valid_to > ${today}::date)
    )
    SELECT e.source, e.deadline_id AS "deadlineId", u.id, u.path, u.name
    FROM expanded e JOIN unit u ON u.tenant_id = ${actor.tenantId}::uuid AND u.id = e.unit_id
    WHERE starts_with(u.path, ${upper.issuer.path}) AND u.path <> ${upper.issuer.path}
      AND u.valid_from <= ${today}::date AND (u.valid_to IS NULL OR u.valid_to > ${today}::date)
    ORDER BY u.kind, u.name COLLATE "vi-x-icu", u.path`;
}

type PlanUnder = PlanOfLowerUnit & { issuerId: string; linked: boolean };

/** The plans under a plan, and those that only cite its number and date; drafts of amendments are no plans of their own. */
async function plansUnder({ db, actor }: Scoped, upper: UpperPlan): Promise<PlanUnder[]> {
  const rows = await db.$queryRaw<(Omit<PlanUnder, 'since'> & { createdAt: Date })[]>`
    SELECT p.id, p.issuer_id AS "issuerId", p.number, p.issued_on::text AS "issuedOn", p.status::text,
           p.created_at AS "createdAt", p.upper_plan_id IS NOT NULL AS linked
    FROM plan p
    WHERE p.tenant_id = ${actor.tenantId}::uuid AND p.amends_id IS NULL AND p.issuer_id <> ${upper.issuer.id}::uuid
      AND (p.upper_plan_id = ${upper.id}::uuid
           OR (p.upper_plan_id IS NULL AND p.upper_issued_on = ${upper.issuedOn}::date
               AND upper(regexp_replace(p.upper_number, '\\s', '', 'g')) = upper(regexp_replace(${upper.number}, '\\s', '', 'g'))
               AND starts_with(p.issuer_path, ${upper.issuer.path})))
    ORDER BY p.issued_on, p.created_at, p.id`;
  return rows.map(({ createdAt, ...row }) => ({ ...row, since: plainDateIn(createdAt) }));
}

async function lastReminders({ db, actor }: Scoped, planId: string): Promise<Map<string, LastReminder>> {
  const rows = await db.$queryRaw<(LastReminder & { unitId: string })[]>`
    SELECT DISTINCT ON (n.unit_id) n.unit_id AS "unitId", n.sent_at AS at, n.sender_name AS by, n.read_at AS "readAt",
           n.read_by AS "readBy", (count(*) OVER (PARTITION BY n.unit_id))::int AS count
    FROM notice n
    WHERE n.tenant_id = ${actor.tenantId}::uuid AND n.plan_id = ${planId}::uuid AND n.kind = 'PLAN_REMINDER'
    ORDER BY n.unit_id, n.sent_at DESC, n.id`;
  return new Map(rows.map(({ unitId, ...reminder }) => [unitId, reminder]));
}
