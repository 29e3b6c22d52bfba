import { beforeEach, describe, expect, it } from 'vitest';
import { invitedPerson, setPasswordByLink } from '@/lib/auth/invitation';
import { attempt } from '@/lib/auth/sign-in';
import { fingerprint } from '@/lib/auth/token';
import { withClient } from '@/scripts/database/roles.mjs';
import { ensureFirstAdministrator } from '@/scripts/first-administrator';
import { asOwner, look, open, ownDatabase } from './place';

const EMAIL = 'quantri@thu.example';

let ownerUrl: string;

beforeEach(async () => {
  ownerUrl ??= await ownDatabase();
  await withClient(ownerUrl, (client) => client.query('TRUNCATE tenant CASCADE'));
});

describe('the first administrator of a real installation', () => {
  it('gets one link, also when two starts happen at once, and comes in by it', async () => {
    const tokens = await Promise.all([
      ensureFirstAdministrator(ownerUrl, EMAIL),
      ensureFirstAdministrator(ownerUrl, EMAIL),
    ]);
    const [token] = tokens.filter((one) => one !== null);
    expect(tokens.filter((one) => one === null)).toHaveLength(1);
    expect(await invitedPerson(token ?? '')).toEqual({ name: 'Quản trị hệ thống', email: EMAIL });
    expect(await ensureFirstAdministrator(ownerUrl, EMAIL)).toBeNull();
    expect(await setPasswordByLink(token ?? '', 'Cây đa bến nước')).toBe(true);
    const result = await attempt(
      { email: EMAIL, address: '192.0.2.1', device: undefined },
      'Cây đa bến nước',
    );
    if (result.outcome !== 'accepted') throw new Error(result.outcome);
    const session = await look(
      await open({ id: result.account.accountId, tenantId: result.account.tenantId }),
    );
    expect(session).toMatchObject({ system: true, units: [{ roles: ['ADMINISTRATOR'] }] });
    expect(await ensureFirstAdministrator(ownerUrl, EMAIL)).toBeNull();
  });

  it('gets a new link only after the first was never used and is too old', async () => {
    const first = await ensureFirstAdministrator(ownerUrl, EMAIL);
    await asOwner(ownerUrl, 'UPDATE account_invitation SET ends_at = now()');
    const second = await ensureFirstAdministrator(ownerUrl, EMAIL);
    expect(second).not.toBeNull();
    expect(second).not.toBe(first);
    expect(
      await asOwner(ownerUrl, 'SELECT 1 FROM account_invitation WHERE token_hash = $1', [
        fingerprint(second ?? ''),
      ]),
    ).toHaveLength(1);
    expect(await ensureFirstAdministrator(ownerUrl, EMAIL)).toBeNull();
    await setPasswordByLink(second ?? '', 'Cây đa bến nước');
    await asOwner(ownerUrl, 'UPDATE account_invitation SET ends_at = now()');
    expect(await ensureFirstAdministrator(ownerUrl, EMAIL)).toBeNull();
  });
});
