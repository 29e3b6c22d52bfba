import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Scoped } from '@/lib/auth/doors';
import { criteriaEditor, partOfCriteria } from '@/lib/plans/edit/criteria';
import { criteriaForm } from '@/lib/plans/edit/criteria-schema';
import { fieldEditor, partOfField } from '@/lib/plans/edit/field';
import { fieldAround, upperFieldsOf } from '@/lib/plans/edit/field-queries';
import { fieldForm } from '@/lib/plans/edit/field-schema';
import { fieldsOfDraft } from '@/lib/plans/edit/fields';
import { addField, removeField } from '@/lib/plans/edit/fields-add';
import { letterFields, moveFields } from '@/lib/plans/edit/fields-arrange';
import type { PartKey, PartValues } from '@/lib/plans/edit/parts';
import { writeRows } from '@/lib/plans/edit/rows';
import { openPart, savePart } from '@/lib/plans/edit/save';
import { findPlan } from '@/lib/plans/plan-queries';
import { as, foundSmallProvince, type Node, ownDatabase, type SmallProvince } from '../units/province';
import { drafted, issued, sampleDraft } from './sample';

let here: SmallProvince;

beforeAll(async () => {
  await ownDatabase();
  here = await foundSmallProvince('90');
});

const write = <T>(work: (scope: Scoped) => Promise<T>, by: Node = here.district) => as(by, ['OFFICER'], work);
const listed = (planId: string) => write((scope) => fieldsOfDraft(scope, planId));
const names = async (planId: string) => (await listed(planId)).map(({ name }) => name);
const field = (name: string, letter: string | null = null) => ({
  ...{ letter, name, shortName: name, listed: true, subjects: [], note: null, criteria: [] },
});
const ofNames = (...all: string[]) => ({ fields: all.map((name) => field(name)), quotas: [] });

/** A criterion as a row of the form. */
const row = (key: string, text: string, more: PartValues = {}) => ({ key, values: { text, ...more } });

async function saveCriteria(planId: string, part: PartKey, typed: PartValues, revision?: number) {
  const input = criteriaForm.parse(typed);
  return write(async (scope) => {
    const open = await openPart(scope, criteriaEditor.load, planId, part);
    return savePart(scope, criteriaEditor, {
      ...{ planId, part, typed, input },
      revision: revision ?? open?.revision ?? 0,
    });
  });
}

describe('the list of fields', () => {
  it('says what hangs on each', async () => {
    const { id } = await drafted(here.district);
    expect(await listed(id)).toMatchObject([
      {
        place: 1,
        letter: 'a',
        criteria: 2,
        quotas: [],
        listed: true,
        subjects: ['COLLECTIVE', 'INDIVIDUAL'],
      },
      { place: 2, letter: 'b', criteria: 0, quotas: [{ place: 1 }], listed: false, subjects: [] },
    ]);
  });

  it('is moved: one step, far away, several at once', async () => {
    const { id, fieldIds: seen } = await drafted(here.district, ofNames('A', 'B', 'C', 'D'));
    const [a = '', b = '', c = '', d = ''] = seen;
    const move = (moving: Parameters<typeof moveFields>[1]['moving'], shown: readonly string[]) =>
      write((scope) => moveFields(scope, { planId: id, seen: shown, moving }));
    expect(await move({ fieldId: b, by: -1 }, seen)).toEqual({ done: 'moved', fieldId: b });
    expect(await names(id)).toEqual(['B', 'A', 'C', 'D']);
    // A second click finds it done.
    expect(await move({ fieldId: b, by: -1 }, seen)).toEqual({ done: 'moved', fieldId: b });
    expect(await names(id)).toEqual(['B', 'A', 'C', 'D']);
    await move({ places: new Map([[d, 1]]) }, [b, a, c, d]);
    expect(await names(id)).toEqual(['D', 'B', 'A', 'C']);
    await move(
      {
        places: new Map([
          [d, 4],
          [c, 1],
        ]),
      },
      [d, b, a, c],
    );
    expect(await names(id)).toEqual(['C', 'B', 'A', 'D']);
  });

  it('is not moved by who saw another order', async () => {
    const { id, fieldIds } = await drafted(here.district, ofNames('A', 'B', 'C'));
    const [a = '', b = '', c = ''] = fieldIds;
    const stale = await write((scope) =>
      moveFields(scope, { planId: id, seen: [c, b, a], moving: { fieldId: a, by: -1 } }),
    );
    expect(stale).toEqual({ done: 'changed' });
    expect(await names(id)).toEqual(['A', 'B', 'C']);
  });

  it('is moved by two at once, one after the other', async () => {
    const { id, fieldIds: seen } = await drafted(here.district, ofNames('A', 'B', 'C'));
    const up = (fieldId: string) =>
      write((scope) => moveFields(scope, { planId: id, seen, moving: { fieldId, by: -1 } }));
    const done = await Promise.all([up(seen[1] ?? ''), up(seen[2] ?? '')]);
    expect(done.map((one) => 'done' in one && one.done).sort()).toEqual(['changed', 'moved']);
  });

  it('is lettered in order, kept as a saving of every field that changed', async () => {
    const { id, fieldIds } = await drafted(here.district, {
      fields: [field('A', 'a'), { ...field('B', 'c'), listed: false }, field('C')],
      quotas: [],
    });
    const [a = '', , c = ''] = fieldIds;
    const letters = async () => (await listed(id)).map(({ letter }) => letter);
    await write((scope) => letterFields(scope, { planId: id, lettered: true }));
    expect(await letters()).toEqual(['a', null, 'b']);
    const [unchanged, changed] = await write(async (scope) => [
      await openPart(scope, fieldEditor.load, id, partOfField(a)),
      await openPart(scope, fieldEditor.load, id, partOfField(c)),
    ]);
    expect([unchanged?.revision, changed?.revision]).toEqual([0, 1]);
    await write((scope) => letterFields(scope, { planId: id, lettered: false }));
    expect(await letters()).toEqual([null, null, null]);
  });

  it.each([
    ['in order so far', [field('A', 'a'), field('B', 'b')], 'c'],
    ['out of order', [field('A', 'b'), field('B', 'a')], null],
    ['without letters', [field('A')], null],
    ['empty', [], null],
  ])('takes a new field at the end: %s', async (_, fields, letter) => {
    const { id } = await drafted(here.district, { fields, quotas: [] });
    const add = { planId: id, fieldId: randomUUID(), name: 'Xây dựng nông thôn mới' };
    const first = await write((scope) => addField(scope, add));
    const again = await write((scope) => addField(scope, add));
    expect(again).toEqual(first);
    const all = await listed(id);
    expect(all.at(-1)).toMatchObject({ name: 'Xây dựng nông thôn mới', letter, place: fields.length + 1 });
    expect(all).toHaveLength(fields.length + 1);
    // The same form sent with another name adds another field.
    await write((scope) => addField(scope, { ...add, name: 'Y tế' }));
    expect(await names(id)).toHaveLength(fields.length + 2);
  });

  it('loses a field with its criteria, and keeps what they said', async () => {
    const { id, fieldIds } = await drafted(here.district);
    const [first = ''] = fieldIds;
    const remove = (criteria: number) =>
      write((scope) =>
        removeField(scope, {
          planId: id,
          fieldId: first,
          told: { criteria, quotas: [], withQuotas: false },
        }),
      );
    expect(await remove(1)).toBe('changed');
    expect(await remove(2)).toBe('removed');
    expect(await remove(2)).toBe('removed');
    expect(await names(id)).toEqual(['Vì người nghèo']);
    const kept = await write(({ db }) =>
      db.planEdit.findMany({ where: { planId: id }, orderBy: [{ part: 'asc' }, { revision: 'asc' }] }),
    );
    expect(
      kept.map(({ part, revision, content }) => [part.split(':')[0], revision, content === null]),
    ).toEqual([
      ['criteria', 0, false],
      ['criteria', 1, true],
      ['field', 0, false],
      ['field', 1, true],
    ]);
  });

  it('loses no quota with its field unless that is asked for, and only those that were shown', async () => {
    const { id, fieldIds } = await drafted(here.district);
    const [, second = ''] = fieldIds;
    const shown = (await listed(id))[1]?.quotas.map((quota) => quota.id) ?? [];
    const remove = (quotas: string[], withQuotas: boolean) =>
      write((scope) =>
        removeField(scope, { planId: id, fieldId: second, told: { criteria: 0, quotas, withQuotas } }),
      );
    expect(await remove(shown, false)).toBe('quotas');
    expect(await remove([], true)).toBe('changed');
    const plan = await write((scope) => findPlan(scope, id));
    expect(plan?.quotas).toHaveLength(1);
    expect(await remove(shown, true)).toBe('removed');
    const after = await write((scope) => findPlan(scope, id));
    expect([after?.quotas.length, after?.fields.length]).toEqual([0, 1]);
    const kept = await write(({ db }) =>
      db.planEdit.count({ where: { planId: id, part: `quota:${shown[0]}` } }),
    );
    expect(kept).toBe(2);
  });
});

describe('who may not', () => {
  const all = (planId: string, fieldId: string): ((scope: Scoped) => Promise<unknown>)[] => [
    (scope: Scoped) => addField(scope, { planId, fieldId: randomUUID(), name: 'X' }),
    (scope: Scoped) => moveFields(scope, { planId, seen: [fieldId], moving: { fieldId, by: 1 } }),
    (scope: Scoped) => letterFields(scope, { planId, lettered: false }),
    (scope: Scoped) =>
      removeField(scope, { planId, fieldId, told: { criteria: 2, quotas: [], withQuotas: true } }),
  ];

  it.each([
    ['a unit below', () => here.commune, 'plan-not-found'],
    ['a unit beside', () => here.sibling, 'plan-not-found'],
    ['a unit above', () => here.province, 'plan-not-yours'],
  ])('%s', async (_, by, code) => {
    const { id, fieldIds } = await drafted(here.district);
    for (const work of all(id, fieldIds[0] ?? '')) {
      expect(await write(work, by())).toMatchObject({ problems: [{ code }] });
    }
    expect(await names(id)).toHaveLength(2);
  });

  it('anybody, once it is issued', async () => {
    const { id, fieldIds } = await issued(here.district, { number: '77/KH-UBND' });
    for (const work of all(id, fieldIds[0] ?? '')) {
      expect(await write(work)).toMatchObject({ problems: [{ code: 'plan-not-draft' }] });
    }
    const typed = writeRows([row('new1', 'Thêm')]);
    const part = partOfCriteria(fieldIds[0] ?? '');
    expect(await saveCriteria(id, part, typed)).toMatchObject({ problems: [{ code: 'plan-not-draft' }] });
  });
});

describe('a field', () => {
  const save = (planId: string, fieldId: string, typed: PartValues, by: Node = here.district) =>
    write(async (scope) => {
      const part = partOfField(fieldId);
      const revision = (await openPart(scope, fieldEditor.load, planId, part))?.revision ?? 0;
      return savePart(scope, fieldEditor, { planId, part, revision, typed, input: fieldForm.parse(typed) });
    }, by);

  it('is stored as it was entered', async () => {
    const { id, fieldIds } = await drafted(here.district);
    const [first = ''] = fieldIds;
    const typed = {
      letter: 'Đ)',
      name: ' Giáo dục,  đào tạo ',
      HOUSEHOLD: 'on',
      note: 'x\ny',
      shortName: 'GD',
    };
    expect(await save(id, first, typed)).toEqual({ revision: 1 });
    const values = await write((scope) => fieldEditor.load(scope, id, partOfField(first)));
    expect(values).toEqual({
      ...{
        letter: 'đ',
        name: 'Giáo dục, đào tạo',
        shortName: 'GD',
        listed: '',
        note: 'x\ny',
        upperField: '',
      },
      ...{ COLLECTIVE: '', INDIVIDUAL: '', HOUSEHOLD: 'on' },
    });
  });

  it('is given a short name, and another when it is renamed, unless somebody chose one', async () => {
    const { id, fieldIds } = await drafted(here.district);
    const [first = ''] = fieldIds;
    const short = async (typed: PartValues) => {
      await save(id, first, typed);
      return (await write((scope) => fieldEditor.load(scope, id, partOfField(first))))?.shortName;
    };
    expect(await short({ name: 'Lĩnh vực y tế', shortName: '' })).toBe('Y tế');
    expect(await short({ name: 'Lĩnh vực giáo dục', shortName: 'Y tế' })).toBe('Giáo dục');
    expect(await short({ name: 'Lĩnh vực giáo dục', shortName: 'Dạy và học' })).toBe('Dạy và học');
    expect(await short({ name: 'Lĩnh vực đào tạo', shortName: 'Dạy và học' })).toBe('Dạy và học');
  });

  it('comes from a field of the upper plan, and of no other', async () => {
    const upper = await issued(here.district, { number: '78/KH-UBND' });
    const other = await issued(here.district, { number: '79/KH-UBND' });
    const { id, fieldIds } = await drafted(here.commune, { upperPlanId: upper.id });
    const [first = ''] = fieldIds;
    const sources = await write((scope) => upperFieldsOf(scope, id), here.commune);
    expect(sources).toMatchObject([{ kind: 'UPPER', number: '78/KH-UBND', fields: [{}, {}] }]);
    const from = (upperField: string) => save(id, first, { name: 'A', upperField }, here.commune);
    for (const wrong of [other.fieldIds[0] ?? '', first, randomUUID()]) {
      expect(await from(wrong)).toMatchObject({ problems: [{ code: 'upper-field-not-found' }] });
    }
    expect(await from(upper.fieldIds[1] ?? '')).toEqual({ revision: 1 });
    // A form without the select leaves it.
    await save(id, first, { name: 'B' }, here.commune);
    const plan = await write((scope) => findPlan(scope, id), here.commune);
    expect(plan?.fields[0]).toMatchObject({ name: 'B', upperFieldId: upper.fieldIds[1] });
  });

  it('knows what stands before and behind it', async () => {
    const { id, fieldIds } = await drafted(here.district, ofNames('A', 'B', 'C'));
    const around = (fieldId: string) => write((scope) => fieldAround(scope, id, fieldId));
    expect(await around(fieldIds[1] ?? '')).toMatchObject({
      ...{ place: 2, total: 3, previous: { name: 'A' }, next: { name: 'C' } },
    });
    expect(await around(fieldIds[0] ?? '')).toMatchObject({ previous: null });
    expect(await around(randomUUID())).toBeNull();
  });

  it('knows when another has its letter', async () => {
    const { id, fieldIds } = await drafted(here.district, {
      fields: [field('A', 'a'), field('B', 'a')],
      quotas: [],
    });
    const [first, second] = await write(async (scope) => [
      await fieldAround(scope, id, fieldIds[0] ?? ''),
      await fieldAround(scope, id, fieldIds[1] ?? ''),
    ]);
    expect(first?.oddLetter).toBeNull();
    expect(second?.oddLetter).toContain('«a»');
  });
});

describe('criteria', () => {
  it('keep their rows when changed and moved, and leave other fields alone', async () => {
    const { id, fieldIds } = await drafted(here.district, {
      fields: ['A', 'B'].map((name) => ({
        ...field(name),
        criteria: ['1', '2', '3'].map((text) => ({
          text: name + text,
          required: true,
          evidence: false,
          subject: null,
        })),
      })),
      quotas: [],
    });
    const of = (at: number) =>
      write(({ db }) =>
        db.criterion.findMany({
          where: { planId: id, fieldId: fieldIds[at] ?? '' },
          orderBy: { ordinal: 'asc' },
        }),
      );
    const [before, others] = [await of(0), await of(1)];
    const [first, second, third] = before.map((one) => one.id);
    const typed = writeRows([
      row(third ?? '', 'A3 khác', { evidence: 'on', subject: 'HOUSEHOLD' }),
      row('new1', 'Mới', { supporting: 'on' }),
      row(first ?? '', 'A1'),
      row('new2', '', { evidence: 'on' }),
    ]);
    expect(await saveCriteria(id, partOfCriteria(fieldIds[0] ?? ''), typed)).toEqual({ revision: 1 });
    const after = await of(0);
    expect(after).toMatchObject([
      { id: third, ordinal: 1, text: 'A3 khác', required: true, evidence: true, subject: 'HOUSEHOLD' },
      { ordinal: 2, text: 'Mới', required: false, evidence: false, subject: null },
      { id: first, ordinal: 3, text: 'A1' },
    ]);
    expect(after.map((one) => one.id)).not.toContain(second);
    expect(await of(1)).toEqual(others);
  });

  it('that hold for every field are a part of their own', async () => {
    const { id } = await drafted(here.district);
    const part = partOfCriteria(null);
    const stored = await write((scope) => criteriaEditor.load(scope, id, part));
    const typed = { ...stored, order: `new1,${stored?.order}`, 'new1.text': 'Trước' };
    await saveCriteria(id, part, typed);
    const plan = await write((scope) => findPlan(scope, id));
    expect(plan?.generalCriteria.map(({ text }) => text)).toEqual(['Trước', 'Chấp hành tốt pháp luật']);
    expect(plan?.fields[0]?.criteria).toHaveLength(2);
  });

  it('of another field cannot be taken over by their id', async () => {
    const { id, fieldIds } = await drafted(here.district);
    const [first = '', second = ''] = fieldIds;
    const stored = await write((scope) => criteriaEditor.load(scope, id, partOfCriteria(first)));
    const [theirs = ''] = (stored?.order ?? '').split(',');
    await saveCriteria(id, partOfCriteria(second), writeRows([row(theirs, 'Của lĩnh vực khác')]));
    const plan = await write((scope) => findPlan(scope, id));
    expect(plan?.fields[0]?.criteria[0]).toMatchObject({ id: theirs, text: 'Có đường bê tông đến từng ngõ' });
    expect(plan?.fields[1]?.criteria).toMatchObject([{ text: 'Của lĩnh vực khác' }]);
  });

  it('of two people are put together', async () => {
    const { id, fieldIds } = await drafted(here.district);
    const part = partOfCriteria(fieldIds[0] ?? '');
    const stored = (await write((scope) => criteriaEditor.load(scope, id, part))) ?? {};
    const [first = ''] = (stored.order ?? '').split(',');
    await saveCriteria(id, part, { ...stored, [`${first}.text`]: 'Người khác sửa' }, 0);
    const mine = { ...stored, order: `${stored.order},new1`, 'new1.text': 'Tôi thêm' };
    const refused = await saveCriteria(id, part, mine, 0);
    expect(refused).toMatchObject({
      problems: [{ code: 'edited-meanwhile' }, { at: `${first}.text`, code: 'taken' }],
      values: { [`${first}.text`]: 'Người khác sửa', 'new1.text': 'Tôi thêm' },
    });
    const values = 'values' in refused ? (refused.values ?? {}) : {};
    expect(await saveCriteria(id, part, values, Number(values.revision))).toEqual({ revision: 2 });
    const plan = await write((scope) => findPlan(scope, id));
    expect(plan?.fields[0]?.criteria.map(({ text }) => text)).toEqual([
      'Người khác sửa',
      'Vận động được người khác',
      'Tôi thêm',
    ]);
  });

  it('are refused where one says nothing or too much, at its row', async () => {
    const typed = writeRows([
      row('new1', ' ', { subject: 'HOUSEHOLD' }),
      row('new2', 'x'.repeat(2001)),
      row('a', ''),
    ]);
    const refused = criteriaForm.safeParse(typed);
    expect(refused.error?.issues.map(({ path }) => path.join('.'))).toEqual([
      'new1.text',
      'new2.text',
      'a.text',
    ]);
  });
});

it('nothing but its own rows is read and written for one field of a large plan', async () => {
  const criteria = Array.from({ length: 10 }, (_, at) => ({
    ...{ text: `Tiêu chí ${at}`, required: true, evidence: false, subject: null },
  }));
  const { quotas } = sampleDraft(here.district);
  const large = await drafted(here.district, {
    fields: Array.from({ length: 30 }, (_, at) => ({ ...field(`Lĩnh vực ${at}`), criteria })),
    quotas: Array.from({ length: 60 }, (_, at) =>
      quotas.map((quota) => ({ ...quota, field: (at % 30) + 1 })),
    ).flat(),
  });
  expect(await listed(large.id)).toHaveLength(30);
  const written = () =>
    write(({ db }) =>
      db.criterion.findMany({ where: { planId: large.id }, select: { id: true, ordinal: true } }),
    );
  const before = new Map((await written()).map(({ id, ordinal }) => [id, ordinal]));
  const part = partOfCriteria(large.fieldIds[29] ?? '');
  const stored = (await write((scope) => criteriaEditor.load(scope, large.id, part))) ?? {};
  const order = (stored.order ?? '').split(',').toReversed().join(',');
  await saveCriteria(large.id, part, { ...stored, order });
  const changed = (await written()).filter(({ id, ordinal }) => before.get(id) !== ordinal);
  expect(changed.map(({ id }) => id).sort()).toEqual(order.split(',').sort());
});
