#!/usr/bin/env node
// `npm start`: from a fresh clone to a running product. Runs on any Node >= 20 before anything is installed, so
// this file and what it imports need nothing but Node; the rest (start/run.mjs) is imported once packages are there.
import { existsSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { runCommand } from './refusal.mjs';
import { checkDataDir } from './start/data-dir.mjs';
import { bootstrap } from './start/install.mjs';
import { claimPort } from './start/port.mjs';
import { clearPreviousRun } from './start/previous-run.mjs';
import { readSettings } from './start/settings.mjs';

const ROOT = fileURLToPath(new URL('..', import.meta.url));

await runCommand(async () => {
  const envFile = path.join(ROOT, '.env');
  if (existsSync(envFile)) process.loadEnvFile?.(envFile);
  const settings = readSettings(process.env, ROOT);
  checkDataDir(settings, ROOT);
  await clearPreviousRun(settings.dataDir);
  const host = await claimPort(settings.port, settings.host);
  const began = await bootstrap(ROOT, fileURLToPath(import.meta.url));
  const { run } = await import('./start/run.mjs');
  await run({ root: ROOT, settings, host, began });
});
