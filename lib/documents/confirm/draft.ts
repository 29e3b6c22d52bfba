import 'server-only';
import { randomUUID } from 'node:crypto';
import { scopeOf } from '@/lib/auth/actor';
import type { Scoped } from '@/lib/auth/doors';
import { audit } from '@/lib/db/audit';
import { draftPlan } from '@/lib/plans/draft';
import type { PartValues } from '@/lib/plans/edit/parts';
import { knownThere } from '@/lib/plans/exchange/import';
import { readingOf } from '@/lib/plans/exchange/reading';
import type { Remark } from '@/lib/plans/exchange/remarks';
import { type Problem, refuse } from '@/lib/refusal';
import { exchangedOfSaid, NEEDED } from './exchanged';
import { lockReading } from './lock';
import { namesMeant, placesChosen } from './places';
import { partOf, type Said, withPart } from './said';
import { storeSaid } from './save';
import { marksAfter, seenBox } from './seen';

export type Drafted = { planId: string } | { problems: Problem[] };

/**
 * Makes the draft of a plan out of the corrected reading. `asked` is what a draft cannot be without and was typed beside the
 * button: it is put into the head first. Pressed twice, it makes one draft.
 */
export async function draftOfReading(
  scope: Scoped,
  { readingId, asked }: { readingId: string; asked: PartValues },
): Promise<Drafted> {
  const locked = await lockReading(scope, readingId);
  if ('problems' in locked) return locked;
  const { planId: made } = locked.reading;
  if (made !== null) return { planId: made };
  const said = withAsked(scope, locked.reading.said, asked);
  const exchanged = exchangedOfSaid(said);
  if ('hindrances' in exchanged) {
    return {
      problems: exchanged.hindrances.map((problem) => ({
        ...problem,
        // The three that are asked for beside the button are mended there, everything else on its page.
        at: Object.hasOwn(NEEDED, problem.at) && problem.page === 'head' ? problem.at : 'draft',
      })),
    };
  }
  const known = await knownThere(scope, exchanged.plan);
  if (!known) return { problems: [NO_UNIT] };
  const chosen = placesChosen(await namesMeant(scope, said));
  const places = new Map([...known.places, ...chosen]);
  const { draft } = readingOf(exchanged.plan, { ...known, places });
  const planId = randomUUID();
  await draftPlan(scope, draft, planId);
  if (said !== locked.reading.said) await storeSaid(scope, readingId, said);
  await scope.db.documentReading.updateMany({
    where: { tenantId: scope.actor.tenantId, id: readingId },
    data: { status: 'DRAFTED', planId },
  });
  await audit(scope.db, scopeOf(scope.actor), {
    action: 'draft',
    entity: 'document_reading',
    entityId: readingId,
    details: { plan: planId },
  });
  return { planId };
}

/** What has to be looked at in the draft that was made of a reading: the same as of a plan from a file. */
export async function draftRemarks(scope: Scoped, said: Said): Promise<Remark[]> {
  const exchanged = exchangedOfSaid(said);
  const known = 'plan' in exchanged ? await knownThere(scope, exchanged.plan) : null;
  if (!('plan' in exchanged) || !known) return [];
  const names = await namesMeant(scope, said);
  const decided = new Set(names.filter(({ chosen }) => chosen !== '').flatMap(({ spellings }) => spellings));
  const places = new Map([...known.places, ...placesChosen(names)]);
  const { remarks } = readingOf(exchanged.plan, { ...known, places });
  // What a person chose is no reading of ours.
  return remarks.filter(
    ({ message }) => ![...decided].some((name) => message.includes(`«${name}» được hiểu là`)),
  );
}

function withAsked(scope: Scoped, said: Said, asked: PartValues): Said {
  const head = partOf(said, 'head');
  const given = Object.entries(asked).filter(
    ([name, value]) =>
      Object.hasOwn(NEEDED, name) && value.trim() !== '' && !(head.values[name] ?? '').trim(),
  );
  if (given.length === 0) return said;
  const values = {
    ...head.values,
    ...Object.fromEntries(given.map(([name, value]) => [name, value.trim()])),
  };
  const seen = Object.fromEntries(
    Object.entries(head.marks).flatMap(([name, mark]) => (mark.seen ? [[seenBox(name), 'on']] : [])),
  );
  const { name: by, accountId: byId } = scope.actor;
  return withPart(said, 'head', {
    values,
    marks: marksAfter(head.marks, head.values, { ...values, ...seen }),
    saved: { by, byId, at: scope.now.toISOString() },
  });
}

const NO_UNIT = refuse(
  'form',
  'unit-not-found',
  'Không tìm thấy đơn vị đang chọn. Vui lòng đổi đơn vị ở góc trên bên phải.',
);
