// How many requests a second one server process answers on one core: an empty dynamic page, the progress page of a
// district's plan and a list of 50 plans, measured in turns so that a slow minute of the machine slows all three.
import { execFile, spawnSync } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { openTestServer } from '../test/test-server.mjs';
import { addPlans } from './plans.mjs';
import { signIn } from './sign-in.mjs';

const PLAN = '101/KH-UBND';
const REVIEWER = { email: 'noivu@dakdoa.example', password: 'ThiDua!2026' };
const PLANS = 50;
const ROUNDS = 5;
const SECONDS = 4;
const WARM_UP_SECONDS = 3;
const CONNECTIONS = 8;

/** @typedef {{ name: 'empty' | 'progress' | 'plans', path: string, mustHold: (html: string) => boolean }} Page */
/** @typedef {import('./load.mjs').Result} Result */

/** @param {string} root */
export async function measure(root) {
  console.log('Starting the production build on a copy of the demo …');
  const server = await openTestServer(root);
  try {
    const planId = await addPlans(server.ownerUrl, { number: PLAN, wanted: PLANS });
    const { cookie, home } = await signIn(server.url, REVIEWER);
    const pinned = pin(server.pid);
    /** @type {Page[]} */
    const pages = [
      { name: 'empty', path: '/bench/empty', mustHold: () => true },
      {
        name: 'progress',
        path: `${home}/plans/${planId}/progress`,
        mustHold: holds('So với chỉ tiêu', 'Xã Nam Yang'),
      },
      { name: 'plans', path: `${home}/plans`, mustHold: (html) => countPlans(html) === PLANS },
    ];
    /** @type {Map<Page['name'], Result[]>} */
    const results = new Map(pages.map(({ name }) => [name, []]));
    for (const page of pages) {
      await check(server.url, page, cookie);
      await load(server.url + page.path, cookie, WARM_UP_SECONDS, pinned);
    }
    for (let round = 0; round < ROUNDS; round++) {
      for (const page of [...pages.slice(round % 3), ...pages.slice(0, round % 3)]) {
        results.get(page.name)?.push(await load(server.url + page.path, cookie, SECONDS, pinned));
      }
    }
    return report(results, pinned);
  } finally {
    await server.stop();
  }
}

/**
 * Keeps the server on the first core, where the system can.
 *
 * @param {number} pid
 */
function pin(pid) {
  if (availableParallelism() < 2) return false;
  return spawnSync('taskset', ['-a', '-c', '-p', '0', String(pid)]).status === 0;
}

/** @param {string} url @param {Page} page @param {string} cookie */
async function check(url, page, cookie) {
  const answer = await fetch(url + page.path, { headers: { cookie }, redirect: 'manual' });
  if (answer.status !== 200 || !page.mustHold(await answer.text())) {
    throw new Error(`${page.path} answered ${answer.status} without what it should hold`);
  }
}

/** @param {string} url @param {string} cookie @param {number} seconds @param {boolean} pinned @returns {Promise<Result>} */
async function load(url, cookie, seconds, pinned) {
  const script = fileURLToPath(new URL('load.mjs', import.meta.url));
  const order = JSON.stringify({ url, cookie, connections: CONNECTIONS, seconds });
  const own = [process.execPath, script, order];
  const [file = '', ...args] = pinned ? ['taskset', '-c', `1-${availableParallelism() - 1}`, ...own] : own;
  const { stdout } = await promisify(execFile)(file, args);
  return JSON.parse(stdout);
}

/** @param {Map<Page['name'], Result[]>} results @param {boolean} pinned */
function report(results, pinned) {
  const rows = [...results].map(([name, rounds]) => ({
    page: name,
    'requests/s': round(median(rounds.map(({ requests, seconds }) => requests / seconds))),
    'ms (median)': round(median(rounds.map(({ p50 }) => p50))),
    'ms (95 %)': round(median(rounds.map(({ p95 }) => p95))),
    KB: round(median(rounds.map(({ bytes }) => bytes / 1024))),
  }));
  console.table(rows);
  console.log(
    `${ROUNDS} rounds of ${SECONDS} s a page, ${CONNECTIONS} connections, one server process${pinned ? ' on one core' : ', not pinned to a core'}.`,
  );
  const rate = (/** @type {Page['name']} */ page) =>
    rows.find((row) => row.page === page)?.['requests/s'] ?? 0;
  return {
    bench: 'pages',
    oneCore: pinned,
    emptyPerSecond: rate('empty'),
    progressPerSecond: rate('progress'),
    plansPerSecond: rate('plans'),
    progressRatio: round(rate('progress') / rate('empty'), 2),
    plansRatio: round(rate('plans') / rate('empty'), 2),
  };
}

/** @param {string[]} words @returns {(html: string) => boolean} */
function holds(...words) {
  return (html) => words.every((word) => html.includes(word));
}

/** @param {string} html */
function countPlans(html) {
  return new Set([...html.matchAll(/\/plans\/([0-9a-f-]{36})"/g)].map(([, id]) => id)).size;
}

/** @param {number[]} numbers */
function median(numbers) {
  return [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;
}

/** @param {number} number @param {number} [digits] */
function round(number, digits = 1) {
  return Number(number.toFixed(digits));
}
