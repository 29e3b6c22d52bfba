import 'server-only';
import { scopeOf } from '@/lib/auth/actor';
import type { Scoped } from '@/lib/auth/doors';
import { audit } from '@/lib/db/audit';
import { deadlinesBinding } from '@/lib/deadlines/queries';
import type { FormValues } from '@/lib/form/state';
import { plainDay } from '@/lib/nominations/plan-facts';
import { tellUnits } from '@/lib/notices/tell';
import { type Problem, refuse } from '@/lib/refusal';
import { extensionProblems } from './allowed';
import { grantText } from './notice-text';
import { mayExtend, mayExtendIn, mayGrantExtensions } from './permissions';
import { type UnitMeant, unitMeant } from './place';
import { presentExtension } from './queries';
import type { ExtensionForm } from './schema';

/** What a unit was told about its extension, for its mail; null when the same form had told it before. */
export type ExtensionTold = {
  unit: UnitMeant;
  planId: string;
  planNumber: string | null;
  text: string;
} | null;

/**
 * Gives a unit under the acting one, and what stands under it, more time for the nominations of one year of a plan, and tells
 * it. The same form sent again grants nothing twice. Earlier extensions stay; of all the one that ends last counts.
 */
export async function grantExtension(
  scope: Scoped,
  form: ExtensionForm,
): Promise<{ told: ExtensionTold } | { problems: Problem[]; values?: FormValues }> {
  const { db, actor, now } = scope;
  if (!mayGrantExtensions(actor)) return { problems: [NOT_A_REVIEWER] };
  const { plan: planId, token, year, endsOn, reason } = form;
  const plan = await db.plan.findUnique({
    where: { tenantId_id: { tenantId: actor.tenantId, id: planId } },
    select: { number: true, status: true, issuerPath: true, startYear: true, endYear: true, issuedOn: true },
  });
  if (!plan) return { problems: [NO_PLAN] };
  if (!mayExtendIn(actor, plan)) return { problems: [NOT_THE_ISSUER] };
  if (await granted(scope, token)) return { told: null };
  const unit = await unitMeant(scope, form.place, form.meant);
  if ('problems' in unit) return unit;
  if (!mayExtend(actor, plan, unit.path)) return { problems: [NOT_ABOVE] };
  const of = { planId, unitPath: unit.path, year };
  const deadlines = await deadlinesBinding(scope, planId, unit.path);
  const problems = extensionProblems({
    plan: { ...plan, issuedOn: plainDay(plan.issuedOn), deadlines },
    unit,
    year,
    endsOn,
    present: await presentExtension(scope, of),
    now,
  });
  if (problems.length > 0) return { problems };

  const { count } = await db.extension.createMany({
    data: {
      tenantId: actor.tenantId,
      id: token,
      planId,
      unitId: unit.id,
      unitPath: unit.path,
      year,
      endsOn: new Date(endsOn),
      reason,
      grantedAt: now,
      grantedById: actor.accountId,
      grantedByName: actor.name,
      grantedByUnit: actor.unitName,
    },
    skipDuplicates: true,
  });
  // Two clicks at once: the other one has granted and told.
  if (count === 0) return { told: null };
  await audit(db, scopeOf(actor), {
    action: 'grant',
    entity: 'extension',
    entityId: token,
    details: { plan: planId, unit: unit.id, year, endsOn },
  });
  const text = grantText({ number: plan.number, unitName: unit.name, year, endsOn, reason });
  await tellUnits(scope, [unit], { kind: 'EXTENSION', planId, text, token });
  return { told: { unit, planId, planNumber: plan.number, text } };
}

/** The id of an extension is the token of the form that granted it. */
async function granted({ db, actor }: Scoped, token: string): Promise<boolean> {
  return (await db.extension.count({ where: { tenantId: actor.tenantId, id: token } })) > 0;
}

const NOT_A_REVIEWER = refuse(
  'form',
  'not-a-reviewer',
  'Việc gia hạn thuộc về cán bộ xét hồ sơ của đơn vị cấp trên. Vui lòng đề nghị quản trị của đơn vị cấp vai trò này nếu cần.',
);
const NO_PLAN = refuse('form', 'plan-not-found', 'Không tìm thấy kế hoạch này trong phạm vi của đơn vị.');
const NOT_THE_ISSUER = refuse(
  'form',
  'not-the-issuer',
  'Việc gia hạn thuộc về đơn vị ban hành kế hoạch hoặc cấp trên của đơn vị đó. Vui lòng chuyển sang đơn vị đó nếu cũng làm việc tại đó.',
);
const NOT_ABOVE = refuse(
  'place',
  'not-above',
  'Chỉ gia hạn được cho đơn vị trực thuộc. Vui lòng chọn lại đơn vị.',
);
