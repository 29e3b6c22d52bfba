import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { decideNomination } from '@/lib/nominations/decide';
import { nominationDossier } from '@/lib/nominations/queries';
import { saveNomination } from '@/lib/nominations/save';
import type { NominationInput } from '@/lib/nominations/schema';
import { submitNomination } from '@/lib/nominations/submit';
import { nominationVersion } from '@/lib/nominations/version-queries';
import { as, at, codes, complete, ownDatabase, type Province, province } from './province';

const REASON = 'Ghi rõ số hộ đã hiến đất và diện tích.';
const [ENTERED, RETURNED, MENDED] = [
  at('2024-10-01T08:00:00'),
  at('2024-10-05T09:30:00'),
  at('2024-10-09T14:15:00'),
];

let here: Province;
let there: Province;
let app: Client;

beforeAll(async () => {
  const ownerUrl = await ownDatabase();
  here = await province(ownerUrl);
  there = await province(ownerUrl);
  app = new Client({ connectionString: process.env.APP_DATABASE_URL });
  await app.connect();
});
afterAll(() => app?.end());

async function save(input: NominationInput, now = ENTERED): Promise<string> {
  const saved = await as(here.officer, (scope) => saveNomination(scope, input), now);
  if ('problems' in saved) throw new Error(codes(saved).join());
  return saved.id;
}

const submit = (id: string, now = ENTERED) => as(here.officer, (scope) => submitNomination(scope, id), now);
const giveBack = (nominationId: string) =>
  as(
    here.reviewer,
    (scope) => decideNomination(scope, { nominationId, action: 'return', reason: REASON }),
    RETURNED,
  );
const read = (id: string, ordinal: string, by = here.reviewer) =>
  as(by, (scope) => nominationVersion(scope, id, ordinal));
const dossier = async (id: string) => {
  const seen = await as(here.reviewer, (scope) => nominationDossier(scope, id));
  if (!seen) throw new Error('the nomination is out of sight');
  return seen;
};

/** Submitted, returned, mended and submitted again. */
async function mended(): Promise<{ id: string; first: NominationInput; second: NominationInput }> {
  const first = complete(here);
  const id = await save(first);
  await submit(id);
  await giveBack(id);
  const second: NominationInput = {
    ...first,
    unitId: here.village.id,
    nominationId: id,
    birthYear: 1978,
    achievements: `${first.achievements} Đã có 12 hộ thoát nghèo.`,
    answers: [
      { criterionId: here.criteria.general, met: true, note: '' },
      { criterionId: here.criteria.income, met: true, note: 'Giấy xác nhận của UBND xã số 12/GXN' },
    ],
  };
  await save(second, MENDED);
  expect(await submit(id, MENDED)).toHaveProperty('number');
  return { id, first, second };
}

describe('a version', () => {
  it('is kept by every submission and says what was submitted then', async () => {
    const { id, first, second } = await mended();
    const [one, two] = [await read(id, '1'), await read(id, '2')];
    expect(one?.submitted.content).toMatchObject({
      name: first.name,
      birthYear: 1979,
      achievements: first.achievements,
    });
    expect(one?.submitted).toMatchObject({
      unit: { name: 'Xã Suối', parentName: 'Huyện Một' },
      field: { name: 'Chung sức xây dựng nông thôn mới' },
    });
    expect(one?.submitted.criteria.map(({ text }) => text)).toEqual([
      'Tiêu chí số 1',
      'Tiêu chí số 2',
      'Tiêu chí số 3',
    ]);
    expect(one?.step).toMatchObject({
      at: ENTERED,
      actorName: here.officer.name,
      actorUnit: here.commune.name,
    });
    expect(one).toMatchObject({ earlier: null, returned: null, presentDiffers: true });
    expect(two?.submitted.content.achievements).toBe(second.achievements);
    expect(two).toMatchObject({ presentDiffers: false, returned: { reason: REASON } });
    expect(two?.all).toEqual([
      { ordinal: 1, at: ENTERED },
      { ordinal: 2, at: MENDED },
    ]);
  });

  it('tells what it changed', async () => {
    const { id } = await mended();
    const changes = (await read(id, '2'))?.earlier?.changes;
    expect([...(changes?.who ?? [])]).toEqual(['birthYear', 'unit']);
    expect([...(changes?.achievements ?? [])]).toEqual(['achievements']);
    expect([...(changes?.criteria ?? [])]).toEqual([here.criteria.income]);
    expect(changes?.declarations.size).toBe(0);
  });

  it('stays as it was while a returned nomination is edited, and the dossier says that it was', async () => {
    const first = complete(here);
    const id = await save(first);
    await submit(id);
    expect((await dossier(id)).lastVersion).toEqual({ ordinal: 1, changed: false });
    await giveBack(id);
    await save({ ...first, nominationId: id, name: 'Nông Thị Bính' }, MENDED);
    expect((await dossier(id)).lastVersion).toEqual({ ordinal: 1, changed: true });
    expect((await read(id, '1'))?.submitted.content.name).toBe('Nông Thị Bích');
  });

  it('comes with its step of the history; a draft has none, and a second click makes no second one', async () => {
    const id = await save(complete(here));
    expect((await dossier(id)).lastVersion).toBeNull();
    expect(await read(id, '1')).toBeNull();
    await Promise.all([submit(id), submit(id)]);
    await submit(id, MENDED);
    const { history } = await dossier(id);
    expect(history.map(({ action, version }) => [action, version])).toEqual([
      ['create', null],
      ['submit', 1],
    ]);
  });

  it('is not there when the submission was refused', async () => {
    const id = await save(complete(here, { noComplaint: false }));
    expect(codes(await submit(id))).toEqual(['declaration-missing']);
    expect(await read(id, '1')).toBeNull();
  });
});

describe('a version that is asked for', () => {
  it('by anything but its number is not found', async () => {
    const { id } = await mended();
    for (const ordinal of ['0', '3', '01', '-1', '1.0', '1e0', ' 1', '', 'một', '99999', '9'.repeat(30)]) {
      expect(await read(id, ordinal), ordinal).toBeNull();
    }
    expect(await read('garbage', '1')).toBeNull();
    expect(await read(crypto.randomUUID(), '1')).toBeNull();
  });

  it('by a sibling, another province or somebody who reads no dossiers is not there', async () => {
    const { id } = await mended();
    for (const stranger of [here.neighbour, there.reviewer, there.officer, here.leaderless]) {
      expect(await read(id, '1', stranger)).toBeNull();
    }
    for (const stranger of [here.neighbour, there.reviewer]) {
      const seen = await as(stranger, ({ db }) =>
        db.nominationVersion.count({ where: { nominationId: id } }),
      );
      expect(seen).toBe(0);
    }
    expect(await read(id, '1', here.officer)).not.toBeNull();
  });
});

describe('the application’s role', () => {
  it.each([
    'UPDATE nomination_version SET ordinal = ordinal WHERE nomination_id = $1',
    `UPDATE nomination_version SET content = '{}' WHERE nomination_id = $1`,
    'DELETE FROM nomination_version WHERE nomination_id = $1',
    'DELETE FROM nomination_event WHERE nomination_id = $1',
  ])('may not: %s', async (sql) => {
    const id = await save(complete(here));
    await submit(id);
    await app.query('BEGIN');
    try {
      await app.query(`SELECT set_config('app.tenant', $1, true), set_config('app.scope', $2, true)`, [
        here.tenantId,
        here.commune.path,
      ]);
      const own = await app.query('SELECT 1 FROM nomination_version WHERE nomination_id = $1', [id]);
      expect(own.rowCount).toBe(1);
      await expect(app.query(sql, [id])).rejects.toMatchObject({ code: '42501' });
    } finally {
      await app.query('ROLLBACK');
    }
  });
});
