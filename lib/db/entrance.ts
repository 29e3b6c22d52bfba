import 'server-only';
import { client } from './client';
import type { Level, Role, UnitKind } from './generated/enums';

/** What can be asked of the database before anyone is known. Each is a function there that answers only this. */

export type KnownSession = {
  sessionId: string;
  accountId: string;
  tenantId: string;
  system: boolean;
  name: string;
  email: string;
  units: {
    id: string;
    path: string;
    name: string;
    level: Level;
    kind: UnitKind;
    parentName: string | null;
    title: string | null;
    roles: Role[];
  }[];
};

/** The account of an e-mail address (lower case, NFC), or null. */
export async function findAccount(email: string) {
  const rows = await client().$queryRaw<
    { tenantId: string; accountId: string; passwordHash: string | null; disabled: boolean }[]
  >`SELECT tenant_id AS "tenantId", account_id AS "accountId", password_hash AS "passwordHash", disabled FROM auth_account(${email})`;
  return rows[0] ?? null;
}

export async function openSession(session: {
  tenantId: string;
  accountId: string;
  id: string;
  tokenHash: string;
  userAgent: string;
  hours: number;
}): Promise<void> {
  await client().$executeRaw`SELECT auth_open_session(${session.tenantId}::uuid, ${session.accountId}::uuid,
    ${session.id}::uuid, ${session.tokenHash}, ${session.userAgent}, make_interval(hours => ${session.hours}::int))`;
}

/** The session behind a token, if it is alive: not ended, not idle longer than `idleHours`, its account not disabled. */
export async function findSession(tokenHash: string, idleHours: number): Promise<KnownSession | null> {
  const rows = await client().$queryRaw<KnownSession[]>`
    SELECT session_id AS "sessionId", account_id AS "accountId", tenant_id AS "tenantId", system, name, email, units
    FROM auth_session(${tokenHash}, make_interval(hours => ${idleHours}::int))`;
  return rows[0] ?? null;
}

export async function closeSession(tokenHash: string): Promise<void> {
  await client().$executeRaw`SELECT auth_close_session(${tokenHash})`;
}

export async function lockedUntil(keyHash: string): Promise<Date | null> {
  const rows = await client().$queryRaw<
    { until: Date | null }[]
  >`SELECT auth_locked_until(${keyHash}) AS until`;
  return rows[0]?.until ?? null;
}

/** Counts an attempt to sign in; the time when to try again, or null when this one may be looked at. */
export async function countAttempt(keyHash: string, allowed: number, minutes: number): Promise<Date | null> {
  const rows = await client().$queryRaw<{ until: Date | null }[]>`
    SELECT auth_attempt(${keyHash}, ${allowed}::int, make_interval(mins => ${minutes}::int)) AS until`;
  return rows[0]?.until ?? null;
}

export async function forgetAttempts(keyHash: string): Promise<void> {
  await client().$executeRaw`SELECT auth_succeeded(${keyHash})`;
}

export async function findInvitation(tokenHash: string): Promise<{ name: string; email: string } | null> {
  const rows = await client().$queryRaw<
    { name: string; email: string }[]
  >`SELECT name, email FROM auth_invitation(${tokenHash})`;
  return rows[0] ?? null;
}

/** Sets the password by a one-time link; false when the link is used up, too old or unknown. */
export async function acceptInvitation(tokenHash: string, passwordHash: string): Promise<boolean> {
  const rows = await client().$queryRaw<{ accepted: boolean }[]>`
    SELECT auth_accept_invitation(${tokenHash}, ${passwordHash}) AS accepted`;
  return rows[0]?.accepted ?? false;
}

/** What kind of installation this is: the demo's clock hangs on it. */
export async function readInstallation() {
  return client().installation.findUnique({ where: { id: 1 } });
}

/** Number of migrations applied; throws when the database does not answer. */
export async function appliedMigrations(): Promise<number> {
  const rows = await client().$queryRaw<{ applied: number }[]>`SELECT applied_migrations() AS applied`;
  return rows[0]?.applied ?? 0;
}
