// Generates the database client and builds the application, each only when what it is made from has changed.
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { runChild } from './child.mjs';
import { requireSpace } from './disk.mjs';
import { pinnedNode } from './install.mjs';

const BUILD_MB = 500;
const NOT_BUILT = new Set([
  ...[
    'node_modules',
    'tests',
    'docs',
    'scripts',
    'test-results',
    'playwright-report',
    'README.md',
    'CONTRIBUTING.md',
  ],
  ...[
    'next-env.d.ts',
    'biome.json',
    'knip.json',
    'vitest.config.ts',
    'playwright.config.ts',
    'lib/db/generated',
  ],
  ...['prisma/seed', 'prisma/migrations'],
]);

/** @param {string} root */
export function isBuilt(root) {
  return existsSync(serverFile(root)) && readStamp(buildStamp(root)) === fingerprint(root);
}

/**
 * @param {string} root
 * @param {import('./progress.mjs').Report} report
 */
export async function build(root, report) {
  requireSpace(root, BUILD_MB, 'biên dịch chương trình');
  await generate(root);
  const sources = fingerprint(root);
  rmSync(buildStamp(root), { force: true });
  await runChild(pinnedNode(root), [path.join(root, 'node_modules/next/dist/bin/next'), 'build'], {
    cwd: root,
    env: { NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' },
    onLine: (line) => report(line.trim()),
    failure: 'Không biên dịch được chương trình, xem các dòng trên',
  });
  // The standalone server serves only what lies beside it.
  const standalone = path.dirname(serverFile(root));
  cpSync(path.join(root, '.next/static'), path.join(standalone, '.next/static'), { recursive: true });
  if (existsSync(path.join(root, 'public'))) {
    cpSync(path.join(root, 'public'), path.join(standalone, 'public'), { recursive: true });
  }
  writeFileSync(buildStamp(root), sources);
}

/**
 * Generates the database client from prisma/schema.prisma where it is not up to date.
 *
 * @param {string} root
 */
export async function generate(root) {
  const schema = createHash('sha256').update(readFileSync(path.join(root, 'prisma/schema.prisma')));
  const wanted = schema.update(readFileSync(path.join(root, 'package-lock.json'))).digest('hex');
  const stamp = path.join(root, 'node_modules/.cache/guong-sang/generated');
  if (readStamp(stamp) === wanted && existsSync(path.join(root, 'lib/db/generated/client.ts'))) return;
  await runChild(pinnedNode(root), [path.join(root, 'node_modules/prisma/build/index.js'), 'generate'], {
    cwd: root,
    env: { CHECKPOINT_DISABLE: '1', PRISMA_HIDE_UPDATE_MESSAGE: '1' },
    failure: 'Không tạo được lớp truy cập cơ sở dữ liệu từ prisma/schema.prisma, xem các dòng trên',
  });
  mkdirSync(path.dirname(stamp), { recursive: true });
  writeFileSync(stamp, wanted);
}

/** @param {string} root */
export function serverFile(root) {
  return path.join(root, '.next/standalone/server.js');
}

/** A hash over every file that the build reads. @param {string} root */
function fingerprint(root) {
  const hash = createHash('sha256');
  for (const file of listSources(root, ''))
    hash.update(`${file}\0`).update(readFileSync(path.join(root, file)));
  return hash.digest('hex');
}

/** @param {string} root @param {string} folder @returns {string[]} */
function listSources(root, folder) {
  return readdirSync(path.join(root, folder), { withFileTypes: true })
    .map((entry) => ({ entry, place: path.posix.join(folder, entry.name) }))
    .filter(
      ({ entry, place }) =>
        !entry.name.startsWith('.') && !NOT_BUILT.has(place) && !place.endsWith('.tsbuildinfo'),
    )
    .sort((a, b) => (a.place < b.place ? -1 : 1))
    .flatMap(({ entry, place }) => (entry.isDirectory() ? listSources(root, place) : [place]));
}

/** @param {string} root */
function buildStamp(root) {
  return path.join(root, '.next/guong-sang-build');
}

/** @param {string} file */
function readStamp(file) {
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined;
}
