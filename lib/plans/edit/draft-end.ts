import 'server-only';
import type { Scoped } from '@/lib/auth/doors';
import { isId } from '@/lib/form/text';
import { formatDate, formatInstant, type PlainDate } from '@/lib/format/dates';
import type { PlanStatus } from '@/lib/format/words';
import { plainDay } from '@/lib/nominations/plan-facts';
import { type Problem, refuse } from '@/lib/refusal';
import { mayWritePlan, mayWritePlans } from '../permissions';

/** What became of a draft of the acting unit's own. */
export type DraftEnd = {
  how: 'ISSUED' | 'AMENDED' | 'DISCARDED';
  /** What it has become: the plan itself, or the one that it amended; null where it was thrown away. */
  plan: { id: string; number: string | null; issuedOn: PlainDate | null; status: PlanStatus } | null;
  /** Who did it and when, as far as that is known. */
  by: string | null;
  at: Date | null;
};

/** What the audit calls each of them, written by issuePlan, applyAmendment and discardDraft at the id of the draft. */
const DEEDS = { issue: 'ISSUED', 'put-into-force': 'AMENDED', discard: 'DISCARDED' } as const;

/** How a draft of the acting unit's own ended; null while it is one, and for whatever the actor does not write. */
export async function endOfDraft(scope: Scoped, draftId: string): Promise<DraftEnd | null> {
  const { db, actor } = scope;
  if (!isId(draftId) || !mayWritePlans(actor)) return null;
  const own = await planOf(scope, draftId);
  if (own?.status === 'DRAFT' || (own && !mayWritePlan(actor, own))) return null;
  const deed = await db.auditEntry.findFirst({
    where: {
      ...{ tenantId: actor.tenantId, entity: 'plan', entityId: draftId, unitPath: actor.unitPath },
      action: { in: Object.keys(DEEDS) },
    },
    select: { action: true, accountId: true, details: true },
    orderBy: [{ at: 'desc' }, { id: 'asc' }],
  });
  if (!deed && !own) return null;
  const details = (deed?.details ?? {}) as { at?: string; amends?: string | null };
  const how = own ? 'ISSUED' : DEEDS[deed?.action as keyof typeof DEEDS];
  return {
    how,
    plan: own ? without(own) : how === 'AMENDED' ? without(await planOf(scope, details.amends ?? '')) : null,
    by: deed && (await nameOf(scope, deed.accountId)),
    at: details.at ? new Date(details.at) : null,
  };
}

/** Why a draft that has ended takes nothing any more, and what to do with what was typed. */
export function draftEnded(end: DraftEnd): Problem {
  const { code, message } = REFUSALS[end.how](issuedWords(end), end);
  return refuse('form', code, message);
}

type Refusal = (done: string, end: DraftEnd) => { code: string; message: string };

const REFUSALS: Record<DraftEnd['how'], Refusal> = {
  ISSUED: (done, { plan }) => ({
    code: 'plan-not-draft',
    message: `Kế hoạch đã ${done} nên không sửa trực tiếp được nữa; nội dung vừa gửi chưa được lưu. ${
      plan?.status === 'CLOSED'
        ? 'Kế hoạch nay đã kết thúc nên giữ nguyên như đã thực hiện.'
        : 'Muốn đưa vào kế hoạch, vui lòng mở trang kế hoạch, chọn «Sửa đổi kế hoạch» rồi chép sang.'
    }`,
  }),
  AMENDED: (done) => ({
    code: 'draft-in-force',
    message: `Sửa đổi này đã ${done} nên dự thảo không còn; nội dung vừa gửi chưa được lưu. Nếu vẫn cần, vui lòng mở trang kế hoạch, chọn «Sửa đổi kế hoạch» rồi chép sang.`,
  }),
  DISCARDED: (done) => ({
    code: 'plan-not-found',
    message: `Dự thảo này đã ${done}; nội dung vừa gửi chưa được lưu. Vui lòng chép lại nếu còn cần.`,
  }),
};

/** 'được Nguyễn Văn A ban hành lúc 15/10/2024 08:00 (số 12/KH-UBND ngày 01/10/2024)', with what is known of it. */
export function issuedWords({ how, plan, by, at }: DraftEnd): string {
  const signed =
    how === 'ISSUED' && plan?.number && plan.issuedOn
      ? ` (số ${plan.number} ngày ${formatDate(plan.issuedOn)})`
      : '';
  const deed = how === 'DISCARDED' ? 'bỏ' : 'ban hành';
  return `được ${by ? `${by} ` : ''}${deed}${at ? ` lúc ${formatInstant(at)}` : ''}${signed}`;
}

async function planOf({ db, actor }: Scoped, planId: string) {
  if (!isId(planId)) return null;
  const row = await db.plan.findUnique({
    where: { tenantId_id: { tenantId: actor.tenantId, id: planId } },
    select: { id: true, number: true, issuedOn: true, status: true, issuerPath: true },
  });
  return row && { ...row, issuedOn: plainDay(row.issuedOn) };
}

function without(plan: Awaited<ReturnType<typeof planOf>>): DraftEnd['plan'] {
  if (!plan) return null;
  const { issuerPath: _, ...shown } = plan;
  return shown;
}

/** Those whose home is elsewhere are not seen by name. */
async function nameOf({ db, actor }: Scoped, accountId: string): Promise<string | null> {
  const account = await db.account.findFirst({
    where: { tenantId: actor.tenantId, id: accountId },
    select: { name: true },
  });
  return account?.name ?? null;
}
