import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';

const SCRIPT = fileURLToPath(new URL('../../../scripts/start.mjs', import.meta.url));
const SETTINGS = [
  'PORT HOST DATA_DIR DATABASE_URL APP_DATABASE_URL DEMO DEMO_TODAY BASE_URL AUTH_SECRET TRUST_PROXY',
  'npm_lifecycle_event GUONG_SANG_BEGAN',
].flatMap((names) => names.split(' '));

/** Runs `npm start`'s script with exactly these settings until it ends. */
export async function start(settings: Record<string, string>): Promise<{ code: number; refusals: string[] }> {
  const others = Object.entries(process.env).filter(([name]) => !SETTINGS.includes(name));
  const env = { NODE_ENV: process.env.NODE_ENV, ...Object.fromEntries(others), ...settings };
  const child = spawn(process.execPath, [SCRIPT], { env, stdio: ['ignore', 'ignore', 'pipe'] });
  onTestFinished(() => void child.kill('SIGTERM'));
  let said = '';
  child.stderr.on('data', (chunk) => {
    said += chunk;
  });
  const code = await new Promise<number>((resolve) => child.once('close', (status) => resolve(status ?? -1)));
  return { code, refusals: said.split('\n').filter((line) => line.trim()) };
}

/** A folder that is gone after the test. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'guong-sang-start-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** A port that something listens on until the test ends. */
export async function takenPort(): Promise<number> {
  const server = createServer();
  const port = await new Promise<number>((resolve) => {
    server.listen(0, () => {
      const address = server.address();
      resolve(typeof address === 'object' && address ? address.port : 0);
    });
  });
  onTestFinished(() => void server.close());
  return port;
}
