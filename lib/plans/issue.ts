import 'server-only';
import { scopeOf } from '@/lib/auth/actor';
import type { Scoped } from '@/lib/auth/doors';
import { audit } from '@/lib/db/audit';
import { isId } from '@/lib/form/text';
import { formatDate, type PlainDate } from '@/lib/format/dates';
import type { PlanStatus } from '@/lib/format/words';
import { type Problem, refuse } from '@/lib/refusal';
import { dayOrNull } from './draft-parts';
import { lockDraft } from './edit/lock';
import { mayWritePlan } from './permissions';
import { type Finding, stopsOf, warningsOf } from './readiness';
import { planReadiness } from './readiness-queries';

/** What is entered when a plan is issued. */
export type Issuing = {
  /** Taken where the draft has no number or date yet; where it has another one, that is refused. */
  number?: string | null;
  issuedOn?: PlainDate | null;
  /** Given by a person: what was looked at (`seenKey`). Without it nothing is asked, as when the demo is loaded. */
  seen?: string | null;
};

/**
 * Issues a draft of the acting unit's own: from then on its parts cannot be changed (the database refuses) and everybody
 * under the issuer reads it. Returns what stands against it (see readiness.ts), in the order of the document; empty when it
 * is issued. The draft of an amendment is not issued but applied to the plan that it amends.
 */
export async function issuePlan(scope: Scoped, planId: string, entered: Issuing = {}): Promise<Problem[]> {
  const { db, actor } = scope;
  const locked = await lockDraft(scope, planId);
  if ('problems' in locked) return locked.problems;
  if (locked.plan.amendsId) return [IS_AMENDMENT];
  await lockNumbers(scope);
  const head = await headOf(scope, planId);
  const changed = changedMeanwhile(head, entered);
  if (changed.length > 0) return changed;
  const number = head.number ?? entered.number ?? null;
  const issuedOn = head.issuedOn ?? entered.issuedOn ?? null;
  const findings = (await planReadiness(scope, planId, { number, issuedOn })) ?? [];
  const stops = stopsOf(findings);
  if (stops.length > 0) return stops.map(problemOf);
  const unseen = unseenProblems(warningsOf(findings), entered);
  if (unseen.length > 0) return unseen;
  await db.plan.updateMany({
    where: { tenantId: actor.tenantId, id: planId },
    data: {
      status: 'ISSUED',
      number,
      issuedOn: dayOrNull(issuedOn),
      // What a person enters now is not what the demo has made up.
      ...(head.number ? {} : { numberInvented: false }),
      ...(head.issuedOn ? {} : { issuedOnInvented: false }),
    },
  });
  await audit(db, scopeOf(actor), {
    action: 'issue',
    entity: 'plan',
    entityId: planId,
    details: { at: scope.now.toISOString() },
  });
  return [];
}

export type DraftToIssue = {
  plan: {
    id: string;
    title: string;
    status: PlanStatus;
    number: string | null;
    issuedOn: PlainDate | null;
    amendsId: string | null;
  };
  /** Empty unless it is a draft to be issued. */
  findings: Finding[];
};

/** A plan of the acting unit's own for the page that issues it, with what stands against it; null for any other. */
export async function draftToIssue(scope: Scoped, planId: string): Promise<DraftToIssue | null> {
  if (!isId(planId)) return null;
  const { db, actor } = scope;
  const row = await db.plan.findUnique({
    where: { tenantId_id: { tenantId: actor.tenantId, id: planId } },
    select: { id: true, title: true, status: true, amendsId: true, issuerPath: true },
  });
  if (!row || !mayWritePlan(actor, row)) return null;
  const { issuerPath: _, ...plan } = row;
  const toIssue = plan.status === 'DRAFT' && plan.amendsId === null;
  return {
    plan: { ...plan, ...(await headOf(scope, planId)) },
    findings: toIssue ? ((await planReadiness(scope, planId)) ?? []) : [],
  };
}

/** Names a list of warnings, so that who confirms to have seen it has seen this one. */
export function seenKey(findings: readonly Finding[]): string {
  const said = warningsOf(findings).map(({ code, page, message }) => `${code} ${page} ${message}`);
  return `${said.length}-${checksum(said.join('\n'))}`;
}

type Head = { number: string | null; issuedOn: PlainDate | null };

async function headOf({ db, actor }: Scoped, planId: string): Promise<Head> {
  const { number, issuedOn } = await db.plan.findUniqueOrThrow({
    where: { tenantId_id: { tenantId: actor.tenantId, id: planId } },
    select: { number: true, issuedOn: true },
  });
  return { number: number?.trim() ? number : null, issuedOn: issuedOn?.toISOString().slice(0, 10) ?? null };
}

/** What was filled in elsewhere since the issuing page was opened, differently. */
function changedMeanwhile(head: Head, entered: Issuing): Problem[] {
  const problems: Problem[] = [];
  if (head.number && entered.number && head.number !== entered.number) {
    problems.push(
      refuse(
        'number',
        'number-given-meanwhile',
        `Kế hoạch vừa được ghi số ${head.number} ở phần thông tin chung, khác số đang nhập là ${entered.number}. Vui lòng kiểm tra rồi nhập đúng một số.`,
      ),
    );
  }
  if (head.issuedOn && entered.issuedOn && head.issuedOn !== entered.issuedOn) {
    problems.push(
      refuse(
        'issuedOn',
        'date-given-meanwhile',
        `Kế hoạch vừa được ghi ngày ${formatDate(head.issuedOn)} ở phần thông tin chung, khác ngày đang nhập. Vui lòng kiểm tra rồi nhập đúng một ngày.`,
      ),
    );
  }
  return problems;
}

function unseenProblems(warnings: readonly Finding[], { seen }: Issuing): Problem[] {
  if (seen === undefined || warnings.length === 0) return [];
  if (seen === null) return [NOT_SEEN];
  if (seen === seenKey(warnings)) return [];
  return [SEEN_ANOTHER, ...warnings.map(({ code, message }) => refuse('seen', code, message))];
}

/** At the field of the issuing form where there is one, else at the list of what must be mended. */
function problemOf({ code, message }: Finding): Problem {
  return refuse(AT[code] ?? 'findings', code, message);
}

const AT: Record<string, string> = {
  'plan-without-number': 'number',
  'plan-number-taken': 'number',
  'plan-without-date': 'issuedOn',
  'plan-dated-ahead': 'issuedOn',
};

/** Numbers of one issuer are given one after the other, so that the second of two finds the first. */
async function lockNumbers({ db, actor }: Scoped): Promise<void> {
  await db.$executeRaw`SELECT pg_advisory_xact_lock(hashtext(${`plan number ${actor.unitId}`}))`;
}

/** FNV-1a: tells two lists apart, and keeps no secret. */
function checksum(text: string): string {
  let sum = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) sum = Math.imul(sum ^ text.charCodeAt(at), 0x01000193);
  return (sum >>> 0).toString(36);
}

const IS_AMENDMENT = refuse(
  'form',
  'plan-is-amendment',
  'Đây là dự thảo sửa đổi một kế hoạch đã ban hành, không ban hành thành kế hoạch riêng. Vui lòng mở kế hoạch đó và chọn «Sửa đổi kế hoạch».',
);
const NOT_SEEN = refuse(
  'seen',
  'warnings-not-seen',
  'Còn chỗ cần xem lại ở trên. Vui lòng xem, rồi đánh dấu «Đã xem các chỗ cần xem».',
);
const SEEN_ANOTHER = refuse(
  'seen',
  'warnings-changed',
  'Các chỗ cần xem đã khác so với lúc mở trang này. Vui lòng xem danh sách mới rồi đánh dấu lại.',
);
