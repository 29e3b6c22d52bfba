import 'server-only';
import type { Scoped } from '@/lib/auth/doors';
import { plainDateIn } from '@/lib/format/dates';
import { type Problem, refuse } from '@/lib/refusal';
import { createUnit } from './establish';
import { lockUnit, nameTaken } from './lock';
import { mayAddUnder } from './permissions';
import type { NewBody } from './schema';

/** Adds a body under a committee, from today on. Refuses a parent that is not the actor's to add under, and a name twice. */
export async function addBody(
  scope: Scoped,
  input: Omit<NewBody, 'unit'>,
): Promise<{ id: string } | { problems: Problem[] }> {
  const { actor, now } = scope;
  // The lock on the parent makes two clicks one after the other: the second finds the name taken.
  const parent = await lockUnit(scope, input.parent);
  if (!parent || !mayAddUnder(actor, parent)) return { problems: [NOT_HERE] };
  const today = plainDateIn(now);
  if (parent.validTo !== null && parent.validTo <= today) return { problems: [PARENT_CLOSED] };
  if (input.kind === 'SCHOOL' && !input.schoolLevel) return { problems: [NO_SCHOOL_LEVEL] };
  if (await nameTaken(scope, { parentId: parent.id, name: input.name, except: null })) {
    return { problems: [nameTakenProblem(input.name)] };
  }
  const { id } = await createUnit(scope, {
    parent,
    level: parent.level,
    kind: input.kind,
    name: input.name,
    schoolLevel: input.kind === 'SCHOOL' ? input.schoolLevel : null,
    validFrom: today,
  });
  return { id };
}

export const NO_SCHOOL_LEVEL = refuse(
  'schoolLevel',
  'school-without-level',
  'Trường học cần có cấp học, vì có chỉ tiêu tính theo cấp học. Vui lòng chọn.',
);

export function nameTakenProblem(name: string): Problem {
  return refuse(
    'name',
    'unit-name-taken',
    `Đã có “${name}” trực thuộc cùng đơn vị. Vui lòng kiểm tra lại tên.`,
  );
}

const NOT_HERE = refuse(
  'form',
  'unit-not-here',
  'Không thêm được đơn vị ở đây. Chỉ thêm dưới một Ủy ban nhân dân thuộc phạm vi quản trị.',
);

const PARENT_CLOSED = refuse(
  'form',
  'unit-parent-closed',
  'Đơn vị cấp trên đã kết thúc hoạt động nên không thêm được đơn vị trực thuộc.',
);
