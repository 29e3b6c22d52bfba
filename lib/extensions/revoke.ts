import 'server-only';
import { scopeOf } from '@/lib/auth/actor';
import type { Scoped } from '@/lib/auth/doors';
import { audit } from '@/lib/db/audit';
import { deadlinesBinding } from '@/lib/deadlines/queries';
import { nominationWindow, windowSentence } from '@/lib/deadlines/window';
import { plainDateIn } from '@/lib/format/dates';
import { plainDay } from '@/lib/nominations/plan-facts';
import { tellUnits } from '@/lib/notices/tell';
import { type Problem, refuse } from '@/lib/refusal';
import type { ExtensionTold } from './grant';
import { revocationText } from './notice-text';
import { mayExtend } from './permissions';
import { extensionFor } from './queries';
import { extensionState } from './standing';

/**
 * Takes back the time that a unit under the acting one was given, and tells it which window it has now. What was submitted
 * meanwhile stays submitted. Asked again, it changes nothing.
 */
export async function revokeExtension(
  scope: Scoped,
  { plan: planId, extension: id }: { plan: string; extension: string },
): Promise<{ told: ExtensionTold } | { problems: Problem[] }> {
  const { db, actor, now } = scope;
  const { tenantId } = actor;
  const row = await db.extension.findFirst({
    where: { tenantId, id, planId },
    select: {
      year: true,
      endsOn: true,
      unitPath: true,
      revokedAt: true,
      unit: { select: { id: true, path: true, name: true } },
      plan: { select: { number: true, issuerPath: true, startYear: true, endYear: true, issuedOn: true } },
    },
  });
  if (!row) return { problems: [NOT_FOUND] };
  if (!mayExtend(actor, row.plan, row.unitPath)) return { problems: [NOT_YOURS] };
  const endsOn = row.endsOn.toISOString().slice(0, 10);
  const state = extensionState({ endsOn, revokedAt: row.revokedAt }, plainDateIn(now));
  if (state === 'REVOKED') return { told: null };
  if (state === 'ENDED') return { problems: [ENDED] };
  const { count } = await db.extension.updateMany({
    where: { tenantId, id, revokedAt: null },
    data: { revokedAt: now, revokedBy: actor.name },
  });
  if (count === 0) return { told: null };
  await audit(db, scopeOf(actor), {
    action: 'revoke',
    entity: 'extension',
    entityId: id,
    details: { plan: planId, unit: row.unit.id, year: row.year, endsOn },
  });
  const { plan, unit, year } = row;
  const of = { planId, unitPath: unit.path, year };
  const facts = {
    ...plan,
    issuedOn: plainDay(plan.issuedOn),
    deadlines: await deadlinesBinding(scope, planId, unit.path),
  };
  const window = nominationWindow(facts, year, await extensionFor(scope, of));
  const text = revocationText({
    number: plan.number,
    unitName: unit.name,
    year,
    endsOn,
    window: window && windowSentence(window),
  });
  await tellUnits(scope, [unit], { kind: 'EXTENSION', planId, text, token: `${id} revoked` });
  return { told: { unit, planId, planNumber: plan.number, text } };
}

const NOT_FOUND = refuse(
  'form',
  'extension-not-found',
  'Không tìm thấy gia hạn này trong phạm vi của đơn vị. Vui lòng tải lại trang.',
);
const NOT_YOURS = refuse(
  'form',
  'extension-not-yours',
  'Việc thu hồi gia hạn thuộc về cán bộ xét hồ sơ của đơn vị cấp trên.',
);
const ENDED = refuse(
  'form',
  'extension-ended',
  'Thời gian gia hạn này đã hết nên không cần thu hồi. Vui lòng tải lại trang.',
);
