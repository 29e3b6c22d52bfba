import 'server-only';
import { randomUUID } from 'node:crypto';
import diagnostics from 'node:diagnostics_channel';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { headers } from 'next/headers';
import type { FormState } from '@/lib/form/state';

/** Header that carries the id of a request inside the server; what a client sends under it is overwritten. */
const REQUEST_ID = 'x-request-id';

// The hook and the pages are different module graphs of one process, which share nothing but the global object.
const shared = globalThis as {
  answersOfGuongSang?: Map<string, ServerResponse>;
  formsOfGuongSang?: WeakMap<ServerResponse, FormState>;
};

/** Gives every request its id and keeps its answer at hand until it has been sent. */
export function followRequests(): void {
  shared.answersOfGuongSang ??= new Map();
  const answers = shared.answersOfGuongSang;
  diagnostics.subscribe('http.server.request.start', (message) => {
    const { request, response } = message as { request: IncomingMessage; response: ServerResponse };
    const id = randomUUID();
    request.headers[REQUEST_ID] = id;
    answers.set(id, response);
    response.once('close', () => answers.delete(id));
  });
}

/**
 * Sets the status of the page that is being drawn. Next's own notFound() throws, and what it then sends is an empty
 * document that only script can fill: nothing to read for whoever has none. A page that says itself what is missing, with
 * this status, is read by everybody.
 */
export async function answerWith(status: 403 | 404): Promise<void> {
  const response = await answer();
  if (response && !response.headersSent) response.statusCode = status;
}

/**
 * Keeps what an action answers its form with until the page has been drawn: without script the page is drawn in the same
 * request, and may find that the form's subject is gone meanwhile.
 */
export async function leaveForPage(state: FormState): Promise<void> {
  const response = await answer();
  if (!response) return;
  shared.formsOfGuongSang ??= new WeakMap();
  shared.formsOfGuongSang.set(response, state);
}

/** What the action of this very request left for its page; null where no form was sent. */
export async function leftByAction(): Promise<FormState | null> {
  const response = await answer();
  return (response && shared.formsOfGuongSang?.get(response)) ?? null;
}

async function answer(): Promise<ServerResponse | undefined> {
  return shared.answersOfGuongSang?.get((await headers()).get(REQUEST_ID) ?? '');
}
