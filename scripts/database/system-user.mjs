// PostgreSQL refuses to run as root, so under root its programs run as the system user `postgres`.
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { Refusal } from '../refusal.mjs';

const USER = 'postgres';
const SETPRIV = '/usr/bin/setpriv';

/**
 * Who the database programs run as. `prefix` is put before every command line.
 *
 * @typedef {{ uid?: number, gid?: number, prefix: string[] }} SystemUser
 */

/**
 * Finds (or, under root, creates) the user that the database programs run as, and makes sure that it reaches
 * the given paths. A folder that only root may enter (a clone under /root, say) is entered with the one
 * capability to pass folders; where that cannot be had either, the caller gets a refusal.
 *
 * @param {{ program: string, folder: string }} paths the server's binary, and the folder of the data
 * @returns {SystemUser}
 */
export function systemUser({ program, folder }) {
  if (process.platform === 'win32' || process.getuid?.() !== 0) return { prefix: [] };
  const { uid, gid } = find() ?? create();
  const plain = { uid, gid, prefix: [] };
  if (reaches(plain, program, folder)) return plain;
  for (const capability of ['dac_read_search', 'dac_override']) {
    // Without the secure bit, access() would ask about the plain user and leave the capability aside.
    const flags = [
      '--securebits=+no_setuid_fixup',
      `--inh-caps=+${capability}`,
      `--ambient-caps=+${capability}`,
    ];
    const prefix = [SETPRIV, `--reuid=${uid}`, `--regid=${gid}`, '--clear-groups', ...flags, '--'];
    if (existsSync(SETPRIV) && reaches({ prefix }, program, folder)) return { prefix };
  }
  throw new Refusal(
    `Đang chạy bằng root nhưng người dùng hệ thống "${USER}" không vào được thư mục ${folder} hoặc ${program}. ` +
      'Vui lòng chạy bằng một người dùng thường, hoặc chuyển mã nguồn và DATA_DIR ra ngoài thư mục riêng của root (ví dụ /opt, /srv).',
  );
}

function find() {
  try {
    const id = (/** @type {string} */ flag) => Number(execFileSync('id', [flag, USER], { stdio: 'pipe' }));
    return { uid: id('-u'), gid: id('-g') };
  } catch {
    return undefined;
  }
}

function create() {
  try {
    execFileSync('groupadd', ['--system', '--force', USER], { stdio: 'pipe' });
    execFileSync('useradd', ['--system', '--no-create-home', '--gid', USER, USER], { stdio: 'pipe' });
  } catch {
    // Some systems have no useradd; what counts is whether the user is there afterwards.
  }
  const user = find();
  if (user) return user;
  throw new Refusal(
    `Đang chạy bằng root và không tạo được người dùng hệ thống "${USER}" cho cơ sở dữ liệu. ` +
      'Vui lòng chạy bằng một người dùng thường, hoặc tạo người dùng đó trước.',
  );
}

/** @param {SystemUser} user @param {string} program @param {string} folder */
function reaches(user, program, folder) {
  return [
    [program, '--version'],
    ['/bin/ls', '-d', `${folder}/.`],
  ].every((command) => {
    const [file = '', ...args] = [...user.prefix, ...command];
    return spawnSync(file, args, { uid: user.uid, gid: user.gid, cwd: '/', stdio: 'ignore' }).status === 0;
  });
}
