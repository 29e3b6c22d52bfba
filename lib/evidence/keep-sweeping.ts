import 'server-only';
import { log } from '@/lib/log/log';
import { sweepEvidence } from './sweep';

const AT_START_MS = 60 * 1000;
const EVERY_MS = 6 * 60 * 60 * 1000;

/** Sweeps soon after the start of the server and every few hours from then on. Keeps no process alive. */
export function keepSweeping(): void {
  setTimeout(sweepQuietly, AT_START_MS).unref();
  setInterval(sweepQuietly, EVERY_MS).unref();
}

/** A sweep that fails is logged; the next one finds the same. */
async function sweepQuietly(): Promise<void> {
  try {
    await sweepEvidence();
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    log.warn({ code, error: code ?? message }, 'evidence was not swept');
  }
}
