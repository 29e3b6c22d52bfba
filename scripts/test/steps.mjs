// The steps of `npm test`. A check counts as one, a test runner as many as it has tests.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { build, generate, isBuilt } from '../start/build.mjs';
import { onlyOne } from '../start/only-one.mjs';
import { playwright } from './browser.mjs';
import { readPlaywright, readVitest } from './outcome.mjs';
import { runCaptured } from './run-captured.mjs';
import { openTestServer } from './test-server.mjs';

/** @typedef {import('./outcome.mjs').Outcome} Outcome */
/** @typedef {import('../start/progress.mjs').Report} Report */
/** @typedef {{ name: string, title: string, run: (root: string, report: Report) => Promise<Outcome> }} Step */

/** Quick ones first: whoever waits learns of a slip early. @type {Step[]} */
export const STEPS = [
  check('lint', 'Format and lint', [['@biomejs/biome/bin/biome', 'ci', '--colors=off']]),
  check('unused', 'Unused code', [['knip/bin/knip.js', '--no-progress']]),
  check('types', 'Types', [
    ['next/dist/bin/next', 'typegen'],
    ['typescript/bin/tsc', '--noEmit', '--pretty', 'false'],
  ]),
  vitest('rules', 'Rules'),
  vitest('scripts', 'Scripts'),
  vitest('database', 'Database'),
  { name: 'build', title: 'Production build', run: runBuild },
  { name: 'e2e', title: 'Browser', run: runBrowser },
];

/**
 * @param {string} name
 * @param {string} title
 * @param {[string, ...string[]][]} commands programs of node_modules with their arguments, all of which must succeed
 * @returns {Step}
 */
function check(name, title, commands) {
  const run = async (/** @type {string} */ root) => {
    await generate(root);
    for (const [program, ...args] of commands) {
      const { code, output } = await runCaptured(root, [path.join('node_modules', program), ...args]);
      if (code !== 0) return { passed: 0, failures: [`${title}\n${output}`] };
    }
    return { passed: 1, failures: [] };
  };
  return { name, title, run };
}

/** @param {string} project @param {string} title @returns {Step} */
function vitest(project, title) {
  return {
    name: project,
    title,
    run: (root, report) =>
      withReportFile(async (file) => {
        await generate(root);
        const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
        const args = ['node_modules/vitest/vitest.mjs', 'run', '--project', project, ...reporters];
        const result = await runCaptured(root, args, { report });
        return conclude(title, result, readVitest(file, root));
      }),
  };
}

/** @param {string} root @param {Report} report @returns {Promise<Outcome>} */
async function runBuild(root, report) {
  try {
    await onlyOne(root, report, async () => (isBuilt(root) ? undefined : build(root, report)));
    return { passed: 1, failures: [] };
  } catch (error) {
    return { passed: 0, failures: [`Production build\n${error}`] };
  }
}

/** @param {string} root @param {Report} report @returns {Promise<Outcome>} */
async function runBrowser(root, report) {
  report('preparing the demo');
  const server = await openTestServer(root);
  try {
    return await withReportFile(async (file) => {
      const { args, env } = playwright(root, { url: server.url, args: ['--reporter=list,json'] });
      const result = await runCaptured(root, args, {
        env: { ...env, PLAYWRIGHT_JSON_OUTPUT_NAME: file },
        report,
      });
      return conclude('Browser', result, readPlaywright(file));
    });
  } finally {
    await server.stop();
  }
}

/**
 * A runner that ended badly although no test failed (or that found no test) has failed.
 *
 * @param {string} title
 * @param {{ code: number | null, output: string }} result
 * @param {Outcome | undefined} outcome
 * @returns {Outcome}
 */
function conclude(title, { code, output }, outcome) {
  if (!outcome) return { passed: 0, failures: [`${title}: the runner broke off\n${output}`] };
  if (outcome.failures.length > 0) return outcome;
  if (code !== 0) return { ...outcome, failures: [`${title}: the runner ended with ${code}\n${output}`] };
  if (outcome.passed === 0) return { ...outcome, failures: [`${title}: no test was run`] };
  return outcome;
}

/**
 * @param {(file: string) => Promise<Outcome>} work
 * @returns {Promise<Outcome>}
 */
async function withReportFile(work) {
  const folder = mkdtempSync(path.join(tmpdir(), 'guong-sang-report-'));
  try {
    return await work(path.join(folder, 'report.json'));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
