// `npm run bench -- NAME` measures on the production build over a copy of the demo or on a database of its own, and ends with one line of JSON.
import { fileURLToPath } from 'node:url';
import { Refusal, runCommand } from './refusal.mjs';
import { bootstrap } from './start/install.mjs';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const BENCHES = ['pages', 'plan-editor', 'twins'];

await runCommand(async () => {
  const name = process.argv[2] ?? '';
  if (!BENCHES.includes(name)) {
    throw new Refusal(`There is no benchmark "${name}". There are: ${BENCHES.join(', ')}.`);
  }
  await bootstrap(ROOT, fileURLToPath(import.meta.url));
  const { measure } = await import(`./bench/${name}.mjs`);
  console.log(JSON.stringify(await measure(ROOT)));
});
