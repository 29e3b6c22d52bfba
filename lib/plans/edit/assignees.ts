import 'server-only';
import { randomUUID } from 'node:crypto';
import type { Scoped } from '@/lib/auth/doors';
import { isId } from '@/lib/form/text';
import type { AssigneeRole } from '@/lib/format/words';
import { type Problem, refuse } from '@/lib/refusal';
import { findPlaces, type PlaceFound } from '@/lib/units/find';
import { type AssigneeForm, NOBODY_MEANT } from './quota-schema';
import type { ReadRow } from './row-schema';

/** An assignee as stored: the words of the document, and the unit or group meant. */
export type AssigneeRow = {
  id: string;
  role: AssigneeRole;
  asWritten: string;
  unitId: string | null;
  unitPath: string | null;
  groupId: string | null;
};

type Meant = Pick<AssigneeRow, 'unitId' | 'unitPath' | 'groupId'>;

/** The assignees of a quota, in their order. */
export function assigneesOf({ db, actor }: Scoped, quotaId: string): Promise<AssigneeRow[]> {
  return db.quotaAssignee.findMany({
    where: { tenantId: actor.tenantId, quotaId },
    select: { id: true, role: true, asWritten: true, unitId: true, unitPath: true, groupId: true },
    orderBy: { ordinal: 'asc' },
  });
}

/**
 * Finds what the rows of a form mean. What was chosen or typed for it comes first; words that are as stored keep what they
 * meant; other words are looked up, and mean a unit or group only where exactly one can be meant. The rest stay words.
 */
export async function assigneesMeant(
  scope: Scoped,
  quotaId: string,
  rows: readonly ReadRow<AssigneeForm>[],
): Promise<{ assignees: AssigneeRow[] } | { problems: Problem[] }> {
  const stored = new Map((await assigneesOf(scope, quotaId)).map((row) => [row.id, row]));
  const found = await findPlaces(
    scope,
    rows.flatMap(({ row }) => [row.asWritten, row.meant].filter((name) => name !== '')),
  );
  const chosen = await placesChosen(scope, rows);
  const problems: Problem[] = [];
  const assignees = rows.map(({ key, row }): AssigneeRow => {
    const before = stored.get(key);
    const meant = meantBy(key, row, before);
    const name = row.asWritten || meant.name || row.meant;
    return { id: before?.id ?? randomUUID(), role: row.role, asWritten: name, ...meant.place };
  });
  return problems.length > 0 ? { problems } : { assignees };

  function meantBy(key: string, row: AssigneeForm, before: AssigneeRow | undefined) {
    if (row.meant !== '') {
      const [only, ...others] = found.get(row.meant) ?? [];
      if (only && others.length === 0) return { name: only.name, place: placeOf(only) };
      const message = only ? severalMeant(row.meant, [only, ...others]) : noneMeant(row.meant);
      problems.push(refuse(`${key}.meant`, only ? 'several-meant' : 'none-meant', message));
      return { name: null, place: NOBODY };
    }
    if (row.place === NOBODY_MEANT) return { name: null, place: NOBODY };
    if (row.place !== '') {
      const place = chosen.get(row.place);
      if (!place) problems.push(refuse(`${key}.place`, 'place-gone', GONE));
      return { name: place?.name ?? null, place: place?.place ?? NOBODY };
    }
    const wordsKept = before !== undefined && before.asWritten === row.asWritten;
    if (wordsKept && (before.unitId ?? before.groupId) !== null)
      return { name: null, place: meantOf(before) };
    const [only, ...others] = found.get(row.asWritten) ?? [];
    // Who takes part may be nobody in particular: similar names and words once left as words are not taken for a unit.
    const takes = only && others.length === 0 && (row.role === 'LEAD' || (only.exact && !wordsKept));
    return { name: null, place: takes ? placeOf(only) : NOBODY };
  }
}

/** The units and groups chosen by id, as far as they may be named: units of the own subtree, own groups. */
async function placesChosen({ db, actor }: Scoped, rows: readonly ReadRow<AssigneeForm>[]) {
  const ids = (kind: string) =>
    rows
      .filter(({ row }) => row.place.startsWith(`${kind}:`))
      .map(({ row }) => row.place.slice(kind.length + 1))
      .filter((id) => isId(id));
  const { tenantId } = actor;
  const places = new Map<string, { name: string; place: Meant }>();
  const units = ids('unit');
  if (units.length > 0) {
    const known = await db.unit.findMany({
      where: { tenantId, id: { in: units }, path: { startsWith: actor.unitPath } },
      select: { id: true, path: true, name: true },
    });
    for (const { id, path, name } of known)
      places.set(`unit:${id}`, { name, place: { unitId: id, unitPath: path, groupId: null } });
  }
  const groups = ids('group');
  if (groups.length > 0) {
    const known = await db.unitGroup.findMany({
      where: { tenantId, id: { in: groups }, ownerId: actor.unitId },
      select: { id: true, name: true },
    });
    for (const { id, name } of known)
      places.set(`group:${id}`, { name, place: { unitId: null, unitPath: null, groupId: id } });
  }
  return places;
}

function placeOf(place: PlaceFound): Meant {
  return place.kind === 'UNIT'
    ? { unitId: place.id, unitPath: place.path, groupId: null }
    : { unitId: null, unitPath: null, groupId: place.id };
}

function meantOf({ unitId, unitPath, groupId }: Meant): Meant {
  return { unitId, unitPath, groupId };
}

function severalMeant(typed: string, places: readonly PlaceFound[]): string {
  const names = places.slice(0, 5).map((place) => `«${fullName(place)}»`);
  const more = places.length > names.length ? ' …' : '';
  return `«${typed}» có thể là nhiều đơn vị: ${names.join(', ')}${more}. Vui lòng ghi đủ tên như trên.`;
}

function noneMeant(typed: string): string {
  return `Không có đơn vị hoặc nhóm nào tên «${typed}» thuộc phạm vi của đơn vị ban hành. Vui lòng kiểm tra lại tên, hoặc để trống.`;
}

/** A name that can be told from others of the same: with the unit above it. */
function fullName(place: PlaceFound): string {
  return place.kind === 'UNIT' && place.parentName ? `${place.name} (${place.parentName})` : place.name;
}

const NOBODY: Meant = { unitId: null, unitPath: null, groupId: null };
const GONE =
  'Đơn vị đã chọn không còn trong phạm vi của đơn vị ban hành. Vui lòng chọn lại, hoặc ghi tên ở ô bên cạnh.';
