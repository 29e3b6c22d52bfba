import 'server-only';
import type { Scoped } from '@/lib/auth/doors';
import type { Subject } from '@/lib/format/words';
import { type Problem, refuse } from '@/lib/refusal';
import { beginNomination } from './begin';
import { lockByFormToken } from './lock';
import { readPart } from './part-schema';
import type { PartValues } from './parts';
import { mayNominate } from './permissions';
import { type SavedPart, saveLockedPart } from './save-part';

export type Start = {
  planId: string;
  fieldId: string;
  subject: Subject;
  year: number;
  formToken: string;
  /** The dossier that is taken over. */
  exemplarId?: string | undefined;
  /** Of the form as it was opened; see `savePart`. */
  stamp?: string | undefined;
  /** The fields of who as they were sent. */
  values: Readonly<PartValues>;
};

/**
 * Makes a draft of what was typed about who. Sent twice, it finds the first one's draft by the token of the form. Of a dossier that is taken over, what its latest nomination says about achievements is a start.
 */
export async function startNomination(
  scope: Scoped,
  { values, stamp = '', ...of }: Start,
): Promise<{ id: string; saved: SavedPart } | { problems: Problem[] }> {
  const existing = await lockByFormToken(scope, of.formToken);
  const who = { part: 'who', stamp, values } as const;
  if (existing) {
    if (!mayNominate(scope.actor, existing.unitPath)) return { problems: [NOT_HERE] };
    return { id: existing.id, saved: await saveLockedPart(scope, existing, who) };
  }
  const read = readPart('who', values, of.subject);
  // The unit alone decides where the draft lies; everything else that is refused is left out of it.
  const unitless = read.problems.filter(({ at }) => at === 'unitId');
  if (unitless.length > 0) return { problems: unitless };
  if (!/\p{L}/u.test(read.values.name ?? '')) return { problems: [...read.problems, NAMELESS] };
  // An ID number comes in with the rest of the part, where the plan asks for it.
  const { idNumber: _, ...dossier } = read.values;
  const begun = await beginNomination(scope, {
    ...of,
    unitId: read.values.unitId ?? '',
    who: dossier,
    ...(await sectionsOf(scope, of.exemplarId)),
    noDiscipline: false,
    noInspection: false,
    noComplaint: false,
  });
  if ('problems' in begun) return begun;
  return { id: begun.nomination.id, saved: await saveLockedPart(scope, begun.nomination, who) };
}

async function sectionsOf({ db, actor }: Scoped, exemplarId: string | undefined) {
  const latest =
    exemplarId === undefined
      ? null
      : await db.nomination.findFirst({
          where: { tenantId: actor.tenantId, exemplarId, achievements: { not: '' } },
          select: { achievements: true, results: true, effect: true },
          orderBy: { updatedAt: 'desc' },
        });
  return latest ?? { achievements: '', results: '', effect: '' };
}

const NAMELESS = refuse(
  'name',
  'name-missing',
  'Chưa ghi tên. Vui lòng ghi tên để lập bản nháp; các mục khác có thể bổ sung sau.',
);
const NOT_HERE = refuse(
  'form',
  'token-used',
  'Biểu mẫu này đã được dùng. Vui lòng mở lại biểu mẫu từ trang Đề cử.',
);
