import 'server-only';
import { randomUUID } from 'node:crypto';
import { scopeOf } from '@/lib/auth/actor';
import type { Scoped } from '@/lib/auth/doors';
import { audit } from '@/lib/db/audit';
import { formatDate, type PlainDate, plainDateIn } from '@/lib/format/dates';
import { type Problem, refuse } from '@/lib/refusal';
import { createGroup } from './establish';
import { type LockedGroup, lockGroup, membersTicked, type TickedUnit } from './group-lock';
import type { EndedMembers, NewGroup, NewMembers, RevisedGroup } from './group-schema';
import { lockUnit } from './lock';

/** Makes a group of the acting unit, of units of its subtree. A second click finds the group that the first one made. */
export async function makeGroup(
  scope: Scoped,
  input: NewGroup,
): Promise<{ id: string } | { problems: Problem[] }> {
  const { actor } = scope;
  // The lock on the owner makes two clicks one after the other.
  await lockUnit(scope, actor.unitId);
  const made = await lockGroup(scope, input.group);
  if (made) return { id: made.id };
  const members = await membersTicked(scope, input.ticked);
  const problems = [
    ...(await nameProblems(scope, input.name, null)),
    ...(members.length === 0 ? [NOBODY_TICKED] : []),
    ...members.flatMap((unit) => dayProblems(unit, input.validFrom, 'validFrom')),
  ];
  if (problems.length > 0) return { problems };
  const owner = { id: actor.unitId, path: actor.unitPath };
  return createGroup(scope, {
    id: input.group,
    owner,
    name: input.name,
    validFrom: input.validFrom,
    members,
  });
}

/** Renames a group of the acting unit, says from which day it is no longer there, or takes that back. */
export async function reviseGroup(scope: Scoped, input: RevisedGroup): Promise<Problem[]> {
  const { db, actor } = scope;
  const group = await lockGroup(scope, input.group);
  if (!group) return [NOT_YOURS];
  const { name, validTo } = input;
  const problems = [
    ...(name === group.name && group.validTo === null ? [] : await nameProblems(scope, name, group.id)),
    ...(validTo !== null && validTo <= group.validFrom ? [endsBeforeItBegins(group)] : []),
  ];
  if (problems.length > 0) return problems;
  await db.unitGroup.updateMany({
    where: { tenantId: actor.tenantId, id: group.id },
    data: { name, validTo: validTo === null ? null : new Date(validTo) },
  });
  await audit(db, scopeOf(actor), {
    action: 'revise',
    entity: 'unit_group',
    entityId: group.id,
    details: { nameBefore: group.name, name, validToBefore: group.validTo, validTo },
  });
  return [];
}

/** Adds members to a group of the acting unit from a day on. Units that are members on that day already stay as they are. */
export async function addMembers(scope: Scoped, input: NewMembers): Promise<Problem[]> {
  const { db, actor } = scope;
  const group = await lockGroup(scope, input.group);
  if (!group) return [NOT_YOURS];
  const ticked = await membersTicked(scope, input.ticked);
  const stints = await stintsOf(scope, group.id);
  // Whoever is or will be a member from that day on is not entered twice.
  const added = ticked.filter(
    ({ id }) =>
      !stints.some(({ unitId, validTo }) => unitId === id && (validTo === null || validTo > input.from)),
  );
  const problems = [
    ...(ticked.length === 0 ? [NOBODY_TICKED] : []),
    ...(input.from < group.validFrom ? [beforeTheGroup(group)] : []),
    ...(group.validTo !== null && input.from >= group.validTo ? [afterTheGroup(group)] : []),
    ...added.flatMap((unit) => dayProblems(unit, input.from, 'from')),
  ];
  if (problems.length > 0) return problems;
  await db.unitGroupMember.createMany({
    data: added.map((unit) => ({
      tenantId: actor.tenantId,
      id: randomUUID(),
      groupId: group.id,
      unitId: unit.id,
      unitPath: unit.path,
      validFrom: new Date(input.from),
    })),
  });
  await audit(db, scopeOf(actor), {
    action: 'add-members',
    entity: 'unit_group',
    entityId: group.id,
    details: { members: added.length, from: input.from },
  });
  return [];
}

/** Ends memberships on a day, the first on which they are no longer there, or (`to` null) takes that back. Nothing is deleted. */
export async function endMembers(scope: Scoped, input: EndedMembers): Promise<Problem[]> {
  const { db, actor } = scope;
  const group = await lockGroup(scope, input.group);
  if (!group) return [NOT_YOURS];
  const all = await stintsOf(scope, group.id);
  const stints = all.filter(({ id }) => input.ticked.ids.includes(id));
  const { to } = input;
  const problems = [
    ...(stints.length === 0 ? [{ ...NOBODY_TICKED, at: 'stints' }] : []),
    ...stints.flatMap((stint) => {
      if (to !== null && to <= stint.validFrom) return [leftBeforeJoining(stint)];
      const later = all.find(
        ({ unitId, validFrom }) => unitId === stint.unitId && validFrom > stint.validFrom,
      );
      return later && (to === null || to > later.validFrom) ? [backAgain(stint, later.validFrom)] : [];
    }),
  ];
  if (problems.length > 0) return problems;
  await db.unitGroupMember.updateMany({
    where: { tenantId: actor.tenantId, groupId: group.id, id: { in: stints.map(({ id }) => id) } },
    data: { validTo: to === null ? null : new Date(to) },
  });
  for (const { unitId, validTo } of stints) {
    await audit(db, scopeOf(actor), {
      action: 'end-member',
      entity: 'unit_group',
      entityId: group.id,
      details: { member: unitId, validToBefore: validTo, validTo: to },
    });
  }
  return [];
}

type Stint = { id: string; unitId: string; name: string; validFrom: PlainDate; validTo: PlainDate | null };

async function stintsOf({ db, actor }: Scoped, groupId: string): Promise<Stint[]> {
  return db.$queryRaw<Stint[]>`
    SELECT m.id, m.unit_id AS "unitId", u.name, m.valid_from::text AS "validFrom", m.valid_to::text AS "validTo"
    FROM unit_group_member m JOIN unit u ON u.tenant_id = m.tenant_id AND u.id = m.unit_id
    WHERE m.tenant_id = ${actor.tenantId}::uuid AND m.group_id = ${groupId}::uuid
    ORDER BY m.valid_from, m.id`;
}

/** Two groups of one name could not be told apart where a plan names one. */
async function nameProblems(
  { db, actor, now }: Scoped,
  name: string,
  except: string | null,
): Promise<Problem[]> {
  const [row] = await db.$queryRaw<{ taken: boolean }[]>`
    SELECT EXISTS (SELECT FROM unit_group WHERE tenant_id = ${actor.tenantId}::uuid AND owner_id = ${actor.unitId}::uuid
      AND lower(name) = lower(${name}) AND id IS DISTINCT FROM ${except}::uuid
      AND (valid_to IS NULL OR valid_to > ${plainDateIn(now)}::date)) AS taken`;
  if (!row?.taken) return [];
  const message = `Đã có nhóm «${name}». Vui lòng đặt tên khác, hoặc sửa nhóm đã có.`;
  return [refuse('name', 'group-name-taken', message)];
}

/** A group may begin before a unit does, as the unit's own days still hold; a unit that has ended joins no more. */
function dayProblems(unit: TickedUnit, from: PlainDate, at: string): Problem[] {
  if (unit.validTo === null || unit.validTo > from) return [];
  return [
    refuse(
      at,
      'member-ended',
      `${unit.name} kết thúc hoạt động từ ngày ${formatDate(unit.validTo)} nên không vào nhóm từ ngày ${formatDate(from)} được.`,
    ),
  ];
}

function endsBeforeItBegins({ validFrom }: LockedGroup): Problem {
  return refuse(
    'validTo',
    'group-ends-before-it-begins',
    `Ngày kết thúc phải sau ngày ${formatDate(validFrom)}, ngày lập nhóm.`,
  );
}

function beforeTheGroup({ validFrom }: LockedGroup): Problem {
  return refuse(
    'from',
    'member-before-group',
    `Nhóm có từ ngày ${formatDate(validFrom)}. Vui lòng nhập ngày đó hoặc muộn hơn.`,
  );
}

function afterTheGroup({ validTo }: LockedGroup): Problem {
  return refuse(
    'from',
    'member-after-group',
    `Nhóm kết thúc từ ngày ${formatDate(validTo ?? '')}. Vui lòng nhập ngày sớm hơn.`,
  );
}

function leftBeforeJoining({ name, validFrom }: Stint): Problem {
  return refuse(
    'to',
    'member-leaves-before-joining',
    `${name} vào nhóm từ ngày ${formatDate(validFrom)}. Vui lòng nhập ngày muộn hơn.`,
  );
}

function backAgain({ name }: Stint, day: PlainDate): Problem {
  return refuse(
    'to',
    'member-back-again',
    `${name} đã vào nhóm lần nữa từ ngày ${formatDate(day)}. Vui lòng chọn ngày không muộn hơn ngày đó.`,
  );
}

const NOT_YOURS = refuse(
  'form',
  'group-not-yours',
  'Không sửa được nhóm này. Chỉ đơn vị lập nhóm mới sửa được; vui lòng chuyển sang đơn vị đó ở góc trên bên phải.',
);

const NOBODY_TICKED = refuse(
  'members',
  'nobody-ticked',
  'Chưa chọn đơn vị nào. Vui lòng đánh dấu ít nhất một đơn vị.',
);
