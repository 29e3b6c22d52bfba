import 'server-only';
import type { Actor } from '@/lib/auth/actor';
import { asActor, type Scoped } from '@/lib/auth/doors';
import { currentTime } from '@/lib/clock';
import { log } from '@/lib/log/log';
import { type BatchFacts, factsOf, refuseFirst, takeChunk } from './chunk';

export type RunOptions = {
  /** The clock of the domain; asked before every chunk. */
  clock?: () => Promise<Date>;
  /** Rows in a transaction. */
  chunk?: number;
  /** Asked after every chunk whether to go on. */
  goOn?: () => boolean;
};

const CHUNK = 50;

// Of one process; what another one runs is seen by the lock in the database.
const kept = globalThis as { importsOfGuongSang?: Set<string> };

/**
 * Takes the waiting rows of a batch, chunk by chunk, each in a transaction of its own, until none waits. Started again after it
 * was broken off, or at the same time somewhere else, it goes on with what still waits. Sees to its own failures: what cannot
 * be done now is left waiting.
 */
export async function runBatch(actor: Actor, batchId: string, options: RunOptions = {}): Promise<void> {
  kept.importsOfGuongSang ??= new Set();
  const running = kept.importsOfGuongSang;
  const key = `${actor.tenantId} ${batchId}`;
  if (running.has(key)) return;
  running.add(key);
  try {
    await runChunks(actor, batchId, options);
  } catch (error) {
    const { name, code } = error as Error & { code?: string };
    log.error({ batchId, kind: name, code }, 'an upload of nominations stopped; its page goes on with it');
  } finally {
    running.delete(key);
  }
}

async function runChunks(
  actor: Actor,
  batchId: string,
  { clock = currentTime, chunk = CHUNK, goOn = () => true }: RunOptions,
): Promise<void> {
  const inScope = async <T>(work: (scope: Scoped) => Promise<T>) => asActor(actor, await clock(), work);
  const facts = await inScope((scope) => factsOf(scope, batchId));
  if (!facts) return;
  for (;;) {
    const left = await inScope((scope) => takeChunk(scope, facts, chunk)).catch((error) => {
      // Most likely one row: the others are taken without it.
      log.warn({ batchId, kind: (error as Error).name }, 'a chunk of an upload is taken row by row');
      return takeSingly(inScope, facts, chunk);
    });
    if (!left || !goOn()) return;
    // Requests come first: the next chunk waits its turn.
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}

/** After a chunk that failed as a whole: each of its rows in a transaction of its own; one that fails again is refused. */
async function takeSingly(
  inScope: <T>(work: (scope: Scoped) => Promise<T>) => Promise<T>,
  facts: BatchFacts,
  size: number,
): Promise<boolean> {
  for (let nth = 0; nth < size; nth++) {
    const more = await inScope((scope) => takeChunk(scope, facts, 1)).catch((error) => {
      log.error(
        { batchId: facts.batch.id, kind: (error as Error).name },
        'a row of an upload could not be stored',
      );
      return inScope((scope) => refuseFirst(scope, facts.batch.id));
    });
    if (!more) return false;
  }
  return true;
}
