// The process that reads one document and ends. A thread of the server would not do: V8 ends the whole process, not the
// thread, where one single thing is larger than the memory left to it, and what lies outside of V8's heap it does not count.
import os from 'node:os';
import { Worker } from 'node:worker_threads';

/** @typedef {import('./reader').Task} Task */

const WATCHED_EVERY_MS = 20;
const MB = 1024 * 1024;

process.once('disconnect', () => process.exit(1));
process.once('message', (task) => read(/** @type {Task} */ (task)));

/** @param {Task} task */
function read(task) {
  // Whoever waits for a page comes first.
  os.setPriority(os.constants.priority.PRIORITY_BELOW_NORMAL);
  const { megabytes, milliseconds } = task.limits;
  setInterval(() => {
    if (process.memoryUsage.rss() > megabytes * MB) end({ failure: 'MEMORY' });
    const { user, system } = process.cpuUsage();
    if ((user + system) / 1_000 > milliseconds) end({ failure: 'TIME' });
  }, WATCHED_EVERY_MS);
  const worker = new Worker(new URL('worker.mjs', import.meta.url), {
    workerData: task,
    resourceLimits: { maxOldGenerationSizeMb: Math.floor(megabytes * 0.7), maxYoungGenerationSizeMb: 32 },
  });
  worker.on('message', (message) => ('answer' in message ? end(message) : process.send?.(message)));
  worker.on('error', (error) => {
    const isMemory = /** @type {NodeJS.ErrnoException} */ (error).code === 'ERR_WORKER_OUT_OF_MEMORY';
    // The text of an error may quote the document.
    end({ failure: isMemory ? 'MEMORY' : 'FAILED', kind: error.name });
  });
  worker.on('exit', () => end({ failure: 'FAILED', kind: 'exit' }));
}

let ended = false;

/** @param {import('./reader').Message} message */
function end(message) {
  if (ended) return;
  ended = true;
  process.send?.(message, () => process.exit(0));
}
