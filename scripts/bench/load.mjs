// A process that asks one address again and again over kept connections, and prints what came back as JSON. Run by
// pages.mjs on its own, so that what it costs is not taken from the server.
import http from 'node:http';

/** @typedef {{ url: string, cookie: string, connections: number, seconds: number }} Order */
/** @typedef {{ requests: number, seconds: number, bytes: number, p50: number, p95: number }} Result times in ms */

const order = /** @type {Order} */ (JSON.parse(process.argv[2] ?? '{}'));
const agent = new http.Agent({ keepAlive: true, maxSockets: order.connections });
const began = performance.now();
const end = began + order.seconds * 1000;
/** @type {number[]} */
const times = [];
let bytes = 0;

await Promise.all(Array.from({ length: order.connections }, askUntilTheEnd));
const seconds = (performance.now() - began) / 1000;
times.sort((a, b) => a - b);
/** @type {Result} */
const result = { requests: times.length, seconds, bytes, p50: at(0.5), p95: at(0.95) };
console.log(JSON.stringify(result));
process.exit(0);

async function askUntilTheEnd() {
  while (performance.now() < end) {
    const asked = performance.now();
    bytes = await ask();
    times.push(performance.now() - asked);
  }
}

/** @returns {Promise<number>} the size of the answer */
function ask() {
  return new Promise((resolve, reject) => {
    const request = http.get(
      order.url,
      { agent, headers: { cookie: order.cookie, accept: 'text/html' } },
      (response) => {
        let size = 0;
        response.on('data', (/** @type {Buffer} */ chunk) => {
          size += chunk.length;
        });
        response.once('end', () =>
          response.statusCode === 200
            ? resolve(size)
            : reject(new Error(`${order.url} answered ${response.statusCode}`)),
        );
      },
    );
    request.once('error', reject);
  });
}

/** @param {number} share */
function at(share) {
  return times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0;
}
