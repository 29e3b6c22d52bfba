// Finds a Chromium to test and print with, and installs one where there is none and it can be had.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { Refusal } from './refusal.mjs';

// The shell without a browser's own windows takes a third of the time for the same pages.
const KNOWN_PLACES = [
  '/usr/bin/chromium-headless-shell',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/**
 * The program of a Chromium on this machine: the one that CHROMIUM_PATH names, the system's, or Playwright's own.
 *
 * @returns {string | undefined}
 */
export function findChromium() {
  const named = process.env.CHROMIUM_PATH;
  if (named && !existsSync(named)) throw new Refusal(`CHROMIUM_PATH names ${named}, which is not there.`);
  return named || KNOWN_PLACES.find((place) => existsSync(place)) || playwrightsOwn();
}

/**
 * As {@link findChromium}, but tries to install one: first Playwright's own, then Debian's package.
 *
 * @returns {string}
 * @throws {Refusal} when neither can be had
 */
export function findOrInstallChromium() {
  return findChromium() ?? installPlaywrights() ?? installDebians() ?? refuse();
}

function playwrightsOwn() {
  const { chromium } = createRequire(import.meta.url)('@playwright/test');
  const place = chromium.executablePath();
  return existsSync(place) ? place : undefined;
}

function installPlaywrights() {
  const cli = createRequire(import.meta.url).resolve('@playwright/test/cli');
  spawnSync(process.execPath, [cli, 'install', 'chromium'], { stdio: 'ignore', timeout: 300_000 });
  return findChromium();
}

function installDebians() {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return undefined;
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  spawnSync('apt-get', ['update'], { stdio: 'ignore', env });
  // Older releases of Debian have only the second.
  for (const name of ['chromium-headless-shell', 'chromium']) {
    spawnSync('apt-get', ['install', '-y', '--no-install-recommends', name], { stdio: 'ignore', env });
    const found = findChromium();
    if (found) return found;
  }
  return undefined;
}

/** @returns {never} */
function refuse() {
  throw new Refusal(
    'No Chromium found and none could be installed. Install one (Debian: apt-get install chromium) or name it in CHROMIUM_PATH.',
  );
}
