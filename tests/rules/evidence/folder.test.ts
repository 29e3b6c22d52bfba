import { randomUUID } from 'node:crypto';
import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { folderStorage } from '@/lib/storage/folder';
import { isKey, newKey, ownerOf } from '@/lib/storage/key';
import type { Storage } from '@/lib/storage/storage';

const tenant = { tenantId: randomUUID(), unitPath: '12.345.' };
const made: string[] = [];
afterAll(() => {
  for (const folder of made) rmSync(folder, { recursive: true, force: true });
});

/** A folder that does not exist yet inside one that does, as at the first start. */
function fresh(): { folder: string; storage: Storage } {
  const above = mkdtempSync(path.join(tmpdir(), 'storage-'));
  made.push(above);
  const folder = path.join(above, 'evidence');
  return { folder, storage: folderStorage(folder) };
}

async function keys(storage: Storage, olderThan = new Date(Date.now() + 60_000)): Promise<string[]> {
  const found: string[] = [];
  for await (const { key } of storage.list(olderThan)) found.push(key);
  return found.sort();
}

describe('a key', () => {
  it('says whose it is and nothing else', () => {
    expect(ownerOf(newKey(tenant))).toEqual({ tenantId: tenant.tenantId, rootPath: '12.' });
  });

  it.each([
    '',
    '..',
    '12/../../etc/passwd',
    `12/${tenant.tenantId}/..`,
    `12/${tenant.tenantId}/${tenant.tenantId}\n`,
    `12/${tenant.tenantId}/${tenant.tenantId.toUpperCase()}x`,
    `/12/${tenant.tenantId}/${tenant.tenantId}`,
    `12\\${tenant.tenantId}\\${tenant.tenantId}`,
  ])('is never %j', (text) => {
    expect(isKey(text)).toBe(false);
    expect(ownerOf(text)).toBeNull();
  });

  it('is not made for what is no unit', () => {
    expect(() => newKey({ tenantId: '../..', unitPath: '12.' })).toThrow();
    expect(() => newKey({ ...tenant, unitPath: '' })).toThrow();
  });
});

describe('a folder', () => {
  it('keeps bytes and gives them back, also the first ones', async () => {
    const { folder, storage } = fresh();
    const key = newKey(tenant);
    expect(await storage.get(key)).toBeNull();
    expect(await keys(storage)).toEqual([]);
    await storage.put(key, new Uint8Array([0, 255, 1]));
    expect(await storage.get(key)).toEqual(new Uint8Array([0, 255, 1]));
    if (process.platform !== 'win32') expect(statSync(folder).mode & 0o777).toBe(0o700);
    await storage.remove(key);
    await storage.remove(key);
    expect(await storage.get(key)).toBeNull();
  });

  it('takes many at once and lists them', async () => {
    const { storage } = fresh();
    const all = Array.from({ length: 40 }, () => newKey(tenant));
    await Promise.all(all.map((key, at) => storage.put(key, new Uint8Array([at]))));
    expect(await keys(storage)).toEqual(all.sort());
    expect(await keys(storage, new Date(0))).toEqual([]);
  });

  it('lists nothing that is not ours', async () => {
    const { folder, storage } = fresh();
    const key = newKey(tenant);
    await storage.put(key, new Uint8Array([1]));
    writeFileSync(path.join(folder, 'README.txt'), 'x');
    writeFileSync(path.join(folder, '12', tenant.tenantId, '.DS_Store'), 'x');
    expect(await keys(storage)).toEqual([key]);
  });

  it('leaves nothing of what could not be written', async () => {
    const { folder, storage } = fresh();
    const key = newKey(tenant);
    const wrong = { length: 3 } as unknown as Uint8Array;
    await expect(storage.put(key, wrong)).rejects.toThrow();
    expect(await storage.get(key)).toBeNull();
    const place = path.join(folder, '12', tenant.tenantId, (key.split('/')[2] ?? '').slice(0, 2));
    expect(readdirSync(place)).toEqual([]);
  });

  it('says so where the disk of its data folder is gone', async () => {
    const storage = folderStorage(path.join(tmpdir(), randomUUID(), 'data', 'evidence'));
    await expect(storage.put(newKey(tenant), new Uint8Array([1]))).rejects.toThrow('ENOENT');
  });

  it.each(['../x', '/etc/passwd', ''])('takes no path from outside: %j', async (key) => {
    const { storage } = fresh();
    await expect(storage.put(key, new Uint8Array([1]))).rejects.toThrow('Not a key');
    await expect(storage.get(key)).rejects.toThrow('Not a key');
    await expect(storage.remove(key)).rejects.toThrow('Not a key');
  });
});
