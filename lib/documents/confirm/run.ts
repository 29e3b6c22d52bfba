import 'server-only';
import type { Actor } from '@/lib/auth/actor';
import { asActor, type Scoped } from '@/lib/auth/doors';
import { currentTime } from '@/lib/clock';
import { onlyOneAtATime } from '@/lib/db/only-one-at-a-time';
import { log } from '@/lib/log/log';
import { readPlanDocument } from '../intake/reader';
import { saidOf } from './from-reading';
import type { StoredReading } from './queries';

/** What was read, or why it cannot be. */
type DocumentRead = Awaited<ReturnType<typeof readPlanDocument>>;

export type RunOptions = {
  clock?: () => Promise<Date>;
  /** How a document is read; the product's own way unless told otherwise. */
  read?: typeof readPlanDocument;
};

/** Whoever waits is told no oftener than this. */
const TOLD_EVERY_MS = 800;

// Of one process; what another one reads is seen by the lock in the database.
const kept = globalThis as { readingsOfGuongSang?: Set<string> };

/**
 * Reads a waiting document and stores what was read. Started twice, here or elsewhere, it is read once. Sees to its own
 * failures: what cannot be stored now is left waiting, and its page picks it up again.
 */
export async function runReading(actor: Actor, readingId: string, options: RunOptions = {}): Promise<void> {
  kept.readingsOfGuongSang ??= new Set();
  const running = kept.readingsOfGuongSang;
  const key = `reading ${actor.tenantId} ${readingId}`;
  if (running.has(key)) return;
  running.add(key);
  try {
    await onlyOneAtATime(key, () => readWaiting(actor, readingId, options));
  } catch (error) {
    const { name, code } = error as Error & { code?: string };
    log.error({ readingId, kind: name, code }, 'a document could not be read; its page goes on with it');
  } finally {
    running.delete(key);
  }
}

async function readWaiting(
  actor: Actor,
  readingId: string,
  { clock = currentTime, read = readPlanDocument }: RunOptions,
): Promise<void> {
  const inScope = async <T>(work: (scope: Scoped) => Promise<T>) => asActor(actor, await clock(), work);
  const waiting = await inScope(({ db }) =>
    db.documentReading.findFirst({
      where: { id: readingId, status: 'WAITING' },
      select: { content: true, fileName: true, kind: true },
    }),
  );
  if (!waiting?.content) return;
  const bytes = waiting.content;
  const telling = teller((progress) =>
    inScope(({ db }) =>
      db.documentReading.updateMany({ where: { id: readingId, status: 'WAITING' }, data: { progress } }),
    ),
  );
  const name = waiting.kind === 'PASTED' ? PASTED : waiting.fileName;
  const answer = await read(bytes, name, { onProgress: telling.tell }).catch(
    (error: unknown): DocumentRead => {
      // Its message may quote the document.
      log.error({ readingId, kind: (error as Error).name }, 'reading a document failed');
      return { refusal: FAILED };
    },
  );
  await telling.done();
  const store = (what: DocumentRead) =>
    inScope((scope) => storeAnswer(scope, readingId, waiting.kind === 'PASTED', what));
  await store(answer).catch((error: unknown) => {
    // What cannot be stored once cannot be stored again; whoever waits is told so.
    log.error({ readingId, kind: (error as Error).name }, 'what was read could not be stored');
    return store({ refusal: FAILED });
  });
}

async function storeAnswer(
  { db, now }: Scoped,
  readingId: string,
  pasted: boolean,
  answer: DocumentRead,
): Promise<void> {
  const where = { id: readingId, status: 'WAITING' as const };
  const ended = { content: null, progress: 100, finishedAt: now };
  if ('refusal' in answer) {
    await db.documentReading.updateMany({
      where,
      data: { ...ended, status: 'REFUSED', refusal: answer.refusal },
    });
    return;
  }
  const { lines, kind, pagesWithoutText } = answer;
  const reading: StoredReading = { ...answer.reading, unreadPages: pagesWithoutText };
  await db.documentReading.updateMany({
    where,
    data: {
      ...ended,
      ...(pasted ? {} : { kind }),
      status: 'READ',
      lines,
      reading: JSON.parse(JSON.stringify(reading)),
      said: saidOf(reading),
    },
  });
}

/** Tells how far it is now and then, one after the other, and waits for the last. */
function teller(store: (percent: number) => Promise<unknown>) {
  let last = 0;
  let under: Promise<unknown> = Promise.resolve();
  return {
    tell: (percent: number) => {
      const now = Date.now();
      if (now - last < TOLD_EVERY_MS) return;
      last = now;
      const progress = Math.min(99, Math.max(0, Math.round(percent)));
      under = under.then(() => store(progress)).catch(() => undefined);
    },
    done: () => under,
  };
}

const PASTED = 'van-ban.txt';
const FAILED =
  'Chưa đọc được tài liệu này. Vui lòng mở tài liệu, lưu lại thành tệp Word (.docx) rồi tải lên, hoặc chép toàn bộ văn bản và dán vào ô bên dưới.';
