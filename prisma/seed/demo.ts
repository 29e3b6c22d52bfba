// Loads the demo through the product's own functions. Run by the start script as
//   tsx --conditions=react-server prisma/seed/demo.ts
// with OWNER_DATABASE_URL, APP_DATABASE_URL, AUTH_SECRET, DEMO=1 and DEMO_TODAY. Prints `progress N/M text` lines.
import pg from 'pg';
import { demoStart } from '@/lib/clock';
import { loadAccounts } from './load/accounts';
import { loadCascade } from './load/cascade';
import { loadNominations } from './load/nominations';
import { loadPlans } from './load/plans';
import { Registry } from './load/registry';
import { loadTerritory } from './load/territory';

const today = process.env.DEMO_TODAY ?? '2024-10-15';
const owner = new pg.Client({ connectionString: process.env.OWNER_DATABASE_URL });
await owner.connect();
try {
  await main();
} finally {
  await owner.end();
}
process.exit(0);

async function main(): Promise<void> {
  const { rows } = await owner.query<{ demo: boolean; loaded: boolean; today: string | null }>(
    `SELECT demo, loaded_at IS NOT NULL AS loaded, demo_today::text AS today FROM installation WHERE id = 1`,
  );
  const installation = rows[0];
  if (installation?.loaded) {
    // Another day was asked for: the clock is set again, from now on.
    if (installation.today !== today) {
      await owner.query(`UPDATE installation SET demo_today = $1, anchored_at = now() WHERE id = 1`, [today]);
    }
    return;
  }
  await clearHalfLoaded(installation?.demo ?? false);
  await owner.query(
    `INSERT INTO installation (id, demo, demo_today, anchored_at) VALUES (1, true, $1, now())
     ON CONFLICT (id) DO UPDATE SET demo = true, demo_today = $1, anchored_at = now()`,
    [today],
  );

  const start = demoStart(today);
  const registry = new Registry();
  progress(0, 'cây đơn vị của ba tỉnh');
  await loadTerritory(registry, start);
  progress(15, 'tài khoản');
  await loadAccounts(registry, start);
  progress(20, 'năm kế hoạch');
  const plans = await loadPlans(registry);
  await loadCascade(registry, plans, start);
  await loadNominations(registry, plans, start, (share) => progress(25 + Math.floor(share * 75), 'đề cử'));
  await owner.query(`ANALYZE`);
  await owner.query(`UPDATE installation SET loaded_at = now(), anchored_at = now() WHERE id = 1`);
  progress(100, 'xong');
}

/** A load that was killed half-way is begun again; data that is not the demo's is never touched. */
async function clearHalfLoaded(demo: boolean): Promise<void> {
  const { rows } = await owner.query<{ filled: boolean }>(`SELECT EXISTS (SELECT FROM tenant) AS filled`);
  if (!rows[0]?.filled) return;
  if (!demo) {
    console.error(
      'Cơ sở dữ liệu đã có dữ liệu thật nên không nạp bản dùng thử. Vui lòng bỏ DEMO=1 hoặc dùng cơ sở dữ liệu trống.',
    );
    process.exit(1);
  }
  const tables = await owner.query<{ name: string }>(
    `SELECT quote_ident(tablename) AS name FROM pg_tables
     WHERE schemaname = 'public' AND tablename NOT IN ('_prisma_migrations', 'installation')`,
  );
  await owner.query(`TRUNCATE ${tables.rows.map((row) => row.name).join(', ')}`);
}

function progress(done: number, what: string): void {
  console.log(`progress ${done}/100 ${what}`);
}
