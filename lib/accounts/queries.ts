import 'server-only';
import type { Scoped } from '@/lib/auth/doors';
import type { Role } from '@/lib/format/words';
import type { Problem } from '@/lib/refusal';
import { memberPaths } from './administer';
import { administrationProblem } from './permissions';

export const PAGE_SIZE = 50;

export type AccountState = 'active' | 'invited' | 'disabled';

export type AccountRow = {
  id: string;
  name: string;
  email: string;
  state: AccountState;
  unit: string;
  unitParent: string | null;
  roles: { role: Role; unit: string }[];
};

export type AccountFilter = {
  words?: string;
  /** A unit of the subtree: accounts looked after there and below. */
  unitId?: string;
  role?: Role;
  state?: AccountState;
  page?: number;
};

/**
 * Accounts looked after in the subtree, 50 a page, in the order of a Vietnamese list of people (given name first). `words` finds names,
 * e-mail addresses and home units without diacritics.
 */
export async function listAccounts({ db, actor }: Scoped, filter: AccountFilter) {
  const words = filter.words || null;
  const [unitId, role, state] = [filter.unitId ?? null, filter.role ?? null, filter.state ?? null];
  const page = Math.max(1, filter.page ?? 1);
  const rows = await db.$queryRaw<(AccountRow & { total: number })[]>`
    WITH found AS MATERIALIZED (
      SELECT a.id, a.name, a.email, a.home_unit_id, a.state, count(*) OVER ()::int AS total
      FROM (SELECT *, CASE WHEN disabled_at IS NOT NULL THEN 'disabled' WHEN password_hash IS NULL THEN 'invited'
                           ELSE 'active' END AS state FROM account) a
      WHERE a.tenant_id = ${actor.tenantId}::uuid AND starts_with(a.home_unit_path, ${actor.unitPath})
        AND (${unitId}::uuid IS NULL OR starts_with(a.home_unit_path,
              (SELECT u.path FROM unit u WHERE u.tenant_id = a.tenant_id AND u.id = ${unitId}::uuid)))
        AND (${words}::text IS NULL OR a.id IN (SELECT search_accounts(${words}))
             OR a.home_unit_id IN (SELECT search_units(${words})))
        AND (${state}::text IS NULL OR a.state = ${state})
        AND (${role}::text IS NULL OR EXISTS (SELECT FROM membership m WHERE m.tenant_id = a.tenant_id
              AND m.account_id = a.id AND m.role::text = ${role} AND m.ended_at IS NULL))
      ORDER BY (regexp_match(a.name, '(\\S+)\\s*$'))[1] COLLATE "vi-x-icu", a.name COLLATE "vi-x-icu", a.id
      LIMIT ${PAGE_SIZE} OFFSET ${(page - 1) * PAGE_SIZE})
    SELECT f.id, f.name, f.email, f.state, f.total, u.name AS unit, p.name AS "unitParent",
           COALESCE((SELECT jsonb_agg(jsonb_build_object('role', m.role, 'unit', mu.name) ORDER BY m.unit_path, m.role)
                     FROM membership m JOIN unit mu ON mu.tenant_id = m.tenant_id AND mu.id = m.unit_id
                     WHERE m.tenant_id = ${actor.tenantId}::uuid AND m.account_id = f.id AND m.ended_at IS NULL), '[]') AS roles
    FROM found f
    JOIN unit u ON u.tenant_id = ${actor.tenantId}::uuid AND u.id = f.home_unit_id
    LEFT JOIN unit p ON p.tenant_id = u.tenant_id AND p.id = u.parent_id
    ORDER BY (regexp_match(f.name, '(\\S+)\\s*$'))[1] COLLATE "vi-x-icu", f.name COLLATE "vi-x-icu", f.id`;
  const total = rows[0]?.total ?? 0;
  return {
    rows: rows.map(({ total: _total, ...row }): AccountRow => row),
    total,
    page,
    pages: Math.max(1, Math.ceil(total / PAGE_SIZE)),
  };
}

export type AccountDetail = {
  id: string;
  name: string;
  email: string;
  state: AccountState;
  home: { id: string; name: string };
  createdAt: Date;
  lastSeenAt: Date | null;
  /** Until when a one-time link that was not used yet works. */
  linkUntil: Date | null;
  memberships: {
    id: string;
    role: Role;
    unit: string;
    title: string | null;
    createdAt: Date;
    endedAt: Date | null;
  }[];
  /** Why the actor may not change it; null where they may. */
  problem: Problem | null;
};

/** One account of the subtree, with its roles there now and before; null when there is none. */
export async function findAccountDetail(
  { db, actor }: Scoped,
  accountId: string,
): Promise<AccountDetail | null> {
  const account = await db.account.findFirst({
    where: { tenantId: actor.tenantId, id: accountId, homeUnitPath: { startsWith: actor.unitPath } },
    select: {
      id: true,
      name: true,
      email: true,
      passwordHash: true,
      disabledAt: true,
      createdAt: true,
      homeUnitPath: true,
      homeUnit: { select: { id: true, name: true } },
      memberships: {
        select: {
          id: true,
          role: true,
          title: true,
          createdAt: true,
          endedAt: true,
          unit: { select: { name: true } },
        },
        orderBy: [{ unitPath: 'asc' }, { role: 'asc' }, { createdAt: 'asc' }],
      },
      sessions: { select: { lastSeenAt: true }, orderBy: { lastSeenAt: 'desc' }, take: 1 },
      invitations: {
        where: { usedAt: null, endsAt: { gt: new Date() } },
        select: { endsAt: true },
        take: 1,
      },
    },
  });
  if (!account) return null;
  const { passwordHash, disabledAt, homeUnit, homeUnitPath, sessions, invitations, memberships, ...shown } =
    account;
  return {
    ...shown,
    state: disabledAt ? 'disabled' : passwordHash === null ? 'invited' : 'active',
    home: homeUnit,
    lastSeenAt: sessions[0]?.lastSeenAt ?? null,
    linkUntil: invitations[0]?.endsAt ?? null,
    memberships: memberships.map(({ unit, ...membership }) => ({ ...membership, unit: unit.name })),
    problem: administrationProblem(actor, {
      accountId,
      homeUnitPath,
      memberPaths: await memberPaths(db, accountId),
    }),
  };
}

export type UnitChoice = { id: string; name: string; parent: string | null };

const CHOICES = 60;

/**
 * Units of the subtree to choose from, the acting unit first; at most 60 of `total`. Without words all of a small
 * subtree, and of a large one the acting unit and what stands right under it.
 */
export async function listUnitChoices(
  { db, actor }: Scoped,
  words: string | null,
): Promise<{ units: UnitChoice[]; total: number }> {
  const rows = await db.$queryRaw<(UnitChoice & { total: number })[]>`
    WITH subtree AS (
      SELECT u.id, u.name, u.path, u.parent_id, u.tenant_id, count(*) OVER () AS size
      FROM unit u WHERE u.tenant_id = ${actor.tenantId}::uuid AND starts_with(u.path, ${actor.unitPath}) AND u.valid_to IS NULL)
    SELECT s.id, s.name, p.name AS parent, count(*) OVER ()::int AS total
    FROM subtree s LEFT JOIN unit p ON p.tenant_id = s.tenant_id AND p.id = s.parent_id
    WHERE CASE WHEN ${words}::text IS NOT NULL THEN s.id IN (SELECT search_units(${words}))
               ELSE s.size <= ${CHOICES} OR s.id = ${actor.unitId}::uuid OR s.parent_id = ${actor.unitId}::uuid END
    ORDER BY s.id <> ${actor.unitId}::uuid, s.name COLLATE "vi-x-icu", s.path
    LIMIT ${CHOICES}`;
  return { units: rows.map(({ total: _total, ...unit }) => unit), total: rows[0]?.total ?? 0 };
}

/** One unit of the subtree that is in force, to give a role in; null when it is not there. */
export async function findUnitChoice({ db, actor }: Scoped, unitId: string): Promise<UnitChoice | null> {
  const unit = await db.unit.findFirst({
    where: { tenantId: actor.tenantId, id: unitId, validTo: null, path: { startsWith: actor.unitPath } },
    select: { id: true, name: true, parent: { select: { name: true } } },
  });
  return unit ? { id: unit.id, name: unit.name, parent: unit.parent?.name ?? null } : null;
}

/** The same with its path, for giving accounts and roles a place. */
export async function findHomeUnit(
  { db, actor }: Scoped,
  unitId: string,
): Promise<{ id: string; path: string } | null> {
  return db.unit.findFirst({
    where: { tenantId: actor.tenantId, id: unitId, validTo: null },
    select: { id: true, path: true },
  });
}

/** The units right under the acting unit where accounts are looked after, for the filter of the list. */
export async function listUnitsWithAccounts({ db, actor }: Scoped): Promise<{ id: string; name: string }[]> {
  return db.$queryRaw`
    SELECT u.id, u.name FROM unit u
    WHERE u.tenant_id = ${actor.tenantId}::uuid AND u.parent_id = ${actor.unitId}::uuid
      AND EXISTS (SELECT FROM account a WHERE a.tenant_id = u.tenant_id AND a.home_unit_path >= u.path
                  AND a.home_unit_path < left(u.path, -1) || '/')
    ORDER BY u.name COLLATE "vi-x-icu" LIMIT 1000`;
}
