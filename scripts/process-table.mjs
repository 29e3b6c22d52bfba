import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/**
 * What runs under a process id; undefined when nothing does. A process that has ended but was not collected
 * by its parent (usual in containers) counts as nothing, though signals to it succeed.
 *
 * @param {number} pid
 * @returns {{ command: string, parent: number } | undefined}
 */
export function lookUpProcess(pid) {
  if (!Number.isInteger(pid) || pid <= 0) return undefined;
  if (process.platform === 'win32') return isThere(pid) ? { command: '', parent: 0 } : undefined;
  return process.platform === 'linux' ? fromProc(pid) : fromPs(pid);
}

/** @param {number} pid */
function fromProc(pid) {
  try {
    // "pid (name) state parent ...": the name may itself hold spaces and brackets.
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const [state, parent] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    if (state === 'Z' || state === 'X') return undefined;
    const command = readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ').trim();
    return { command, parent: Number(parent) };
  } catch {
    return undefined;
  }
}

/** @param {number} pid */
function fromPs(pid) {
  try {
    const line = execFileSync('ps', ['-o', 'ppid=,stat=,command=', '-p', String(pid)], { encoding: 'utf8' });
    const [, parent, state = '', command = ''] = /^\s*(\d+)\s+(\S+)\s+(.*)$/m.exec(line) ?? [];
    return state === '' || state.startsWith('Z') ? undefined : { command, parent: Number(parent) };
  } catch {
    return undefined;
  }
}

/** @param {number} pid */
function isThere(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
