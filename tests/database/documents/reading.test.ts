import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { createPlace, typedPlaces } from '@/lib/documents/confirm/create-place';
import { discardReading } from '@/lib/documents/confirm/discard';
import { draftOfReading, draftRemarks } from '@/lib/documents/confirm/draft';
import { keyOfName } from '@/lib/documents/confirm/names';
import { partShown } from '@/lib/documents/confirm/page-queries';
import { openReading, readingFacts, readingList } from '@/lib/documents/confirm/queries';
import { type RunOptions, runReading } from '@/lib/documents/confirm/run';
import { partOf } from '@/lib/documents/confirm/said';
import { savePartOfReading } from '@/lib/documents/confirm/save';
import { storeDocument } from '@/lib/documents/confirm/upload';
import { readPlan } from '@/lib/documents/read';
import type { Role } from '@/lib/format/words';
import type { PartKey, PartValues } from '@/lib/plans/edit/parts';
import { planAsJson } from '@/lib/plans/exchange/export';
import { findPlan } from '@/lib/plans/plan-queries';
import { discardDraft } from '@/lib/plans/start/discard';
import { smallReading } from '../../rules/documents/confirm-reading';
import {
  actorAt,
  as,
  foundSmallProvince,
  NOW,
  type Node,
  ownDatabase,
  type SmallProvince,
} from '../units/province';

const OFFICER: Role[] = ['OFFICER'];

let here: SmallProvince;
let elsewhere: SmallProvince;

beforeAll(async () => {
  await ownDatabase();
  here = await foundSmallProvince('90');
  elsewhere = await foundSmallProvince('91');
});

const TEXT = Array.from({ length: 25 }, (_, at) => `Dòng ${at + 1}`).join('\n');

/** Reads what a test wants to have been read, without a process of its own. */
const reads = (reading = smallReading()): RunOptions => ({
  clock: async () => NOW,
  read: async (bytes) => ({
    ...{ kind: 'TEXT' as const, lines: new TextDecoder().decode(bytes).split('\n'), reading },
    ...{ pages: null, pagesWithoutText: [] },
  }),
});

function uploaded(unit: Node, text = TEXT, token: string = randomUUID()) {
  const bytes = new TextEncoder().encode(text);
  return as(unit, OFFICER, (scope) =>
    storeDocument(scope, { token, kind: 'TEXT', fileName: 'ke-hoach.txt', bytes }),
  );
}

async function readThere(unit: Node, options: RunOptions = reads()): Promise<string> {
  const stored = await uploaded(unit);
  if ('problems' in stored) throw new Error('refused');
  await runReading(actorAt(unit, OFFICER), stored.id, options);
  return stored.id;
}

const opened = (unit: Node, id: string) => as(unit, OFFICER, (scope) => openReading(scope, id));
const facts = (unit: Node, id: string) => as(unit, OFFICER, (scope) => readingFacts(scope, id));

async function save(unit: Node, id: string, part: PartKey, typed: PartValues, revision?: number) {
  const reading = await opened(unit, id);
  const stored = reading ? partOf(reading.said, part) : null;
  return as(unit, OFFICER, (scope) =>
    savePartOfReading(scope, {
      readingId: id,
      part,
      revision: revision ?? stored?.revision ?? 0,
      typed: { ...stored?.values, ...typed },
    }),
  );
}

const draft = (unit: Node, id: string, asked: PartValues = {}) =>
  as(unit, OFFICER, (scope) => draftOfReading(scope, { readingId: id, asked }));

describe('an uploaded document', () => {
  it('waits, is read in the background, and its bytes are gone after that', async () => {
    const stored = await uploaded(here.commune);
    const id = 'id' in stored ? stored.id : '';
    expect(await facts(here.commune, id)).toMatchObject({ status: 'WAITING', progress: 0 });
    expect(await opened(here.commune, id)).toBeNull();
    await runReading(actorAt(here.commune, OFFICER), id, reads());
    expect(await facts(here.commune, id)).toMatchObject({ status: 'READ', progress: 100, runner: null });
    const reading = await opened(here.commune, id);
    expect(reading?.lines).toHaveLength(25);
    expect(reading?.findings.contradictions).toHaveLength(1);
    const kept = await as(here.commune, OFFICER, ({ db }) =>
      db.documentReading.findFirst({ where: { id }, select: { content: true } }),
    );
    expect(kept?.content).toBeNull();
  });

  it('is one when it is sent twice, and read once when two start at the same time', async () => {
    const token = randomUUID();
    expect(await uploaded(here.commune, TEXT, token)).toEqual({ id: token });
    expect(await uploaded(here.commune, TEXT, token)).toEqual({ id: token });
    let times = 0;
    const counted: RunOptions = {
      clock: async () => NOW,
      read: async (...given) => {
        times++;
        await new Promise((resolve) => setTimeout(resolve, 50));
        return (reads().read as NonNullable<RunOptions['read']>)(...given);
      },
    };
    const actor = actorAt(here.commune, OFFICER);
    await Promise.all([runReading(actor, token, counted), runReading(actor, token, counted)]);
    await runReading(actor, token, counted);
    expect(times).toBe(1);
  });

  it('is picked up by whoever looks at it after the server was stopped', async () => {
    const stored = await uploaded(here.commune);
    const id = 'id' in stored ? stored.id : '';
    const waiting = await facts(here.commune, id);
    expect(waiting?.runner?.unitId).toBe(here.commune.id);
    if (waiting?.runner) await runReading(waiting.runner, id, reads());
    expect(await facts(here.commune, id)).toMatchObject({ status: 'READ' });
  });

  it('says why it cannot be read, also when reading it breaks', async () => {
    const refused = await readThere(here.commune, {
      clock: async () => NOW,
      read: async () => ({ refusal: 'Tệp có mật khẩu.' }),
    });
    expect(await facts(here.commune, refused)).toMatchObject({
      status: 'REFUSED',
      refusal: 'Tệp có mật khẩu.',
    });
    const broken = await readThere(here.commune, {
      clock: async () => NOW,
      read: async () => {
        throw new Error('broken');
      },
    });
    expect((await facts(here.commune, broken))?.refusal).toContain('Vui lòng');
    expect(await opened(here.commune, broken)).toBeNull();
    const unstorable = await readThere(here.commune, {
      clock: async () => NOW,
      read: async (...given) => {
        const read = await (reads().read as NonNullable<RunOptions['read']>)(...given);
        return { ...read, lines: ['\u0000'] };
      },
    });
    expect(await facts(here.commune, unstorable)).toMatchObject({ status: 'REFUSED' });
  });

  it('is seen by its own unit alone, and there by those who write plans', async () => {
    const id = await readThere(here.commune);
    for (const other of [here.district, here.neighbour, here.village, elsewhere.commune]) {
      expect(await facts(other, id), other.name).toBeNull();
      expect((await save(other, id, 'phases', {})) as object, other.name).toMatchObject({
        problems: [{ code: 'reading-not-found' }],
      });
      expect(await draft(other, id), other.name).toMatchObject({ problems: [{ code: 'reading-not-found' }] });
      expect(await as(other, OFFICER, (scope) => discardReading(scope, id))).toHaveLength(1);
    }
    const council = <T>(work: Parameters<typeof as<T>>[2]) => as(here.commune, ['COUNCIL'], work);
    expect(await council((scope) => readingList(scope, 1))).toBeNull();
    expect(await council((scope) => readingFacts(scope, id))).toBeNull();
    expect(await as(here.commune, OFFICER, (scope) => readingFacts(scope, 'x'))).toBeNull();
    const list = await as(here.commune, OFFICER, (scope) => readingList(scope, 1));
    expect(list?.rows.map((row) => row.id)).toContain(id);
  });
});

describe('a correction', () => {
  it('is kept with who made it, and what was corrected need not be looked at again', async () => {
    const id = await readThere(here.commune);
    expect(await save(here.commune, id, 'head', { endYear: '2024', title: 'Kế hoạch 2024' })).toEqual({
      revision: 1,
    });
    const reading = await opened(here.commune, id);
    const head = reading && partOf(reading.said, 'head');
    expect(head?.values).toMatchObject({ endYear: '2024', title: 'Kế hoạch 2024', issuer: 'UBND xã Ia Mẫu' });
    expect(head?.marks.endYear?.seen).toBe(true);
    expect(head?.saved?.by).toBe('Người thử');
    const audited = await as(here.commune, OFFICER, ({ db }) =>
      db.auditEntry.findMany({ where: { entityId: id }, select: { action: true, details: true } }),
    );
    expect(audited.map(({ action }) => action).sort()).toEqual(['correct', 'upload']);
    expect(JSON.stringify(audited)).not.toContain('Kế hoạch 2024');
  });

  it('adds rows, takes rows away and refuses what no draft could hold', async () => {
    const id = await readThere(here.commune);
    const added = { order: 'd1,new1,new2', 'new1.what': 'Sơ kết', 'new1.when': 'Quý II/2023' };
    expect(await save(here.commune, id, 'deadline:all', added)).toEqual({ revision: 1 });
    const reading = await opened(here.commune, id);
    const keys = partOf(reading?.said ?? { parts: {} }, 'deadline:all').values.order?.split(',') ?? [];
    expect(keys).toHaveLength(2);
    expect(keys[1]).toMatch(/^a[0-9a-f]{10}$/);
    expect(await save(here.commune, id, 'deadline:all', { 'd1.when': 'sớm' })).toMatchObject({
      problems: [{ at: 'd1.when' }],
    });
    expect(await save(here.commune, id, 'criteria:f99', { order: '' })).toMatchObject({
      problems: [{ code: 'part-gone' }],
    });
  });

  it('of two people at once loses nothing: the other is shown before anything is written', async () => {
    const id = await readThere(here.commune);
    const start = partOf((await opened(here.commune, id))?.said ?? { parts: {} }, 'quota:all').values;
    const both = await Promise.all([
      save(here.commune, id, 'quota:all', { ...start, 'q1.min': '1' }, 0),
      save(here.commune, id, 'quota:all', { ...start, 'q2.min': '5', 'q1.note': 'Ghi thêm' }, 0),
    ]);
    const [done, refused] = 'revision' in both[0] ? both : [both[1], both[0]];
    expect(done).toEqual({ revision: 1 });
    if (!('problems' in refused)) throw new Error('both were written');
    expect(refused.problems[0]?.code).toBe('edited-meanwhile');
    expect(refused.values).toMatchObject({
      'q1.min': '1',
      'q2.min': '5',
      'q1.note': 'Ghi thêm',
      revision: '1',
    });
    const again = { ...start, ...refused.values };
    expect(await save(here.commune, id, 'quota:all', again, 1)).toEqual({ revision: 2 });
  });

  it('sent again after its answer was lost is no conflict', async () => {
    const id = await readThere(here.commune);
    const start = partOf((await opened(here.commune, id))?.said ?? { parts: {} }, 'phases').values;
    const typed = { ...start, 'p1.name': 'Bước đầu' };
    await save(here.commune, id, 'phases', typed, 0);
    expect(await save(here.commune, id, 'phases', typed, 0)).toMatchObject({ revision: 2 });
  });
});

describe('the names of units', () => {
  const reading = (second = 'Đội xung kích') =>
    smallReading({
      quotas: smallReading().quotas.map((quota, at) => ({
        ...quota,
        value: { ...quota.value, assignees: at === 0 ? ['Làng Hrach'] : [second] },
      })),
    });

  it('mean what was chosen, made or typed, or stay words', async () => {
    const id = await readThere(here.commune, reads(reading()));
    const key = keyOfName('Đội xung kích');
    const open = await as(here.commune, OFFICER, (scope) =>
      partShown(scope, id, { part: 'quota:places', page: 'places' }),
    );
    if (!open || open === 'drafted') throw new Error('no page');
    expect(open.names.map(({ name, meant }) => [name, meant?.name])).toEqual([
      ['Làng Hrach', 'Làng Hrách'],
      ['Đội xung kích', undefined],
      ['Hội Phụ nữ xã', undefined],
    ]);
    expect(open.here.filter(({ kind }) => kind === 'PLACE').map(({ at }) => at)).toEqual([key]);

    const typed = { [`${key}.name`]: 'Đội xung kích', [`${key}.kind`]: 'ORGANISATION' };
    const refused = await as(here.commune, OFFICER, (scope) => createPlace(scope, key, typed));
    expect(refused).toMatchObject({ problems: [{ at: `${key}.place` }] });
    const made = await as(here.commune, ['OFFICER', 'ADMINISTRATOR'], (scope) =>
      createPlace(scope, key, typed),
    );
    if ('problems' in made) throw new Error('refused');
    const missing = await as(here.commune, OFFICER, (scope) =>
      typedPlaces(scope, { [`${key}.meant`]: 'Không có' }),
    );
    expect(missing).toMatchObject({ problems: [{ at: `${key}.meant`, code: 'none-meant' }] });
    expect(
      await as(here.commune, OFFICER, (scope) => typedPlaces(scope, { [`${key}.meant`]: 'làng hrach' })),
    ).toEqual({
      values: { [`${key}.meant`]: '', [`${key}.place`]: `unit:${here.village.id}` },
    });

    const words = { [`${keyOfName('Làng Hrach')}.place`]: 'words' };
    await save(here.commune, id, 'quota:places', { ...made.values, ...words });
    const drafted = await draft(here.commune, id);
    const plan = await as(here.commune, OFFICER, (scope) =>
      findPlan(scope, 'planId' in drafted ? drafted.planId : ''),
    );
    expect(plan?.quotas.map(({ leads }) => leads.map(({ unit }) => unit?.name ?? null))).toEqual([
      [null],
      ['Đội xung kích'],
    ]);
  });

  it("of another unit's subtree cannot be chosen", async () => {
    const id = await readThere(here.commune, reads(reading('Đội cơ động')));
    const key = keyOfName('Đội cơ động');
    await save(here.commune, id, 'quota:places', { [`${key}.place`]: `unit:${here.neighbour.id}` });
    const drafted = await draft(here.commune, id);
    const plan = await as(here.commune, OFFICER, (scope) =>
      findPlan(scope, 'planId' in drafted ? drafted.planId : ''),
    );
    expect(plan?.quotas[1]?.leads.map(({ unit }) => unit)).toEqual([null]);
  });
});

describe('the draft', () => {
  it('is one, however often and at once it is asked for, and says what has to be looked at', async () => {
    const id = await readThere(here.commune);
    const [one, other] = await Promise.all([draft(here.commune, id), draft(here.commune, id)]);
    expect(one).toEqual(other);
    const planId = 'planId' in one ? one.planId : '';
    expect(await facts(here.commune, id)).toMatchObject({ status: 'DRAFTED', planId });
    const plan = await as(here.commune, OFFICER, (scope) => findPlan(scope, planId));
    expect(plan && planAsJson(plan)).toMatchObject({
      plan: { title: 'Kế hoạch xây dựng điển hình', startYear: 2021, endYear: 2025, number: null },
      implements: { number: '116/KH-UBND' },
      fields: [{ name: 'Giáo dục', criteria: [{ text: 'Dạy tốt' }, { text: 'Học tốt' }] }, { name: 'Y tế' }],
      quotas: [
        { field: 2, min: 2, max: 3 },
        { fieldAsWritten: 'Vì an ninh Tổ quốc', cadence: null },
      ],
    });
    const reading = await opened(here.commune, id);
    const remarks = await as(here.commune, OFFICER, (scope) =>
      draftRemarks(scope, reading?.said ?? { parts: {} }),
    );
    expect(remarks.map(({ page }) => page)).toContain('head');
    expect(await save(here.commune, id, 'phases', { 'p1.name': 'Khác' })).toMatchObject({
      problems: [{ code: 'reading-drafted' }],
    });
    expect(await as(here.commune, OFFICER, (scope) => discardReading(scope, id))).toHaveLength(1);
  });

  it('asks for title and years where the document does not say them, and takes them', async () => {
    const bare = smallReading();
    const id = await readThere(
      here.commune,
      reads({ ...bare, head: { ...bare.head, title: null, endYear: null } }),
    );
    expect(await draft(here.commune, id)).toMatchObject({ problems: [{ at: 'title' }, { at: 'endYear' }] });
    expect(await draft(here.commune, id, { title: 'Tên', endYear: '20' })).toMatchObject({
      problems: [{ at: 'endYear' }],
    });
    expect(await draft(here.commune, id, { title: 'Tên', endYear: '2025' })).toHaveProperty('planId');
    const head = partOf((await opened(here.commune, id))?.said ?? { parts: {} }, 'head').values;
    expect(head).toMatchObject({ title: 'Tên', endYear: '2025' });
  });

  it('can be thrown away: its reading is there again, with every correction', async () => {
    const id = await readThere(here.commune);
    await save(here.commune, id, 'head', { title: 'Tên đã sửa' });
    const first = await draft(here.commune, id);
    await as(here.commune, OFFICER, (scope) => discardDraft(scope, 'planId' in first ? first.planId : ''));
    expect(await facts(here.commune, id)).toMatchObject({ status: 'READ', planId: null });
    const second = await draft(here.commune, id);
    const plan = await as(here.commune, OFFICER, (scope) =>
      findPlan(scope, 'planId' in second ? second.planId : ''),
    );
    expect(plan?.title).toBe('Tên đã sửa');
  });

  it('is none of a reading that was put aside', async () => {
    const id = await readThere(here.commune);
    expect(await as(here.commune, OFFICER, (scope) => discardReading(scope, id))).toEqual([]);
    expect(await as(here.commune, OFFICER, (scope) => discardReading(scope, id))).toEqual([]);
    expect(await draft(here.commune, id)).toMatchObject({ problems: [{ code: 'reading-discarded' }] });
    const list = await as(here.commune, OFFICER, (scope) => readingList(scope, 1));
    expect(list?.rows.map((row) => row.id)).not.toContain(id);
  });
});

describe('documents as they are', () => {
  const FOLDER = path.resolve('tests/documents');

  it.each(['commune-scan-2022', 'district-table-2022', 'province-sheet-2021', 'education-sector-2023'])(
    '%s becomes a draft that says what its document says',
    async (name) => {
      const lines = readFileSync(path.join(FOLDER, `${name}.txt`), 'utf8').split('\n');
      const reading = readPlan(lines);
      const id = await readThere(here.district, reads(reading));
      const asked = { title: 'Kế hoạch', startYear: '2021', endYear: '2025' };
      const made = await draft(here.district, id, asked);
      expect(made).toHaveProperty('planId');
      const plan = await as(here.district, OFFICER, (scope) =>
        findPlan(scope, 'planId' in made ? made.planId : ''),
      );
      expect(plan?.fields.filter(({ listed }) => listed).map((field) => field.name)).toEqual(
        reading.fields.map(({ value }) => value.name),
      );
      expect(plan?.quotas).toHaveLength(reading.quotas.length);
      expect(plan?.deadlines).toHaveLength(reading.deadlines.length);
    },
  );
});
