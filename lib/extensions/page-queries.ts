import 'server-only';
import type { Scoped } from '@/lib/auth/doors';
import { deadlinesBinding } from '@/lib/deadlines/queries';
import { nominationWindow, windowSentence } from '@/lib/deadlines/window';
import { isId } from '@/lib/form/text';
import { type PlainDate, plainDateIn } from '@/lib/format/dates';
import type { PlanStatus } from '@/lib/format/words';
import { plainDay } from '@/lib/nominations/plan-facts';
import { mayExtend, mayExtendIn } from './permissions';
import { type ExtensionState, extensionState } from './standing';

export type ExtensionRow = {
  id: string;
  unitName: string;
  year: number;
  endsOn: PlainDate;
  reason: string;
  grantedAt: Date;
  grantedBy: string;
  grantedByUnit: string;
  revokedAt: Date | null;
  revokedBy: string | null;
  state: ExtensionState;
  /** The person who looks may take it back. */
  revocable: boolean;
};

export type ExtensionsPage = {
  plan: { id: string; number: string | null; title: string; issuer: string; status: PlanStatus };
  /** Those of one page, the running ones first. */
  rows: ExtensionRow[];
  page: number;
  pages: number;
  /** What the form offers; null where the person grants nothing here. */
  form: {
    years: number[];
    year: number;
    /** The window of this year and the one before as the plan sets it. */
    windows: string[];
    /** The unit that a link asked for. */
    unit: { id: string; name: string } | null;
  } | null;
};

const ROWS_A_PAGE = 50;

/**
 * The extensions of a plan that the acting unit sees, with what its reviewers need to grant another; null where the plan is not
 * in sight or not issued. A fixed number of statements.
 */
export async function extensionsPage(
  scope: Scoped,
  planId: string,
  asked: { page: number; unitId: string | undefined; year: number | undefined },
): Promise<ExtensionsPage | null> {
  if (!isId(planId)) return null;
  const { db, actor, now } = scope;
  const plan = await db.plan.findUnique({
    where: { tenantId_id: { tenantId: actor.tenantId, id: planId } },
    select: {
      id: true,
      number: true,
      title: true,
      status: true,
      issuerPath: true,
      issuerAsWritten: true,
      startYear: true,
      endYear: true,
      issuedOn: true,
    },
  });
  if (!plan || plan.status === 'DRAFT') return null;
  const listed = await rowsOf(scope, plan, asked.page);
  const grants = mayExtendIn(actor, plan) && plan.status === 'ISSUED';
  const { id, number, title, status, issuerAsWritten: issuer, startYear, endYear } = plan;
  const present = Number(plainDateIn(now).slice(0, 4));
  const years = Array.from({ length: endYear - startYear + 1 }, (_, at) => endYear - at);
  const fallback = years.find((year) => year <= present) ?? startYear;
  return {
    plan: { id, number, title, status, issuer },
    ...listed,
    form: grants
      ? {
          years,
          year: years.find((year) => year === asked.year) ?? fallback,
          windows: await windowsOf(scope, plan, [present, present - 1]),
          unit: await unitAsked(scope, plan, asked.unitId),
        }
      : null,
  };
}

type StoredRow = Omit<ExtensionRow, 'state' | 'revocable'> & { unitPath: string; total: number };

async function rowsOf(
  scope: Scoped,
  plan: { id: string; issuerPath: string },
  page: number,
): Promise<Pick<ExtensionsPage, 'rows' | 'page' | 'pages'>> {
  const { db, actor, now } = scope;
  const today = plainDateIn(now);
  const rows = await db.$queryRaw<StoredRow[]>`
    SELECT e.id, u.name AS "unitName", e.unit_path AS "unitPath", e.year, e.ends_on::text AS "endsOn", e.reason,
           e.granted_at AS "grantedAt", e.granted_by_name AS "grantedBy", e.granted_by_unit AS "grantedByUnit",
           e.revoked_at AS "revokedAt", e.revoked_by AS "revokedBy", (count(*) OVER ())::int AS total
    FROM extension e JOIN unit u ON u.tenant_id = e.tenant_id AND u.id = e.unit_id
    WHERE e.tenant_id = ${actor.tenantId}::uuid AND e.plan_id = ${plan.id}::uuid
    ORDER BY (e.revoked_at IS NULL AND e.ends_on >= ${today}::date) DESC, e.ends_on DESC, e.granted_at DESC, e.id
    LIMIT ${ROWS_A_PAGE} OFFSET ${(page - 1) * ROWS_A_PAGE}`;
  // A page behind the last one is the first.
  if (rows.length === 0 && page > 1) return rowsOf(scope, plan, 1);
  return {
    rows: rows.map(({ unitPath, total: _, ...row }) => {
      const state = extensionState(row, today);
      return { ...row, state, revocable: state === 'RUNNING' && mayExtend(actor, plan, unitPath) };
    }),
    page,
    pages: Math.max(1, Math.ceil((rows[0]?.total ?? 0) / ROWS_A_PAGE)),
  };
}

type PlanOfWindows = { id: string; startYear: number; endYear: number; issuedOn: Date | null };

async function windowsOf(
  scope: Scoped,
  plan: PlanOfWindows & { issuerPath: string },
  years: number[],
): Promise<string[]> {
  const deadlines = await deadlinesBinding(scope, plan.id, plan.issuerPath);
  const facts = { ...plan, issuedOn: plainDay(plan.issuedOn), deadlines };
  return years.flatMap((year) => {
    const window = nominationWindow(facts, year);
    return window ? [windowSentence(window)] : [];
  });
}

/** Only a unit that the acting one may give time to; with its name a link fills in the form. */
async function unitAsked({ db, actor }: Scoped, plan: { issuerPath: string }, unitId: string | undefined) {
  if (!isId(unitId)) return null;
  const unit = await db.unit.findUnique({
    where: { tenantId_id: { tenantId: actor.tenantId, id: unitId } },
    select: { id: true, name: true, path: true },
  });
  return unit && mayExtend(actor, plan, unit.path) ? { id: unit.id, name: unit.name } : null;
}
