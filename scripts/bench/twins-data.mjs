// A database with one province full of made exemplars: 150 communes in ten districts, eight villages in each commune.
import { existsSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { startEmbedded } from '../database/embedded.mjs';
import { DATABASE, withClient } from '../database/roles.mjs';
import { temporaryDataDir } from '../database/temporary-data.mjs';
import { runChild } from '../start/child.mjs';
import { pinnedNode } from '../start/install.mjs';

// A module of types and lists only, which Node reads as it is; the compiler wants no such ending in an import.
/** @type {typeof import('../../prisma/seed/data/names')} */
const { NAMES } = await import(new URL('../../prisma/seed/data/names.ts', import.meta.url).href);

const DISTRICTS = 10;
const COMMUNES = 150;
const VILLAGES = 8;
const CHUNK = 250_000;
// Half of all are people, a quarter households; the same share of Kinh, who share few family names, as in Gia Lai.
const KINH = 0.45;

/** @typedef {{ ownerUrl: string, appUrl: string, stop: () => Promise<void> }} Database */

/**
 * Opens the database with so many exemplars in a folder, which is made once; without a folder, in one that is thrown away.
 *
 * @param {string} root
 * @param {{ count: number, folder?: string | undefined }} wanted
 * @returns {Promise<Database>}
 */
export async function openProvince(root, { count, folder }) {
  const { dataDir, remove } = folder ? { dataDir: folder, remove: () => {} } : temporaryDataDir();
  const made = path.join(dataDir, `exemplars-${count}`);
  const database = await startEmbedded({ dataDir, durable: false });
  const stop = async () => {
    await database.stop();
    remove();
  };
  try {
    await migrate(root, database);
    if (!existsSync(made)) {
      await fill(database.superuserUrl, count);
      writeFileSync(made, '');
    }
  } catch (error) {
    await stop();
    throw error;
  }
  return { ownerUrl: database.ownerUrl, appUrl: database.appUrl, stop };
}

/** @param {string} root @param {{ ownerUrl: string, appUrl: string }} database */
function migrate(root, { ownerUrl, appUrl }) {
  const env = { OWNER_DATABASE_URL: ownerUrl, DATABASE_URL: appUrl, APP_DATABASE_URL: appUrl };
  const script = path.join(root, 'scripts', 'database', 'migrate.ts');
  return runChild(pinnedNode(root), ['--import', 'tsx', script], {
    cwd: root,
    env: { ...env, TSX_TSCONFIG_PATH: path.join(root, 'tsconfig.scripts.json') },
    failure: 'The database could not be migrated',
  });
}

/** As the superuser: without the foreign keys' triggers, and with the index on names made once at the end. */
async function fill(/** @type {string} */ superuserUrl, /** @type {number} */ count) {
  const url = new URL(superuserUrl);
  url.pathname = `/${DATABASE}`;
  await withClient(url.href, async (client) => {
    await client.query(`SET session_replication_role = replica; SET maintenance_work_mem = '512MB'`);
    await client.query('TRUNCATE tenant CASCADE');
    await addUnits(client);
    const { rows: indexes } = await client.query(
      `SELECT indexrelid::regclass::text AS name, pg_get_indexdef(indexrelid) AS made_by FROM pg_index
       WHERE indrelid = 'exemplar'::regclass AND NOT indisunique`,
    );
    for (const { name } of indexes) await client.query(`DROP INDEX ${name}`);
    await client.query('SELECT setseed(0.4)');
    for (let from = 0; from < count; from += CHUNK) {
      await client.query(EXEMPLARS, [from + 1, Math.min(from + CHUNK, count), ...nameParts()]);
      console.log(`  ${Math.min(from + CHUNK, count)} of ${count} exemplars`);
    }
    console.log('  indexes …');
    for (const { made_by } of indexes) await client.query(made_by);
    await client.query(NOMINATIONS);
    await client.query('VACUUM ANALYZE exemplar');
    await client.query('ANALYZE');
  });
}

/** @param {import('pg').Client} client */
async function addUnits(client) {
  await client.query(`
    CREATE TEMP TABLE tree AS
    WITH province AS (SELECT nextval('unit_number_seq')::int AS number),
    district AS (SELECT d, nextval('unit_number_seq')::int AS number FROM generate_series(1, ${DISTRICTS}) d),
    commune AS (SELECT c, nextval('unit_number_seq')::int AS number FROM generate_series(1, ${COMMUNES}) c),
    village AS (SELECT c, v, nextval('unit_number_seq')::int AS number
                FROM generate_series(1, ${COMMUNES}) c, generate_series(1, ${VILLAGES}) v)
    SELECT number, NULL::int AS parent, 'PROVINCE' AS level, 'COMMITTEE' AS kind, 'Tỉnh Lớn' AS name FROM province
    UNION ALL SELECT district.number, province.number, 'DISTRICT', 'COMMITTEE', 'Huyện số ' || d FROM district, province
    UNION ALL SELECT commune.number, district.number, 'COMMUNE', 'COMMITTEE', 'Xã số ' || c
      FROM commune JOIN district ON d = c % ${DISTRICTS} + 1
    UNION ALL SELECT village.number, commune.number, 'COMMUNE', 'VILLAGE', 'Thôn ' || v FROM village JOIN commune USING (c)`);
  await client.query(`
    WITH RECURSIVE tenant_made AS (
      INSERT INTO tenant (id, code, name) VALUES (gen_random_uuid(), 'large', 'Tỉnh Lớn') RETURNING id
    ), node AS (
      SELECT tree.*, gen_random_uuid() AS id FROM tree
    ), placed AS (
      SELECT node.*, NULL::uuid AS parent_id, NULL::text AS parent_path, number || '.' AS path FROM node WHERE parent IS NULL
      UNION ALL SELECT node.*, above.id, above.path, above.path || node.number || '.' FROM node JOIN placed above ON node.parent = above.number
    )
    INSERT INTO unit (tenant_id, id, number, parent_id, parent_path, path, level, kind, name, valid_from)
    SELECT tenant_made.id, placed.id, number, parent_id, parent_path, path, level::"Level", kind::"UnitKind", placed.name, '1975-01-01'
    FROM placed, tenant_made`);
}

/** Lists for EXEMPLARS: parts of Kinh names, then of the others', then kinds of collectives and their places. */
function nameParts() {
  const { KINH: kinh, ...others } = NAMES;
  const rest = Object.values(others);
  const flat = (/** @type {readonly (readonly string[])[]} */ lists) => [...new Set(lists.flat())];
  const given = flat([kinh, ...rest].flatMap((one) => [one.given.MALE, one.given.FEMALE]));
  return [
    kinh.family,
    flat([kinh.middle.MALE, kinh.middle.FEMALE]),
    given.filter((name) => !/[''’]/.test(name)),
    flat(rest.map((one) => one.family)),
    flat(rest.flatMap((one) => [one.middle.MALE, one.middle.FEMALE])),
    given,
    COLLECTIVES,
  ];
}

const COLLECTIVES = [
  'Tổ hợp tác chăn nuôi bò sinh sản',
  'Tổ tự quản bảo vệ môi trường',
  'Câu lạc bộ “Gia đình hạnh phúc”',
  'Hợp tác xã nông nghiệp và dịch vụ',
  'Chi hội Phụ nữ',
  'Chi hội Nông dân',
  'Ban Công tác Mặt trận',
  'Mô hình “Tiếng kẻng an ninh”',
  'Đội cồng chiêng',
  'Nhóm thanh niên bán hàng trực tuyến',
  'Trường Tiểu học',
  'Trường Trung học cơ sở',
];

// A few family names are borne by most, a given name by far fewer: the power makes the first of a list the most common.
const pickFrom = (/** @type {number} */ list, /** @type {number} */ skew) =>
  `($${list}::text[])[1 + floor(power(random(), ${skew}) * cardinality($${list}::text[]))::int]`;

const EXEMPLARS = `
  INSERT INTO exemplar (tenant_id, id, unit_id, unit_path, subject, name, birth_year, place, created_at)
  SELECT u.tenant_id, gen_random_uuid(), u.id, u.path, made.subject::"Subject", made.name,
         CASE WHEN made.subject = 'INDIVIDUAL' AND random() < 0.9 THEN 1945 + floor(random() * 60)::int END,
         CASE WHEN random() < 0.8 THEN made.village END, '2024-06-01'
  FROM (
    SELECT at, subject, village, CASE subject
        WHEN 'COLLECTIVE' THEN ${pickFrom(9, 1)} || ' thôn ' || ${pickFrom(8, 1)} || ' ' || ceil(random() * 20)::int
        WHEN 'HOUSEHOLD' THEN (CASE WHEN random() < 0.6 THEN 'Hộ ông ' ELSE 'Hộ bà ' END) || person
        ELSE person END AS name
    FROM (
      SELECT at, 'Thôn ' || ceil(random() * ${VILLAGES})::int AS village,
        CASE WHEN chance < 0.5 THEN 'INDIVIDUAL' WHEN chance < 0.75 THEN 'HOUSEHOLD' ELSE 'COLLECTIVE' END AS subject,
        CASE WHEN random() < ${KINH}
          THEN concat_ws(' ', ${pickFrom(3, 2)}, ${pickFrom(4, 1.5)}, CASE WHEN random() < 0.3 THEN ${pickFrom(5, 1)} END, ${pickFrom(5, 1.5)})
          ELSE regexp_replace(concat_ws(' ', ${pickFrom(6, 1)}, ${pickFrom(7, 1)}, ${pickFrom(8, 1)}), ' +', ' ', 'g') END AS person
      FROM (SELECT at, random() AS chance FROM generate_series($1::int, $2::int) AS at) AS one
    ) AS two
  ) AS made
  JOIN (SELECT tenant_id, id, path, row_number() OVER (ORDER BY path) AS place, count(*) OVER () AS units
        FROM unit WHERE level = 'COMMUNE') AS u ON u.place = made.at % u.units + 1`;

// Every fifth exemplar has been nominated once.
const NOMINATIONS = `
  WITH plan_made AS (
    INSERT INTO plan (tenant_id, id, issuer_id, issuer_path, issuer_as_written, level, number, issued_on, title, start_year, end_year, status)
    SELECT tenant_id, gen_random_uuid(), id, path, name, level, '01/KH-UBND', '2023-02-01', 'Kế hoạch', 2023, 2025, 'ISSUED'
    FROM unit WHERE level = 'PROVINCE' RETURNING tenant_id, id
  ), field_made AS (
    INSERT INTO field (tenant_id, id, plan_id, ordinal, name, short_name, subjects)
    SELECT tenant_id, gen_random_uuid(), id, 1, 'Lĩnh vực một', 'Lĩnh vực một', '{INDIVIDUAL,HOUSEHOLD,COLLECTIVE}'
    FROM plan_made RETURNING tenant_id, id, plan_id
  )
  INSERT INTO nomination (tenant_id, id, unit_id, unit_path, plan_id, field_id, exemplar_id, subject, year, status, achievements,
                          form_token, created_by_id, created_at, updated_at)
  SELECT e.tenant_id, gen_random_uuid(), e.unit_id, e.unit_path, f.plan_id, f.id, e.id, e.subject, 2024, 'DRAFT', '',
         gen_random_uuid(), gen_random_uuid(), e.created_at, e.created_at
  FROM (SELECT *, row_number() OVER () AS at FROM exemplar) AS e, field_made f WHERE e.at % 5 = 0`;
