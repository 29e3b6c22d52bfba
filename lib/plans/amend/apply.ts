import 'server-only';
import { randomUUID } from 'node:crypto';
import { scopeOf } from '@/lib/auth/actor';
import type { Scoped } from '@/lib/auth/doors';
import { audit } from '@/lib/db/audit';
import { formatDate, plainDateIn } from '@/lib/format/dates';
import { twoDigits } from '@/lib/format/numbers';
import { plainDay } from '@/lib/nominations/plan-facts';
import { type Problem, refuse } from '@/lib/refusal';
import { type PlanChange, planChanges } from '../changes';
import { amendmentDraft } from './draft-queries';
import { amendmentStops } from './findings';
import { lockPlanToAmend, type PlanBeingAmended } from './lock';
import type { AmendmentInput } from './schema';
import { tellAmended, unitsBoundBy } from './tell';
import { writeAmended } from './write-amended';

/**
 * Puts the draft of an amendment into force: keeps the plan as it was with what changed, when, by whom and why, and then
 * changes the plan itself, whose parts keep their ids. Returns what stands against it; empty when it is done, or was done
 * already by the same document (a second click).
 */
export async function applyAmendment(scope: Scoped, input: AmendmentInput): Promise<Problem[]> {
  const { db, actor } = scope;
  const { planId } = input;
  const locked = await lockPlanToAmend(scope, planId);
  if ('problems' in locked) return locked.problems;
  const { plan } = locked;
  const last = await lastAmendment(scope, planId);
  const draft = await lockAmendmentDraft(scope, planId);
  if (!draft) return isSame(last, input) ? [] : [NO_DRAFT];
  const changes = planChanges(draft.before, draft.after);
  const problems = [
    ...(await numberProblems(scope, input)),
    ...documentProblems(input, plan, last, plainDateIn(scope.now)),
    ...(changes.length === 0 ? [NOTHING_CHANGED] : await amendmentStops(scope, draft.draftId)),
  ];
  if (problems.length > 0) return problems;

  await db.plan.deleteMany({ where: { tenantId: actor.tenantId, id: draft.draftId, status: 'DRAFT' } });
  const id = await keepAsItWas(scope, input, { version: plan.version, before: draft.before, changes });
  const boundBefore = await unitsBoundBy(scope, planId);
  await writeAmended(scope, { ...draft, version: plan.version + 1 });
  // Whom the plan does not name any more is told so, too.
  await tellAmended(scope, [...boundBefore, ...(await unitsBoundBy(scope, planId))], {
    ...{ id, ordinal: plan.version, planNumber: draft.before.number, document: input },
  });
  await audit(db, scopeOf(actor), {
    action: 'amend',
    entity: 'plan',
    entityId: planId,
    details: { version: plan.version + 1, changes: changes.length },
  });
  // Who still writes in the draft is told what became of it.
  await audit(db, scopeOf(actor), {
    action: 'put-into-force',
    entity: 'plan',
    entityId: draft.draftId,
    details: { amends: planId, at: scope.now.toISOString() },
  });
  return [];
}

/** The draft, its row locked against those who are still writing in it. */
async function lockAmendmentDraft(scope: Scoped, planId: string) {
  const { db, actor } = scope;
  await db.$queryRaw`
    SELECT id FROM plan WHERE tenant_id = ${actor.tenantId}::uuid AND amends_id = ${planId}::uuid FOR UPDATE`;
  return amendmentDraft(scope, planId);
}

async function keepAsItWas(
  { db, actor, now }: Scoped,
  { planId, number, issuedOn, reason }: AmendmentInput,
  kept: { version: number; before: object; changes: PlanChange[] },
): Promise<string> {
  const id = randomUUID();
  await db.planAmendment.create({
    data: {
      tenantId: actor.tenantId,
      id,
      planId,
      ordinal: kept.version,
      number,
      issuedOn: new Date(issuedOn),
      reason,
      at: now,
      accountId: actor.accountId,
      accountName: actor.name,
      before: kept.before,
      changes: kept.changes,
    },
    select: { ordinal: true },
  });
  return id;
}

type LastAmendment = { number: string; issuedOn: string | null } | null;

async function lastAmendment({ db, actor }: Scoped, planId: string): Promise<LastAmendment> {
  const row = await db.planAmendment.findFirst({
    where: { tenantId: actor.tenantId, planId },
    select: { number: true, issuedOn: true },
    orderBy: { ordinal: 'desc' },
  });
  return row && { number: row.number, issuedOn: plainDay(row.issuedOn) };
}

function isSame(last: LastAmendment, { number, issuedOn }: AmendmentInput): boolean {
  return last?.number === number && last.issuedOn === issuedOn;
}

/** One document amends a plan once. */
async function numberProblems(
  { db, actor }: Scoped,
  { planId, number, issuedOn }: AmendmentInput,
): Promise<Problem[]> {
  const year = Number(issuedOn.slice(0, 4));
  const taken = await db.planAmendment.findFirst({
    where: {
      ...{ tenantId: actor.tenantId, planId, number },
      issuedOn: { gte: new Date(Date.UTC(year, 0, 1)), lt: new Date(Date.UTC(year + 1, 0, 1)) },
    },
    select: { ordinal: true, issuedOn: true },
  });
  if (!taken) return [];
  const day = formatDate(plainDay(taken.issuedOn) ?? '');
  return [
    refuse(
      'number',
      'amendment-number-taken',
      `Số ${number} là của lần sửa đổi ${twoDigits(taken.ordinal)}, ngày ${day}. Vui lòng kiểm tra lại số của văn bản sửa đổi này.`,
    ),
  ];
}

function documentProblems(
  { issuedOn }: AmendmentInput,
  plan: PlanBeingAmended,
  last: LastAmendment,
  today: string,
): Problem[] {
  const day = formatDate(issuedOn);
  if (issuedOn > today) {
    return [
      refuse(
        'issuedOn',
        'amendment-in-future',
        `Ngày ${day} chưa đến. Vui lòng nhập ngày ghi trên văn bản sửa đổi đã ký, hoặc chờ đến ngày đó.`,
      ),
    ];
  }
  const earliest = last?.issuedOn ?? plan.issuedOn;
  if (earliest === null || issuedOn >= earliest) return [];
  const what = last ? `lần sửa đổi trước (${last.number})` : 'kế hoạch';
  return [
    refuse(
      'issuedOn',
      'amendment-too-early',
      `Ngày ${day} trước ngày ban hành ${what}, ngày ${formatDate(earliest)}. Vui lòng kiểm tra lại ngày của văn bản sửa đổi.`,
    ),
  ];
}

const NO_DRAFT = refuse(
  'form',
  'no-amendment-draft',
  'Kế hoạch này không có dự thảo sửa đổi; có thể dự thảo vừa được ban hành hoặc đã bỏ. Vui lòng tải lại trang để xem.',
);
const NOTHING_CHANGED = refuse(
  'form',
  'nothing-changed',
  'Dự thảo sửa đổi còn giống hệt kế hoạch nên chưa có gì để ban hành. Vui lòng sửa dự thảo trước, hoặc bỏ dự thảo nếu không cần nữa.',
);
