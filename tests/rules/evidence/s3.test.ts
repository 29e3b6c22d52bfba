import { createHash, createHmac, randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { newKey } from '@/lib/storage/key';
import { s3Storage } from '@/lib/storage/s3';
import type { Storage } from '@/lib/storage/storage';

const [ACCESS, SECRET, REGION, BUCKET] = ['access', 'a secret key', 'vn-1', 'guong-sang'];
const tenant = { tenantId: randomUUID(), unitPath: '12.345.' };

const objects = new Map<string, { bytes: Buffer; since: string }>();
const asked: string[] = [];
let broken = 0;
let server: Server;
let storage: Storage;

beforeAll(async () => {
  server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const [status, said] = answer(request, Buffer.concat(chunks));
      response.writeHead(status).end(said);
    });
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  storage = s3Storage({ url: place(), bucket: BUCKET, region: REGION, accessKey: ACCESS, secretKey: SECRET });
});
afterAll(() => server.close());
beforeEach(() => {
  objects.clear();
  asked.length = 0;
  broken = 0;
});

function place(): string {
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
}

/** A service that keeps objects and believes nobody whose signature it cannot work out itself. */
function answer(request: IncomingMessage, body: Buffer): [number, string | Buffer] {
  const url = new URL(request.url ?? '', 'http://x');
  asked.push(`${request.method} ${url.pathname}`);
  if (broken > 0) {
    broken -= 1;
    return [503, '<Error><Code>SlowDown</Code></Error>'];
  }
  if (!signedRight(request, url, body)) return [403, '<Error><Code>SignatureDoesNotMatch</Code></Error>'];
  if (url.pathname === `/${BUCKET}`) return [200, listing(url)];
  const key = url.pathname.slice(BUCKET.length + 2);
  if (request.method === 'PUT') objects.set(key, { bytes: body, since: '2024-10-15T01:00:00.000Z' });
  if (request.method === 'DELETE') return [objects.delete(key) ? 204 : 404, ''];
  const found = objects.get(key);
  return found ? [200, found.bytes] : [404, '<Error><Code>NoSuchKey</Code></Error>'];
}

/** AWS Signature Version 4, worked out again from what arrived. */
function signedRight(request: IncomingMessage, url: URL, body: Buffer): boolean {
  const header = request.headers.authorization ?? '';
  const [, access, day, region, names = '', signature] =
    /^AWS4-HMAC-SHA256 Credential=([^/]+)\/(\d+)\/([^/]+)\/s3\/aws4_request, SignedHeaders=([^,]+), Signature=(\w+)$/.exec(
      header,
    ) ?? [];
  const sha = createHash('sha256').update(body).digest('hex');
  if (access !== ACCESS || region !== REGION || request.headers['x-amz-content-sha256'] !== sha) return false;
  const query = [...url.searchParams]
    .map(([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(value)}`)
    .sort()
    .join('&');
  const headers = names.split(';').map((name) => `${name}:${request.headers[name]}\n`);
  const canonical = [request.method, url.pathname, query, headers.join(''), names, sha].join('\n');
  const stamp = request.headers['x-amz-date'];
  const text = [
    'AWS4-HMAC-SHA256',
    stamp,
    `${day}/${region}/s3/aws4_request`,
    createHash('sha256').update(canonical).digest('hex'),
  ].join('\n');
  const hmac = (key: string | Buffer, words: string) => createHmac('sha256', key).update(words).digest();
  const key = ['s3', 'aws4_request'].reduce(hmac, hmac(hmac(`AWS4${SECRET}`, day ?? ''), REGION));
  return hmac(key, text).toString('hex') === signature;
}

/** Two keys a page, as a service with very many does. */
function listing(url: URL): string {
  const all = [...objects].filter(([key]) => key.startsWith(url.searchParams.get('prefix') ?? '')).sort();
  const from = Number(url.searchParams.get('continuation-token')?.split('&')[1] ?? 0);
  const page = all.slice(from, from + 2);
  const contents = page.map(
    ([key, { since }]) =>
      `<Contents><Key>${key}</Key><LastModified>${since}</LastModified><Size>1</Size></Contents>`,
  );
  const more =
    from + 2 < all.length ? `<NextContinuationToken>a/+=&amp;${from + 2}</NextContinuationToken>` : '';
  return `<ListBucketResult>${contents.join('')}${more}</ListBucketResult>`;
}

async function keys(olderThan: Date, of = storage): Promise<string[]> {
  const found: string[] = [];
  for await (const { key } of of.list(olderThan)) found.push(key);
  return found.sort();
}

describe('a bucket', () => {
  it('keeps bytes and gives them back, each request signed', async () => {
    const key = newKey(tenant);
    const bytes = new Uint8Array([0, 255, 1, 128]);
    await storage.put(key, bytes);
    expect([...objects.keys()]).toEqual([`evidence/${key}`]);
    expect(await storage.get(key)).toEqual(bytes);
    await storage.remove(key);
    expect(await storage.get(key)).toBeNull();
    await storage.remove(key);
  });

  it('lists over several pages what is old enough and ours', async () => {
    const made = Array.from({ length: 5 }, () => newKey(tenant));
    for (const key of made) await storage.put(key, new Uint8Array([1]));
    objects.set('evidence/readme.txt', { bytes: Buffer.from('x'), since: '2020-01-01T00:00:00.000Z' });
    expect(await keys(new Date('2024-10-15T01:00:00.001Z'))).toEqual(made.sort());
    expect(await keys(new Date('2024-10-15T01:00:00.000Z'))).toEqual([]);
  });

  it('is asked once more where it is busy, and fails with what it said where it stays so', async () => {
    const key = newKey(tenant);
    broken = 1;
    await storage.put(key, new Uint8Array([1]));
    expect(asked).toHaveLength(2);
    broken = 9;
    await expect(storage.put(newKey(tenant), new Uint8Array([1]))).rejects.toThrow('503 SlowDown to put');
  });

  it('of other keys tells nothing', async () => {
    const other = s3Storage({
      url: place(),
      bucket: BUCKET,
      region: REGION,
      accessKey: ACCESS,
      secretKey: 'x',
    });
    await expect(other.put(newKey(tenant), new Uint8Array([1]))).rejects.toThrow('403 SignatureDoesNotMatch');
    await expect(other.get(newKey(tenant))).rejects.toThrow('403');
    await expect(keys(new Date(), other)).rejects.toThrow('403');
  });

  it.each(['../x', 'evidence', '12/x/y', ''])('takes no key from outside: %j', async (key) => {
    await expect(storage.put(key, new Uint8Array([1]))).rejects.toThrow('Not a key');
    await expect(storage.get(key)).rejects.toThrow('Not a key');
    expect(asked).toEqual([]);
  });
});
