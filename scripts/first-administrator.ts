// The first account of a real installation. Run at every start without the demo, with OWNER_DATABASE_URL and BASE_URL:
//   TSX_TSCONFIG_PATH=tsconfig.scripts.json tsx scripts/first-administrator.ts
// Prints the one-time link on a line of its own where one was made, and nothing otherwise.
import { randomUUID } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import type { Client } from 'pg';
import { normaliseEmail } from '@/lib/accounts/email';
import { INVITATION_HOURS } from '@/lib/accounts/invite';
import { fingerprint, newToken } from '@/lib/auth/token';
import { withClient } from './database/roles.mjs';
import { Refusal, runCommand } from './refusal.mjs';

// The installation's own administrators live in a tenant of their own, which the demo names in the same way.
const TENANT = { code: 'he-thong', name: 'Quản trị hệ thống Gương Sáng' };
const SINCE = '2010-01-01';
// Two starts on one database must agree on it.
const LOCK = 7_202_410_16;

/**
 * Makes sure that somebody can enter: founds the system's tenant with its first administrator where there is no account
 * at all, and makes a new link where the first was never used and is too old. Answers the link's token, or null.
 */
export async function ensureFirstAdministrator(ownerUrl: string, email: string): Promise<string | null> {
  return withClient(ownerUrl, async (client) => {
    await client.query('BEGIN');
    await client.query('SELECT pg_advisory_xact_lock($1)', [LOCK]);
    const token = await invite(client, email);
    await client.query('COMMIT');
    return token;
  });
}

async function invite(client: Client, email: string): Promise<string | null> {
  const { rows } = await client.query<{ accounts: number }>('SELECT count(*)::int AS accounts FROM account');
  const administrator = rows[0]?.accounts === 0 ? await create(client, email) : await findUninvited(client);
  if (!administrator) return null;
  const token = newToken();
  await client.query(
    `INSERT INTO account_invitation (tenant_id, id, account_id, token_hash, ends_at)
     VALUES ($1, $2, $3, $4, now() + make_interval(hours => $5))`,
    [administrator.tenantId, randomUUID(), administrator.id, fingerprint(token), INVITATION_HOURS],
  );
  return token;
}

type Administrator = { tenantId: string; id: string };

/** An administrator of the system who never set a password and holds no link that still works. */
async function findUninvited(client: Client): Promise<Administrator | undefined> {
  const { rows } = await client.query<Administrator>(
    `SELECT a.tenant_id AS "tenantId", a.id FROM account a JOIN tenant t ON t.id = a.tenant_id
     WHERE t.system AND a.password_hash IS NULL AND a.disabled_at IS NULL
       AND NOT EXISTS (SELECT FROM account o WHERE o.tenant_id = a.tenant_id AND o.password_hash IS NOT NULL)
       AND NOT EXISTS (SELECT FROM account_invitation i WHERE i.tenant_id = a.tenant_id AND i.account_id = a.id
                       AND i.used_at IS NULL AND i.ends_at > now())
     ORDER BY a.created_at LIMIT 1`,
  );
  return rows[0];
}

async function create(client: Client, email: string): Promise<Administrator> {
  const [tenantId, unitId, id] = [randomUUID(), randomUUID(), randomUUID()];
  await client.query("SELECT set_config('app.system', 'true', true)");
  const { rows } = await client.query<{ path: string }>(
    `SELECT found_tenant($1, $2, $3, true, $4, 'PROVINCE', 'OFFICE', $5) AS path`,
    [tenantId, TENANT.code, TENANT.name, unitId, SINCE],
  );
  const path = rows[0]?.path;
  await client.query(
    `INSERT INTO account (tenant_id, id, email, name, home_unit_id, home_unit_path) VALUES ($1, $2, $3, $4, $5, $6)`,
    [tenantId, id, email, 'Quản trị hệ thống', unitId, path],
  );
  await client.query(
    `INSERT INTO membership (tenant_id, id, account_id, unit_id, unit_path, role, title)
     VALUES ($1, $2, $3, $4, $5, 'ADMINISTRATOR', 'Quản trị hệ thống')`,
    [tenantId, randomUUID(), id, unitId, path],
  );
  await client.query(
    `INSERT INTO audit_entry (tenant_id, id, account_id, unit_path, action, entity, entity_id, details)
     VALUES ($1, $2, $3, $4, 'create', 'account', $3, '{"first": true}')`,
    [tenantId, randomUUID(), id, path],
  );
  return { tenantId, id };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await runCommand(async () => {
    const { OWNER_DATABASE_URL, BASE_URL = 'http://localhost:3000' } = process.env;
    if (!OWNER_DATABASE_URL) throw new Refusal('Thiếu OWNER_DATABASE_URL. Vui lòng chạy qua npm start.');
    const email = normaliseEmail(process.env.FIRST_ADMINISTRATOR_EMAIL || 'quantri@guongsang.local');
    const token = await ensureFirstAdministrator(OWNER_DATABASE_URL, email);
    if (!token) return;
    console.log(`Quản trị hệ thống đầu tiên: ${email}`);
    console.log(`${BASE_URL.replace(/\/$/, '')}/invitation/${token}`);
  });
}
