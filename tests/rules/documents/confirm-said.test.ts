import { describe, expect, it } from 'vitest';
import { exchangedOfSaid } from '@/lib/documents/confirm/exchanged';
import { saidOf } from '@/lib/documents/confirm/from-reading';
import { issuesOf, issuesOn } from '@/lib/documents/confirm/issues';
import { keyOfName, namesIn } from '@/lib/documents/confirm/names';
import { partOf, type Said, saidStored, valuesAt, withPart } from '@/lib/documents/confirm/said';
import { marksAfter } from '@/lib/documents/confirm/seen';
import { summariesOf } from '@/lib/documents/confirm/summary';
import { fieldsIn } from '@/lib/documents/confirm/values';
import { exchangedOf } from '@/lib/documents/said';
import type { PartKey, PartValues } from '@/lib/plans/edit/parts';
import { smallReading } from './confirm-reading';

const said = () => saidOf(smallReading());

function changed(from: Said, part: PartKey, values: PartValues): Said {
  const { values: before, marks } = partOf(from, part);
  return withPart(from, part, { values: { ...before, ...values }, marks, saved: null });
}

describe('the working copy of a reading', () => {
  it('says what was read, as a plan', () => {
    const { plan } = exchangedOfSaid(said()) as { plan: unknown };
    // What a document does not say is left out here, or empty there.
    expect(JSON.parse(JSON.stringify(plan))).toMatchObject(
      JSON.parse(
        JSON.stringify({
          ...exchangedOf(smallReading()),
          legalBases: [{ number: '34-CT/TW', issuedOn: null }],
        }),
      ),
    );
  });

  it('can be stored and read again', () => {
    expect(saidStored.parse(JSON.parse(JSON.stringify(said())))).toEqual(said());
  });

  it('is a draft only with title and years, and says where each is asked for', () => {
    const blank = changed(said(), 'head', { title: ' ', endYear: '' });
    expect(exchangedOfSaid(blank)).toMatchObject({
      hindrances: [
        { at: 'title', page: 'head', code: 'missing' },
        { at: 'endYear', page: 'head', code: 'missing' },
      ],
    });
  });

  it.each<[PartKey, PartValues, string, string]>([
    ['head', { endYear: '2020' }, 'head', 'endYear'],
    ['head', { startYear: 'hai nghìn' }, 'head', 'startYear'],
    ['field:all', { 'f1.name': '' }, 'fields', 'f1.name'],
    ['criteria:f1', { 'c1.text': '' }, 'fields/f1', 'c1.text'],
    ['quota:all', { 'q1.leads': '' }, 'quotas', 'q1.leads'],
    ['quota:all', { 'q1.max': '1' }, 'quotas', 'q1.max'],
    ['quota:all', { 'q1.field': 'f9' }, 'quotas', 'q1.field'],
    ['deadline:all', { 'd1.when': 'sớm' }, 'deadlines', 'd1.when'],
    ['upper', { upperNumber: '' }, 'upper', 'upperNumber'],
    ['phases', { 'p1.endYear': '2019' }, 'phases', 'p1.endYear'],
  ])('is no draft with %s %o', (part, values, page, at) => {
    const exchanged = exchangedOfSaid(changed(said(), part, values));
    expect(exchanged).toMatchObject({ hindrances: [{ page, at }] });
  });

  it('keeps the field of a quota when fields move, and asks again when it was taken away', () => {
    const moved = changed(said(), 'field:all', { order: 'f2,f1' });
    expect(exchangedOfSaid(moved)).toMatchObject({ plan: { quotas: [{ field: 1 }, { field: null }] } });
    const gone = changed(said(), 'field:all', { order: 'f1' });
    expect(exchangedOfSaid(gone)).toMatchObject({ hindrances: [{ at: 'q1.field', page: 'quotas' }] });
  });

  it('remembers what a part said before, for two people who correct it', () => {
    let copy = said();
    const first = partOf(copy, 'phases').values;
    for (let nth = 1; nth <= 20; nth++) copy = changed(copy, 'phases', { 'p1.name': `Bước ${nth}` });
    const part = partOf(copy, 'phases');
    expect(part.revision).toBe(20);
    expect(valuesAt(part, 20)?.['p1.name']).toBe('Bước 20');
    expect(valuesAt(part, 12)?.['p1.name']).toBe('Bước 12');
    expect(valuesAt(part, 0)).toBeNull();
    expect(first['p1.name']).toBe('Giai đoạn 1');
  });
});

describe('what has to be looked at', () => {
  const kinds = (from: Said) =>
    issuesOf(from, smallReading()).map(({ kind, page, at }) => [kind, page, at].join(' '));

  it('comes in the order of its weight, each with its place', () => {
    expect(kinds(said())).toEqual([
      'CONTRADICTION  ',
      'MISSING head number',
      'MISSING head issuedOn',
      'UNSURE head endYear',
      'LIKELY fields/f1 c2',
      'LIKELY quotas q2',
    ]);
  });

  it('is less once it was corrected or ticked', () => {
    const { values, marks } = partOf(said(), 'head');
    const corrected = { ...values, endYear: '2024', number: '1/KH-UBND' };
    const copy = withPart(said(), 'head', {
      values: corrected,
      marks: marksAfter(marks, values, corrected),
      saved: null,
    });
    expect(kinds(copy)).not.toContain('UNSURE head endYear');
    expect(kinds(copy)).not.toContain('MISSING head number');
    const ticked = marksAfter(marks, values, { ...values, 'seen-endYear': 'on' });
    expect(ticked.endYear?.seen).toBe(true);
    expect(marksAfter(ticked, values, values).endYear?.seen).toBe(false);
  });

  it('counts a row as seen when anything in it was changed', () => {
    const { values, marks } = partOf(said(), 'quota:all');
    expect(marksAfter(marks, values, { ...values, 'q2.cadence': 'PERIOD' }).q2?.seen).toBe(true);
    expect(marksAfter(marks, values, { ...values, 'q1.cadence': 'PERIOD' }).q2?.seen).toBe(false);
  });

  it('tells of pages without text and of units that nobody is', () => {
    const open = [{ key: 'n1', name: 'Công an xã', several: true }];
    const issues = issuesOf(said(), { contradictions: [], unreadPages: [3] }, open);
    expect(issues[0]).toMatchObject({ kind: 'UNREAD', part: null });
    expect(issuesOn(issues, 'places').map(({ kind, at }) => [kind, at])).toEqual([['PLACE', 'n1']]);
    expect(issuesOn(issues, 'quotas').map(({ kind, at }) => [kind, at])).toEqual([['LIKELY', 'q2']]);
    expect(summariesOf(said(), issues).find(({ page }) => page === 'fields')).toMatchObject({
      says: '02 lĩnh vực · 02 tiêu chí',
      open: 1,
    });
  });

  it('says that lists are empty', () => {
    const bare = saidOf(smallReading({ fields: [], quotas: [], deadlines: [], implements: null }));
    expect(kinds(bare).filter((one) => one.startsWith('MISSING'))).toEqual([
      'MISSING head number',
      'MISSING head issuedOn',
      'MISSING upper upperNumber',
      'MISSING fields form-field:all',
      'MISSING quotas form-quota:all',
      'MISSING deadlines form-deadline:all',
    ]);
  });
});

describe('the names in the quotas', () => {
  it('stand once however they are spelled, leads first', () => {
    const copy = changed(said(), 'quota:all', {
      'q1.leads': 'Trạm y tế xã\nCông an Xã',
      'q1.coordinators': 'BCH Quân sự xã',
    });
    expect(
      namesIn(copy).map(({ name, spellings, lead, quotas }) => [name, spellings.length, lead, quotas]),
    ).toEqual([
      ['Trạm y tế xã', 1, true, [1]],
      ['Công an Xã', 2, true, [1, 2]],
      ['BCH Quân sự xã', 1, true, [1, 2]],
    ]);
  });

  it('have keys that a field of a form can carry', () => {
    expect(keyOfName('UBND xã Đak Đoa')).toBe(keyOfName('ubnd xã Đăk Đoa'));
    expect(keyOfName('😀')).toMatch(/^n[0-9a-f]{16}$/);
  });
});

describe('what a form is sent with', () => {
  it('keeps the fields of its part, cleaned, and nothing else', () => {
    const sent = { title: ' Kế hoạch \u202e', issuedOn: '5/2/2024', unit: 'x', constructor: 'y', evil: 'z' };
    const kept = fieldsIn('head', sent);
    expect(kept).toMatchObject({ title: 'Kế hoạch', issuedOn: '2024-02-05', number: '' });
    expect(Object.keys(kept)).not.toContain('evil');
  });

  it('takes for a choice of a place only what is one', () => {
    const key = keyOfName('Công an');
    const id = '00000000-0000-4000-8000-000000000000';
    const sent = { [`${key}.place`]: `unit:${id}`, 'n1.place': 'words', [`${key}.meant`]: 'x', order: 'a' };
    expect(fieldsIn('quota:places', sent)).toEqual({ [`${key}.place`]: `unit:${id}` });
    expect(fieldsIn('quota:places', { [`${key}.place`]: 'DROP' })).toEqual({});
  });
});
