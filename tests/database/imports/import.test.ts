import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '@/lib/auth/actor';
import { batchById, batchList, refusedRows, rowsOf } from '@/lib/imports/queries';
import { type RunOptions, runBatch } from '@/lib/imports/run';
import { startBatch } from '@/lib/imports/start';
import { withdrawNomination } from '@/lib/nominations/withdraw';
import { as, at, codes, MIDYEAR, ownDatabase, type Province, province } from '../nominations/province';

let ownerUrl: string;
let here: Province;
let there: Province;

beforeAll(async () => {
  ownerUrl = await ownDatabase();
  here = await province(ownerUrl);
  there = await province(ownerUrl);
});

const HEADS = [
  'Lĩnh vực',
  'Đối tượng',
  'Tên',
  'Năm sinh',
  'Việc đã làm',
  'Cam kết',
  'Đơn vị đề cử',
  'Ghi chú',
];
type Row = (string | number | null)[];
const person = (
  name: string,
  changes: { field?: string; year?: number | string; unit?: string } = {},
): Row => [
  changes.field ?? 'Nông thôn mới',
  'Cá nhân',
  name,
  changes.year ?? 1979,
  'Vận động 32 hộ hiến 1.200 m² đất làm đường, lập tổ hợp tác chè có 18 hộ tham gia.',
  'Có',
  changes.unit ?? null,
  null,
];

let nth = 0;
/** Names that no other test has. */
const people = (count: number): string[] => Array.from({ length: count }, () => `Nông Thị Thứ ${++nth}`);

const clock: RunOptions = { clock: async () => MIDYEAR };

const start = (rows: Row[], { actor = here.officer, of = here, token = randomUUID(), year = 2024 } = {}) =>
  as(actor, (scope) =>
    startBatch(scope, {
      token,
      planId: of.planId,
      year,
      fileName: 'de-cu.xlsx',
      sha256: 'x',
      sheets: [{ name: 'Đề cử', rows: [HEADS, ...rows] }],
    }),
  );

async function started(...args: Parameters<typeof start>): Promise<string> {
  const batch = await start(...args);
  if ('problems' in batch) throw new Error(codes(batch).join());
  return batch.id;
}

async function upload(rows: Row[], actor: Actor = here.officer): Promise<string> {
  const id = await started(rows, { actor });
  await runBatch(actor, id, clock);
  return id;
}

const batch = async (id: string, actor = here.officer) => {
  const found = await as(actor, (scope) => batchById(scope, id));
  if (!found) throw new Error('no such batch');
  return found;
};
const counts = async (id: string) => {
  const { TAKEN, ALREADY_THERE, REFUSED, WAITING } = (await batch(id)).counts;
  return [TAKEN, ALREADY_THERE, REFUSED, WAITING];
};
const nominationsNamed = (names: string[]) =>
  as(here.officer, ({ db }) => db.nomination.count({ where: { exemplar: { name: { in: names } } } }));

describe('a table', () => {
  it('becomes drafts, each with its dossier, its step and its audit; what is refused says why', async () => {
    const [one = '', two = '', three = ''] = people(3);
    const id = await upload([
      person(one),
      person(two, { unit: 'Thôn Thượng' }),
      [null, null, null, null, null, null, null, null],
      person(three, { field: 'Không có lĩnh vực này', year: '85' }),
    ]);
    expect(await counts(id)).toEqual([2, 0, 1, 0]);
    expect(await batch(id)).toMatchObject({
      status: 'DONE',
      total: 3,
      finishedAt: MIDYEAR,
      ignored: [],
      runner: null,
    });
    const taken = await as(here.officer, (scope) =>
      rowsOf(scope, { batchId: id, outcome: 'TAKEN', page: 1 }),
    );
    expect(taken.map(({ ordinal, name, nomination }) => [ordinal, name, nomination?.status])).toEqual([
      [2, one, 'DRAFT'],
      [3, two, 'DRAFT'],
    ]);
    expect(taken[0]?.problems.map(({ message }) => message)).toEqual([
      'Còn thiếu để nộp: tiêu chí, minh chứng.',
    ]);
    const stored = await as(here.officer, ({ db }) =>
      db.nomination.findFirstOrThrow({
        where: { id: taken[1]?.nomination?.id ?? '' },
        include: { exemplar: true, events: true },
      }),
    );
    expect(stored).toMatchObject({
      unitPath: here.village.path,
      noComplaint: true,
      createdById: here.officer.accountId,
    });
    expect(stored.exemplar).toMatchObject({ name: two, birthYear: 1979, unitPath: here.village.path });
    expect(stored.events.map(({ action }) => action)).toEqual(['create']);
    const refused = await as(here.officer, (scope) => refusedRows(scope, id));
    expect(refused.map(({ ordinal, cells, problems }) => [ordinal, cells.name, codes({ problems })])).toEqual(
      [[5, three, ['field-unknown', 'custom']]],
    );
    const audits = await as(here.officer, ({ db }) => db.auditEntry.count({ where: { entityId: id } }));
    expect(audits).toBe(1);
  });

  it('uploaded again adds nothing, and leads to what is there', async () => {
    const names = people(120);
    const rows = names.map((name) => person(name));
    const first = await upload(rows);
    expect(await counts(first)).toEqual([120, 0, 0, 0]);
    const again = await upload(rows);
    expect(await counts(again)).toEqual([0, 120, 0, 0]);
    expect(await nominationsNamed(names)).toBe(120);
    const shown = async (batchId: string, outcome: 'TAKEN' | 'ALREADY_THERE') =>
      as(here.officer, (scope) => rowsOf(scope, { batchId, outcome, page: 2 }));
    expect((await shown(again, 'ALREADY_THERE')).map((row) => row.nomination?.id)).toEqual(
      (await shown(first, 'TAKEN')).map((row) => row.nomination?.id),
    );
  });

  it('with half of its rows again, in another order and mended, adds only what was refused', async () => {
    const names = people(6);
    const first = await upload(names.map((name, at) => person(name, { year: at < 3 ? 1980 : 'không rõ' })));
    expect(await counts(first)).toEqual([3, 0, 3, 0]);
    const mended = [...names].reverse().map((name) => person(name, { year: 1980 }));
    expect(await counts(await upload(mended))).toEqual([3, 3, 0, 0]);
    expect(await nominationsNamed(names)).toBe(6);
  });

  it('that holds a row twice takes it once', async () => {
    const [name = ''] = people(1);
    expect(await counts(await upload([person(name), person(` ${name.normalize('NFD')} `)]))).toEqual([
      1, 1, 0, 0,
    ]);
  });

  it('finds a draft that was withdrawn meanwhile, and does not make it anew', async () => {
    const [name = ''] = people(1);
    const first = await upload([person(name)]);
    const [row] = await as(here.officer, (scope) =>
      rowsOf(scope, { batchId: first, outcome: 'TAKEN', page: 1 }),
    );
    const nominationId = row?.nomination?.id ?? '';
    await as(here.officer, (scope) =>
      withdrawNomination(scope, { nominationId, reason: 'Nhập nhầm người này.' }),
    );
    const again = await upload([person(name)]);
    const [found] = await as(here.officer, (scope) =>
      rowsOf(scope, { batchId: again, outcome: 'ALREADY_THERE', page: 1 }),
    );
    expect(found?.nomination).toEqual({ id: nominationId, status: 'WITHDRAWN' });
  });

  it('sent twice with one form is one batch', async () => {
    const token = randomUUID();
    const [name = ''] = people(1);
    const both = await Promise.all([start([person(name)], { token }), start([person(name)], { token })]);
    expect(both).toEqual([{ id: token }, { id: token }]);
    await Promise.all([runBatch(here.officer, token, clock), runBatch(here.officer, token, clock)]);
    expect(await counts(token)).toEqual([1, 0, 0, 0]);
  });

  it('uploaded by two at once, in opposite order, adds every row once', async () => {
    const names = people(150);
    const rows = names.map((name) => person(name));
    const second = await started([...rows].reverse());
    const first = await started(rows);
    await Promise.all([first, second].map((id) => runBatch(here.officer, id, clock)));
    const [one, other] = [await counts(first), await counts(second)];
    expect([(one[0] ?? 0) + (other[0] ?? 0), (one[1] ?? 0) + (other[1] ?? 0)]).toEqual([150, 150]);
    expect([one[2], one[3], other[2], other[3]]).toEqual([0, 0, 0, 0]);
    expect(await nominationsNamed(names)).toBe(150);
  });
});

describe('a batch that was broken off', () => {
  it('goes on where it stopped, in the name of who uploaded it', async () => {
    const names = people(30);
    const id = await started(names.map((name) => person(name)));
    await runBatch(here.officer, id, { ...clock, chunk: 10, goOn: () => false });
    expect(await batch(id)).toMatchObject({ status: 'RUNNING', counts: { TAKEN: 10, WAITING: 20 } });
    const colleague: Actor = { ...here.officer, accountId: here.neighbour.accountId, name: 'Người Khác' };
    const { runner } = await batch(id, colleague);
    expect(runner).toMatchObject({ accountId: here.officer.accountId, name: here.officer.name });
    if (runner) await runBatch(runner, id, clock);
    expect(await counts(id)).toEqual([30, 0, 0, 0]);
    const makers = await as(here.officer, ({ db }) =>
      db.nomination.groupBy({ by: ['createdById'], where: { exemplar: { name: { in: names } } } }),
    );
    expect(makers.map(({ createdById }) => createdById)).toEqual([here.officer.accountId]);
  });

  it('is left alone by who only sees it from above', async () => {
    const id = await started([person(people(1)[0] ?? '')]);
    expect((await batch(id, here.both)).runner).toBeNull();
    await runBatch(here.officer, id, clock);
  });

  it('whose plan has ended meanwhile is closed, its rows left as they were', async () => {
    const id = await started([person(people(1)[0] ?? '')]);
    await runBatch(here.officer, id, { clock: async () => at('2027-02-01T08:00:00') });
    expect(await batch(id)).toMatchObject({ status: 'FAILED', counts: { WAITING: 1 } });
  });
});

describe('who may', () => {
  it('is the officer of the unit: others start nothing and see nothing', async () => {
    const rows = [person(people(1)[0] ?? '')];
    for (const actor of [here.leaderless, here.reviewer, there.officer]) {
      expect(codes(await start(rows, { actor }))).toEqual(['no-place']);
    }
    const id = await upload(rows);
    for (const actor of [here.leaderless, here.neighbour, here.reviewer, there.officer, there.both]) {
      expect(await as(actor, (scope) => batchById(scope, id))).toBeNull();
      expect(await as(actor, (scope) => rowsOf(scope, { batchId: id, outcome: 'TAKEN', page: 1 }))).toEqual(
        [],
      );
    }
    expect(await as(here.leaderless, (scope) => batchList(scope, 1))).toBeNull();
    expect((await as(here.neighbour, (scope) => batchList(scope, 1)))?.total).toBe(0);
    const seen = await as(here.officer, (scope) => batchList(scope, 1));
    expect(seen?.rows.some((row) => row.id === id)).toBe(true);
  });

  it('is nobody for a sibling, another province or a year without a window', async () => {
    const [name = ''] = people(1);
    const id = await upload([person(name, { unit: 'Xã Đồi' })]);
    const [refused] = await as(here.officer, (scope) => refusedRows(scope, id));
    expect(codes(refused ?? {})).toEqual(['unit-unknown']);
    expect(codes(await start([person(name)], { of: there }))).toEqual(['no-place']);
    expect(codes(await start([person(name)], { year: 2022 }))).toEqual(['no-place']);
  });

  it('another province takes the same table for itself', async () => {
    const rows = people(3).map((name) => person(name));
    await upload(rows);
    const id = await started(rows, { actor: there.officer, of: there });
    await runBatch(there.officer, id, clock);
    expect((await batch(id, there.officer)).counts.TAKEN).toBe(3);
  });
});
