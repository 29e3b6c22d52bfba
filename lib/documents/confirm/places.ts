import 'server-only';
import type { Scoped } from '@/lib/auth/doors';
import { isId } from '@/lib/form/text';
import type { PartValues } from '@/lib/plans/edit/parts';
import { theOne } from '@/lib/plans/exchange/reading';
import { findPlaces, type PlaceFound } from '@/lib/units/find';
import type { OpenPlace } from './issues';
import { type NameSaid, namesIn } from './names';
import { PLACES_PART } from './parts';
import { partOf, type Said } from './said';

/** The value of a choice that keeps the words alone. */
export const WORDS = 'words';

/** A name of the quotas with what it means. */
export type NameMeant = NameSaid & {
  /** What was chosen: '' for nothing, then `meant` is what the system takes it for; 'words', 'unit:<id>' or 'group:<id>'. */
  chosen: string;
  meant: PlaceFound | null;
  /** What it may mean. */
  candidates: { value: string; label: string }[];
};

/** What the names in the quotas mean in the system. */
export async function namesMeant(scope: Scoped, said: Said): Promise<NameMeant[]> {
  const names = namesIn(said);
  const found = await findPlaces(
    scope,
    names.flatMap(({ spellings }) => spellings),
  );
  const { values } = partOf(said, PLACES_PART);
  const chosen = await chosenPlaces(scope, values);
  const unit = {
    id: scope.actor.unitId,
    path: scope.actor.unitPath,
    name: scope.actor.unitName,
    level: scope.actor.level,
  };
  return names.map((name) => {
    const choice = values[`${name.key}.place`] ?? '';
    const place = chosen.get(choice) ?? null;
    // A unit that is no longer there is chosen no more.
    const kept = choice === WORDS || place ? choice : '';
    const taken = theOne(name.name, { places: found, unit });
    const meant = kept === '' ? (taken?.exact || name.lead ? taken : null) : place;
    const similar = name.spellings.flatMap((spelling) => found.get(spelling) ?? []);
    return { ...name, chosen: kept, meant, candidates: candidatesOf(place ? [place, ...similar] : similar) };
  });
}

/** The leads that nothing is known for and nothing was decided about. */
export function openPlaces(names: readonly NameMeant[]): OpenPlace[] {
  return names
    .filter(({ lead, meant, chosen }) => lead && meant === null && chosen !== WORDS)
    .map(({ key, name, candidates }) => ({ key, name, several: candidates.length > 1 }));
}

/** What was chosen, as one place for every spelling; nothing for words that stay words. */
export function placesChosen(names: readonly NameMeant[]): Map<string, PlaceFound[]> {
  return new Map(
    names
      .filter(({ chosen }) => chosen !== '')
      .flatMap(({ spellings, meant }) =>
        spellings.map((spelling) => [spelling, meant ? [{ ...meant, exact: true }] : []]),
      ),
  );
}

/** 'Công an xã (Xã Ia Bang)'. */
export function titleOfPlace(place: PlaceFound): string {
  if (place.kind === 'GROUP') return `${place.name} (nhóm)`;
  return place.parentName ? `${place.name} (${place.parentName})` : place.name;
}

function candidatesOf(places: readonly PlaceFound[]) {
  const labels = new Map(
    places.map((place) => [`${place.kind === 'UNIT' ? 'unit' : 'group'}:${place.id}`, titleOfPlace(place)]),
  );
  return [...labels].map(([value, label]) => ({ value, label }));
}

/** By the value of the choice; only units of the own subtree and own groups can be chosen. */
async function chosenPlaces({ db, actor }: Scoped, values: PartValues): Promise<Map<string, PlaceFound>> {
  const { tenantId } = actor;
  const choices = Object.entries(values).flatMap(([name, value]) => (name.endsWith('.place') ? [value] : []));
  const ids = (kind: string) =>
    choices
      .filter((one) => one.startsWith(`${kind}:`))
      .map((one) => one.slice(kind.length + 1))
      .filter((one) => isId(one));
  const [units, groups] = [ids('unit'), ids('group')];
  const places = new Map<string, PlaceFound>();
  const known =
    units.length === 0
      ? []
      : await db.unit.findMany({
          where: { tenantId, id: { in: units }, path: { startsWith: actor.unitPath } },
          select: { id: true, path: true, name: true, parent: { select: { name: true } } },
        });
  for (const { id, path, name, parent } of known) {
    places.set(`unit:${id}`, { kind: 'UNIT', id, path, name, parentName: parent?.name ?? null, exact: true });
  }
  const own =
    groups.length === 0
      ? []
      : await db.unitGroup.findMany({
          where: { tenantId, id: { in: groups }, ownerId: actor.unitId },
          select: { id: true, name: true },
        });
  for (const { id, name } of own) {
    places.set(`group:${id}`, { kind: 'GROUP', id, name, ownerName: actor.unitName, exact: true });
  }
  return places;
}
