import 'server-only';
import { randomUUID } from 'node:crypto';
import type { Scoped } from '@/lib/auth/doors';
import { isId } from '@/lib/form/text';
import type { Subject } from '@/lib/format/words';
import { type Problem, refuse } from '@/lib/refusal';
import { within } from '@/lib/units/path';
import { dossierColumns, elsewhere } from './dossier';
import { type LockedNomination, lockByFormToken, lockExemplar } from './lock';
import type { PartValues } from './parts';
import { NOT_A_UNIT_OF_YOURS, placeFor, unitToNominate } from './place';
import { recordStep } from './record';

export type NewNomination = {
  unitId: string;
  planId: string;
  fieldId: string;
  subject: Subject;
  year: number;
  formToken: string;
  exemplarId?: string | undefined;
  /** The fields of who, for a new dossier; one that is taken over stays as it is. */
  who: PartValues;
  achievements: string;
  results: string;
  effect: string;
  noDiscipline: boolean;
  noInspection: boolean;
  noComplaint: boolean;
};

/**
 * Makes a draft with its dossier, or with one that is taken over. Of several at once with the same form token the first
 * makes it; the others wait for it and get it with `made` false. It is locked until the transaction ends.
 */
export async function beginNomination(
  scope: Scoped,
  input: NewNomination,
): Promise<{ nomination: LockedNomination; made: boolean } | { problems: Problem[] }> {
  const { db, actor, now } = scope;
  const unit = await unitToNominate(scope, input.unitId);
  if (!unit) return { problems: [NOT_A_UNIT_OF_YOURS] };
  const place = await placeFor(scope, input, unit.path);
  if ('problems' in place) return place;
  const exemplarId = await dossierFor(scope, input, unit);
  if (typeof exemplarId !== 'string') return { problems: [exemplarId] };

  const id = randomUUID();
  const { planId, fieldId, subject, year, formToken, achievements, results, effect } = input;
  const { noDiscipline, noInspection, noComplaint } = input;
  const { count } = await db.nomination.createMany({
    data: {
      tenantId: actor.tenantId,
      id,
      unitId: unit.id,
      unitPath: unit.path,
      ...{ planId, fieldId, exemplarId, subject, year, formToken, planVersion: place.planVersion },
      ...{ achievements, results, effect, noDiscipline, noInspection, noComplaint },
      createdById: actor.accountId,
      createdAt: now,
      updatedAt: now,
    },
    skipDuplicates: true,
  });
  if (count > 0) await recordStep(scope, { nominationId: id, action: 'create', status: 'DRAFT' });
  const nomination = await lockByFormToken(scope, formToken);
  return nomination ? { nomination, made: count > 0 } : { problems: [TOKEN_USED] };
}

/**
 * The id of the dossier. A new one takes the form's token for its id: of several clicks at once the first one inserts it, and
 * the others wait there until the first has committed.
 */
async function dossierFor(
  scope: Scoped,
  input: NewNomination,
  unit: { id: string; path: string },
): Promise<string | Problem> {
  const { db, actor, now } = scope;
  if (!input.exemplarId) {
    const { count } = await db.exemplar.createMany({
      data: {
        tenantId: actor.tenantId,
        id: input.formToken,
        unitId: unit.id,
        unitPath: unit.path,
        subject: input.subject,
        ...dossierColumns(input.who),
        createdAt: now,
      },
      skipDuplicates: true,
    });
    const usable = count > 0 || (await lockByFormToken(scope, input.formToken)) !== null;
    return usable ? input.formToken : TOKEN_USED;
  }
  const dossier = isId(input.exemplarId) ? await lockExemplar(scope, input.exemplarId) : null;
  if (dossier?.subject !== input.subject || !within(dossier.unitPath, actor.unitPath)) return NO_SUCH_DOSSIER;
  return within(dossier.unitPath, unit.path) ? dossier.id : elsewhere(dossier.unitName);
}

const TOKEN_USED = refuse(
  'form',
  'token-used',
  'Biểu mẫu này đã được dùng. Vui lòng mở lại biểu mẫu từ trang Đề cử.',
);
const NO_SUCH_DOSSIER = refuse(
  'form',
  'dossier-unknown',
  'Không tìm thấy hồ sơ được chọn ở đơn vị này. Vui lòng chọn lại hồ sơ, hoặc nhập hồ sơ mới.',
);
