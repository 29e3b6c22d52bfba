import { randomUUID } from 'node:crypto';
import type { Actor } from '@/lib/auth/actor';
import { asActor, type Scoped } from '@/lib/auth/doors';
import type { Level, Role } from '@/lib/format/words';
import { foundTenant } from '@/lib/tenants/found';
import { createUnit, type UnitRef } from '@/lib/units/establish';
import { freshDatabase } from '../setup/fresh-database';

/** A migrated database of this test file's own, to which the product's functions speak from now on. */
export async function ownDatabase(): Promise<void> {
  process.env.APP_DATABASE_URL = (await freshDatabase()).appUrl;
  process.env.AUTH_SECRET = 'only-for-tests-0123456789-0123456789';
}

/** A unit of the test's tree, with what an actor needs to know of it. */
export type Node = UnitRef & { tenantId: string; name: string; level: Level };

export const NOW = new Date('2024-10-15T08:00:00+07:00');

/** A province with two districts, the first with two communes, the first of these with a village. */
export type SmallProvince = {
  province: Node;
  district: Node;
  sibling: Node;
  commune: Node;
  neighbour: Node;
  village: Node;
};

/** Founds a small province through the product's own functions. Names are the same in every one of them. */
export async function foundSmallProvince(code: string): Promise<SmallProvince> {
  const nobody: Node = {
    id: randomUUID(),
    path: '',
    tenantId: randomUUID(),
    name: 'Nobody',
    level: 'PROVINCE',
  };
  const tenant = { name: 'Tỉnh Mẫu', validFrom: '1975-05-01' };
  // The first administrator of an installation is nobody's; the tenant of a province needs one.
  const system = await asActor({ ...actorAt(nobody, []), system: true }, NOW, (scope) =>
    foundTenant(scope, { ...tenant, code: `system-${code}`, system: true }),
  );
  const administrator: Node = {
    ...system.root,
    tenantId: system.tenantId,
    name: 'Hệ thống',
    level: 'PROVINCE',
  };
  const { tenantId, root } = await asActor({ ...actorAt(administrator, []), system: true }, NOW, (scope) =>
    foundTenant(scope, { ...tenant, code }),
  );
  const province: Node = { ...root, tenantId, name: 'Tỉnh Mẫu', level: 'PROVINCE' };
  return as(province, ['ADMINISTRATOR'], async (scope) => {
    const add = async (
      parent: Node,
      level: Level,
      name: string,
      kind: 'COMMITTEE' | 'VILLAGE' = 'COMMITTEE',
    ) => ({
      ...(await createUnit(scope, { parent, level, kind, name, validFrom: '1975-05-01' })),
      tenantId,
      name,
      level,
    });
    const district = await add(province, 'DISTRICT', 'Huyện Đăk Mẫu');
    const commune = await add(district, 'COMMUNE', 'Xã Ia Mẫu');
    return {
      province,
      district,
      sibling: await add(province, 'DISTRICT', 'Huyện Kế Bên'),
      commune,
      neighbour: await add(district, 'COMMUNE', 'Xã Láng Giềng'),
      village: await add(commune, 'COMMUNE', 'Làng Hrách', 'VILLAGE'),
    };
  });
}

/** Runs work as somebody with these roles in the unit. */
export function as<T>(unit: Node, roles: Role[], work: (scope: Scoped) => Promise<T>): Promise<T> {
  return asActor(actorAt(unit, roles), NOW, work);
}

export function actorAt(unit: Node, roles: Role[]): Actor {
  return {
    accountId: randomUUID(),
    sessionId: randomUUID(),
    name: 'Người thử',
    tenantId: unit.tenantId,
    system: false,
    unitId: unit.id,
    unitPath: unit.path,
    unitName: unit.name,
    unitParentName: null,
    level: unit.level,
    title: null,
    roles,
    requestId: null,
  };
}
