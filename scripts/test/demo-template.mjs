// A data folder with the whole demo, made once per state of schema and seed and copied for every run.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, existsSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { startEmbedded } from '../database/embedded.mjs';
import { withClient } from '../database/roles.mjs';
import { temporaryDataDir } from '../database/temporary-data.mjs';
import { prepareDatabase } from '../start/database.mjs';
import { onlyOne } from '../start/only-one.mjs';
import { readSettings } from '../start/settings.mjs';

const DEMO_TODAY = '2024-10-15';
// What decides how the demo looks: everything that the seed runs through.
const SOURCES = ['prisma', 'lib', 'package-lock.json'];

/**
 * Copies the demo into a new temporary folder and opens it, without the guarantees against power loss that tests
 * do not need, with the demo's clock at its beginning.
 *
 * @param {string} root
 * @param {string} secret signs what the seed signs
 */
export async function openDemoCopy(root, secret) {
  const template = path.join(root, '.data', 'test-template');
  await onlyOne(
    root,
    () => {},
    async () => {
      if (readStamp(template) !== fingerprint(root)) await makeTemplate(root, template, secret);
    },
  );
  const { dataDir, remove } = temporaryDataDir();
  copy(template, dataDir);
  const database = await startEmbedded({ dataDir, durable: false });
  await withClient(database.ownerUrl, (client) =>
    client.query('UPDATE installation SET anchored_at = now()'),
  );
  const stop = async () => {
    await database.stop();
    remove();
  };
  return { ...database, dataDir, stop };
}

/** @param {string} root @param {string} template @param {string} secret */
async function makeTemplate(root, template, secret) {
  const draft = `${template}.new`;
  for (const folder of [draft, template]) rmSync(folder, { recursive: true, force: true });
  const settings = readSettings({ DATA_DIR: draft, DEMO: '1', DEMO_TODAY }, root);
  const database = await startEmbedded({ dataDir: draft, durable: false });
  try {
    await prepareDatabase({ root, settings, database, secret });
  } finally {
    await database.stop();
  }
  writeFileSync(stampFile(draft), fingerprint(root));
  renameSync(draft, template);
}

/**
 * Owners are kept: under root the files are those of the database's own user.
 *
 * @param {string} from
 * @param {string} to
 */
function copy(from, to) {
  if (process.platform === 'win32') return cpSync(from, to, { recursive: true });
  const { status, stderr } = spawnSync('cp', ['-a', `${from}/.`, to], { encoding: 'utf8' });
  if (status !== 0) throw new Error(`The demo could not be copied: ${stderr}`);
}

/** @param {string} root */
function fingerprint(root) {
  const hash = createHash('sha256');
  for (const source of SOURCES) {
    for (const file of listFiles(path.join(root, source)))
      hash.update(`${file}\0`).update(readFileSync(file));
  }
  return hash.digest('hex');
}

/** @param {string} place @returns {string[]} */
function listFiles(place) {
  if (path.extname(place) !== '') return [place];
  return readdirSync(place, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && !entry.parentPath.includes('generated'))
    .map((entry) => path.join(entry.parentPath, entry.name))
    .sort();
}

/** @param {string} template */
function readStamp(template) {
  return existsSync(stampFile(template)) ? readFileSync(stampFile(template), 'utf8') : undefined;
}

/** @param {string} template */
function stampFile(template) {
  return path.join(template, 'template-of');
}
