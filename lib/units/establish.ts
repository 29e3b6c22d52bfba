import 'server-only';
import { randomUUID } from 'node:crypto';
import { scopeOf } from '@/lib/auth/actor';
import type { Scoped } from '@/lib/auth/doors';
import { audit } from '@/lib/db/audit';
import type { PlainDate } from '@/lib/format/dates';
import type { Level, SchoolLevel, UnitKind } from '@/lib/format/words';

/** A unit as others refer to it: the path says under whom it stands. */
export type UnitRef = { id: string; path: string };

export type NewUnit = {
  /** Null only for the root of a tenant, which lib/tenants founds. */
  parent: UnitRef | null;
  level: Level;
  kind: UnitKind;
  name: string;
  /** Code of the national list, for provinces, districts and communes that have one. */
  code?: string | null;
  schoolLevel?: SchoolLevel | null;
  validFrom: PlainDate;
};

/** Adds one unit to the tree. The database refuses a parent outside the scope's subtree (insufficient_privilege). */
export async function createUnit(scope: Scoped, unit: NewUnit): Promise<UnitRef> {
  const [created] = await createUnits(scope, [unit]);
  if (!created) throw new Error('createUnits returned nothing for one unit');
  return created;
}

/** Adds many units under parents that exist, in as few statements as one; the result is in the order of `many`. */
export async function createUnits(scope: Scoped, many: readonly NewUnit[]): Promise<UnitRef[]> {
  if (many.length === 0) return [];
  const { db, actor } = scope;
  const numbers = await nextNumbers(scope, many.length);
  const rows = many.map((unit, at) => ({
    tenantId: actor.tenantId,
    id: randomUUID(),
    number: numbers[at] ?? raise('The sequence gave too few numbers'),
    parentId: unit.parent?.id ?? null,
    parentPath: unit.parent?.path ?? null,
    path: `${unit.parent?.path ?? ''}${numbers[at]}.`,
    level: unit.level,
    kind: unit.kind,
    name: unit.name,
    code: unit.code || null,
    schoolLevel: unit.schoolLevel ?? null,
    validFrom: new Date(unit.validFrom),
  }));
  await db.unit.createMany({ data: rows });
  await db.auditEntry.createMany({
    data: rows.map((row) => ({
      tenantId: actor.tenantId,
      id: randomUUID(),
      accountId: actor.accountId,
      unitPath: actor.unitPath,
      action: 'create',
      entity: 'unit',
      entityId: row.id,
      details: { kind: row.kind },
      requestId: actor.requestId,
    })),
  });
  return rows.map(({ id, path }) => ({ id, path }));
}

/** Puts units together under a name («các xã, thị trấn»); every member belongs from the day the group begins. */
export async function createGroup(
  { db, actor }: Scoped,
  group: { id?: string; owner: UnitRef; name: string; validFrom: PlainDate; members: readonly UnitRef[] },
): Promise<{ id: string }> {
  const id = group.id ?? randomUUID();
  const validFrom = new Date(group.validFrom);
  await db.unitGroup.createMany({
    data: [
      {
        tenantId: actor.tenantId,
        id,
        ownerId: group.owner.id,
        ownerPath: group.owner.path,
        name: group.name,
        validFrom,
      },
    ],
  });
  await db.unitGroupMember.createMany({
    data: group.members.map((member) => ({
      tenantId: actor.tenantId,
      id: randomUUID(),
      groupId: id,
      unitId: member.id,
      unitPath: member.path,
      validFrom,
    })),
  });
  await audit(db, scopeOf(actor), {
    action: 'create',
    entity: 'unit_group',
    entityId: id,
    details: { members: group.members.length },
  });
  return { id };
}

async function nextNumbers({ db }: Scoped, count: number): Promise<number[]> {
  const rows = await db.$queryRaw<{ number: number }[]>`
    SELECT nextval('unit_number_seq')::integer AS number FROM generate_series(1, ${count}::integer)`;
  return rows.map((row) => row.number);
}

function raise(message: string): never {
  throw new Error(message);
}
