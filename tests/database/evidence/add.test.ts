import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { addEvidence } from '@/lib/evidence/add';
import { LARGEST_DOSSIER, LARGEST_FILE } from '@/lib/evidence/limits';
import { linkEvidence, linkShown } from '@/lib/evidence/link';
import { evidenceOf, fileToSend, linksOf } from '@/lib/evidence/queries';
import { removeEvidence } from '@/lib/evidence/remove';
import { decideNomination } from '@/lib/nominations/decide';
import { submitNomination } from '@/lib/nominations/submit';
import { withdrawNomination } from '@/lib/nominations/withdraw';
import type { Storage } from '@/lib/storage/storage';
import { as, codes, ownDatabase, type Province, province } from '../nominations/province';
import { added, draft, folderStorage, kept, ownFolder, paper } from './dossier';

let here: Province;
let there: Province;
let storage: Storage;
const folder = ownFolder();

beforeAll(async () => {
  const ownerUrl = await ownDatabase();
  process.env.DATA_DIR = folder;
  here = await province(ownerUrl);
  there = await province(ownerUrl);
  storage = folderStorage(`${folder}/evidence`);
});

const add = (nominationId: string, bytes = paper(), actor = here.officer, id?: string) =>
  as(actor, (scope) =>
    addEvidence(scope, { nominationId, name: 'Giấy khen.pdf', bytes, ...(id ? { id } : {}) }),
  );
const files = (exemplarId: string, actor = here.officer) =>
  as(actor, (scope) => evidenceOf(scope, exemplarId));

describe('a file', () => {
  it('is kept under a key of our own, and found again with who added it and when', async () => {
    const { id, exemplarId } = await draft(here);
    const bytes = paper();
    const file = await added(here, id, { bytes, name: 'C:\\xa\\Giấy  khen.PDF' });
    expect(await files(exemplarId)).toMatchObject([
      { id: file, name: 'Giấy khen.pdf', kind: 'PDF', size: bytes.length, addedBy: here.officer.name },
    ]);
    const found = await as(here.officer, (scope) => fileToSend(scope, file));
    expect(found).toMatchObject({ name: 'Giấy khen.pdf', type: 'application/pdf' });
    expect(found?.storageKey).toMatch(new RegExp(`^\\d+/${here.tenantId}/[0-9a-f-]{36}$`));
    expect(await storage.get(found?.storageKey ?? '')).toEqual(bytes);
  });

  it('is audited without its name', async () => {
    const { id } = await draft(here);
    const file = await added(here, id);
    const rows = await as(here.officer, ({ db }) =>
      db.auditEntry.findMany({ where: { entityId: id, action: 'nomination.evidence-add' } }),
    );
    expect(rows.map(({ details }) => details)).toMatchObject([{ evidence: file, kind: 'PDF' }]);
    expect(JSON.stringify(rows)).not.toContain('Biên bản');
  });

  it('is not stored twice in a dossier, and may be in another', async () => {
    const [one, other] = [await draft(here), await draft(here)];
    const bytes = paper();
    await added(here, one.id, { bytes });
    const before = await kept(storage);
    expect(codes(await add(one.id, bytes))).toEqual(['file-already-there']);
    expect(await kept(storage)).toEqual(before);
    expect(await add(other.id, bytes)).toHaveProperty('id');
  });

  it('that is sent again after a lost answer is the same file', async () => {
    const { id, exemplarId } = await draft(here);
    const [bytes, file] = [paper(), randomUUID()];
    expect(await add(id, bytes, here.officer, file)).toEqual({ id: file });
    expect(await add(id, bytes, here.officer, file)).toEqual({ id: file });
    expect(await files(exemplarId)).toHaveLength(1);
    const other = await add(id, paper(), here.officer, file);
    expect(other).not.toEqual({ id: file });
    expect(other).toHaveProperty('id');
  });

  it('can be added again after it was taken out', async () => {
    const { id, exemplarId } = await draft(here);
    const bytes = paper();
    const file = await added(here, id, { bytes });
    await as(here.officer, (scope) => removeEvidence(scope, { nominationId: id, evidenceId: file }));
    expect(await add(id, bytes)).toHaveProperty('id');
    expect(await files(exemplarId)).toHaveLength(1);
  });
});

describe('a dossier', () => {
  it('holds 50 MB and not a byte more, also of files that come at once', async () => {
    const { id, exemplarId } = await draft(here);
    const bytes = () => paper(LARGEST_FILE - 200);
    for (let file = 0; file < 4; file++) expect(await add(id, bytes())).toHaveProperty('id');
    const results = await Promise.all([add(id, bytes()), add(id, bytes()), add(id, bytes())]);
    expect(results.filter((result) => 'id' in result)).toHaveLength(1);
    expect(results.flatMap((result) => codes(result))).toEqual(['dossier-full', 'dossier-full']);
    const sum = (await files(exemplarId)).reduce((total, { size }) => total + size, 0);
    expect(sum).toBeLessThanOrEqual(LARGEST_DOSSIER);
  });

  it('takes files by itself while a nomination on it may be edited', async () => {
    const { id, exemplarId } = await draft(here);
    const file = { name: 'a.pdf', bytes: paper() };
    expect(await as(here.officer, (scope) => addEvidence(scope, { exemplarId, ...file }))).toHaveProperty(
      'id',
    );
    await as(here.officer, (scope) =>
      withdrawNomination(scope, { nominationId: id, reason: 'Nhập nhầm hồ sơ này rồi' }),
    );
    const more = { name: 'b.pdf', bytes: paper() };
    expect(codes(await as(here.officer, (scope) => addEvidence(scope, { exemplarId, ...more })))).toEqual([
      'not-found',
    ]);
  });

  it.each([
    ['a neighbour', () => here.neighbour],
    ['another province', () => there.officer],
    ['whoever only administers', () => here.leaderless],
    ['the reviewer', () => here.reviewer],
  ])('takes no file of %s', async (_, actor) => {
    const { id } = await draft(here);
    expect(codes(await add(id, paper(), actor()))).toEqual(['not-found']);
  });

  it.each(['', 'x', '00000000-0000-0000-0000-000000000000'])(
    'that does not exist takes none: %s',
    async (id) => {
      expect(codes(await add(id))).toEqual(['not-found']);
    },
  );

  it('takes none and gives none back while it is being reviewed, and again when it was returned', async () => {
    const { id } = await draft(here);
    const file = await added(here, id);
    await as(here.officer, (scope) => submitNomination(scope, id));
    expect(codes(await add(id))).toEqual(['not-editable']);
    const remove = () =>
      as(here.officer, (scope) => removeEvidence(scope, { nominationId: id, evidenceId: file }));
    expect(codes(await remove())).toEqual(['not-editable']);
    await as(here.reviewer, (scope) =>
      decideNomination(scope, {
        nominationId: id,
        action: 'return',
        reason: 'Bổ sung biên bản họp thôn',
      } as never),
    );
    expect(await add(id)).toHaveProperty('id');
    expect(await remove()).toEqual([]);
    // What was submitted with it can still be read with it.
    expect(await as(here.reviewer, (scope) => fileToSend(scope, file))).not.toBeNull();
  });
});

describe('a file is read', () => {
  it('by those who read the dossier, and by nobody else', async () => {
    const { id, exemplarId } = await draft(here);
    const file = await added(here, id);
    const read = (actor: Province['officer']) => as(actor, (scope) => fileToSend(scope, file));
    expect(await read(here.reviewer)).not.toBeNull();
    expect(await read(here.provinceReviewer)).not.toBeNull();
    for (const stranger of [here.neighbour, there.officer, there.provinceReviewer, here.leaderless]) {
      expect(await read(stranger)).toBeNull();
    }
    expect(await files(exemplarId, there.officer)).toEqual([]);
    expect(await as(here.officer, (scope) => fileToSend(scope, 'x'))).toBeNull();
  });

  it('no more once it was taken out of a draft', async () => {
    const { id, exemplarId } = await draft(here);
    const file = await added(here, id);
    const remove = (evidenceId: string) =>
      as(here.officer, (scope) => removeEvidence(scope, { nominationId: id, evidenceId }));
    expect(codes(await remove(randomUUID()))).toEqual(['not-found']);
    expect(await remove(file)).toEqual([]);
    expect(await remove(file)).toEqual([]);
    expect(await files(exemplarId)).toEqual([]);
    expect(await as(here.officer, (scope) => fileToSend(scope, file))).toBeNull();
  });
});

describe('a proof', () => {
  const link = (nominationId: string, criterionId: string, evidenceIds: string[]) =>
    as(here.officer, (scope) => linkEvidence(scope, { nominationId, criterionId, evidenceIds }));
  const links = (id: string) => as(here.officer, (scope) => linksOf(scope, id));

  it('ties files of the dossier to a criterion: these and no others', async () => {
    const { id } = await draft(here);
    const [one, two] = [await added(here, id), await added(here, id)];
    expect(await link(id, here.criteria.income, [one, two])).toEqual([]);
    expect(await link(id, here.criteria.model, [one])).toEqual([]);
    expect(await link(id, here.criteria.income, [two])).toEqual([]);
    expect(Object.fromEntries(await links(id))).toEqual({
      [here.criteria.income]: [two],
      [here.criteria.model]: [one],
    });
  });

  it('goes with its file', async () => {
    const { id } = await draft(here);
    const file = await added(here, id);
    await link(id, here.criteria.income, [file]);
    await as(here.officer, (scope) => removeEvidence(scope, { nominationId: id, evidenceId: file }));
    expect([...(await links(id))]).toEqual([]);
    expect(codes(await link(id, here.criteria.income, [file]))).toEqual(['file-gone']);
  });

  it('is no file of another dossier and of no criterion that is not asked', async () => {
    const [one, other] = [await draft(here), await draft(here)];
    const [own, foreign] = [await added(here, one.id), await added(here, other.id)];
    expect(codes(await link(one.id, here.criteria.income, [foreign]))).toEqual(['file-gone']);
    for (const criterion of [here.criteria.collective, there.criteria.income, 'x']) {
      expect(codes(await link(one.id, criterion, [own]))).toEqual(['criterion-gone']);
    }
  });

  it('that a form did not show stays as it is', async () => {
    const { id } = await draft(here);
    const [one, two] = [await added(here, id), await added(here, id)];
    const { income } = here.criteria;
    await link(id, income, [two]);
    const shown = [{ criterionId: income, evidenceId: one, proves: true }];
    expect(await as(here.officer, (scope) => linkShown(scope, id, shown))).toEqual([]);
    expect(new Set((await links(id)).get(income))).toEqual(new Set([one, two]));
  });
});
