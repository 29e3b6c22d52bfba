// A PostgreSQL server of the operator's own, named by DATABASE_URL.
import { createHmac } from 'node:crypto';
import pg from 'pg';
import { Refusal } from '../refusal.mjs';
import { APP_ROLE, withClient } from './roles.mjs';

const OLDEST_MAJOR = 15;

/**
 * Checks the operator's database and sees to it that the application has its own role there.
 *
 * @param {{ databaseUrl: string, appDatabaseUrl?: string, secret: string }} options
 * @returns {Promise<{ ownerUrl: string, appUrl: string, stop: () => Promise<void> }>}
 * @throws {Refusal} that says which of the two settings is wrong and how
 */
export async function useExternal({ databaseUrl, appDatabaseUrl, secret }) {
  const appUrl = await connected('DATABASE_URL', databaseUrl, async (client) => {
    const { rows } = await client.query("SELECT current_setting('server_version_num')::int / 10000 AS major");
    if (rows[0].major < OLDEST_MAJOR) {
      throw new Refusal(
        `Máy chủ trong DATABASE_URL là PostgreSQL ${rows[0].major}; cần phiên bản ${OLDEST_MAJOR} trở lên.`,
      );
    }
    return appDatabaseUrl ?? (await prepareRole(client, databaseUrl, secret));
  });
  await connected('APP_DATABASE_URL', appUrl, checkRights);
  return { ownerUrl: databaseUrl, appUrl, stop: async () => {} };
}

/**
 * @param {pg.Client} client
 * @param {string} databaseUrl
 * @param {string} secret
 * @returns {Promise<string>} the application's connection string
 */
async function prepareRole(client, databaseUrl, secret) {
  const appUrl = derivedAppUrl(databaseUrl, secret);
  const { password } = new URL(appUrl);
  const literal = client.escapeLiteral(password);
  try {
    const found = await client.query('SELECT 1 FROM pg_roles WHERE rolname = $1', [APP_ROLE]);
    // Naming more rights than these, even to take them away, would need a superuser.
    if (found.rowCount === 0)
      await client.query(`CREATE ROLE ${APP_ROLE} LOGIN NOINHERIT PASSWORD ${literal}`);
    else await client.query(`ALTER ROLE ${APP_ROLE} LOGIN PASSWORD ${literal}`);
    const { rows } = await client.query('SELECT current_database() AS name');
    await client.query(`GRANT CONNECT ON DATABASE ${client.escapeIdentifier(rows[0].name)} TO ${APP_ROLE}`);
  } catch (cause) {
    if (!(cause instanceof pg.DatabaseError) || cause.code !== '42501') throw cause;
    throw new Refusal(
      `Người dùng trong DATABASE_URL không được phép tạo vai trò ${APP_ROLE}. Vui lòng nhờ quản trị viên cơ sở dữ liệu ` +
        `chạy CREATE ROLE ${APP_ROLE} LOGIN NOINHERIT PASSWORD '...' rồi đặt APP_DATABASE_URL dùng vai trò đó.`,
      { cause },
    );
  }
  return appUrl;
}

/**
 * The application's connection where the operator names none. Its password is derived, not stored: every start of this
 * installation arrives at the same one.
 *
 * @param {string} databaseUrl
 * @param {string} secret
 */
export function derivedAppUrl(databaseUrl, secret) {
  const url = new URL(databaseUrl);
  url.username = APP_ROLE;
  url.password = createHmac('sha256', secret).update(`role ${APP_ROLE}`).digest('base64url');
  return url.href;
}

/** Row-level security is only as good as the role that the application logs in as. @param {pg.Client} client */
async function checkRights(client) {
  const { rows } = await client.query(
    'SELECT rolname AS name, rolsuper OR rolbypassrls AS unfenced FROM pg_roles WHERE rolname = current_user',
  );
  const { name, unfenced } = rows[0];
  if (name !== APP_ROLE) {
    throw new Refusal(`APP_DATABASE_URL phải dùng vai trò ${APP_ROLE}, không phải ${name}.`);
  }
  if (unfenced) {
    throw new Refusal(
      `Vai trò ${APP_ROLE} vượt qua được hàng rào dữ liệu. Vui lòng chạy ALTER ROLE ${APP_ROLE} NOSUPERUSER NOBYPASSRLS.`,
    );
  }
}

/**
 * @template T
 * @param {string} setting
 * @param {string} url
 * @param {(client: pg.Client) => Promise<T>} work
 */
async function connected(setting, url, work) {
  try {
    return await withClient(url, work);
  } catch (error) {
    throw error instanceof Refusal ? error : explain(setting, url, error);
  }
}

/** @param {string} setting @param {string} url @param {unknown} error */
function explain(setting, url, error) {
  const { hostname, port, username, pathname } = new URL(url);
  const { code = '', message } = /** @type {NodeJS.ErrnoException} */ (error);
  const server = `${hostname}:${port || 5432}`;
  if (code === 'ENOTFOUND' || code === 'EAI_AGAIN') {
    return new Refusal(
      `Không tìm thấy máy chủ "${hostname}" trong ${setting}. Vui lòng kiểm tra tên máy chủ.`,
    );
  }
  if (
    ['ECONNREFUSED', 'ETIMEDOUT', 'EHOSTUNREACH', 'ENETUNREACH', 'ECONNRESET'].includes(code) ||
    /timeout/.test(message)
  ) {
    return new Refusal(
      `Không kết nối được tới ${server} trong ${setting}. Vui lòng kiểm tra máy chủ PostgreSQL đang chạy, cổng và tường lửa.`,
    );
  }
  if (code === '28P01' || code === '28000' || /password must be a string|no password/.test(message)) {
    return new Refusal(
      `Máy chủ ${server} không chấp nhận người dùng "${decodeURIComponent(username)}" với mật khẩu trong ${setting}. Vui lòng kiểm tra lại hai giá trị đó.`,
    );
  }
  if (code === '3D000') {
    return new Refusal(
      `Trên ${server} không có cơ sở dữ liệu "${decodeURIComponent(pathname.slice(1))}" ghi trong ${setting}. Vui lòng tạo nó, hoặc sửa tên.`,
    );
  }
  return new Refusal(`Không dùng được ${setting}: ${message.split('\n')[0]}`, { cause: error });
}
