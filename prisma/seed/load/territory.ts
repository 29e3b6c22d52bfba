import { asActor } from '@/lib/auth/doors';
import { foundTenant } from '@/lib/tenants/found';
import { provinceBefore2025 } from '@/lib/units/directory';
import { createGroup, createUnits, type NewUnit } from '@/lib/units/establish';
import { BODIES, GROUPS } from '../data/all';
import { communeKey, districtKey, provinceKey } from '../data/territory-key';
import { actorOf, FOUNDER, type Placed, type Registry } from './registry';

/** Before every plan of the demo; the tree of before 1/7/2025. */
export const SINCE = '2010-01-01';
const PROVINCES = ['Tỉnh Bắc Kạn', 'Tỉnh Gia Lai', 'Tỉnh Lạng Sơn'];
/** Codes that the provinces had in the national list before the merger. */
const CODES: Record<string, string> = { 'Tỉnh Bắc Kạn': '06', 'Tỉnh Gia Lai': '64', 'Tỉnh Lạng Sơn': '20' };
const BUILDER = { id: FOUNDER.accountId, name: FOUNDER.name };

/** The three provinces with all their districts and communes, the bodies that the plans name, and their groups. */
export async function loadTerritory(registry: Registry, now: Date): Promise<void> {
  for (const name of PROVINCES) await loadProvince(registry, name, now);
  await loadBodies(registry, now);
  await loadGroups(registry, now);
}

async function loadProvince(registry: Registry, name: string, now: Date): Promise<void> {
  const { tenantId, root } = await asActor(FOUNDER, now, (scope) =>
    foundTenant(scope, { code: CODES[name] ?? name, name, validFrom: SINCE }),
  );
  const province: Placed = { tenantId, ...root, name, parentName: null, level: 'PROVINCE' };
  registry.units.set(provinceKey(name), province);
  const { districts } = provinceBefore2025(name);
  await asActor(actorOf(province, BUILDER, ['ADMINISTRATOR']), now, async (scope) => {
    const committees = (
      parent: Placed,
      level: 'DISTRICT' | 'COMMUNE',
      entries: { name: string; code?: string | null }[],
    ) =>
      entries.map(
        (entry): NewUnit => ({
          parent,
          level,
          kind: 'COMMITTEE',
          name: entry.name,
          code: entry.code,
          validFrom: SINCE,
        }),
      );
    const made = await createUnits(scope, committees(province, 'DISTRICT', districts));
    for (const [at, district] of districts.entries()) {
      const ref = made[at];
      if (!ref) throw new Error(`No unit was made for ${district.name}`);
      const placed: Placed = { tenantId, ...ref, name: district.name, parentName: name, level: 'DISTRICT' };
      registry.units.set(districtKey(name, district.name), placed);
      const communes = await createUnits(scope, committees(placed, 'COMMUNE', district.communes));
      for (const [index, commune] of district.communes.entries()) {
        const made = communes[index];
        if (!made) throw new Error(`No unit was made for ${commune.name}`);
        registry.units.set(communeKey(name, district.name, commune.name, commune.code), {
          tenantId,
          ...made,
          name: commune.name,
          parentName: district.name,
          level: 'COMMUNE',
        });
      }
    }
  });
}

async function loadBodies(registry: Registry, now: Date): Promise<void> {
  for (const [, bodies] of byProvince(BODIES, (body) => registry.unit(body.parent).tenantId)) {
    const root = rootOf(registry, registry.unit(bodies[0]?.parent ?? '').tenantId);
    await asActor(actorOf(root, BUILDER, ['ADMINISTRATOR']), now, async (scope) => {
      const parents = bodies.map((body) => registry.unit(body.parent));
      const made = await createUnits(
        scope,
        bodies.map((body, at) => ({
          parent: parents[at] ?? null,
          level: parents[at]?.level ?? 'COMMUNE',
          kind: body.kind,
          name: body.name,
          schoolLevel: body.schoolLevel,
          validFrom: SINCE,
        })),
      );
      for (const [at, body] of bodies.entries()) {
        const [parent, ref] = [parents[at], made[at]];
        if (!parent || !ref) throw new Error(`No unit was made for ${body.key}`);
        registry.units.set(body.key, {
          tenantId: parent.tenantId,
          ...ref,
          name: body.name,
          parentName: parent.name,
          level: parent.level,
        });
      }
    });
  }
}

async function loadGroups(registry: Registry, now: Date): Promise<void> {
  for (const group of GROUPS) {
    const owner = registry.unit(group.owner);
    const members =
      typeof group.members === 'string'
        ? committeesUnder(registry, owner)
        : group.members.map((key) => registry.unit(key));
    const { id } = await asActor(actorOf(owner, BUILDER, ['ADMINISTRATOR']), now, (scope) =>
      createGroup(scope, { owner, name: group.name, validFrom: SINCE, members }),
    );
    registry.groups.set(group.key, id);
  }
}

/** The districts of a province, the communes of a district: bodies have their parent's level. */
function committeesUnder(registry: Registry, owner: Placed): Placed[] {
  const below = owner.level === 'PROVINCE' ? 'DISTRICT' : 'COMMUNE';
  const depth = owner.path.split('.').length + 1;
  const bodies = new Set(BODIES.map((body) => body.key));
  return [...registry.units]
    .filter(([key, unit]) => !bodies.has(key) && unit.level === below && unit.path.startsWith(owner.path))
    .filter(([, unit]) => unit.path.split('.').length === depth)
    .map(([, unit]) => unit);
}

function rootOf(registry: Registry, tenantId: string): Placed {
  for (const unit of registry.units.values()) {
    if (unit.tenantId === tenantId && unit.parentName === null) return unit;
  }
  throw new Error('A province has no root');
}

function byProvince<T>(list: readonly T[], tenantOf: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of list) groups.set(tenantOf(item), [...(groups.get(tenantOf(item)) ?? []), item]);
  return groups;
}
