import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { stripVTControlCharacters } from 'node:util';
import { pinnedNode } from '../start/install.mjs';

/**
 * Runs a program of node_modules to its end, whatever that is, and keeps what it printed.
 *
 * @param {string} root
 * @param {string[]} args script and arguments
 * @param {{ env?: Record<string, string>, report?: (text: string) => void }} [options]
 * @returns {Promise<{ code: number | null, output: string }>}
 */
export async function runCaptured(root, args, { env = {}, report = () => {} } = {}) {
  const child = spawn(pinnedNode(root), args, {
    cwd: root,
    env: { ...process.env, NO_COLOR: '1', FORCE_COLOR: undefined, NEXT_TELEMETRY_DISABLED: '1', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const forward = () => child.kill('SIGTERM');
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, forward);
  /** @type {string[]} */
  const lines = [];
  for (const stream of [child.stdout, child.stderr]) {
    createInterface({ input: stream }).on('line', (line) => {
      const plain = stripVTControlCharacters(line);
      lines.push(plain);
      if (plain.trim()) report(plain.trim());
    });
  }
  const code = await new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  });
  for (const signal of ['SIGINT', 'SIGTERM']) process.off(signal, forward);
  return { code, output: lines.join('\n') };
}
