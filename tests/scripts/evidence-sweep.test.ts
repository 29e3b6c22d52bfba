import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { utimes } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { client } from '@/lib/db/client';
import { onlyOneAtATime } from '@/lib/db/only-one-at-a-time';
import { folderStorage } from '@/lib/storage/folder';
import { newKey } from '@/lib/storage/key';
import { type EmbeddedDatabase, startEmbedded } from '@/scripts/database/embedded.mjs';
import { migrate } from '@/scripts/database/migrate';
import { province } from '../database/nominations/province';
import { lastingFolder } from './support/lasting-folder';

const folder = lastingFolder();
const storage = folderStorage(path.join(folder, 'evidence'));
let database: EmbeddedDatabase;
let owner: { tenantId: string; unitPath: string };

beforeAll(async () => {
  database = await startEmbedded({ dataDir: folder, durable: false });
  await migrate(database.ownerUrl);
  process.env.APP_DATABASE_URL = database.appUrl;
  process.env.AUTH_SECRET = 'only-for-tests-0123456789-0123456789';
  const { tenantId, top } = await province(database.ownerUrl);
  owner = { tenantId, unitPath: top.path };
  await client().$disconnect();
});
afterAll(() => database.stop());

/** Runs `npm run evidence:sweep` beside the running database. */
async function sweep(): Promise<{ code: number; said: string }> {
  const script = fileURLToPath(new URL('../../scripts/sweep-evidence.mjs', import.meta.url));
  const { APP_DATABASE_URL: _app, DATABASE_URL: _owner, ...others } = process.env;
  const env = { ...others, DATA_DIR: folder, DEMO: '0' };
  const child = spawn(process.execPath, [script], { env, stdio: ['ignore', 'pipe', 'pipe'] });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (chunk) => {
      said += chunk;
    });
  }
  const code = await new Promise<number>((resolve) => child.once('close', (status) => resolve(status ?? -1)));
  return { code, said };
}

async function left(by: { tenantId: string; unitPath: string }): Promise<string> {
  const key = newKey(by);
  await storage.put(key, new Uint8Array([1]));
  const [root = '', tenant = '', name = ''] = key.split('/');
  const place = path.join(folder, 'evidence', root, tenant, name.slice(0, 2), name);
  await utimes(place, new Date(0), new Date(0));
  return key;
}

describe('evidence:sweep', () => {
  it('clears what no dossier uses and says how much', async () => {
    const key = await left(owner);
    const { code, said } = await sweep();
    expect(said).toContain('Đã xóa 1 tệp không còn hồ sơ nào dùng');
    expect(code).toBe(0);
    expect(await storage.get(key)).toBeNull();
  });

  it('keeps what belongs to nobody in this database, and says so', async () => {
    const key = await left({ ...owner, tenantId: randomUUID() });
    const { code, said } = await sweep();
    expect(said).toContain('Giữ nguyên 1 tệp');
    expect(code).toBe(0);
    expect(await storage.get(key)).not.toBeNull();
    await storage.remove(key);
  });

  it('does not begin while another is under way', async () => {
    const { code, said } = (await onlyOneAtATime('evidence.sweep', sweep)) ?? { code: -1, said: '' };
    expect(said).toContain('Đang có một lượt dọn tệp khác');
    expect(code).toBe(3);
  });
});
