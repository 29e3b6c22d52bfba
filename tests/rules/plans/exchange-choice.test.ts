import { describe, expect, it } from 'vitest';
import { type Candidate, plansWanted, readWanted } from '@/scripts/plans/choice';
import { unitsNamed } from '@/scripts/plans/unit-name';

const IN_CHU_PRONG = { parentName: 'Huyện Chư Prông', tenantName: 'Tỉnh Gia Lai' };
const UNITS = [
  { names: ['Xã Ia Bang', 'UBND xã Ia Bang'], ...IN_CHU_PRONG },
  { names: ['Xã Ia Băng'], ...IN_CHU_PRONG, parentName: 'Huyện Đak Đoa' },
  { names: ['Thị trấn Đăk Đoa'], ...IN_CHU_PRONG, parentName: 'Huyện Đak Đoa' },
  { names: ['Huyện Đăk Đoa', 'UBND huyện Đak Đoa'], parentName: 'Tỉnh Gia Lai', tenantName: 'Tỉnh Gia Lai' },
];

describe('a unit named on the command line', () => {
  it.each([
    ['Xã Ia Bang', [0]],
    ['XÃ  IA BANG', [0]],
    ['Xã Ia Bang'.normalize('NFD'), [0]],
    ['UBND xã Ia Bang', [0]],
    ['Uỷ ban nhân dân xã Ia Bang', [0]],
    ['xa ia bang', [0]],
    ['ubnd xa ia bang', [0]],
    ['xa ia băng', [1]],
    ['xã ia bâng', [0, 1]],
    ['xa ia bang, huyen chu prong', [0]],
    ['Ia Bang, Chư Prông', [0]],
    ['Ia Băng', [1]],
    ['ia bang, gia lai', [0]],
    ['Huyện Đak Đoa', [3]],
    ['huyen dak doa', [3]],
    ['dak doa', [2, 3]],
    ['Xã Ia Bang, Huyện Khác', []],
    ['Xã', []],
    ['', []],
    ['%', []],
  ])('%s', (typed, places) => {
    expect(unitsNamed(typed, UNITS)).toEqual(places.map((at) => UNITS[at]));
  });
});

describe('the plans that are asked for', () => {
  const plan = (id: string, of: Partial<Candidate>): Candidate => ({
    ...{ id, number: '101/KH-UBND', issuedOn: '2021-08-18', startYear: 2021, endYear: 2025, draft: false },
    ...{ names: ['Huyện Đăk Đoa'], parentName: 'Tỉnh Gia Lai', tenantName: 'Tỉnh Gia Lai' },
    ...of,
  });
  const PLANS = [
    plan('a', {}),
    plan('b', { issuedOn: '2019-01-05', startYear: 2019, endYear: 2020, names: ['Huyện Ia Pa'] }),
    plan('c', { draft: true, number: null, issuedOn: null, startYear: 2026, endYear: 2030 }),
    plan('d', { draft: true, number: '7/KH', issuedOn: null, names: ['Xã Ia Bang'] }),
    plan('e', { number: '52/KH-UBND', issuedOn: '2024-02-01', startYear: 2024, endYear: 2024 }),
  ];

  it.each<[NonNullable<ReturnType<typeof readWanted>>, string]>([
    [{ number: '101/KH-UBND' }, 'ab'],
    [{ number: ' 101 / kh–ubnd ' }, 'ab'],
    [{ number: '101' }, ''],
    [{ number: '101/KH-UBND', year: 2019 }, 'b'],
    [{ number: '101/KH-UBND', year: 2023 }, 'a'],
    [{ number: '101/KH-UBND', unit: 'huyện Ia Pa' }, 'b'],
    [{ unit: 'Huyện Đăk Đoa' }, 'ae'],
    [{ unit: 'Huyện Đăk Đoa', year: 2024 }, 'e'],
    [{ unit: 'Huyện Đăk Đoa', year: 2028 }, 'c'],
    [{ unit: 'Xã Ia Bang' }, 'd'],
    [{ id: 'C' }, 'c'],
    [{ id: 'x' }, ''],
  ])('%j', (wanted, ids) => {
    expect(
      plansWanted(PLANS, wanted)
        .map(({ id }) => id)
        .join(''),
    ).toBe(ids);
  });
});

describe('the arguments of the command', () => {
  it.each([
    [['--number', '101/KH-UBND'], { number: '101/KH-UBND' }],
    [['--unit=Xã Ia Bang', '--year', '2021'], { unit: 'Xã Ia Bang', year: 2021 }],
    [['--id', 'x'], { id: 'x' }],
    [[], null],
    [['--number'], null],
    [['--number', ' '], null],
    [['101/KH-UBND'], null],
    [['--year', '2021'], null],
    [['--number', '1', '--year', 'nay'], null],
    [['--so', '1'], null],
  ])('%j', (args, wanted) => {
    expect(readWanted(args)).toEqual(wanted);
  });
});
