import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { invitedPerson, setPasswordByLink } from '@/lib/auth/invitation';
import { attempt } from '@/lib/auth/sign-in';
import { foundProvince } from '@/lib/tenants/found-province';
import { PROVINCES_BEFORE_2025, PROVINCES_TODAY } from '@/lib/tenants/provinces';
import { listTenants } from '@/lib/tenants/queries';
import type { Tree } from '@/lib/tenants/trees';
import { actor, as, asOwner, buildPlace, codes, ownDatabase, type Place, SYSTEM } from '../accounts/place';

let ownerUrl: string;
let province: Place;

beforeAll(async () => {
  ownerUrl = await ownDatabase();
  province = await buildPlace();
});

function input(tree: Tree, name: string, email = `${randomUUID()}@thu.example`) {
  const listed = (tree === 'today' ? PROVINCES_TODAY : PROVINCES_BEFORE_2025).find(
    (one) => one.name === name,
  );
  if (!listed) throw new Error(`No ${name}`);
  return { province: { tree, ...listed }, email, name: 'Người Đầu Tiên', title: 'Chánh Văn phòng' };
}

const found = (given: ReturnType<typeof input>) => as(SYSTEM, (scope) => foundProvince(scope, given));

describe('a province', () => {
  it('is founded with the tree of today and an administrator who comes in by the link', async () => {
    const given = input('today', 'Tỉnh Cao Bằng');
    const founded = await found(given);
    if ('problems' in founded) throw new Error(JSON.stringify(founded.problems));
    expect(
      await asOwner(
        ownerUrl,
        `SELECT level::text, count(*)::int FROM unit WHERE tenant_id = $1 GROUP BY level ORDER BY 1`,
        [founded.tenantId],
      ),
    ).toEqual([
      { level: 'COMMUNE', count: founded.units - 1 },
      { level: 'PROVINCE', count: 1 },
    ]);
    expect(founded.units).toBeGreaterThan(50);
    expect(await invitedPerson(founded.token)).toEqual({ name: 'Người Đầu Tiên', email: given.email });
    expect(await setPasswordByLink(founded.token, 'Cây đa bến nước')).toBe(true);
    const source = { email: given.email, address: '192.0.2.1', device: undefined };
    expect(await attempt(source, 'Cây đa bến nước')).toMatchObject({
      outcome: 'accepted',
      account: { tenantId: founded.tenantId },
    });
  });

  it('is founded with the tree of before 1/7/2025: districts under it, communes under those', async () => {
    const founded = await found(input('before-2025', 'Tỉnh Hà Giang'));
    if ('problems' in founded) throw new Error(JSON.stringify(founded.problems));
    const depths = await asOwner<{ level: string; depth: number; units: number }>(
      ownerUrl,
      `SELECT level::text, length(regexp_replace(path, '[^.]', '', 'g')) AS depth, count(*)::int AS units
       FROM unit WHERE tenant_id = $1 GROUP BY 1, 2 ORDER BY 2`,
      [founded.tenantId],
    );
    expect(depths).toMatchObject([
      { level: 'PROVINCE', depth: 1 },
      { level: 'DISTRICT', depth: 2 },
      { level: 'COMMUNE', depth: 3 },
    ]);
    expect(depths[1]?.units).toBe(11);
  });

  it('is founded once, also when two press at once, and not with an address that is taken', async () => {
    const both = await Promise.all([
      found(input('today', 'Tỉnh Sơn La')),
      found(input('today', 'Tỉnh Sơn La')),
    ]);
    expect(both.flatMap(codes)).toEqual(['province-taken']);
    const [{ email } = { email: '' }] = await asOwner<{ email: string }>(
      ownerUrl,
      'SELECT email FROM account LIMIT 1',
    );
    expect(codes(await found(input('today', 'Tỉnh Điện Biên', email)))).toEqual(['email-taken']);
    expect(await asOwner(ownerUrl, `SELECT 1 FROM tenant WHERE name = 'Tỉnh Điện Biên'`)).toEqual([]);
  });

  it('is not founded by anybody else', async () => {
    await expect(
      as(province.ofProvince, (scope) => foundProvince(scope, input('today', 'Tỉnh Lai Châu'))),
    ).rejects.toThrow();
    expect(await asOwner(ownerUrl, `SELECT 1 FROM tenant WHERE name = 'Tỉnh Lai Châu'`)).toEqual([]);
  });
});

describe('an administrator of the installation', () => {
  it('sees the provinces with their size, and nothing inside them', async () => {
    const tenants = await as(SYSTEM, listTenants);
    expect(tenants.find((tenant) => tenant.id === province.tenantId)).toMatchObject({
      name: 'Tỉnh Thử',
      units: 5,
      accounts: 4,
    });
    const seen = await as(SYSTEM, async ({ db }) => [
      await db.unit.count(),
      await db.account.count(),
      await db.plan.count(),
      await db.nomination.count(),
      await db.auditEntry.count({ where: { tenantId: province.tenantId } }),
    ]);
    expect(seen).toEqual([0, 0, 0, 0, 0]);
  });

  it('is the only one who sees them', async () => {
    expect(await as(province.ofProvince, listTenants)).toEqual([]);
    expect(
      await as(actor({ tenantId: randomUUID(), unitId: randomUUID(), unitPath: '0.' }), listTenants),
    ).toEqual([]);
  });
});
