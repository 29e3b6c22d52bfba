import 'server-only';
import type { Scoped } from '@/lib/auth/doors';
import { isId } from '@/lib/form/text';
import { formatDate } from '@/lib/format/dates';
import { plainDay } from '@/lib/nominations/plan-facts';
import { type Problem, refuse } from '@/lib/refusal';
import { dayOrNull } from '../draft-parts';
import type { LockedDraft } from './lock';
import type { PartValues } from './parts';
import type { PartEditor } from './save';
import { findUpperChoice } from './upper-queries';
import type { UpperInput } from './upper-schema';

/** Loads and stores which plan a draft implements. */
export const upperEditor: PartEditor<UpperInput> = {
  load,
  write,
  label: (name) => LABELS[name] ?? name,
  say,
};

/** The citation is shown only of a document that is not in the system: of a plan that is, the plan itself says it. */
async function load({ db, actor }: Scoped, planId: string): Promise<PartValues | null> {
  const row = await db.plan.findFirst({
    where: { tenantId: actor.tenantId, id: planId },
    select: { upperPlanId: true, upperNumber: true, upperIssuedOn: true, upperIssuer: true },
  });
  if (!row) return null;
  if (row.upperPlanId) return { ...NOTHING_CITED, upper: row.upperPlanId };
  const cited = {
    upperNumber: row.upperNumber ?? '',
    upperIssuedOn: plainDay(row.upperIssuedOn) ?? '',
    upperIssuer: row.upperIssuer ?? '',
  };
  const said = Object.values(cited).some((text) => text !== '');
  return { ...cited, upper: said ? 'CITED' : 'NONE' };
}

/** Fields that come from a field of a plan that is no longer the upper one are let go: nobody can see what they implement. */
async function write(scope: Scoped, plan: LockedDraft, _part: unknown, form: UpperInput): Promise<Problem[]> {
  const { db, actor } = scope;
  const upperPlanId = isId(form.upper) ? form.upper : null;
  const chosen = upperPlanId ? await findUpperChoice(scope, upperPlanId) : null;
  if (upperPlanId && !chosen) return [UPPER_NOT_FOUND];
  const cited = chosen ?? (form.upper === 'CITED' ? citedIn(form) : null);
  if (form.upper === 'CITED' && !Object.values(cited ?? {}).some(Boolean)) return [NOTHING_TYPED];
  await db.plan.updateMany({
    where: { tenantId: actor.tenantId, id: plan.id },
    data: {
      upperPlanId,
      upperNumber: cited?.number || null,
      upperIssuedOn: dayOrNull(cited?.issuedOn),
      upperIssuer: cited?.issuer || null,
    },
  });
  if (plan.upperPlanId && plan.upperPlanId !== upperPlanId) {
    await db.field.updateMany({
      where: { tenantId: actor.tenantId, planId: plan.id, upperField: { planId: plan.upperPlanId } },
      data: { upperFieldId: null },
    });
  }
  return [];
}

/** A choice is stored as a code or as the plan's id. */
async function say(scope: Scoped, name: string, value: string): Promise<string | null> {
  if (name !== 'upper') return null;
  if (value === 'NONE') return 'Không có kế hoạch cấp trên';
  if (value === 'CITED') return 'Văn bản chưa có trong hệ thống';
  const plan = isId(value) ? await findUpperChoice(scope, value) : null;
  if (!plan) return 'một kế hoạch không còn thấy được';
  return `${plan.number}${plan.issuedOn ? ` ngày ${formatDate(plan.issuedOn)}` : ''} của ${plan.issuer}`;
}

function citedIn({ upperNumber, upperIssuedOn, upperIssuer }: UpperInput) {
  return { number: upperNumber, issuedOn: upperIssuedOn, issuer: upperIssuer };
}

const NOTHING_CITED = { upperNumber: '', upperIssuedOn: '', upperIssuer: '' };

const LABELS: Record<string, string> = {
  upper: 'Kế hoạch cấp trên',
  upperNumber: 'Số, ký hiệu',
  upperIssuedOn: 'Ngày ban hành',
  upperIssuer: 'Cơ quan ban hành',
};

const UPPER_NOT_FOUND = refuse(
  'upper',
  'upper-not-found',
  'Kế hoạch đã chọn không phải kế hoạch đã ban hành của đơn vị cấp trên. Vui lòng chọn lại.',
);
const NOTHING_TYPED = refuse(
  'upperNumber',
  'upper-not-cited',
  'Chưa ghi số, ngày hoặc cơ quan ban hành của văn bản cấp trên. Vui lòng ghi ít nhất một, hoặc chọn «Không có kế hoạch cấp trên».',
);
