import { randomUUID } from 'node:crypto';
import { createAccount } from '@/lib/accounts/create';
import type { Actor } from '@/lib/auth/actor';
import { asActor, type Scoped } from '@/lib/auth/doors';
import { openFor, type Self } from '@/lib/auth/self';
import { IDLE_HOURS } from '@/lib/auth/session';
import { fingerprint, newToken } from '@/lib/auth/token';
import { findSession, openSession } from '@/lib/db/entrance';
import type { Role } from '@/lib/format/words';
import { foundTenant } from '@/lib/tenants/found';
import { createUnits } from '@/lib/units/establish';
import { withClient } from '@/scripts/database/roles.mjs';
import { freshDatabase } from '../setup/fresh-database';

const NOW = new Date('2024-10-15T08:00:00+07:00');
const NOBODY = randomUUID();

export const PASSWORD = 'Bò vàng ăn cỏ 9';

/** A database of one's own, which the product's client then talks to; gives the owner's way in. */
export async function ownDatabase(): Promise<string> {
  const { appUrl, ownerUrl } = await freshDatabase();
  process.env.APP_DATABASE_URL = appUrl;
  process.env.AUTH_SECRET = 'a secret of the tests, long enough for it';
  return ownerUrl;
}

/** As the owner: for what only time does otherwise, and to see what the product wrote. */
export async function asOwner<Row extends object>(ownerUrl: string, sql: string, values: unknown[] = []) {
  return withClient(ownerUrl, async (client) => (await client.query<Row>(sql, values)).rows);
}

export function actor(facts: Partial<Actor> & Pick<Actor, 'tenantId' | 'unitId' | 'unitPath'>): Actor {
  return {
    accountId: NOBODY,
    sessionId: randomUUID(),
    name: 'Người thử',
    system: false,
    unitName: 'Đơn vị thử',
    unitParentName: null,
    level: 'DISTRICT',
    title: null,
    roles: ['ADMINISTRATOR'],
    requestId: null,
    ...facts,
  };
}

/** An administrator of the installation. */
export const SYSTEM = actor({ tenantId: NOBODY, unitId: NOBODY, unitPath: '0.', system: true });

export function as<T>(who: Actor, work: (scope: Scoped) => Promise<T>): Promise<T> {
  return asActor(who, NOW, work);
}

export type Place = Awaited<ReturnType<typeof buildPlace>>;

/** A province with a district, two communes and a village under the first; an administrator in each but the village. */
export async function buildPlace() {
  const { tenantId, root } = await as(SYSTEM, (scope) =>
    foundTenant(scope, { code: randomUUID(), name: 'Tỉnh Thử', validFrom: '2010-01-01' }),
  );
  const at = (unit: { id: string; path: string }) =>
    actor({ tenantId, unitId: unit.id, unitPath: unit.path });
  const [district, commune, sibling, village] = await as(at(root), async (scope) => {
    const unit = { kind: 'COMMITTEE', validFrom: '2010-01-01' } as const;
    const [district] = await createUnits(scope, [
      { ...unit, parent: root, level: 'DISTRICT', name: 'Huyện Một' },
    ]);
    if (!district) throw new Error('No district');
    const [commune, sibling] = await createUnits(scope, [
      { ...unit, parent: district, level: 'COMMUNE', name: 'Xã Suối' },
      { ...unit, parent: district, level: 'COMMUNE', name: 'Xã Đồi' },
    ]);
    if (!commune || !sibling) throw new Error('No communes');
    const [village] = await createUnits(scope, [
      { parent: commune, level: 'COMMUNE', kind: 'VILLAGE', name: 'Thôn Thượng', validFrom: '2010-01-01' },
    ]);
    if (!village) throw new Error('No village');
    return [district, commune, sibling, village] as const;
  });
  const administrator = async (unit: { id: string; path: string }) => ({
    ...at(unit),
    accountId: (await addPerson(at(unit), unit, ['ADMINISTRATOR'], 'Người Quản Trị')).id,
  });
  return {
    tenantId,
    root,
    district,
    commune,
    sibling,
    village,
    ofProvince: await administrator(root),
    ofDistrict: await administrator(district),
    ofCommune: await administrator(commune),
    ofSibling: await administrator(sibling),
  };
}

/** An account in a unit, with a password. */
export async function addPerson(
  by: Actor,
  unit: { id: string; path: string },
  roles: Role[] = ['OFFICER'],
  name = 'Rơ Châm H’Yul',
  email = `${randomUUID()}@thu.example`,
): Promise<{ id: string; email: string; tenantId: string }> {
  const created = await as(by, (scope) =>
    createAccount(scope, { email, name, unit, roles, title: null, password: PASSWORD }),
  );
  if ('problems' in created) throw new Error(JSON.stringify(created.problems));
  return { id: created.id, email, tenantId: by.tenantId };
}

/** Signs a person in and gives the token that the cookie would hold. */
export async function open(person: { id: string; tenantId: string }, userAgent = 'Thử'): Promise<string> {
  const token = newToken();
  await openSession({
    tenantId: person.tenantId,
    accountId: person.id,
    id: randomUUID(),
    tokenHash: fingerprint(token),
    userAgent,
    hours: 168,
  });
  return token;
}

/** The live session of a token, as every request looks it up. */
export function look(token: string) {
  return findSession(fingerprint(token), IDLE_HOURS);
}

/** Runs work of a person on their own account, in the session of a token. */
export async function asOneself<T>(token: string, work: (self: Self) => Promise<T>): Promise<T> {
  const session = await look(token);
  if (!session) throw new Error('Nobody is signed in');
  return openFor(session, work);
}

export function codes(result: object): string[] {
  const problems = Array.isArray(result) ? result : 'problems' in result ? result.problems : [];
  return (problems as { code: string }[]).map(({ code }) => code);
}
