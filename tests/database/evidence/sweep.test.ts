import { utimes } from 'node:fs/promises';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { onlyOneAtATime } from '@/lib/db/only-one-at-a-time';
import { addEvidence } from '@/lib/evidence/add';
import { removeEvidence } from '@/lib/evidence/remove';
import { sweepEvidence } from '@/lib/evidence/sweep';
import { decideNomination } from '@/lib/nominations/decide';
import { submitNomination } from '@/lib/nominations/submit';
import { newKey } from '@/lib/storage/key';
import type { Storage } from '@/lib/storage/storage';
import { as, at, MIDYEAR, ownDatabase, type Province, province } from '../nominations/province';
import { added, draft, folderStorage, kept, ownFolder, paper } from './dossier';

const LATER = at('2024-11-20T08:00:00');
const TOMORROW = new Date(Date.now() + 24 * 60 * 60 * 1000);

let here: Province;
let there: Province;
let storage: Storage;
const folder = ownFolder();

beforeAll(async () => {
  const ownerUrl = await ownDatabase();
  process.env.DATA_DIR = folder;
  here = await province(ownerUrl);
  there = await province(ownerUrl);
  storage = folderStorage(path.join(folder, 'evidence'));
});

const sweep = (now = MIDYEAR, today = TOMORROW) => sweepEvidence({ storage, now, today });
const keyOf = (id: string) =>
  as(here.provinceReviewer, async ({ db }) => {
    const { storageKey } = await db.evidence.findFirstOrThrow({
      where: { id },
      select: { storageKey: true },
    });
    return storageKey;
  });

describe('the sweep', () => {
  it('clears the bytes that a transaction has left which failed, and nothing else', async () => {
    const one = await draft(here);
    const other = await as(there.officer, async () => draft(there));
    await added(here, one.id);
    await added(there, other.id);
    const before = await kept(storage);
    const failing = as(here.officer, async (scope) => {
      await addEvidence(scope, { nominationId: one.id, name: 'a.pdf', bytes: paper() }, storage);
      throw new Error('the database went away');
    });
    await expect(failing).rejects.toThrow('went away');
    expect(await kept(storage)).toHaveLength(before.length + 1);
    // Not while it could still be under way.
    expect(await sweep(MIDYEAR, new Date())).toMatchObject({ orphans: 0 });
    expect(await sweep()).toEqual({ orphans: 1, cleared: 0, strange: 0, failed: 0 });
    expect(await kept(storage)).toEqual(before);
  });

  it('clears what an upload has left that broke off', async () => {
    const key = newKey(here.officer);
    await storage.put(key, paper());
    const [root, tenant, name = ''] = key.split('/');
    const { rename } = await import('node:fs/promises');
    const place = path.join(folder, 'evidence', root ?? '', tenant ?? '', name.slice(0, 2), name);
    await rename(place, `${place}.part`);
    await utimes(`${place}.part`, new Date(0), new Date(0));
    expect(await sweep(MIDYEAR, new Date())).toMatchObject({ orphans: 1 });
  });

  it('keeps its hands off the bytes of a tenant that this database does not know', async () => {
    const tenantId = '11111111-1111-4111-8111-111111111111';
    const keys = [
      newKey({ tenantId, unitPath: here.top.path }),
      // Of a tenant that it knows, under a root that is another's: nothing would be in sight from there.
      newKey({ tenantId: here.tenantId, unitPath: there.top.path }),
    ];
    for (const key of keys) await storage.put(key, paper());
    expect(await sweep()).toMatchObject({ orphans: 0, strange: 2 });
    for (const key of keys) await storage.remove(key);
  });

  it('clears a file that was taken out of a draft, after 30 days', async () => {
    const { id } = await draft(here);
    const file = await added(here, id);
    const key = await keyOf(file);
    await as(here.officer, (scope) => removeEvidence(scope, { nominationId: id, evidenceId: file }));
    expect(await sweep(at('2024-11-14T07:59:59'))).toMatchObject({ cleared: 0 });
    expect(await storage.get(key)).not.toBeNull();
    expect(await sweep(LATER)).toMatchObject({ cleared: 1, orphans: 0 });
    expect(await storage.get(key)).toBeNull();
    expect(await sweep(LATER)).toEqual({ orphans: 0, cleared: 0, strange: 0, failed: 0 });
  });

  it('never clears what a submission held', async () => {
    const { id } = await draft(here);
    const file = await added(here, id);
    const key = await keyOf(file);
    await as(here.officer, (scope) => submitNomination(scope, id));
    const returned = { nominationId: id, action: 'return', reason: 'Bổ sung biên bản họp thôn' } as never;
    await as(here.reviewer, (scope) => decideNomination(scope, returned));
    await as(here.officer, (scope) => removeEvidence(scope, { nominationId: id, evidenceId: file }));
    expect(await sweep(LATER)).toMatchObject({ cleared: 0, orphans: 0 });
    expect(await storage.get(key)).not.toBeNull();
  });

  it('removes at the next time what could not be removed', async () => {
    const { id } = await draft(here);
    const file = await added(here, id);
    await as(here.officer, (scope) => removeEvidence(scope, { nominationId: id, evidenceId: file }));
    const full: Storage = { ...storage, remove: () => Promise.reject(new Error('read-only')) };
    expect(await sweepEvidence({ storage: full, now: LATER, today: TOMORROW })).toMatchObject({ failed: 1 });
    expect(await sweep(LATER)).toMatchObject({ orphans: 1, failed: 0 });
  });

  it('runs once at a time', async () => {
    const result = await onlyOneAtATime('evidence.sweep', () => sweep());
    expect(result).toBeNull();
    expect(await sweep()).not.toBeNull();
  });
});
