import 'server-only';
import type { z } from 'zod';
import { createAccount } from '@/lib/accounts/create';
import { inviteAccount } from '@/lib/accounts/invite';
import type { Scoped } from '@/lib/auth/doors';
import { foundAndEnter } from '@/lib/auth/founding';
import type { PlainDate } from '@/lib/format/dates';
import { type Problem, refuse } from '@/lib/refusal';
import { createUnits, type NewUnit, type UnitRef } from '@/lib/units/establish';
import type { foundInput } from './schema';
import type { Tree } from './trees';

export type FoundedProvince = { tenantId: string; units: number; token: string; endsAt: Date };

/**
 * Founds a province as a tenant: its tree of committees from the national list, and its first administrator with a
 * one-time link. All of it or nothing. About 3 s for the largest.
 */
export async function foundProvince(
  scope: Scoped,
  { province, email, name, title }: z.output<typeof foundInput>,
): Promise<FoundedProvince | { problems: Problem[] }> {
  const problems = await problemsBefore(scope, province.code, email);
  if (problems.length > 0) return { problems };
  const since = SINCE[province.tree];
  const inside = await foundAndEnter(scope, { code: province.code, name: province.name, validFrom: since });
  const root = { id: inside.actor.unitId, path: inside.actor.unitPath };
  const units = await buildTree(inside, root, province, since);
  const account = await createAccount(inside, { email, name, title, unit: root, roles: ['ADMINISTRATOR'] });
  // The address was free a moment ago. Undo everything; a second try is refused with the reason.
  if ('problems' in account) throw new Error('The address of the first administrator was taken meanwhile');
  return { tenantId: inside.actor.tenantId, units, ...(await inviteAccount(inside, account.id)) };
}

/** The tree of today stands since 1/7/2025; plans of the term 2020–2025 are older than their day of signature. */
const SINCE: Record<Tree, PlainDate> = { today: '2025-07-01', 'before-2025': '2010-01-01' };

async function problemsBefore({ db }: Scoped, code: string, email: string): Promise<Problem[]> {
  // Two administrators may press at once: the second waits here, and finds the first's province.
  await db.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('found province'))`;
  const [taken] = await db.$queryRaw<
    { name: string }[]
  >`SELECT name FROM system_tenants() WHERE code = ${code}`;
  const known = await db.$queryRaw<unknown[]>`SELECT account_id FROM auth_account(${email})`;
  return [
    ...(taken ? [refuse('province', 'province-taken', `Mã ${code} đã được lập cho ${taken.name}.`)] : []),
    ...(known.length > 0
      ? [
          refuse(
            'email',
            'email-taken',
            'Địa chỉ thư này đã có tài khoản trong hệ thống. Vui lòng dùng địa chỉ khác.',
          ),
        ]
      : []),
  ];
}

async function buildTree(
  scope: Scoped,
  root: UnitRef,
  province: { tree: Tree; code: string; name: string },
  validFrom: PlainDate,
): Promise<number> {
  // Loads 4 MB: only whoever founds a province does.
  const { provinceBefore2025, provinceToday } = await import('@/lib/units/directory');
  const once = new Set([province.code]);
  const committees = (
    parent: UnitRef,
    level: NewUnit['level'],
    entries: readonly { name: string; code?: string | null }[],
  ) =>
    entries.map(({ name, code }): NewUnit => {
      const own = code && !once.has(code) ? code : null; // the list gives some codes twice
      if (own) once.add(own);
      return { parent, level, kind: 'COMMITTEE', name, code: own, validFrom };
    });
  if (province.tree === 'today') {
    const communes = await createUnits(
      scope,
      committees(root, 'COMMUNE', provinceToday(province.code).communes),
    );
    return 1 + communes.length;
  }
  const { districts } = provinceBefore2025(province.name);
  const made = await createUnits(scope, committees(root, 'DISTRICT', districts));
  const communes = districts.flatMap((district, at) => {
    const parent = made[at];
    return parent ? committees(parent, 'COMMUNE', district.communes) : [];
  });
  return 1 + made.length + (await createUnits(scope, communes)).length;
}
