import 'server-only';
import { availableParallelism } from 'node:os';

// Checking a password costs 27 ms of processor and 19 MiB. One core stays free for everybody who is signed in already;
// whoever else signs in waits in line, and one address cannot fill the line.
const AT_ONCE = Math.max(1, availableParallelism() - 1);
const WAITING_PER_ADDRESS = 50;
const WAITING = 500;

/** Too many are signing in at this moment; nothing was checked or counted. */
export class Busy extends Error {}

/** Runs costly work when it is its turn. Throws Busy when the line, or this address's part of it, is full. */
export async function inTurn<T>(address: string, work: () => Promise<T>): Promise<T> {
  await enter(address);
  try {
    return await work();
  } finally {
    leave();
  }
}

let working = 0;
const line: { address: string; enter: () => void }[] = [];

async function enter(address: string): Promise<void> {
  if (working < AT_ONCE) {
    working++;
    return;
  }
  const theirs = line.filter((one) => one.address === address).length;
  if (line.length >= WAITING || theirs >= WAITING_PER_ADDRESS) throw new Busy();
  await new Promise<void>((enter) => line.push({ address, enter }));
}

/** The place goes straight to the next in line. */
function leave(): void {
  const next = line.shift();
  if (next) next.enter();
  else working--;
}
