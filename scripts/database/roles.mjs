// The two roles of the product: the owner migrates, the application owns nothing and cannot pass row-level security.
import pg from 'pg';

export const DATABASE = 'guong_sang';
export const OWNER_ROLE = 'guong_sang_owner';
export const APP_ROLE = 'guong_sang_app';

const OWNER_RIGHTS = 'LOGIN NOSUPERUSER NOBYPASSRLS NOCREATEDB NOCREATEROLE NOREPLICATION';
const APP_RIGHTS = `${OWNER_RIGHTS} NOINHERIT`;

/**
 * Creates the owner role, the application's role and the database on a cluster of our own, or brings them
 * back to what they should be.
 *
 * @param {string} superuserUrl
 * @param {{ ownerPassword: string, appPassword: string }} passwords
 */
export async function ensureOwnedDatabase(superuserUrl, { ownerPassword, appPassword }) {
  await withClient(superuserUrl, async (client) => {
    await ensureRole(client, OWNER_ROLE, OWNER_RIGHTS, ownerPassword);
    await ensureRole(client, APP_ROLE, APP_RIGHTS, appPassword);
    const found = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [DATABASE]);
    if (found.rowCount === 0) await client.query(`CREATE DATABASE ${DATABASE} OWNER ${OWNER_ROLE}`);
    await client.query(`REVOKE ALL ON DATABASE ${DATABASE} FROM PUBLIC`);
    await client.query(`GRANT CONNECT ON DATABASE ${DATABASE} TO ${APP_ROLE}`);
  });
}

/**
 * @template T
 * @param {string} url
 * @param {(client: pg.Client) => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function withClient(url, work) {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/**
 * @param {pg.Client} client
 * @param {string} role
 * @param {string} rights
 * @param {string} password
 */
async function ensureRole(client, role, rights, password) {
  const found = await client.query('SELECT 1 FROM pg_roles WHERE rolname = $1', [role]);
  const verb = found.rowCount === 0 ? 'CREATE' : 'ALTER';
  await client.query(`${verb} ROLE ${role} ${rights} PASSWORD ${client.escapeLiteral(password)}`);
}
