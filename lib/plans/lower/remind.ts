import 'server-only';
import { scopeOf } from '@/lib/auth/actor';
import type { Scoped } from '@/lib/auth/doors';
import { audit } from '@/lib/db/audit';
import { plainDateIn } from '@/lib/format/dates';
import { countInText } from '@/lib/format/numbers';
import { noticeId, tellUnits } from '@/lib/notices/tell';
import { type Problem, refuse } from '@/lib/refusal';
import { mayWritePlan } from '../permissions';
import { type LowerPlansOf, type LowerRow, lowerPlansOf } from './queries';
import type { ReminderForm } from './schema';
import { isOpen, type LowerUnit } from './standing';

export type Reminded = { upper: LowerPlansOf['upper']; told: LowerUnit[] };

/**
 * Reminds units that their plan under this one is not issued yet: those ticked, or all of them. Who was reminded today is
 * not reminded again without that being asked for. The plan is locked, so that two who remind at once do not both
 * find that nobody was. `told` is empty when the same form was sent before.
 */
export async function remindUnits(
  scope: Scoped,
  form: ReminderForm,
): Promise<Reminded | { problems: Problem[] }> {
  const { db, actor, now } = scope;
  await db.$queryRaw`SELECT FROM plan WHERE tenant_id = ${actor.tenantId}::uuid AND id = ${form.plan}::uuid FOR UPDATE`;
  const lower = await lowerPlansOf(scope, form.plan);
  if (!lower) return { problems: [NOT_FOUND] };
  if (!mayWritePlan(actor, { issuerPath: lower.upper.issuer.path })) return { problems: [NOT_YOURS] };
  if (lower.upper.status !== 'ISSUED') return { problems: [CLOSED] };
  const open = lower.rows.filter(({ standing }) => isOpen(standing));
  const chosen = form.who === 'ALL' ? open : open.filter(({ unit }) => form.ticked.includes(unit.id));
  if (chosen.length === 0) return { problems: [form.who === 'ALL' ? NOBODY_LEFT : NOBODY_TICKED] };
  const today = plainDateIn(now);
  const sameForm = await sentBy(scope, form.token, chosen);
  const before = chosen.filter(
    ({ unit, reminder }) => reminder && plainDateIn(reminder.at) === today && !sameForm.has(unit.id),
  );
  if (before.length > 0 && !form.again) return { problems: [remindedToday(before)] };
  const units = chosen.map(({ unit }) => unit);
  const { plan: planId, text, token } = form;
  const told = await tellUnits(scope, units, { kind: 'PLAN_REMINDER', planId, text, token });
  if (told.length > 0) {
    await audit(db, scopeOf(actor), {
      action: 'remind',
      entity: 'plan',
      entityId: planId,
      details: { count: told.length, units: told.map(({ id }) => id).join(' ') },
    });
  }
  return { upper: lower.upper, told };
}

/** The units that the very same form has reminded already: a second click is no second reminder. */
async function sentBy({ db, actor }: Scoped, token: string, rows: readonly LowerRow[]): Promise<Set<string>> {
  const sent = await db.notice.findMany({
    where: {
      tenantId: actor.tenantId,
      id: { in: rows.map(({ unit }) => noticeId(token, unit.id)) },
    },
    select: { unitId: true },
  });
  return new Set(sent.map(({ unitId }) => unitId));
}

function remindedToday(rows: readonly LowerRow[]): Problem {
  const names = rows.slice(0, 5).map(({ unit }) => unit.name);
  const more = rows.length > names.length ? ` và ${countInText(rows.length - names.length)} đơn vị khác` : '';
  return refuse(
    'again',
    'reminded-today',
    `Hôm nay đã nhắc ${names.join(', ')}${more}. Vui lòng bỏ chọn các đơn vị này, hoặc đánh dấu «Nhắc lại cả đơn vị đã nhắc hôm nay».`,
  );
}

const NOT_FOUND = refuse('form', 'plan-not-found', 'Không tìm thấy kế hoạch này trong phạm vi của đơn vị.');
const NOT_YOURS = refuse(
  'form',
  'plan-not-yours',
  'Việc nhắc thuộc về đơn vị ban hành kế hoạch. Vui lòng chuyển sang đơn vị đó ở góc trên bên phải.',
);
const CLOSED = refuse('form', 'plan-closed', 'Kế hoạch đã kết thúc nên không nhắc các đơn vị nữa.');
const NOBODY_LEFT = refuse(
  'who',
  'nobody-left',
  'Các đơn vị đều đã ban hành kế hoạch, không còn đơn vị nào cần nhắc.',
);
const NOBODY_TICKED = refuse(
  'who',
  'nobody-ticked',
  'Chưa có đơn vị nào được đánh dấu mà còn thiếu kế hoạch. Vui lòng đánh dấu đơn vị trong bảng, hoặc chọn nhắc tất cả.',
);
