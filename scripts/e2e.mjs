// `npm run e2e -- NAME` runs one browser spec of tests/e2e (without a name: all of them) against the production
// build on a copy of the demo. What follows the name goes to Playwright.
import { spawn } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { Refusal, runCommand } from './refusal.mjs';
import { bootstrap } from './start/install.mjs';

const ROOT = fileURLToPath(new URL('..', import.meta.url));

await runCommand(async () => {
  const [name, ...rest] = process.argv.slice(2);
  const spec = name ? [findSpec(name)] : [];
  await bootstrap(ROOT, fileURLToPath(import.meta.url));
  const { openTestServer } = await import('./test/test-server.mjs');
  const { playwright } = await import('./test/browser.mjs');
  const server = await openTestServer(ROOT, { logLevel: 'warn' });
  const { file, args, env } = playwright(ROOT, { url: server.url, args: [...spec, ...rest] });
  const child = spawn(file, args, { cwd: ROOT, env: { ...process.env, ...env }, stdio: 'inherit' });
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill('SIGTERM'));
  const code = await new Promise((resolve) => child.once('exit', (status) => resolve(status ?? 1)));
  await server.stop();
  process.exit(code);
});

/** @param {string} name */
function findSpec(name) {
  const folder = path.join(ROOT, 'tests', 'e2e');
  const file = path.join(folder, `${name.replace(/\.spec\.ts$/, '')}.spec.ts`);
  if (existsSync(file)) return path.relative(ROOT, file);
  const names = readdirSync(folder).filter((entry) => entry.endsWith('.spec.ts'));
  const known = names.map((entry) => entry.replace('.spec.ts', '')).join(', ');
  throw new Refusal(`There is no browser spec "${name}". There are: ${known}.`);
}
