// Data folders of test runs. A run that was killed leaves its folder and a running server behind: the next sweeps.
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { lookUpProcess } from '../process-table.mjs';

const PREFIX = 'guong-sang-data-';

/**
 * A new folder for a database that only this process uses.
 *
 * @returns {{ dataDir: string, remove: () => void }} call `remove` once the database has stopped
 */
export function temporaryDataDir() {
  sweep();
  const dataDir = mkdtempSync(path.join(tmpdir(), PREFIX));
  writeFileSync(ownerFile(dataDir), String(process.pid));
  return { dataDir, remove: () => rmSync(dataDir, { recursive: true, force: true }) };
}

function sweep() {
  for (const name of readdirSync(tmpdir()).filter((entry) => entry.startsWith(PREFIX))) {
    const dataDir = path.join(tmpdir(), name);
    const owner = readNumber(ownerFile(dataDir));
    if (owner === undefined || lookUpProcess(owner)) continue;
    const server = readNumber(path.join(dataDir, 'postgres', 'postmaster.pid'));
    if (server && lookUpProcess(server)?.command.includes(dataDir)) process.kill(server, 'SIGQUIT');
    rmSync(dataDir, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  }
}

/** The number on a file's first line. @param {string} file */
function readNumber(file) {
  return existsSync(file) ? Number.parseInt(readFileSync(file, 'utf8'), 10) : undefined;
}

/** @param {string} dataDir */
function ownerFile(dataDir) {
  return path.join(dataDir, 'owner.pid');
}
