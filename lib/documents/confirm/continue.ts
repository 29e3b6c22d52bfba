import 'server-only';
import { after } from 'next/server';
import type { ReadingFacts } from './queries';
import { runReading } from './run';

/**
 * Goes on with a document that still waits, once the page is sent: whoever looks at it picks up what a server that was
 * stopped has left. Where it is being read already, nothing happens.
 */
export function continueReading({ id, runner }: Pick<ReadingFacts, 'id' | 'runner'>): void {
  if (runner) after(() => runReading(runner, id));
}
