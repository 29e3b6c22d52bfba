// How long the search for likely twins takes in a province of two million dossiers, from a commune and from the province, against
// an indexed look-up by id on the same connection, in turns. `npm run bench -- twins [how many] [folder]`: the folder keeps the
// database for the next run; without it the database is made anew, which takes minutes, and thrown away.
import pg from 'pg';
import { withClient } from '../database/roles.mjs';
import { openProvince } from './twins-data.mjs';

const WARM_UP_ROUNDS = 10;
const ROUNDS = 100;
const CANDIDATES = 200;

/** @typedef {'lookup' | 'commune' | 'province' | 'provinceWithoutYear'} Measure */
/** @typedef {{ id: string, tenant: string, subject: string, name: string, place: string | null, year: number | null, commune: string, province: string }} Sought */

/** @param {string} root */
export async function measure(root) {
  const given = process.argv.slice(3);
  const count = Number(given.find((one) => /^\d+$/.test(one)) ?? 2_000_000);
  console.log(`Opening a province of ${count} dossiers …`);
  const database = await openProvince(root, { count, folder: given.find((one) => !/^\d+$/.test(one)) });
  try {
    return { bench: 'twins', exemplars: count, ...(await compare(database)) };
  } finally {
    await database.stop();
  }
}

/** @param {{ ownerUrl: string, appUrl: string }} database */
export async function compare({ ownerUrl, appUrl }) {
  const sought = await withClient(ownerUrl, choose);
  return withClient(appUrl, async (client) => {
    /** @type {Record<Measure, number[]>} */
    const times = { lookup: [], commune: [], province: [], provinceWithoutYear: [] };
    let found = 0;
    for (const [at, one] of sought.entries()) {
      const round = {
        lookup: await timed(() => lookUp(client, one)),
        commune: await timed(() => search(client, one, one.commune, one.year)),
        province: await timed(() => search(client, one, one.province, one.year)),
        provinceWithoutYear: await timed(() => search(client, one, one.province, null)),
      };
      if (at < WARM_UP_ROUNDS) continue;
      for (const name of /** @type {Measure[]} */ (Object.keys(times))) times[name].push(round[name].ms);
      if (round.province.value.includes(one.id)) found++;
    }
    return report(times, found / (sought.length - WARM_UP_ROUNDS));
  });
}

/** Dossiers of every subject, sought by their names as they are typed without diacritics. @param {pg.Client} client */
async function choose(client) {
  await client.query('SELECT setseed(0.7)');
  /** @type {{ rows: Sought[] }} */
  const { rows } = await client.query(
    `SELECT e.id, e.tenant_id AS tenant, e.subject, plain(e.name) AS name, e.place, e.birth_year AS year,
            array_to_string((string_to_array(e.unit_path, '.'))[1:3], '.') || '.' AS commune,
            split_part(e.unit_path, '.', 1) || '.' AS province
     FROM exemplar e TABLESAMPLE SYSTEM (5) REPEATABLE (7) ORDER BY random() LIMIT $1`,
    [WARM_UP_ROUNDS + ROUNDS],
  );
  return rows;
}

/** @param {pg.Client} client @param {Sought} one */
function lookUp(client, one) {
  return scoped(client, one, one.province, () =>
    client.query('SELECT id, name, birth_year, place FROM exemplar WHERE tenant_id = $1 AND id = $2', [
      one.tenant,
      one.id,
    ]),
  );
}

/** @param {pg.Client} client @param {Sought} one @param {string} path @param {number | null} year */
function search(client, one, path, year) {
  return scoped(client, one, path, async () => {
    const { rows } = await client.query(
      `SELECT e.id, e.name, e.birth_year, e.place FROM exemplar e
       WHERE e.tenant_id = $1 AND e.id = ANY (ARRAY(SELECT possible_twins($2::"Subject", $3, NULL, $4, $5, $6)))`,
      [one.tenant, one.subject, one.name, one.place, year, CANDIDATES],
    );
    return rows.map(({ id }) => id);
  });
}

/**
 * As a request of the product does it: a transaction that says who is asking.
 *
 * @template T
 * @param {pg.Client} client
 * @param {Sought} one
 * @param {string} path
 * @param {() => Promise<T>} work
 */
async function scoped(client, { tenant }, path, work) {
  await client.query('BEGIN');
  await client.query(`SELECT set_config('app.tenant', $1, true), set_config('app.scope', $2, true)`, [
    tenant,
    path,
  ]);
  const result = await work();
  await client.query('COMMIT');
  return result;
}

/** @template T @param {() => Promise<T>} work @returns {Promise<{ value: T, ms: number }>} */
async function timed(work) {
  const began = performance.now();
  const value = await work();
  return { value, ms: performance.now() - began };
}

/** @param {Record<Measure, number[]>} times @param {number} found */
function report(times, found) {
  const of = (/** @type {Measure} */ name, /** @type {number} */ share) => {
    const sorted = [...times[name]].sort((a, b) => a - b);
    return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
  };
  const names = /** @type {Measure[]} */ (Object.keys(times));
  console.table(
    Object.fromEntries(
      names.map((name) => [
        name,
        {
          'p50 (ms)': round(of(name, 0.5)),
          'p95 (ms)': round(of(name, 0.95)),
          'worst (ms)': round(of(name, 1)),
        },
      ]),
    ),
  );
  const ratio = (/** @type {Measure} */ name, /** @type {number} */ share) =>
    round(of(name, share) / of('lookup', share));
  return {
    lookupMs: round(of('lookup', 0.5), 2),
    communeMs: round(of('commune', 0.5)),
    provinceMs: round(of('province', 0.5)),
    provinceP95Ms: round(of('province', 0.95)),
    provinceWithoutYearP95Ms: round(of('provinceWithoutYear', 0.95)),
    communeRatio: ratio('commune', 0.5),
    provinceRatio: ratio('province', 0.5),
    provinceP95Ratio: ratio('province', 0.95),
    found: round(found, 3),
  };
}

/** @param {number} number @param {number} [digits] */
function round(number, digits = 1) {
  return Number(number.toFixed(digits));
}
