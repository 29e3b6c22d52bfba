// Brings node_modules to what package-lock.json says, and a script onto the Node that is pinned there.
import { spawn } from 'node:child_process';
import { existsSync, readFileSync, realpathSync } from 'node:fs';
import path from 'node:path';
import { Refusal } from '../refusal.mjs';
import { runChild } from './child.mjs';
import { requireSpace } from './disk.mjs';
import { onlyOne } from './only-one.mjs';
import { step } from './progress.mjs';

/** @typedef {Record<string, { version?: string, optional?: boolean, devOptional?: boolean, link?: boolean, os?: string[], cpu?: string[] }>} Packages */

const INSTALL_MB = 1_500;

/**
 * Installs what is missing and goes on under the pinned Node. Called first by the commands that must work on a
 * fresh clone; in the outer process it does not return.
 *
 * @param {string} root
 * @param {string} script the calling script, run again on the pinned Node
 * @returns {Promise<number>} when the command began, in milliseconds
 */
export async function bootstrap(root, script) {
  const began = Number(process.env.GUONG_SANG_BEGAN) || Date.now();
  if (!isInstalled(root)) {
    await step('Cài đặt thư viện', (report) =>
      onlyOne(root, report, async () => (isInstalled(root) ? undefined : install(root, report))),
    );
  }
  if (!onPinnedNode(root)) await continueOnPinnedNode(root, script, began);
  return began;
}

/** @param {string} root */
export function pinnedNode(root) {
  return path.join(root, 'node_modules', 'node', 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
}

/** @param {string} root */
function isInstalled(root) {
  const wanted = readPackages(path.join(root, 'package-lock.json'));
  const present = readPackages(path.join(root, 'node_modules', '.package-lock.json'));
  // npm writes the second file last, so an interrupted install has none.
  return (
    existsSync(pinnedNode(root)) &&
    Object.entries(wanted).every(
      ([place, { version, optional, devOptional, link }]) =>
        place === '' || optional || devOptional || link || present[place]?.version === version,
    )
  );
}

/**
 * @param {string} root
 * @param {import('./progress.mjs').Report} report
 */
async function install(root, report) {
  requireSpace(root, INSTALL_MB, 'cài đặt thư viện');
  const places = Object.entries(readPackages(path.join(root, 'package-lock.json')))
    .filter(([place, { os = [process.platform], cpu = [process.arch] }]) => {
      return place !== '' && os.includes(process.platform) && cpu.includes(process.arch);
    })
    .map(([place]) => place);
  const count = () => places.filter((place) => existsSync(path.join(root, place, 'package.json'))).length;
  const timer = setInterval(() => report(`${count()}/${places.length} gói`), 1_000);
  const [file, ...args] = npm();
  const flags = ['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error'];
  // Prisma's engine is not used and must not be looked for on the internet (see prisma.config.ts).
  const env = { PRISMA_SCHEMA_ENGINE_BINARY: process.execPath, NEXT_TELEMETRY_DISABLED: '1' };
  const failure = 'Không cài được thư viện. Vui lòng kiểm tra kết nối tới kho gói npm rồi chạy lại';
  await runChild(file, [...args, ...flags], { cwd: root, env, failure }).finally(() => clearInterval(timer));
  if (existsSync(pinnedNode(root))) return;
  throw new Refusal(
    'npm không chạy bước cài đặt Node 24. Vui lòng cho phép chạy install script (npm config set ignore-scripts false) rồi chạy lại.',
  );
}

/** @param {string} root */
function onPinnedNode(root) {
  const pinned = pinnedNode(root);
  return existsSync(pinned) && realpathSync(process.execPath) === realpathSync(pinned);
}

/**
 * Runs a script of ours again on the pinned Node, passes signals on, and ends as it ends. The channel between
 * the two tells the inner one when the outer one was killed.
 *
 * @param {string} root
 * @param {string} script
 * @param {number} began
 * @returns {Promise<never>}
 */
async function continueOnPinnedNode(root, script, began) {
  const child = spawn(pinnedNode(root), [script, ...process.argv.slice(2)], {
    cwd: process.cwd(),
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
    env: {
      ...process.env,
      GUONG_SANG_BEGAN: String(began),
      PATH: `${path.join(root, 'node_modules', '.bin')}${path.delimiter}${process.env.PATH}`,
    },
  });
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
    process.on(signal, () => child.kill(signal));
  }
  const code = await new Promise((resolve) => child.once('exit', (status) => resolve(status ?? 1)));
  process.exit(code);
}

/** @param {string} file @returns {Packages} */
function readPackages(file) {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')).packages : {};
}

/** @returns {[string, ...string[]]} how to call the npm that called us, or the one of this Node */
function npm() {
  const called = process.env.npm_execpath;
  if (called?.endsWith('npm-cli.js')) return [process.execPath, called];
  const beside = path.resolve(
    path.dirname(process.execPath),
    '..',
    'lib',
    'node_modules',
    'npm',
    'bin',
    'npm-cli.js',
  );
  const onWindows = path.join(path.dirname(process.execPath), 'node_modules', 'npm', 'bin', 'npm-cli.js');
  const found = [beside, onWindows].find((file) => existsSync(file));
  return found ? [process.execPath, found] : ['npm'];
}
