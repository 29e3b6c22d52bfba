import 'server-only';
import { createHash } from 'node:crypto';
import { AwsClient } from 'aws4fetch';
import { isKey } from './key';
import type { Kept, Storage } from './storage';

export type S3Settings = {
  /** Address of the service, without the bucket: 'https://s3.province.example'. */
  url: string;
  bucket: string;
  region: string;
  accessKey: string;
  secretKey: string;
};

// Shorter than a transaction may take (lib/db/scope.ts).
const ANSWERS_WITHIN_MS = 12_000;
const PREFIX = 'evidence/';

/** Keeps files in a bucket of a service that speaks S3, addressed by path: '<url>/<bucket>/evidence/<key>'. */
export function s3Storage({ url, bucket, region, accessKey, secretKey }: S3Settings): Storage {
  const client = new AwsClient({
    accessKeyId: accessKey,
    secretAccessKey: secretKey,
    service: 's3',
    region,
    retries: 1,
  });
  const place = `${url.replace(/\/+$/, '')}/${encodeURIComponent(bucket)}`;

  async function ask(method: string, address: string, body?: Uint8Array): Promise<Response> {
    return client.fetch(address, {
      method,
      body: body as BodyInit,
      // The service refuses what does not arrive as it was sent.
      headers: {
        'x-amz-content-sha256': createHash('sha256')
          .update(body ?? '')
          .digest('hex'),
      },
      signal: AbortSignal.timeout(ANSWERS_WITHIN_MS),
      cache: 'no-store',
    });
  }

  const addressOf = (key: string) => {
    if (!isKey(key)) throw new Error('Not a key of the storage');
    return `${place}/${PREFIX}${key}`;
  };

  return {
    async put(key, bytes) {
      await expectOk(await ask('PUT', addressOf(key), bytes), 'put');
    },
    async get(key) {
      const answer = await ask('GET', addressOf(key));
      if (answer.status === 404) return drained(answer, null);
      await expectOk(answer, 'get', { keepBody: true });
      return new Uint8Array(await answer.arrayBuffer());
    },
    async remove(key) {
      const answer = await ask('DELETE', addressOf(key));
      if (answer.status !== 404) await expectOk(answer, 'remove');
    },
    async *list(olderThan): AsyncGenerator<Kept> {
      let more: string | null = '';
      while (more !== null) {
        const query = new URLSearchParams({ 'list-type': '2', prefix: PREFIX });
        if (more) query.set('continuation-token', more);
        const answer = await ask('GET', `${place}?${query}`);
        await expectOk(answer, 'list', { keepBody: true });
        const page = readListing(await answer.text());
        for (const kept of page.kept) if (kept.since < olderThan && isKey(kept.key)) yield kept;
        more = page.more;
      }
    },
  };
}

/** The keys and times of a ListObjectsV2 answer. Keys are digits, letters, '-' and '/': nothing in them is escaped. */
function readListing(xml: string): { kept: Kept[]; more: string | null } {
  const kept = [...xml.matchAll(/<Contents>(.*?)<\/Contents>/gs)].flatMap(([, entry = '']) => {
    const key = /<Key>([^<]*)<\/Key>/.exec(entry)?.[1] ?? '';
    const since = new Date(/<LastModified>([^<]*)<\/LastModified>/.exec(entry)?.[1] ?? '');
    if (!key.startsWith(PREFIX) || Number.isNaN(since.getTime())) return [];
    return [{ key: key.slice(PREFIX.length), since }];
  });
  const token = /<NextContinuationToken>([^<]*)<\/NextContinuationToken>/.exec(xml)?.[1];
  return { kept, more: token ? unescaped(token) : null };
}

function unescaped(text: string): string {
  const signs: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
  return text.replace(/&(amp|lt|gt|quot|apos);/g, (_, name: string) => signs[name] ?? '');
}

async function expectOk(answer: Response, doing: string, { keepBody = false } = {}): Promise<void> {
  if (answer.ok && keepBody) return;
  const said = await answer.text();
  if (answer.ok) return;
  const code = /<Code>(\w+)<\/Code>/.exec(said)?.[1] ?? '';
  throw new Error(`The storage answered ${answer.status} ${code} to ${doing}`);
}

async function drained<T>(answer: Response, result: T): Promise<T> {
  await answer.arrayBuffer();
  return result;
}
