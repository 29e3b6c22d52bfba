import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { freshDatabase } from '../setup/fresh-database';
import { TABLES_OF_A_PLACE } from './world';

// What the catalogue itself says: a table that somebody adds without a fence fails here before anybody uses it.

let owner: Client;

beforeAll(async () => {
  owner = new Client({ connectionString: (await freshDatabase()).ownerUrl });
  await owner.connect();
});
afterAll(() => owner.end());

const list = async (sql: string) => (await owner.query<{ name: string }>(sql)).rows.map((row) => row.name);

const TABLES = `FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
  WHERE n.nspname = 'public' AND c.relkind IN ('r', 'p') AND c.relname <> '_prisma_migrations'`;

describe('tables', () => {
  it('are all fenced, the owner too', async () => {
    expect(
      await list(`SELECT c.relname AS name ${TABLES} AND NOT (c.relrowsecurity AND c.relforcerowsecurity)`),
    ).toEqual([]);
  });

  it('have at most one policy per command for the application', async () => {
    expect(
      await list(`SELECT tablename || ' ' || cmd AS name FROM pg_policies
        WHERE 'guong_sang_app' = ANY (roles) GROUP BY tablename, cmd HAVING count(*) > 1`),
    ).toEqual([]);
  });

  it('have no policy for everybody and none for all commands but the owner’s', async () => {
    expect(
      await list(`SELECT tablename || ' ' || policyname AS name FROM pg_policies
        WHERE 'public' = ANY (roles) OR (cmd = 'ALL' AND policyname <> 'owner_all')`),
    ).toEqual([]);
  });

  it('give the application no command without a policy, and nobody else anything', async () => {
    expect(
      await list(`SELECT g.table_name || ' ' || g.privilege_type AS name FROM information_schema.role_table_grants g
        WHERE g.table_schema = 'public' AND g.table_name <> '_prisma_migrations' AND g.grantee = 'guong_sang_app'
          AND NOT EXISTS (SELECT FROM pg_policies p WHERE p.tablename = g.table_name AND p.cmd = g.privilege_type
                          AND 'guong_sang_app' = ANY (p.roles))`),
    ).toEqual([]);
    expect(
      await list(`SELECT table_name AS name FROM information_schema.role_table_grants
        WHERE table_schema = 'public' AND grantee = 'PUBLIC'`),
    ).toEqual([]);
  });

  it('carry their tenant, and every reference between them carries it too', async () => {
    const withoutTenant = await list(`SELECT c.relname AS name ${TABLES} AND NOT EXISTS (
      SELECT FROM pg_attribute a WHERE a.attrelid = c.oid AND a.attname = 'tenant_id' AND a.attnotnull) ORDER BY 1`);
    expect(withoutTenant).toEqual(['installation', 'sign_in_throttle', 'tenant']);
    expect(
      await list(`SELECT conrelid::regclass || ' ' || conname AS name FROM pg_constraint f
        WHERE f.contype = 'f' AND f.connamespace = 'public'::regnamespace AND f.confrelid <> 'tenant'::regclass
          AND NOT EXISTS (SELECT FROM pg_attribute a WHERE a.attrelid = f.conrelid AND a.attnum = ANY (f.conkey) AND a.attname = 'tenant_id')`),
    ).toEqual([]);
  });

  it('are all tried by the two-of-everything test', async () => {
    const tables = await list(`SELECT c.relname AS name ${TABLES} ORDER BY 1`);
    expect(tables).toEqual([...TABLES_OF_A_PLACE, 'installation', 'sign_in_throttle', 'tenant'].sort());
  });
});

describe('the application’s role', () => {
  it('is nobody in particular and owns nothing', async () => {
    const { rows } =
      await owner.query(`SELECT rolsuper, rolbypassrls, rolcreaterole, rolcreatedb, rolreplication,
      (SELECT count(*)::int FROM pg_class WHERE relowner = r.oid) + (SELECT count(*)::int FROM pg_proc WHERE proowner = r.oid) AS owns,
      (SELECT count(*)::int FROM pg_auth_members WHERE member = r.oid) AS memberships
      FROM pg_roles r WHERE rolname = 'guong_sang_app'`);
    expect(rows).toEqual([
      {
        rolsuper: false,
        rolbypassrls: false,
        rolcreaterole: false,
        rolcreatedb: false,
        rolreplication: false,
        owns: 0,
        memberships: 0,
      },
    ]);
  });

  it('cannot create in any schema', async () => {
    expect(
      await list(
        `SELECT nspname AS name FROM pg_namespace WHERE has_schema_privilege('guong_sang_app', oid, 'CREATE')`,
      ),
    ).toEqual([]);
  });
});

describe('functions that run as the owner', () => {
  it('are the ones we know, fix their search path and are not everybody’s', async () => {
    const { rows } = await owner.query<{ name: string; fixed: boolean; everybody: boolean }>(
      `SELECT p.proname AS name, COALESCE(p.proconfig::text LIKE '%search_path=public, pg_temp%', false) AS fixed,
        EXISTS (SELECT FROM aclexplode(COALESCE(p.proacl, acldefault('f', p.proowner))) WHERE grantee = 0) AS everybody
       FROM pg_proc p WHERE p.prosecdef AND p.pronamespace = 'public'::regnamespace ORDER BY 1`,
    );
    expect(rows.filter((row) => !row.fixed || row.everybody)).toEqual([]);
    expect(rows.map((row) => row.name)).toEqual(
      expect.arrayContaining([
        'auth_account',
        'auth_session',
        'fares_above',
        'search_exemplars',
        'search_plans',
        'search_units',
      ]),
    );
  });
});
