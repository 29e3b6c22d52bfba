import { type ChildProcess, fork } from 'node:child_process';
import path from 'node:path';
import type { PlanReading } from '@/lib/documents/reading';
import { log } from '@/lib/log/log';
import type { DocumentText } from './extract';
import { type DocumentLimits, LIMITS } from './limits';
import { type RefusedDocument, refused } from './refused';

export type ReadOptions = {
  /** Told how much has been read, from 0 to 100. */
  onProgress?: (percent: number) => void;
  limits?: Partial<DocumentLimits>;
};

/** What the process is told to do. */
export type Task = { bytes: Uint8Array; name: string; limits: DocumentLimits; withReading: boolean };
/** What it says: how far it is, what it read, or why it cannot. */
export type Message =
  | { percent: number }
  | { answer: (DocumentText & { reading?: PlanReading }) | RefusedDocument }
  | { failure: 'TIME' | 'MEMORY' | 'FAILED'; kind?: string };

/**
 * Reads the text of a Word, PDF or text document, or says in Vietnamese why that is not possible. It happens in a process of
 * its own, which is ended where it takes too long or too much memory, so that no document can stop the server.
 */
export async function readDocument(
  bytes: Uint8Array,
  name: string,
  options: ReadOptions = {},
): Promise<DocumentText | RefusedDocument> {
  return read(bytes, name, options, false);
}

/** The same, and what the plan in it says, read in the same process. A pasted text comes as its bytes in UTF-8. */
export async function readPlanDocument(
  bytes: Uint8Array,
  name: string,
  options: ReadOptions = {},
): Promise<(DocumentText & { reading: PlanReading }) | RefusedDocument> {
  const answer = await read(bytes, name, options, true);
  if ('refusal' in answer) return answer;
  if (!answer.reading) throw new Error('The process that reads documents gave no reading');
  return { ...answer, reading: answer.reading };
}

async function read(
  bytes: Uint8Array,
  name: string,
  { onProgress, limits: given }: ReadOptions,
  withReading: boolean,
): Promise<(DocumentText & { reading?: PlanReading }) | RefusedDocument> {
  const limits = { ...LIMITS, ...given };
  if (bytes.length === 0) return refused(name, { why: 'EMPTY' }, limits);
  if (bytes.length > limits.bytes) return refused(name, { why: 'TOO_LARGE', bytes: bytes.length }, limits);
  if (waiting.length >= MOST_WAITING) return refused(name, { why: 'BUSY' }, limits);
  await turn();
  try {
    const message = await ask({ bytes, name, limits, withReading }, onProgress);
    if ('answer' in message) {
      onProgress?.(100);
      return message.answer;
    }
    const { failure, kind } = message;
    log.warn({ failure, kind, bytes: bytes.length }, 'a document could not be read');
    return refused(name, { why: failure === 'FAILED' ? 'BROKEN' : failure }, limits);
  } finally {
    next();
  }
}

type Ended = Exclude<Message, { percent: number }>;

function ask(task: Task, onProgress: ReadOptions['onProgress']): Promise<Ended> {
  return new Promise((resolve) => {
    const child = start();
    // The process watches itself; this is for one that cannot any more, or waits for something that never comes.
    const timer = setTimeout(() => done({ failure: 'TIME' }), task.limits.milliseconds * PATIENCE);
    const done = (message: Ended) => {
      clearTimeout(timer);
      child.kill('SIGKILL');
      resolve(message);
    };
    child.on('message', (message: Message) => {
      if ('percent' in message) onProgress?.(message.percent);
      else done(message);
    });
    child.once('error', (error) => done({ failure: 'FAILED', kind: error.name }));
    // V8 gives up with SIGABRT where memory is at its end.
    child.once('exit', (_, signal) =>
      done(
        signal === 'SIGABRT' || signal === 'SIGKILL'
          ? { failure: 'MEMORY' }
          : { failure: 'FAILED', kind: 'exit' },
      ),
    );
    child.send(task, (error) => error && done({ failure: 'FAILED', kind: error.name }));
  });
}

/** How many times longer than the processor may work for it a document may take. */
const PATIENCE = 6;

/** It knows none of the server's settings, writes no file and starts no program. */
function start(): ChildProcess {
  // Not for the bundler: the build ships these sources as they are (shipped.ts).
  const script = path.join(/* turbopackIgnore: true */ process.cwd(), 'lib/documents/intake/process.mjs');
  return fork(/* turbopackIgnore: true */ script, {
    env: { NODE_ENV: 'production', SystemRoot: process.env.SystemRoot },
    execArgv: ['--permission', '--allow-fs-read=*', '--allow-worker', '--no-warnings'],
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
}

// Two at once, as many as the smallest server has processors; the others wait for their turn.
const MOST_AT_ONCE = 2;
const MOST_WAITING = 10;
let running = 0;
const waiting: (() => void)[] = [];

async function turn(): Promise<void> {
  if (running < MOST_AT_ONCE) running++;
  else await new Promise<void>((resolve) => waiting.push(resolve));
}

/** Whoever waits longest takes over the place. */
function next(): void {
  const first = waiting.shift();
  if (first) first();
  else running--;
}
