// `npm run demo` brings the database of DATA_DIR to the newest structure and loads the demo, without serving.
// A server that runs on the folder keeps running.
import { randomBytes } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { Refusal, runCommand } from './refusal.mjs';
import { bootstrap } from './start/install.mjs';
import { readSettings } from './start/settings.mjs';

const ROOT = fileURLToPath(new URL('..', import.meta.url));

await runCommand(async () => {
  const settings = readSettings({ ...process.env, DEMO: '1' }, ROOT);
  if (settings.databaseUrl) {
    throw new Refusal(
      'Lệnh này chỉ dùng cho cơ sở dữ liệu đi kèm. Vui lòng chạy DEMO=1 npm start với DATABASE_URL.',
    );
  }
  await bootstrap(ROOT, fileURLToPath(import.meta.url));
  const { startEmbedded } = await import('./database/embedded.mjs');
  const { prepareDatabase } = await import('./start/database.mjs');
  const { generate } = await import('./start/build.mjs');
  await generate(ROOT);
  const database = await startEmbedded({ dataDir: settings.dataDir, attach: true });
  try {
    const secret = randomBytes(48).toString('base64url');
    const accounts = await prepareDatabase({ root: ROOT, settings, database, secret });
    console.log(accounts.join('\n'));
  } finally {
    await database.stop();
  }
});
