// The part of `npm start` that needs the installed packages: build, database, demo, server.
import { Refusal } from '../refusal.mjs';
import { build, isBuilt } from './build.mjs';
import { stopChildren } from './child.mjs';
import { openDatabase, prepareDatabase } from './database.mjs';
import { explainDiskError } from './disk.mjs';
import { onlyOne } from './only-one.mjs';
import { forgetRun, rememberRun, watchStarter } from './previous-run.mjs';
import { elapsed, step } from './progress.mjs';
import { authSecret } from './secret.mjs';
import { startServer } from './server.mjs';
import { serverEnvironment } from './server-environment.mjs';

/** @typedef {{ root: string, settings: import('./settings.mjs').Settings, host: string, began: number }} Start */
/** @typedef {(() => Promise<void>)[]} Undo what has to be undone at the end, the last first */

/**
 * Runs the product until it is told to stop, then stops the server and after it the database. Does not return.
 *
 * @param {Start} start
 */
export async function run(start) {
  const stop = listenForStop();
  /** @type {Undo} */
  const undo = [async () => forgetRun(start.settings.dataDir)];
  /** @type {unknown} */
  let failure;
  try {
    await serve(start, undo, stop);
  } catch (error) {
    failure = explainDiskError(error);
  }
  for (const work of undo.reverse()) await work().catch((error) => console.error(error));
  if (stop.aborted) {
    console.log('Gương Sáng đã dừng.');
    process.exit(0);
  }
  throw failure;
}

/** @param {Start} start @param {Undo} undo @param {AbortSignal} stop */
async function serve({ root, settings, host, began }, undo, stop) {
  const { dataDir, port } = settings;
  rememberRun(dataDir, { pid: process.pid, port });
  const secret = authSecret(dataDir, settings.authSecret);
  // A wrong DATABASE_URL is said before the minutes of a build, the embedded server is started after them.
  const external = settings.databaseUrl ? await openDatabase(settings, secret) : undefined;
  if (!isBuilt(root)) {
    await step('Biên dịch chương trình', (report) =>
      onlyOne(root, report, async () => (isBuilt(root) ? undefined : build(root, report))),
    );
  }
  stop.throwIfAborted();
  const database = external ?? (await openDatabase(settings, secret));
  undo.push(database.stop);
  stop.throwIfAborted();
  const notice = await prepareDatabase({ root, settings, database, secret });
  stop.throwIfAborted();
  const env = serverEnvironment(settings, database.appUrl, secret);
  const server = await step('Mở máy chủ', () => startServer(root, { port, host, env, stop }));
  undo.push(server.stop);
  rememberRun(dataDir, { pid: process.pid, port, serverPid: server.pid });
  console.log(`\nReady on http://localhost:${port}`);
  for (const line of notice) console.log(line);
  console.log(`\nSẵn sàng sau ${elapsed(began)}. Nhấn Ctrl-C để dừng.`);
  const code = await Promise.race([server.ended, whenAborted(stop)]);
  if (!stop.aborted)
    throw new Refusal(`Máy chủ đã dừng ngoài ý muốn (${code}). Vui lòng chạy lại npm start.`);
}

/** Aborted by Ctrl-C, by a request to end, or when whoever started us was killed. */
function listenForStop() {
  const controller = new AbortController();
  const stop = () => {
    if (controller.signal.aborted) return;
    console.log('\nĐang dừng máy chủ và cơ sở dữ liệu…');
    controller.abort();
    stopChildren();
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, stop);
  watchStarter(stop);
  return controller.signal;
}

/** @param {AbortSignal} stop @returns {Promise<void>} */
function whenAborted(stop) {
  return new Promise((resolve) => {
    if (stop.aborted) resolve();
    stop.addEventListener('abort', () => resolve(), { once: true });
  });
}
