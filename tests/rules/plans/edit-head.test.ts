import { describe, expect, it } from 'vitest';
import { basesForm } from '@/lib/plans/edit/bases-schema';
import { numberOddity } from '@/lib/plans/edit/head-number';
import { headForm } from '@/lib/plans/edit/head-schema';
import { phasesForm } from '@/lib/plans/edit/phases-schema';

const head = { title: 'Kế hoạch', issuerAsWritten: 'UBND huyện', startYear: '2021', endYear: '2025' };

const refusedAt = (changes: Record<string, string>) =>
  headForm.safeParse({ ...head, ...changes }).error?.issues.map(({ path }) => path.join('.')) ?? [];

describe('the head of a plan', () => {
  it.each<[string, Record<string, string>, string[]]>([
    ['with neither number nor date', {}, []],
    ['without a title', { title: ' ' }, ['title']],
    ['without an issuer', { issuerAsWritten: '' }, ['issuerAsWritten']],
    ['without a year', { endYear: '' }, ['endYear']],
    ['of one year', { startYear: '2024', endYear: '2024' }, []],
    ['of eleven years', { startYear: '2021', endYear: '2031' }, []],
    ['of twelve years', { startYear: '2021', endYear: '2032' }, ['endYear']],
    ['that ends before it begins', { startYear: '2025', endYear: '2021' }, ['endYear']],
    ['before 1975', { startYear: '1974', endYear: '1980' }, ['startYear']],
    ['after 2100', { startYear: '2095', endYear: '2101' }, ['endYear']],
    ['in words', { startYear: 'hai nghìn', endYear: '2021.5' }, ['startYear', 'endYear']],
    ['in another script', { startYear: '２０２１' }, ['startYear']],
    ['of a day that does not exist', { issuedOn: '29/02/2023' }, ['issuedOn']],
    ['of the year 24', { issuedOn: '01/01/0024' }, ['issuedOn']],
    ['with a title that is too long', { title: 'x'.repeat(601) }, ['title']],
  ])('%s', (_, changes, at) => expect(refusedAt(changes)).toEqual(at));

  it('says which years it takes', () => {
    const { error } = headForm.safeParse({ ...head, startYear: '2025', endYear: '2021' });
    expect(error?.issues[0]?.message).toContain('Năm kết thúc 2021 trước năm bắt đầu 2025');
  });

  it('is stored clean', () => {
    const read = headForm.parse({
      ...head,
      title: ' Tie\u0302\u0301ng \n Việt ',
      issuedOn: '5/2/2024',
      onBehalfOf: 'TM. UBND\r\nKT. CHỦ TỊCH',
    });
    expect(read).toMatchObject({
      title: 'Tiếng Việt',
      issuedOn: '2024-02-05',
      onBehalfOf: 'TM. UBND\nKT. CHỦ TỊCH',
      startYear: 2021,
    });
  });
});

it.each([
  ['', false],
  ['101/KH-UBND', false],
  ['1043/KH-UBND', false],
  ['05/KH-SGDĐT', false],
  ['12a/KH-UBND', true],
  ['12/KH-BCĐ-TĐKT', false],
  ['101', true],
  ['/KH-UBND', true],
  ['101 /KH-UBND', true],
  ['101-KH/HU', true],
  ['101/kh-ubnd', true],
])('the number %j is asked about: %s', (number, asked) => expect(numberOddity(number) !== null).toBe(asked));

describe('rows', () => {
  it('of bases keep what is known, and leave out what says nothing', () => {
    const read = basesForm.parse({
      order: 'a,new1,b',
      'a.number': ' 34-CT/TW ',
      'new1.number': ' ',
      'b.issuedOn': '07/04/2014',
    });
    expect(read).toEqual([
      { key: 'a', row: { number: '34-CT/TW', issuedOn: null, issuer: '' } },
      { key: 'b', row: { number: '', issuedOn: '2014-04-07', issuer: '' } },
    ]);
  });

  it('are refused at their own field', () => {
    const at = (values: Record<string, string>) =>
      phasesForm.safeParse(values).error?.issues.map(({ path }) => path.join('.'));
    expect(at({ order: 'a,b', 'a.startYear': '2023', 'a.endYear': '2022', 'b.startYear': 'x' })).toEqual([
      'a.endYear',
      'b.startYear',
    ]);
    expect(at({ order: 'a', 'a.endYear': '2022' })).toBeUndefined();
  });
});
