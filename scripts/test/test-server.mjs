// The production build over a copy of the demo, for browser tests and measurements.
import { randomBytes } from 'node:crypto';
import { createServer } from 'node:net';
import { build, isBuilt } from '../start/build.mjs';
import { onlyOne } from '../start/only-one.mjs';
import { step } from '../start/progress.mjs';
import { startServer } from '../start/server.mjs';
import { serverEnvironment } from '../start/server-environment.mjs';
import { readSettings } from '../start/settings.mjs';
import { openDemoCopy } from './demo-template.mjs';

/** @typedef {{ url: string, port: number, pid: number, ownerUrl: string, appUrl: string, stop: () => Promise<void> }} TestServer */

/**
 * Builds what is not built, and serves a fresh copy of the demo on a free port until `stop()`.
 *
 * @param {string} root
 * @param {{ logLevel?: string }} [options] what the server logs; by default nothing but errors
 * @returns {Promise<TestServer>}
 */
export async function openTestServer(root, { logLevel = 'error' } = {}) {
  if (!isBuilt(root)) {
    await step('Production build', (report) =>
      onlyOne(root, report, async () => (isBuilt(root) ? undefined : build(root, report))),
    );
  }
  const secret = randomBytes(48).toString('base64url');
  const database = await openDemoCopy(root, secret);
  try {
    const port = await freePort();
    const url = `http://localhost:${port}`;
    const settings = readSettings(
      { PORT: String(port), DATA_DIR: database.dataDir, DEMO: '1', BASE_URL: url },
      root,
    );
    const env = { ...serverEnvironment(settings, database.appUrl, secret), LOG_LEVEL: logLevel };
    const server = await startServer(root, {
      port,
      host: '127.0.0.1',
      env,
      stop: new AbortController().signal,
    });
    const stop = async () => {
      await server.stop();
      await database.stop();
    };
    return { url, port, pid: server.pid, ownerUrl: database.ownerUrl, appUrl: database.appUrl, stop };
  } catch (error) {
    await database.stop();
    throw error;
  }
}

/** @returns {Promise<number>} */
function freePort() {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}
