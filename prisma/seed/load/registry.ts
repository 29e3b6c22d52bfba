import type { Actor } from '@/lib/auth/actor';
import type { Level, Role } from '@/lib/format/words';

/** A unit of the demo that is in the database. */
export type Placed = {
  tenantId: string;
  id: string;
  path: string;
  name: string;
  parentName: string | null;
  level: Level;
};

/** What the loader has made so far, by the keys of prisma/seed/data. */
export class Registry {
  readonly units = new Map<string, Placed>();
  readonly groups = new Map<string, string>();
  /** Accounts by e-mail. */
  readonly accounts = new Map<string, { id: string; name: string }>();

  unit(key: string): Placed {
    return found(this.units.get(key), `unit ${key}`);
  }

  group(key: string): string {
    return found(this.groups.get(key), `group ${key}`);
  }

  account(email: string): { id: string; name: string } {
    return found(this.accounts.get(email), `account ${email}`);
  }
}

/** Somebody who acts for a unit of the demo, as the doors hand actors to the product's own functions. */
export function actorOf(unit: Placed, account: { id: string; name: string }, roles: Role[]): Actor {
  return {
    accountId: account.id,
    sessionId: NOBODY,
    name: account.name,
    tenantId: unit.tenantId,
    system: false,
    unitId: unit.id,
    unitPath: unit.path,
    unitName: unit.name,
    unitParentName: unit.parentName,
    level: unit.level,
    title: null,
    roles,
    requestId: null,
  };
}

/** The hand that founds tenants and builds their trees, before any person has an account. */
export const NOBODY = '00000000-0000-0000-0000-000000000000';
export const FOUNDER: Actor = {
  ...actorOf(
    { tenantId: NOBODY, id: NOBODY, path: '0.', name: 'Bản dùng thử', parentName: null, level: 'PROVINCE' },
    { id: NOBODY, name: 'Bản dùng thử' },
    ['ADMINISTRATOR'],
  ),
  system: true,
};

function found<T>(value: T | undefined, what: string): T {
  if (value === undefined) throw new Error(`The demo has no ${what}`);
  return value;
}
