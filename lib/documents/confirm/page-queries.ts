import 'server-only';
import type { Scoped } from '@/lib/auth/doors';
import type { OpenPart, PartKey } from '@/lib/plans/edit/parts';
import { mayAddUnder } from '@/lib/units/permissions';
import { type Issue, issuesOf, issuesOn } from './issues';
import { type NameMeant, namesMeant, openPlaces } from './places';
import { type OpenReading, openReading } from './queries';
import { type Mark, partOf, type Said } from './said';
import { seenBox } from './seen';

/** A reading with everything in it that has to be looked at. */
export type ReadingShown = { reading: OpenReading; issues: Issue[]; names: NameMeant[] };

/** What every page of a reading shows; null where there is none that can be corrected. */
export async function readingShown(scope: Scoped, id: string): Promise<ReadingShown | null> {
  const reading = await openReading(scope, id);
  if (!reading) return null;
  const names = await namesMeant(scope, reading.said);
  return { reading, names, issues: issuesOf(reading.said, reading.findings, openPlaces(names)) };
}

/** A part for its form, and what has to be looked at on its page. */
export type PartShown = ReadingShown & { open: OpenPart; marks: Record<string, Mark>; here: Issue[] };

/** A part that is corrected on a page of its own; 'drafted' once a draft was made of the reading. */
export async function partShown(
  scope: Scoped,
  id: string,
  { part, page }: { part: PartKey; page: string },
): Promise<PartShown | 'drafted' | null> {
  const shown = await readingShown(scope, id);
  if (!shown) return null;
  if (shown.reading.status === 'DRAFTED') return 'drafted';
  const { said } = shown.reading;
  return {
    ...shown,
    open: openPartOf(said, part),
    marks: partOf(said, part).marks,
    here: issuesOn(shown.issues, page),
  };
}

/** A part of a reading as the forms of parts open: with a tick at each value that was looked at. */
export function openPartOf(said: Said, part: PartKey): OpenPart {
  const { revision, saved, values, marks } = partOf(said, part);
  const ticks = Object.entries(marks).flatMap(([name, { seen }]) => (seen ? [[seenBox(name), 'on']] : []));
  return {
    part,
    revision,
    savedBy: saved?.by ?? null,
    savedAt: saved ? new Date(saved.at) : null,
    values: { ...values, ...Object.fromEntries(ticks) },
  };
}

/** Whether the actor may add a body under the acting unit. */
export async function addsUnits({ db, actor }: Scoped): Promise<boolean> {
  const unit = await db.unit.findUnique({
    where: { tenantId_id: { tenantId: actor.tenantId, id: actor.unitId } },
    select: { path: true, kind: true },
  });
  return unit !== null && mayAddUnder(actor, unit);
}
