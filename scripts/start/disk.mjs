import { existsSync, mkdirSync, statfsSync } from 'node:fs';
import path from 'node:path';
import { Refusal } from '../refusal.mjs';

/**
 * Refuses to go on where the disk has less room than the next step needs: a disk that fills up half-way leaves
 * errors that say anything but that.
 *
 * @param {string} folder it need not exist yet
 * @param {number} megabytes
 * @param {string} purpose what the room is for, in Vietnamese
 */
export function requireSpace(folder, megabytes, purpose) {
  const place = nearestExisting(folder);
  const { bavail, bsize } = statfsSync(place);
  const free = Math.floor((bavail * bsize) / 1024 / 1024);
  if (free >= megabytes) return;
  throw new Refusal(
    `Ổ đĩa sắp đầy: ${place} còn ${free} MB, cần ít nhất ${megabytes} MB để ${purpose}. Vui lòng giải phóng chỗ trống rồi chạy lại.`,
  );
}

/**
 * Makes a folder and those above it. Node's own recursive way never returns on file systems that allow no folders.
 *
 * @param {string} folder absolute
 */
export function makeFolder(folder) {
  if (existsSync(folder)) return;
  makeFolder(path.dirname(folder));
  try {
    mkdirSync(folder);
  } catch (error) {
    if (!existsSync(folder)) throw explainDiskError(error);
  }
}

/**
 * A refusal when an error says that the disk is full or cannot be written to, otherwise the error itself.
 *
 * @param {unknown} error
 * @returns {unknown}
 */
export function explainDiskError(error) {
  if (!(error instanceof Error) || error instanceof Refusal) return error;
  const { code, path: place = '' } = /** @type {NodeJS.ErrnoException} */ (error);
  if (code === 'ENOSPC')
    return new Refusal(`Ổ đĩa đã đầy (${place}). Vui lòng giải phóng chỗ trống rồi chạy lại.`);
  if (['EROFS', 'EACCES', 'EPERM', 'ENOENT', 'ENOTDIR'].includes(code ?? '')) {
    return new Refusal(
      `Không ghi được vào ${place}. Vui lòng cấp quyền ghi, hoặc đặt DATA_DIR sang thư mục khác.`,
    );
  }
  return error;
}

/** @param {string} folder @returns {string} */
function nearestExisting(folder) {
  return existsSync(folder) ? folder : nearestExisting(path.dirname(folder));
}
