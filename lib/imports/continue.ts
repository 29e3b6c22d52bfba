import 'server-only';
import { after } from 'next/server';
import type { Batch } from './queries';
import { runBatch } from './run';

/**
 * Goes on with a batch that still waits, once the page is sent: whoever looks at it picks up what a server that was stopped
 * has left. Where it is being taken already, nothing happens.
 */
export function continueBatch({ id, runner }: Batch): void {
  if (runner) after(() => runBatch(runner, id));
}
