import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DeadlineDraft, PlanDraft } from '@/lib/plans/draft';
import { withoutEnded } from '@/lib/plans/start/ended';
import { headWords } from '@/lib/plans/start/head-words';
import { lengthOf, shiftDay, shiftDeadline, shiftPlan } from '@/lib/plans/start/shift';
import { moveYears, placeName, placeWords, titleOfPlace, titleOfYear } from '@/lib/plans/start/title';

const PERIOD = { startYear: 2021, endYear: 2025 };

describe('the years that a text names', () => {
  it.each([
    ['giai đoạn 2021 – 2025', 5, 'giai đoạn 2026 – 2030'],
    ['giai đoạn 2021-2025 trên địa bàn', 5, 'giai đoạn 2026-2030 trên địa bàn'],
    ['từ năm 2021 đến năm 2025', 5, 'từ năm 2026 đến năm 2030'],
    ['sơ kết Quý II/2023', 5, 'sơ kết Quý II/2028'],
    ['năm 2025.', -4, 'năm 2021.'],
    // what is not the period's
    ['tầm nhìn 2045, kế thừa giai đoạn 2016-2020', 5, 'tầm nhìn 2045, kế thừa giai đoạn 2016-2020'],
    ['theo Kế hoạch ngày 18/8/2021', 5, 'theo Kế hoạch ngày 18/8/2021'],
    ['theo Kế hoạch ngày 18-8-2021', 5, 'theo Kế hoạch ngày 18-8-2021'],
    ['ngày 18 tháng 8 năm 2021', 5, 'ngày 18 tháng 8 năm 2021'],
    ['Nghị định 122/2021/NĐ-CP', 5, 'Nghị định 122/2021/NĐ-CP'],
    ['vùng 120213', 5, 'vùng 120213'],
    ['', 5, ''],
  ])('%s, %i years on: %s', (text, years, expected) => {
    expect(moveYears(text, PERIOD, years)).toBe(expected);
  });

  it('of a plan of one year are that year only', () => {
    const year = { startYear: 2024, endYear: 2024 };
    expect(moveYears('năm 2024, tiếp theo năm 2023', year, 1)).toBe('năm 2025, tiếp theo năm 2023');
  });
});

describe('the title of one year of a plan', () => {
  it.each([
    [
      'Kế hoạch điển hình giai đoạn 2021 – 2025 trên địa bàn huyện',
      'Kế hoạch điển hình năm 2024 trên địa bàn huyện',
    ],
    ['Kế hoạch điển hình giai đoạn 2021-2025', 'Kế hoạch điển hình năm 2024'],
    ['Kế hoạch từ năm 2021 đến năm 2025', 'Kế hoạch năm 2024'],
    ['Kế hoạch trong giai đoạn 2021–2025', 'Kế hoạch năm 2024'],
    ['Kế hoạch điển hình giai đoạn 2021 - 2025'.normalize('NFD'), 'Kế hoạch điển hình năm 2024'],
    ['Kế hoạch điển hình', 'Kế hoạch điển hình năm 2024'],
  ])('%s: %s', (title, expected) => {
    expect(titleOfYear(title, PERIOD, 2024)).toBe(expected);
  });
});

describe('the title of a lower plan', () => {
  const commune = placeWords({ name: 'Xã Nam Yang', committee: true });
  it.each([
    [
      'Kế hoạch giai đoạn 2021 – 2025 trên địa bàn huyện Đak Đoa',
      'Kế hoạch giai đoạn 2021 – 2025 trên địa bàn xã Nam Yang',
    ],
    [
      'Kế hoạch trên địa bàn huyện từ năm 2019 đến năm 2020',
      'Kế hoạch trên địa bàn xã Nam Yang từ năm 2019 đến năm 2020',
    ],
    ['Kế hoạch trên địa bàn thành phố Pleiku năm 2024', 'Kế hoạch trên địa bàn xã Nam Yang năm 2024'],
    ['Kế hoạch nhân rộng điển hình', 'Kế hoạch nhân rộng điển hình'],
  ])('%s: %s', (title, expected) => {
    expect(titleOfPlace(title, commune)).toBe(expected);
  });

  it('of a body names the body', () => {
    const school = placeWords({ name: 'Trường Tiểu học Ia Bang', committee: false });
    expect(titleOfPlace('Kế hoạch năm 2024 trên địa bàn xã Ia Bang', school)).toBe(
      'Kế hoạch năm 2024 tại Trường Tiểu học Ia Bang',
    );
  });
});

describe('the head of a first plan', () => {
  it.each([
    ['Xã Ia Bang', 'UBND xã Ia Bang', 'Ia Bang'],
    ['Thị trấn Đak Đoa', 'UBND thị trấn Đak Đoa', 'Đak Đoa'],
    ['Thành phố Pleiku', 'UBND thành phố Pleiku', 'Pleiku'],
    ['Tỉnh Gia Lai', 'UBND tỉnh Gia Lai', 'Gia Lai'],
    ['Gia Lai', 'UBND Gia Lai', 'Gia Lai'],
  ])('of %s is of %s, at %s', (name, issuerAsWritten, place) => {
    expect(headWords({ name, committee: true }, null)).toEqual({
      ...{ issuerAsWritten, placeName: place, signer: null },
      ...{ onBehalfOf: 'TM. ỦY BAN NHÂN DÂN', signerTitle: 'CHỦ TỊCH' },
    });
    expect(placeName(name)).toBe(place);
  });

  it('of a body is its name; of a unit that has issued a plan, as that had it', () => {
    const body = { name: 'Trường Mầm non Hoa Mai', committee: false };
    expect(headWords(body, null)).toMatchObject({
      issuerAsWritten: body.name,
      onBehalfOf: null,
      signerTitle: null,
    });
    const last = {
      issuerAsWritten: 'UBND XÃ Y TÍCH',
      placeName: null,
      onBehalfOf: null,
      signerTitle: 'PHÓ CHỦ TỊCH',
    };
    expect(headWords({ name: 'Xã Y Tịch', committee: true }, last)).toMatchObject({
      ...{ issuerAsWritten: 'UBND XÃ Y TÍCH', placeName: 'Y Tịch', onBehalfOf: 'TM. ỦY BAN NHÂN DÂN' },
      signerTitle: 'PHÓ CHỦ TỊCH',
    });
  });
});

describe('a day', () => {
  it.each([
    ['2021-08-25', 5, '2026-08-25'],
    ['2024-02-29', 1, '2025-02-28'],
    ['2024-02-29', 4, '2028-02-29'],
    ['2023-02-28', 1, '2024-02-28'],
    ['2025-12-31', -1, '2024-12-31'],
  ])('%s, %i years on, is %s', (day, years, expected) => {
    expect(shiftDay(day, years)).toBe(expected);
  });
});

describe('a deadline', () => {
  it.each([
    ['a date', { on: '2021-08-25' }, { on: '2026-08-25' }],
    ['a day of each year', { monthDay: '12-15' }, { monthDay: '12-15', year: null }],
    ['a quarter', { quarter: '2023-Q2' }, { quarter: '2028-Q2' }],
    ['a year', { year: 2025 }, { year: 2030 }],
    [
      'an opening and a closing day',
      { on: '2021-12-15', opensOn: '2021-11-01', closesOn: '2022-01-10' },
      { on: '2026-12-15', opensOn: '2026-11-01', closesOn: '2027-01-10' },
    ],
  ])('that is %s is moved in its form', (_, given: Partial<DeadlineDraft>, expected) => {
    const moved = shiftDeadline({ purpose: 'NOMINATIONS', what: 'Đề cử', ...given }, 5);
    expect(moved).toMatchObject(expected);
    expect([moved.on, moved.monthDay, moved.quarter, moved.year].filter(Boolean)).toHaveLength(1);
  });
});

const UNIT = { id: 'u', path: '1.2.' };

function plan(changes: Partial<PlanDraft> = {}): PlanDraft {
  return {
    issuer: UNIT,
    issuerAsWritten: 'UBND huyện Mẫu',
    number: null,
    numberInvented: false,
    issuedOn: null,
    issuedOnInvented: false,
    amendsId: null,
    title: 'Kế hoạch giai đoạn 2021 – 2025',
    ...PERIOD,
    bases: [],
    phases: [{ name: 'Giai đoạn 2021-2023', startYear: 2021, endYear: 2023, note: null }],
    generalCriteria: [],
    fields: [],
    quotas: [quota({ cadence: 'YEAR', year: 2022 })],
    deadlines: [],
    ...changes,
  };
}

function quota(changes: Partial<PlanDraft['quotas'][number]> = {}): PlanDraft['quotas'][number] {
  return {
    ...{
      field: null,
      fieldAsWritten: null,
      min: 3,
      max: 5,
      cadence: 'YEARLY',
      cadenceStated: true,
      year: null,
    },
    ...{ eachAssignee: false, perSchoolLevel: false, note: null, parts: [], assignees: [] },
    ...changes,
  };
}

describe('a plan', () => {
  it('is moved by the length of its period when nothing else is said', () => {
    const issued = { number: '101/KH-UBND', numberInvented: true, issuedOn: '2021-08-18', amendsId: 'p' };
    const moved = shiftPlan(plan(issued));
    expect(lengthOf(PERIOD)).toBe(5);
    expect(moved).toMatchObject({
      ...{ number: null, numberInvented: false, issuedOn: null, issuedOnInvented: false, amendsId: null },
      ...{ title: 'Kế hoạch giai đoạn 2026 – 2030', startYear: 2026, endYear: 2030 },
      phases: [{ name: 'Giai đoạn 2026-2028', startYear: 2026, endYear: 2028 }],
      quotas: [{ min: 3, max: 5, cadence: 'YEAR', year: 2027 }],
    });
  });

  it('of one year becomes that of the next', () => {
    const moved = shiftPlan(plan({ title: 'Kế hoạch năm 2024', startYear: 2024, endYear: 2024 }));
    expect(moved).toMatchObject({ title: 'Kế hoạch năm 2025', startYear: 2025, endYear: 2025 });
  });
});

describe('properties', () => {
  const day = fc
    .date({ min: new Date('2000-01-01'), max: new Date('2060-12-31'), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10));
  const ordinary = day.filter((one) => !one.endsWith('02-29'));
  const form = fc.oneof(
    ordinary.map((on) => ({ on })),
    fc.constantFrom('12-15', '02-29', '01-01').map((monthDay) => ({ monthDay })),
    fc.integer({ min: 1, max: 4 }).map((at) => ({ quarter: `2023-Q${at}` })),
    fc.integer({ min: 2021, max: 2025 }).map((year) => ({ year })),
  );
  const deadline: fc.Arbitrary<DeadlineDraft> = fc
    .tuple(form, fc.option(ordinary), fc.option(ordinary), fc.boolean())
    .map(([given, opensOn, closesOn, before]) => ({
      ...{ purpose: 'NOMINATIONS', what: 'Đề cử năm 2023', before, opensOn, closesOn, note: null },
      ...{ on: null, quarter: null, year: null },
      ...given,
    }));
  const years = fc.integer({ min: -20, max: 20 });
  const someTitle = fc.constantFrom('Kế hoạch giai đoạn 2021 – 2025', 'Kế hoạch năm 2023', 'Kế hoạch');

  it('there and back again is where it was', () => {
    fc.assert(
      fc.property(fc.array(deadline, { maxLength: 4 }), someTitle, years, (deadlines, title, by) => {
        const start = plan({ deadlines, title });
        expect(shiftPlan(shiftPlan(start, by), -by)).toEqual(start);
      }),
    );
  });

  it('two moves are one', () => {
    fc.assert(
      fc.property(fc.array(deadline, { maxLength: 4 }), years, years, (deadlines, one, other) => {
        const start = plan({ deadlines });
        expect(shiftPlan(shiftPlan(start, one), other)).toEqual(shiftPlan(start, one + other));
      }),
    );
  });

  it('keeps how many there are, and the length of the period', () => {
    fc.assert(
      fc.property(fc.array(deadline, { maxLength: 4 }), years, (deadlines, by) => {
        const start = plan({ deadlines });
        const moved = shiftPlan(start, by);
        expect(lengthOf(moved)).toBe(lengthOf(start));
        expect(moved.deadlines).toHaveLength(deadlines.length);
        expect(moved.quotas.map(({ min, max }) => [min, max])).toEqual(
          start.quotas.map(({ min, max }) => [min, max]),
        );
      }),
    );
  });
});

describe('what has ended', () => {
  const assignees = [
    { role: 'LEAD' as const, asWritten: 'Trường A', unit: { id: 'a', path: '1.2.3.' } },
    { role: 'LEAD' as const, asWritten: 'Các xã', groupId: 'g' },
    { role: 'COORDINATING' as const, asWritten: 'Trường B', unit: { id: 'b', path: '1.2.4.' } },
  ];
  const deadlines: DeadlineDraft[] = [
    {
      purpose: 'NOMINATIONS',
      what: 'Đề cử',
      monthDay: '12-15',
      boundGroupId: 'g',
      note: 'Qua Phòng Nội vụ.',
    },
    { purpose: 'NOMINATIONS', what: 'Đề cử', monthDay: '12-15', boundUnit: { id: 'b', path: '1.2.4.' } },
  ];
  const start = plan({ quotas: [quota({ assignees }), quota()], deadlines });

  it('is kept as words, and said', () => {
    const ended = { units: new Map([['a', 'Trường A']]), groups: new Map([['g', 'Các xã, thị trấn']]) };
    const { draft, lost } = withoutEnded(start, ended);
    expect(lost).toEqual(['Trường A', 'Các xã', 'Các xã, thị trấn']);
    expect(draft.quotas[0]?.assignees).toEqual([
      { role: 'LEAD', asWritten: 'Trường A', unit: null, groupId: null },
      { role: 'LEAD', asWritten: 'Các xã', unit: null, groupId: null },
      assignees[2],
    ]);
    expect(draft.quotas[0]?.note).toContain('«Trường A», «Các xã»');
    expect(draft.quotas[1]).toBe(start.quotas[1]);
    expect(draft.deadlines[0]).toMatchObject({ boundGroupId: null, boundUnit: null });
    expect(draft.deadlines[0]?.note).toMatch(/^Qua Phòng Nội vụ\. .*«Các xã, thị trấn»/);
    expect(draft.deadlines[1]).toBe(start.deadlines[1]);
  });

  it('may be nothing', () => {
    expect(withoutEnded(start, { units: new Map(), groups: new Map() })).toEqual({ draft: start, lost: [] });
  });
});
