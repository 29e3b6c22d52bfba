import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const SETTINGS = [
  'PORT HOST DATA_DIR DATABASE_URL APP_DATABASE_URL DEMO DEMO_TODAY BASE_URL AUTH_SECRET TRUST_PROXY',
  'INIT_CWD GUONG_SANG_BEGAN',
].flatMap((names) => names.split(' '));

export type Ended = { code: number; out: string; said: string[] };

/** Runs `npm run plan:export`, `plan:import` or `plan:read` with exactly these settings until it ends. */
export async function planCommand(
  name: 'export' | 'import' | 'read',
  args: string[],
  settings: Record<string, string>,
): Promise<Ended> {
  const script = fileURLToPath(new URL(`../../../scripts/plan-${name}.mjs`, import.meta.url));
  const others = Object.entries(process.env).filter(([key]) => !SETTINGS.includes(key));
  const env = { NODE_ENV: process.env.NODE_ENV, ...Object.fromEntries(others), ...settings };
  const child = spawn(process.execPath, [script, ...args], { env, stdio: ['ignore', 'pipe', 'pipe'] });
  let [out, said] = ['', ''];
  child.stdout.setEncoding('utf8').on('data', (chunk) => {
    out += chunk;
  });
  child.stderr.setEncoding('utf8').on('data', (chunk) => {
    said += chunk;
  });
  const code = await new Promise<number>((resolve) => child.once('close', (status) => resolve(status ?? -1)));
  return { code, out, said: said.split('\n').filter((line) => line.trim()) };
}
