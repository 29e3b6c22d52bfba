import 'server-only';
import { problemsOf, type Scoped } from '@/lib/auth/doors';
import { characters } from '@/lib/form/text';
import type { PartValues } from '@/lib/plans/edit/parts';
import { type Problem, refuse } from '@/lib/refusal';
import { addBody } from '@/lib/units/add';
import { findPlaces } from '@/lib/units/find';
import { newBodyInput } from '@/lib/units/schema';
import { titleOfPlace } from './places';

/** Adds a body right under the acting unit for a name of the document, and answers with the form as it then chooses it. */
export async function createPlace(
  scope: Scoped,
  key: string,
  typed: PartValues,
): Promise<{ values: PartValues } | { problems: Problem[] }> {
  const { actor } = scope;
  const read = newBodyInput.safeParse({
    unit: actor.unitId,
    parent: actor.unitId,
    name: typed[`${key}.name`],
    kind: typed[`${key}.kind`],
    schoolLevel: typed[`${key}.schoolLevel`] ?? '',
  });
  if (!read.success) return { problems: atRow(key, problemsOf(read.error)) };
  const added = await addBody(scope, read.data);
  if ('problems' in added) return { problems: atRow(key, added.problems) };
  return { values: { ...typed, [`${key}.place`]: `unit:${added.id}` } };
}

/** The choices of the form with the names that were typed for some, where each can mean one place only. */
export async function typedPlaces(
  scope: Scoped,
  typed: PartValues,
): Promise<{ values: PartValues } | { problems: Problem[] }> {
  const tooLong = Object.entries(typed).filter(
    ([name, value]) => /\.(meant|name)$/.test(name) && characters(value) > LONGEST_NAME,
  );
  if (tooLong.length > 0) return { problems: tooLong.map(([name]) => refuse(name, 'too-long', TOO_LONG)) };
  const names = Object.entries(typed).filter(
    ([name, value]) => name.endsWith('.meant') && value.trim() !== '',
  );
  if (names.length === 0) return { values: typed };
  const found = await findPlaces(
    scope,
    names.map(([, value]) => value),
  );
  const values = { ...typed };
  const problems = names.flatMap(([name, value]) => {
    const places = found.get(value) ?? [];
    const [only] = places;
    if (only && places.length === 1) {
      values[name.replace(/meant$/, 'place')] = `${only.kind === 'UNIT' ? 'unit' : 'group'}:${only.id}`;
      values[name] = '';
      return [];
    }
    const several = places.slice(0, 5).map((place) => `«${titleOfPlace(place)}»`);
    const message = only
      ? `«${value}» có thể là nhiều đơn vị: ${several.join(', ')}. Vui lòng ghi đủ tên như trên.`
      : `Không có đơn vị hoặc nhóm nào tên «${value}» thuộc phạm vi của đơn vị. Vui lòng kiểm tra lại tên, hoặc để trống.`;
    return [refuse(name, only ? 'several-meant' : 'none-meant', message)];
  });
  return problems.length > 0 ? { problems } : { values };
}

/** Longer than the name of any unit. */
const LONGEST_NAME = 200;
const TOO_LONG = `Tên dài quá ${LONGEST_NAME} ký tự. Vui lòng ghi tên ngắn hơn.`;

function atRow(key: string, problems: Problem[]): Problem[] {
  return problems.map((problem) => ({
    ...problem,
    at: ['name', 'kind', 'schoolLevel'].includes(problem.at) ? `${key}.${problem.at}` : `${key}.place`,
  }));
}
