import 'server-only';
import type { Scoped } from '@/lib/auth/doors';
import type { FormValues } from '@/lib/form/state';
import { type Problem, refuse } from '@/lib/refusal';
import { findPlaces } from '@/lib/units/find';
import { within } from '@/lib/units/path';

export type UnitMeant = { id: string; path: string; name: string };

/** Where the candidates of an ambiguous name stand among the values that go back to the form. */
const CANDIDATES = 'candidates';

/**
 * The unit in force under the acting one that is called so. Of several, the one chosen; where none was chosen they go back to
 * the form as candidates, one a line: id, space, name.
 */
export async function unitMeant(
  scope: Scoped,
  name: string,
  chosen: string | null,
): Promise<UnitMeant | { problems: Problem[]; values?: FormValues }> {
  const { actor } = scope;
  const places = (await findPlaces(scope, [name])).get(name) ?? [];
  const units = places.filter((place) => place.kind === 'UNIT');
  const under = units.filter(({ path }) => path !== actor.unitPath && within(path, actor.unitPath));
  const meant = under.find(({ id }) => id === chosen) ?? (under.length === 1 ? under[0] : undefined);
  if (meant?.exact || (meant && meant.id === chosen)) return meant;
  if (under.length > 0) {
    const candidates = under.map(({ id, name, parentName }) => `${id} ${name}${of(parentName)}`).join('\n');
    return { problems: [under.length > 1 ? SEVERAL : SIMILAR], values: { [CANDIDATES]: candidates } };
  }
  return { problems: [units.length > 0 ? OWN_UNIT : NOT_FOUND], values: { [CANDIDATES]: '' } };
}

function of(parentName: string | null): string {
  return parentName ? ` (${parentName})` : '';
}

const SEVERAL = refuse(
  'meant',
  'several-units',
  'Có nhiều đơn vị mang tên này. Vui lòng chọn đúng đơn vị trong danh sách.',
);
const SIMILAR = refuse(
  'meant',
  'similar-unit',
  'Không có đơn vị nào mang đúng tên này, nhưng có một đơn vị gần giống. Vui lòng chọn trong danh sách, hoặc nhập lại tên.',
);
const OWN_UNIT = refuse(
  'place',
  'own-unit',
  'Đơn vị không tự gia hạn cho mình. Vui lòng đề nghị đơn vị cấp trên gia hạn.',
);
const NOT_FOUND = refuse(
  'place',
  'unit-unknown',
  'Không tìm thấy đơn vị trực thuộc nào có tên này. Vui lòng nhập tên như trong danh sách đơn vị, không cần dấu.',
);
