// `npm test`: everything, from a fresh clone. `npm test -- --only rules,database` runs some of the steps.
// Ends with one line, "N passed, N failed".
import { fileURLToPath } from 'node:url';
import { Refusal, runCommand } from './refusal.mjs';
import { bootstrap } from './start/install.mjs';
import { elapsed, step } from './start/progress.mjs';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const LONGEST_FAILURE = 60;

await runCommand(async () => {
  const began = await bootstrap(ROOT, fileURLToPath(import.meta.url));
  const { STEPS } = await import('./test/steps.mjs');
  const wanted = readOnly(process.argv.slice(2)) ?? STEPS.map(({ name }) => name);
  const unknown = wanted.find((name) => !STEPS.some((known) => known.name === name));
  if (unknown) throw new Refusal(`No step "${unknown}". Steps: ${STEPS.map(({ name }) => name).join(', ')}.`);
  let passed = 0;
  let failed = 0;
  for (const { name, title, run } of STEPS) {
    if (!wanted.includes(name)) continue;
    const outcome = await step(title, (report) => run(ROOT, report)).catch((error) => ({
      passed: 0,
      failures: [`${title}\n${error instanceof Error ? error.stack : error}`],
    }));
    const mark = outcome.failures.length === 0 ? ' ' : '✖';
    console.log(`${mark} ${outcome.passed} passed, ${outcome.failures.length} failed\n`);
    for (const failure of outcome.failures) console.log(`${shorten(failure)}\n`);
    passed += outcome.passed;
    failed += outcome.failures.length;
  }
  console.log(elapsed(began));
  console.log(`${passed} passed, ${failed} failed`);
  process.exit(failed > 0 ? 1 : 0);
});

/** @param {string[]} args @returns {string[] | undefined} */
function readOnly(args) {
  const joined = args.find((arg) => arg.startsWith('--only='))?.slice('--only='.length);
  const list = joined ?? (args.includes('--only') ? args[args.indexOf('--only') + 1] : undefined);
  return list?.split(',').map((name) => name.trim());
}

/** The first line is the failure's name, the rest what happened. @param {string} failure */
function shorten(failure) {
  const [name, ...lines] = failure.split('\n');
  const shown = lines.filter((line) => line.trim()).slice(0, LONGEST_FAILURE);
  const more = lines.length > LONGEST_FAILURE ? ['    …'] : [];
  return [`✖ ${name}`, ...shown.map((line) => `    ${line}`), ...more].join('\n');
}
