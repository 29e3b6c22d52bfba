// What the database says about this installation: demo or real, loaded or not.
import { Refusal } from '../refusal.mjs';

/** @typedef {{ demo: boolean, loaded: boolean, inUse: boolean }} Installation */

/**
 * Reads what is in the database and refuses a start that would mix a demo, whose passwords everyone knows, with
 * real work.
 *
 * @param {import('pg').Client} client as the owner
 * @param {boolean} demoWanted
 * @returns {Promise<Installation>}
 */
export async function readInstallation(client, demoWanted) {
  const { rows } = await client.query(
    `SELECT COALESCE(bool_or(demo), false) AS demo, COALESCE(bool_or(loaded_at IS NOT NULL), false) AS loaded,
            EXISTS (SELECT FROM tenant) AS "inUse"
       FROM installation`,
  );
  /** @type {Installation} */
  const installation = rows[0];
  if (demoWanted && installation.inUse && !installation.demo) {
    throw new Refusal(
      'Cơ sở dữ liệu này đang dùng thật nên không chạy được ở chế độ trình diễn. Vui lòng đặt DEMO=0, hoặc đặt DATA_DIR sang thư mục khác.',
    );
  }
  if (!demoWanted && installation.demo) {
    throw new Refusal(
      'Cơ sở dữ liệu này chứa dữ liệu trình diễn với mật khẩu ai cũng biết. Vui lòng đặt DATA_DIR (hoặc DATABASE_URL) khác cho hệ thống thật.',
    );
  }
  return installation;
}

/**
 * Sets the demo's clock anew where the operator names another first day than the one it was loaded with.
 *
 * @param {import('pg').Client} client as the owner
 * @param {string} day YYYY-MM-DD
 */
export async function setDemoDay(client, day) {
  await client.query('UPDATE installation SET demo_today = $1, anchored_at = now() WHERE demo_today <> $1', [
    day,
  ]);
}

/**
 * The accounts to try the demo with, in the order of the units (each other unit has one too, with a longer address).
 *
 * @param {import('pg').Client} client as the owner
 * @returns {Promise<{ email: string, description: string }[]>}
 */
export async function listDemoAccounts(client) {
  const { rows } = await client.query(
    `SELECT a.email, COALESCE(min(m.title || ', '), '') || u.name AS description
       FROM account a
       JOIN unit u ON u.tenant_id = a.tenant_id AND u.id = a.home_unit_id
       LEFT JOIN membership m ON m.tenant_id = a.tenant_id AND m.account_id = a.id AND m.unit_id = u.id
      WHERE a.disabled_at IS NULL AND a.email ~ '^[^@]+@[a-z]+\\.example$'
      GROUP BY a.email, u.name, u.path, a.tenant_id
      ORDER BY a.tenant_id, u.path, a.email`,
  );
  return rows;
}
