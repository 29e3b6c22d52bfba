// Reads one document. What it does may take any time and any memory: process.mjs watches, and ends it.
import './typescript.mjs';
import { parentPort, workerData } from 'node:worker_threads';

/** @typedef {import('./reader').Task} Task */

const { bytes, name, limits, withReading } = /** @type {Task} */ (workerData);
const { extractText } = await import('./extract');
const answer = await extractText(bytes, name, limits, (percent) => parentPort?.postMessage({ percent }));
if ('lines' in answer && withReading) {
  const { readPlan } = await import('../read');
  parentPort?.postMessage({ answer: { ...answer, reading: readPlan(answer.lines) } });
} else {
  parentPort?.postMessage({ answer });
}
