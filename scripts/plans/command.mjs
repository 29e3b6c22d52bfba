// What the commands that read and write plans have in common: the pinned Node, TypeScript, and the database.
import { randomBytes } from 'node:crypto';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { runCommand } from '../refusal.mjs';
import { bootstrap } from '../start/install.mjs';
import { readSettings } from '../start/settings.mjs';

/** @typedef {import('../start/settings.mjs').Settings} Settings */
/** @typedef {{ args: string[], settings: Settings, ownerUrl: string }} PlanCommand */

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/**
 * Runs a command with the database of the installation. Its result is the exit code. What it writes to standard output
 * is its answer; everything else goes to the standard error.
 *
 * @param {string} script address of the calling script
 * @param {() => Promise<(command: PlanCommand) => Promise<number>>} load brings in the work, once TypeScript can be read
 */
export async function runPlanCommand(script, load) {
  await runCommand(async () => {
    console.log = console.error;
    // What libraries have to tell their developers is nothing to whoever asked for a plan.
    process.noDeprecation = true;
    const settings = readSettings(process.env, ROOT);
    await bootstrap(ROOT, fileURLToPath(script));
    const [{ register }, { withInstallation }, { generate }] = await Promise.all([
      import('tsx/esm/api'),
      import('./database.mjs'),
      import('../start/build.mjs'),
    ]);
    await generate(ROOT);
    await withInstallation(ROOT, settings, async ({ ownerUrl, appUrl }) => {
      Object.assign(process.env, {
        APP_DATABASE_URL: appUrl,
        // Nobody signs in here: what would sign a session only has to be there.
        AUTH_SECRET: settings.authSecret ?? randomBytes(48).toString('base64url'),
        DEMO: settings.demo ? '1' : '0',
        LOG_LEVEL: 'silent',
      });
      delete process.env.BASE_URL;
      // Outside Next's own bundle `server-only` throws on import: this configuration maps it to nothing.
      register({ tsconfig: path.join(ROOT, 'tsconfig.scripts.json') });
      const run = await load();
      process.exitCode = await run({ args: process.argv.slice(2), settings, ownerUrl });
    });
  });
}
