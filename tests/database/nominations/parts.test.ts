import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '@/lib/auth/actor';
import type { Scoped } from '@/lib/auth/doors';
import { decideNomination } from '@/lib/nominations/decide';
import type { PartValues, WrittenPart } from '@/lib/nominations/parts';
import { saveNomination } from '@/lib/nominations/save';
import { savePart } from '@/lib/nominations/save-part';
import { nominationSheet, openPart } from '@/lib/nominations/sheet-queries';
import { startNomination } from '@/lib/nominations/start';
import { submitNomination } from '@/lib/nominations/submit';
import { withClient } from '@/scripts/database/roles.mjs';
import { as, at, codes, complete, MIDYEAR, ownDatabase, type Province, province } from './province';

let here: Province;
let there: Province;
let ownerUrl: string;

beforeAll(async () => {
  ownerUrl = await ownDatabase();
  here = await province(ownerUrl);
  there = await province(ownerUrl);
});

const place = () => ({
  planId: here.planId,
  fieldId: here.fieldId,
  subject: 'INDIVIDUAL' as const,
  year: 2024,
  formToken: randomUUID(),
});
const who = (changes: PartValues = {}): PartValues => ({
  unitId: here.commune.id,
  name: 'Y Thử',
  birthYear: '1980',
  ...changes,
});

async function draft(values = who(), of = place(), exemplarId?: string): Promise<string> {
  const started = await as(here.officer, (scope) => startNomination(scope, { ...of, exemplarId, values }));
  if (!('id' in started)) throw new Error(codes(started).join());
  return started.id;
}

async function submitted(): Promise<string> {
  const saved = await as(here.officer, (scope) => saveNomination(scope, complete(here)));
  if (!('id' in saved)) throw new Error(codes(saved).join());
  const result = await as(here.officer, (scope) => submitNomination(scope, saved.id));
  if (!('number' in result)) throw new Error(codes(result).join());
  return saved.id;
}

const opened = (id: string, part: WrittenPart) =>
  as(here.officer, async (scope) => {
    const sheet = await nominationSheet(scope, id);
    if (!sheet) throw new Error('Not there');
    return openPart(scope, sheet, part);
  });
const save = (
  id: string,
  part: WrittenPart,
  values: PartValues,
  { stamp = '', actor = here.officer as Actor, now = MIDYEAR } = {},
) => as(actor, (scope) => savePart(scope, { nominationId: id, part, stamp, values }), now);
const stored = (id: string) =>
  as(here.officer, ({ db }) =>
    db.nomination.findFirstOrThrow({
      where: { id },
      include: { exemplar: true, answers: true, proofs: true },
    }),
  );

describe('a draft', () => {
  it('is made of who, once, however often it is sent', async () => {
    const of = place();
    const ids = await Promise.all([draft(who(), of), draft(who(), of), draft(who(), of)]);
    expect(new Set(ids).size).toBe(1);
    expect((await stored(ids[0] ?? '')).exemplar).toMatchObject({ name: 'Y Thử', birthYear: 1980 });
  });

  it('needs a name, and takes what is not refused', async () => {
    const start = (values: PartValues) =>
      as(here.officer, (scope) => startNomination(scope, { ...place(), values }));
    expect(codes(await start(who({ name: ' … ' })))).toEqual(['name-missing']);
    const started = await start(who({ birthYear: '19', place: 'Làng Bông' }));
    if (!('id' in started)) throw new Error('Not made');
    expect(codes(started.saved)).toEqual(['custom']);
    expect((await stored(started.id)).exemplar).toMatchObject({ birthYear: null, place: 'Làng Bông' });
  });

  it('is made by nobody but an officer of the unit', async () => {
    for (const actor of [here.leaderless, here.neighbour, here.reviewer, there.officer]) {
      const started = await as(actor, (scope) => startNomination(scope, { ...place(), values: who() }));
      expect('problems' in started).toBe(true);
    }
  });
});

describe('a part', () => {
  it('that is saved leaves the others as they are', async () => {
    const id = await draft();
    await save(id, 'achievements', { achievements: 'Trồng chè', results: '12 hộ', effect: '' });
    await save(id, 'declarations', { noDiscipline: 'on' });
    await save(id, 'criteria', {
      [`met-${here.criteria.income}`]: 'yes',
      [`note-${here.criteria.income}`]: 'Biên bản',
    });
    expect(await stored(id)).toMatchObject({
      achievements: 'Trồng chè',
      results: '12 hộ',
      noDiscipline: true,
      noComplaint: false,
      answers: [{ criterionId: here.criteria.income, met: true, note: 'Biên bản' }],
      exemplar: { name: 'Y Thử' },
    });
  });

  it('of two windows meets itself only in a field that both changed', async () => {
    const id = await draft();
    const { stamp } = await opened(id, 'achievements');
    const first = await save(id, 'achievements', { achievements: 'A', results: '', effect: '' }, { stamp });
    expect(first).toMatchObject({ contested: {}, taken: {} });
    const second = await save(id, 'achievements', { achievements: 'B', results: 'R', effect: '' }, { stamp });
    expect(second).toMatchObject({ contested: { achievements: 'A' }, taken: {} });
    expect(await stored(id)).toMatchObject({ achievements: 'A', results: 'R' });
    const seen = { stamp: second.seen };
    await save(id, 'achievements', { achievements: 'B', results: 'R', effect: '' }, seen);
    expect(await stored(id)).toMatchObject({ achievements: 'B' });
  });

  it('that is sent again after its answer was lost meets nobody', async () => {
    const id = await draft();
    const { stamp } = await opened(id, 'achievements');
    const typed = { achievements: 'Đang viết dở', results: '', effect: '' };
    await save(id, 'achievements', typed, { stamp });
    const again = await save(id, 'achievements', typed, { stamp });
    expect(again).toMatchObject({ problems: [], contested: {}, taken: {} });
    const more = await save(id, 'achievements', { ...typed, results: '12' }, { stamp: again.stamp });
    expect(more).toMatchObject({ contested: {}, taken: {} });
  });

  it('is kept when the window has closed, though nothing can be submitted', async () => {
    const id = await draft();
    const late = at('2024-12-21T00:00:01');
    const saved = await save(id, 'achievements', { achievements: 'Muộn rồi' }, { now: late });
    expect(saved.problems).toEqual([]);
    expect((await stored(id)).achievements).toBe('Muộn rồi');
    const sent = await as(here.officer, (scope) => submitNomination(scope, id), late);
    expect(codes(sent)).toContain('window-closed');
  });

  it('is changed by nobody else, nor once it is submitted', async () => {
    const id = await draft();
    for (const actor of [here.leaderless, here.neighbour, here.reviewer, there.officer, there.both])
      expect(codes(await save(id, 'who', who({ name: 'Đổi trộm' }), { actor }))).toEqual(['not-found']);
    const sent = await submitted();
    expect(codes(await save(sent, 'achievements', { achievements: 'Khác' }))).toEqual(['not-editable']);
    expect((await stored(id)).exemplar.name).toBe('Y Thử');
  });

  it('takes answers to its own criteria only, and files of its own dossier', async () => {
    const id = await draft();
    const other = await draft(who({ name: 'Y Khác' }));
    const { exemplarId } = await stored(other);
    const evidenceId = randomUUID();
    await withClient(ownerUrl, (client) =>
      client.query(
        `INSERT INTO evidence (tenant_id, id, exemplar_id, name, kind, size, sha256, storage_key, added_at, added_by_id, added_by_name)
         VALUES ($1, $2, $3, 'a.pdf', 'PDF', 10, 'x', $5, now(), $4, 'X')`,
        [here.tenantId, evidenceId, exemplarId, here.officer.accountId, evidenceId],
      ),
    );
    const { income, collective } = here.criteria;
    const typed = {
      [`met-${income}`]: 'yes',
      [`note-${income}`]: '',
      [`proof-${income}.${evidenceId}`]: 'on',
      [`note-${collective}`]: 'x',
      [`note-${there.criteria.general}`]: 'x',
    };
    await save(id, 'criteria', typed);
    expect((await stored(id)).answers.map(({ criterionId }) => criterionId)).toEqual([income]);
    expect((await stored(id)).proofs).toEqual([]);
    await save(other, 'criteria', typed);
    expect((await stored(other)).proofs).toMatchObject([{ criterionId: income, evidenceId }]);
  });
});

describe('one dossier for several nominations', () => {
  it('is taken over with what its latest nomination says', async () => {
    const first = await submitted();
    const { exemplarId, achievements } = await stored(first);
    const values = { unitId: here.commune.id, name: 'Nông Thị Bích', birthYear: '1979', sex: 'FEMALE' };
    const second = await draft(values, { ...place(), year: 2025 }, exemplarId);
    expect(await stored(second)).toMatchObject({ exemplarId, achievements, noDiscipline: false });
  });

  it('does not become another person while a nomination of it is submitted', async () => {
    const first = await submitted();
    const { exemplarId } = await stored(first);
    const values = { unitId: here.commune.id, name: 'Nông Thị Bích', birthYear: '1979', sex: 'FEMALE' };
    const second = await draft(values, { ...place(), year: 2025 }, exemplarId);
    const saved = await save(second, 'who', { ...values, name: 'Người Khác', place: 'Làng mới' });
    expect(codes(saved)).toEqual(['identity-in-use']);
    expect((await stored(second)).exemplar).toMatchObject({ name: 'Nông Thị Bích', place: 'Làng mới' });
  });

  it('of another unit or subject is not taken over', async () => {
    const { exemplarId } = await stored(await submitted());
    const start = (actor: Actor, changes: object, unitId: string) =>
      as(actor, (scope) =>
        startNomination(scope, { ...place(), exemplarId, ...changes, values: who({ unitId }) }),
      );
    expect(codes(await start(here.neighbour, {}, here.sibling.id))).toEqual(['dossier-unknown']);
    expect(codes(await start(here.officer, { subject: 'COLLECTIVE' }, here.commune.id))).toEqual([
      'dossier-unknown',
    ]);
    expect(codes(await start(here.officer, {}, here.village.id))).toEqual(['dossier-elsewhere']);
  });
});

describe('an ID number', () => {
  it('is not taken where the plan does not ask for it', async () => {
    const id = await draft(who({ idNumber: '001079012345' }));
    expect((await stored(id)).exemplar.idNumber).toBeNull();
  });

  it('is kept, shown masked, left alone when its field is empty, and taken out when that is asked', async () => {
    const asking = await province(ownerUrl, { asksIdNumber: true });
    const enter = <T>(work: (scope: Scoped) => Promise<T>) => as(asking.officer, work);
    const typed = (changes: PartValues) => ({ ...who(changes), unitId: asking.commune.id });
    const of = { ...place(), planId: asking.planId, fieldId: asking.fieldId };
    const started = await enter((scope) =>
      startNomination(scope, { ...of, values: typed({ idNumber: '001 079 012 345' }) }),
    );
    if (!('id' in started)) throw new Error(codes(started).join());
    const { id } = started;
    const keep = (values: PartValues) =>
      enter((scope) => savePart(scope, { nominationId: id, part: 'who', stamp: '', values }));
    const kept = () =>
      enter(({ db }) => db.nomination.findFirstOrThrow({ where: { id }, include: { exemplar: true } }));

    expect((await kept()).exemplar.idNumber).toBe('001079012345');
    expect(await enter(async (scope) => (await nominationSheet(scope, id))?.content.idNumber)).toBe(
      '••••••••••45',
    );
    await keep(typed({ idNumber: '', place: 'Làng A' }));
    expect((await kept()).exemplar).toMatchObject({ idNumber: '001079012345', place: 'Làng A' });
    await keep(typed({ idNumber: '', idNumberGone: 'on' }));
    expect((await kept()).exemplar.idNumber).toBeNull();
    await withClient(ownerUrl, async (client) => {
      const { rows } = await client.query(`SELECT FROM audit_entry WHERE details::text LIKE '%79012345%'`);
      expect(rows).toEqual([]);
    });
  });
});

it('shows the unit which parts a return is about', async () => {
  const id = await submitted();
  const parts = ['achievements', 'evidence'] as const;
  const decision = { nominationId: id, action: 'return' as const, reason: 'Bổ sung số liệu hai năm.', parts };
  expect(await as(here.reviewer, (scope) => decideNomination(scope, decision))).toEqual([]);
  const sheet = await as(here.officer, (scope) => nominationSheet(scope, id));
  expect(sheet?.concerned).toEqual(parts);
});
