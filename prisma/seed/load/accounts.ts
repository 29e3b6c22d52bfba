import { createAccount } from '@/lib/accounts/create';
import { asActor } from '@/lib/auth/doors';
import type { Role } from '@/lib/format/words';
import { foundTenant } from '@/lib/tenants/found';
import { pickWeighted } from '../data/chance';
import { DEMO_ACCOUNTS, DEMO_PASSWORD } from '../data/demo-accounts';
import { ETHNICITIES_BY_PROVINCE, type Ethnicity, personName, type Sex } from '../data/people';
import { seeded } from './chance';
import { actorOf, FOUNDER, type Placed, type Registry } from './registry';
import { SINCE } from './territory';

const BUILDER = { id: FOUNDER.accountId, name: FOUNDER.name };

/**
 * The accounts of the demo, and an officer for every unit that the plans ask something of: somebody must have entered
 * what is there. These others have no password, so nobody signs in as them.
 */
export async function loadAccounts(registry: Registry, now: Date): Promise<void> {
  const random = seeded(19_480_611);
  await loadSystem(registry, now);
  for (const account of DEMO_ACCOUNTS) {
    const unit = registry.unit(account.unit ?? SYSTEM_KEY);
    const name = personName(random, ...account.person);
    const { email, roles, title } = account;
    const id = await create(unit, now, { email, name, unit, roles, title, password: DEMO_PASSWORD });
    registry.accounts.set(email, { id, name });
    for (const also of account.also ?? []) await addMembership(registry.unit(also.unit), now, id, also);
  }
  for (const [key, unit] of registry.units) {
    const email = officerOf(key);
    if (!needsOfficer(key, unit) || registry.accounts.has(email)) continue;
    const [ethnicity, sex] = somebody(random, key);
    const name = personName(random, ethnicity, sex);
    const title = unit.level === 'COMMUNE' ? 'Công chức Văn hóa - Xã hội' : 'Chuyên viên tổng hợp';
    const id = await create(unit, now, { email, name, unit, roles: ['OFFICER'], title });
    registry.accounts.set(email, { id, name });
  }
}

/** E-mail of the officer who enters nominations for a unit: the demo account where there is one. */
export function officerOf(key: string): string {
  const demo = DEMO_ACCOUNTS.find((account) => account.unit === key && account.roles.includes('OFFICER'));
  return demo?.email ?? `canbo@${key.split('/').reverse().join('.')}.example`;
}

/** E-mail of who reviews what is nominated to the plans of a unit. */
export function reviewerOf(key: string): string {
  const reviewer = DEMO_ACCOUNTS.find(
    (account) => account.unit === key && account.roles.includes('REVIEWER'),
  );
  if (!reviewer) throw new Error(`Nobody reviews for ${key}`);
  return reviewer.email;
}

const SYSTEM_KEY = 'he-thong';
const WITH_PLANS = ['bac-kan', 'gia-lai/dak-doa', 'gia-lai/ia-pa'];

/** The committees that enter: those with a plan, and the communes or districts right under them. */
function needsOfficer(key: string, unit: Placed): boolean {
  const parent = key.slice(0, key.lastIndexOf('/'));
  const committee = /^(Tỉnh|Thành phố|Huyện|Thị xã|Xã|Phường|Thị trấn) /u.test(unit.name);
  return committee && (WITH_PLANS.includes(key) || WITH_PLANS.includes(parent));
}

function somebody(random: () => number, key: string): [Ethnicity, Sex] {
  const peoples = ETHNICITIES_BY_PROVINCE[key.split('/')[0] ?? ''] ?? [];
  return [pickWeighted(random, peoples).ethnicity, random() < 0.5 ? 'FEMALE' : 'MALE'];
}

async function loadSystem(registry: Registry, now: Date): Promise<void> {
  const name = 'Quản trị hệ thống Gương Sáng';
  const { tenantId, root } = await asActor(FOUNDER, now, (scope) =>
    foundTenant(scope, { code: 'he-thong', name, system: true, kind: 'OFFICE', validFrom: SINCE }),
  );
  registry.units.set(SYSTEM_KEY, { tenantId, ...root, name, parentName: null, level: 'PROVINCE' });
}

type Given = Parameters<typeof createAccount>[1];

async function create(unit: Placed, now: Date, account: Given): Promise<string> {
  const made = await asActor(actorOf(unit, BUILDER, ['ADMINISTRATOR']), now, (scope) =>
    createAccount(scope, account),
  );
  if ('id' in made) return made.id;
  throw new Error(`${account.email}: ${made.problems.map((problem) => problem.message).join(' ')}`);
}

async function addMembership(
  unit: Placed,
  now: Date,
  accountId: string,
  { roles, title }: { roles: Role[]; title: string },
): Promise<void> {
  await asActor(actorOf(unit, BUILDER, ['ADMINISTRATOR']), now, async ({ db, actor }) => {
    await db.membership.createMany({
      data: roles.map((role) => ({
        tenantId: actor.tenantId,
        id: crypto.randomUUID(),
        accountId,
        unitId: unit.id,
        unitPath: unit.path,
        role,
        title,
      })),
    });
  });
}
