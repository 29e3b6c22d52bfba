// `npm run --silent plan:read -- KE-HOACH.docx` prints what the document of a plan says, as JSON; no database is needed.
// Exit code 2: nothing could be read, with the reason on the standard error.
import { fileURLToPath } from 'node:url';
import { runCommand } from './refusal.mjs';
import { bootstrap } from './start/install.mjs';

const ROOT = fileURLToPath(new URL('..', import.meta.url));

await runCommand(async () => {
  console.log = console.error;
  await bootstrap(ROOT, fileURLToPath(import.meta.url));
  const from = process.env.INIT_CWD ?? process.cwd();
  // What reads documents is found from where the program is.
  process.chdir(ROOT);
  process.env.LOG_LEVEL = 'silent';
  await import('../lib/documents/intake/typescript.mjs');
  const { readPlanFile } = await import('./plans/read');
  process.exitCode = await readPlanFile(process.argv.slice(2), from);
});
