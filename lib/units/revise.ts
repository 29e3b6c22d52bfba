import 'server-only';
import { scopeOf } from '@/lib/auth/actor';
import type { Scoped } from '@/lib/auth/doors';
import { audit } from '@/lib/db/audit';
import { formatDate, type PlainDate, plainDateIn, readDate } from '@/lib/format/dates';
import { type Problem, refuse } from '@/lib/refusal';
import { NO_SCHOOL_LEVEL, nameTakenProblem } from './add';
import { type LockedUnit, lockUnit, nameTaken } from './lock';
import { mayRevise } from './permissions';
import type { RevisedBody } from './schema';

/**
 * Renames a body, says from which day it is no longer there, or takes that back. What it was before stays in the audit.
 * Returns what is wrong; empty when it is done.
 */
export async function reviseBody(scope: Scoped, input: Omit<RevisedBody, 'unit'>): Promise<Problem[]> {
  const { db, actor } = scope;
  const body = await lockUnit(scope, input.body);
  if (!body || !mayRevise(actor, body)) return [NOT_YOURS];
  const validTo = input.validTo === '' ? null : readDate(input.validTo);
  const problems = [
    ...(await nameProblems(scope, body, input.name)),
    ...(body.kind === 'SCHOOL' && !input.schoolLevel ? [NO_SCHOOL_LEVEL] : []),
    ...(input.validTo !== '' && validTo === null ? [NO_DAY] : []),
    ...(validTo === null ? [] : await closingProblems(scope, body, validTo)),
  ];
  if (problems.length > 0) return problems;
  const schoolLevel = body.kind === 'SCHOOL' ? input.schoolLevel : null;
  await db.unit.updateMany({
    where: { tenantId: actor.tenantId, id: body.id },
    data: { name: input.name, schoolLevel, validTo: validTo === null ? null : new Date(validTo) },
  });
  await audit(db, scopeOf(actor), {
    action: 'revise',
    entity: 'unit',
    entityId: body.id,
    details: {
      nameBefore: body.name,
      name: input.name,
      schoolLevelBefore: body.schoolLevel,
      schoolLevel,
      validToBefore: body.validTo,
      validTo,
    },
  });
  return [];
}

async function nameProblems(scope: Scoped, body: LockedUnit, name: string): Promise<Problem[]> {
  if (name === body.name || body.parentId === null) return [];
  await lockUnit(scope, body.parentId);
  const taken = await nameTaken(scope, { parentId: body.parentId, name, except: body.id });
  return taken ? [nameTakenProblem(name)] : [];
}

async function closingProblems(
  { db, actor, now }: Scoped,
  body: LockedUnit,
  validTo: PlainDate,
): Promise<Problem[]> {
  if (validTo <= body.validFrom) {
    return [
      refuse(
        'validTo',
        'unit-ends-before-it-begins',
        `Ngày kết thúc phải sau ngày ${formatDate(body.validFrom)}, ngày đơn vị có trong hệ thống.`,
      ),
    ];
  }
  const below = await db.unit.count({
    where: {
      tenantId: actor.tenantId,
      parentId: body.id,
      OR: [{ validTo: null }, { validTo: { gt: new Date(validTo) } }],
      validFrom: { lte: new Date(plainDateIn(now)) },
    },
  });
  return below === 0 ? [] : [STILL_NEEDED];
}

const NOT_YOURS = refuse(
  'form',
  'unit-not-yours',
  'Không sửa được đơn vị này. Chỉ quản trị của đơn vị cấp trên sửa được các đơn vị trực thuộc.',
);

const NO_DAY = refuse(
  'validTo',
  'unit-end-no-day',
  'Ngày kết thúc không phải là một ngày có thật. Vui lòng nhập dạng ngày/tháng/năm.',
);

const STILL_NEEDED = refuse(
  'validTo',
  'unit-has-units-below',
  'Còn đơn vị trực thuộc đang hoạt động. Vui lòng kết thúc các đơn vị đó trước.',
);
