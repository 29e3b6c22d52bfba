import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { freshDatabase } from '../setup/fresh-database';
import { asPlace, attempt } from './become';
import { buildWorld, keyOf, type Place, TABLES_OF_A_PLACE, type World } from './world';

// Two provinces, two districts, two communes, one of everything in each, all with the same names: every table is tried
// from every side, with rows there that could leak.

let owner: Client;
let app: Client;
let world: World;

beforeAll(async () => {
  const { ownerUrl, appUrl } = await freshDatabase();
  owner = new Client({ connectionString: ownerUrl });
  app = new Client({ connectionString: appUrl });
  await Promise.all([owner.connect(), app.connect()]);
  world = await buildWorld(owner);
});
afterAll(async () => {
  await Promise.all([owner?.end(), app?.end()]);
});

const all = () => [...world.provinces, ...world.districts.flat(), ...world.communes.flat(2)];
const under = (place: Place) =>
  all().filter((one) => one.tenantId === place.tenantId && one.unit.path.startsWith(place.unit.path));
const above = (place: Place) =>
  all().filter((one) => place.unit.path.startsWith(one.unit.path) && one !== place);
const ids = (places: Place[], table: string) => places.flatMap((one) => one.rows.get(table) ?? []).sort();

/** The directory of units above is no secret to those below, nor is more time that holds for them too: whose rows are seen upward. */
const SEEN_UPWARD = new Set(['unit', 'unit_group', 'unit_group_member', 'extension']);

/** What a unit has in hand before it is a plan of its own is nobody's business above it either. */
const OWN_ALONE = new Set(['document_reading']);

describe.each(TABLES_OF_A_PLACE)('%s', (table) => {
  const key = keyOf(table);

  const seenFrom = (place: Place) => [
    ...(OWN_ALONE.has(table) ? [place] : under(place)),
    ...(SEEN_UPWARD.has(table) ? above(place) : []),
  ];

  it('shows each place its own subtree and nothing beside or above it', async () => {
    for (const place of all()) {
      const { rows } = await asPlace(app, place, () =>
        app.query<{ key: string }>(`SELECT ${key} AS key FROM ${table}`),
      );
      const expected = ids(seenFrom(place), table);
      expect(rows.map((row) => row.key).sort(), `${place.name} ${place.unit.path}`).toEqual(expected);
    }
  });

  it('shows nothing when nobody is asking', async () => {
    const { rows } = await asPlace(app, null, () => app.query(`SELECT 1 FROM ${table}`));
    expect(rows).toEqual([]);
    // after a transaction with a scope, the same connection reads '' and not null
    await asPlace(app, world.provinces[0] ?? null, () => app.query('SELECT 1'));
    expect((await app.query(`SELECT 1 FROM ${table}`)).rows).toEqual([]);
  });

  it('lets nobody change or delete what is beside or above', async () => {
    const [mine] = world.communes[0]?.[0] ?? [];
    if (!mine) throw new Error('the world has no commune');
    const others = all().filter((one) => !under(mine).includes(one));
    const values = [ids(others, table)];
    for (const command of [
      `UPDATE ${table} SET tenant_id = tenant_id WHERE ${key} = ANY ($1::uuid[])`,
      `DELETE FROM ${table} WHERE ${key} = ANY ($1::uuid[])`,
    ]) {
      expect([0, 'refused']).toContain(await attempt(app, mine, command, values));
    }
  });

  it('takes no row for a place beside, above or in another province', async () => {
    const [mine] = world.communes[0]?.[0] ?? [];
    if (!mine) throw new Error('the world has no commune');
    const others = all().filter((one) => !under(mine).includes(one));
    const columns = (
      await owner.query<{ name: string }>(
        `SELECT quote_ident(attname) AS name FROM pg_attribute
         WHERE attrelid = $1::regclass AND attnum > 0 AND NOT attisdropped`,
        [table],
      )
    ).rows.map((row) => row.name);
    for (const other of others) {
      // a copy of the other's own row under a new key: only the policy can refuse it
      const [row] = other.rows.get(table) ?? [];
      const copied = await owner.query(`SELECT ${columns.join(', ')} FROM ${table} WHERE ${key} = $1`, [row]);
      const values = Object.entries(copied.rows[0] as Record<string, unknown>).map(([name, value]) =>
        name === 'id'
          ? crypto.randomUUID()
          : value instanceof Object && !(value instanceof Date) && !Array.isArray(value)
            ? JSON.stringify(value)
            : value,
      );
      const insert = `INSERT INTO ${table} (${columns.join(', ')}) VALUES (${columns.map((_, at) => `$${at + 1}`).join(', ')})`;
      expect(await attempt(app, mine, insert, values), `${table} of ${other.name}`).toBe('refused');
    }
  });
});

describe('plans of the units above', () => {
  it('are read below once issued, with all their parts, and stay a secret beside and while they are drafts', async () => {
    const [district, sibling] = world.districts[0] ?? [];
    const [commune] = world.communes[0]?.[0] ?? [];
    const [cousin] = world.communes[0]?.[1] ?? [];
    if (!district || !sibling || !commune || !cousin) throw new Error('the world is too small');
    const [plan] = district.rows.get('plan') ?? [];
    await owner.query(
      `UPDATE plan SET status = 'ISSUED', number = '1/KH-UBND', issued_on = '2021-08-01' WHERE id = $1`,
      [plan],
    );
    for (const table of [
      'plan',
      'field',
      'criterion',
      'quota',
      'quota_part',
      'quota_assignee',
      'deadline',
      'plan_basis',
      'plan_phase',
    ]) {
      const count = (place: Place) =>
        attempt(app, place, `SELECT 1 FROM ${table} WHERE ${keyOf(table)} = ANY ($1::uuid[])`, [
          district.rows.get(table),
        ]);
      expect(await count(commune), table).toBe(1);
      expect(await count(cousin), table).toBe(0);
      expect(await count(sibling), table).toBe(0);
    }
    for (const table of ['field', 'criterion', 'quota', 'deadline']) {
      const frozen = `UPDATE ${table} SET ordinal = ordinal WHERE plan_id = $1`;
      expect(await attempt(app, district, frozen, [plan]), `${table} is frozen`).toBe(0);
    }
  });
});

describe('search', () => {
  it('finds in the own subtree only, although every place has the same names', async () => {
    const [commune] = world.communes[1]?.[1] ?? [];
    if (!commune) throw new Error('the world has no commune');
    const found = async (call: string) =>
      (await asPlace(app, commune, () => app.query<{ id: string }>(`SELECT ${call} AS id`))).rows.map(
        (row) => row.id,
      );
    expect(await found(`search_plans('KE HOACH mau')`)).toEqual(commune.rows.get('plan'));
    expect(await found(`search_units('xa mẫu')`)).toEqual(commune.rows.get('unit'));
    expect(await found(`search_exemplars('tô mau')`)).toEqual(commune.rows.get('exemplar'));
    expect(await found(`search_exemplars('%')`)).toEqual([]);
    const nobody = await asPlace(app, null, () =>
      app.query(`SELECT search_plans('mau'), search_units('mau'), search_exemplars('mau')`),
    );
    expect(nobody.rows).toEqual([]);
  });
});
