import { describe, expect, it } from 'vitest';
import { movedAmong } from '@/lib/plans/amend/moved';
import { inPlaceOf } from '@/lib/plans/amend/origins';
import { withRetired } from '@/lib/plans/amend/retired-order';
import { planChanges } from '@/lib/plans/changes';
import type { CriterionOfPlan, FieldOfPlan, PlanDocument, QuotaOfPlan } from '@/lib/plans/plan-queries';

const criterion = (id: string, text: string, more: Partial<CriterionOfPlan> = {}): CriterionOfPlan => ({
  ...{ id, text, required: true, evidence: false, subject: null },
  ...more,
});
const field = (id: string, name: string, more: Partial<FieldOfPlan> = {}): FieldOfPlan => ({
  ...{ id, ordinal: 1, letter: null, name, shortName: name, listed: true, subjects: [], note: null },
  ...{ upperFieldId: null, criteria: [] },
  ...more,
});
const lead = (name: string, id = name) => ({
  ...{ quotaId: 'q', role: 'LEAD' as const, asWritten: name, group: null },
  unit: { id, path: `${id}.`, name },
});
const quota = (id: string, more: Partial<QuotaOfPlan> = {}): QuotaOfPlan => ({
  ...{ id, fieldId: 'f1', fieldAsWritten: null, min: 2, max: null, cadence: 'YEARLY', cadenceStated: true },
  ...{ year: null, eachAssignee: false, perSchoolLevel: false, note: null, parts: [] },
  ...{ leads: [lead('UBND xã')], coordinators: [] },
  ...more,
});
const deadline = (id: string, more: Partial<PlanDocument['deadlines'][number]> = {}) => ({
  ...{
    id,
    purpose: 'PERIODIC_REPORT' as const,
    what: 'Báo cáo năm',
    on: null,
    monthDay: '12-15',
    quarter: null,
  },
  ...{
    year: null,
    before: false,
    opensOn: null,
    closesOn: null,
    note: null,
    boundGroup: null,
    boundUnit: null,
  },
  ...more,
});

const PLAN: PlanDocument = {
  ...{
    id: 'p',
    issuer: { id: 'u', path: '1.', name: 'Huyện' },
    issuerAsWritten: 'UBND huyện',
    level: 'DISTRICT',
  },
  ...{ number: '101/KH-UBND', numberInvented: false, issuedOn: '2021-08-18', issuedOnInvented: false },
  ...{
    title: 'Kế hoạch',
    startYear: 2021,
    endYear: 2025,
    signer: 'A',
    signerTitle: 'CHỦ TỊCH',
    onBehalfOf: null,
  },
  ...{ status: 'ISSUED', version: 1, amendsId: null, periodPlan: null, placeName: null, purpose: null },
  ...{ implementation: null, recipients: null, asksIdNumber: false },
  upper: { id: null, number: '1043/KH-UBND', issuedOn: '2021-07-28', issuer: 'UBND tỉnh' },
  bases: [{ number: '34-CT/TW', issuedOn: '2014-04-07', issuer: 'Bộ Chính trị' }],
  phases: [{ name: 'Bước 1', startYear: 2021, endYear: 2023, note: null }],
  generalCriteria: [criterion('c0', 'Chấp hành pháp luật')],
  fields: [
    field('f1', 'Nông thôn mới', {
      letter: 'a',
      criteria: [criterion('c1', 'Có đường'), criterion('c2', 'Có điện')],
    }),
    field('f2', 'Vì người nghèo', { letter: 'b', ordinal: 2 }),
    field('f3', 'Khuyến học', { letter: 'c', ordinal: 3 }),
  ],
  quotas: [quota('q1')],
  deadlines: [deadline('d1')],
};
const [F1, F2, F3] = PLAN.fields as [FieldOfPlan, FieldOfPlan, FieldOfPlan];
const [C1, C2] = F1.criteria as [CriterionOfPlan, CriterionOfPlan];

const changes = (after: Partial<PlanDocument>) =>
  planChanges(PLAN, { ...PLAN, ...after }).map(({ part, what, before, after }) => [
    part,
    what,
    before,
    after,
  ]);

describe('what an amendment changed', () => {
  it.each<[string, Partial<PlanDocument>, (string | null)[][]]>([
    ['nothing', {}, []],
    ['number and date, which are those of the issue', { number: null, issuedOn: null, amendsId: 'p' }, []],
    ['the title', { title: 'Kế hoạch mới' }, [['head', 'Tên kế hoạch', 'Kế hoạch', 'Kế hoạch mới']]],
    ['the period', { endYear: 2026 }, [['head', 'Giai đoạn', '2021–2025', '2021–2026']]],
    ['a text that is empty instead of absent', { purpose: '' }, []],
    ['a text', { purpose: 'Phát hiện' }, [['words', 'Mục đích, yêu cầu', null, 'Phát hiện']]],
    [
      'the upper plan',
      { upper: null },
      [['head', 'Kế hoạch cấp trên', 'Kế hoạch số 1043/KH-UBND ngày 28/07/2021 của UBND tỉnh', null]],
    ],
    [
      'a basis',
      { bases: [{ number: '35-CT/TW', issuedOn: null, issuer: null }] },
      [
        ['basis', 'Căn cứ', 'Chỉ thị số 34-CT/TW ngày 07/04/2014 của Bộ Chính trị', null],
        ['basis', 'Căn cứ', null, 'Chỉ thị số 35-CT/TW'],
      ],
    ],
    [
      'a phase',
      { phases: [{ name: 'Bước 1', startYear: 2021, endYear: 2021, note: 'rà soát' }] },
      [['phase', 'Lộ trình', 'Bước 1 (2021–2023)', 'Bước 1 (2021); rà soát']],
    ],
    [
      'a general criterion',
      { generalCriteria: [criterion('c0', 'Chấp hành pháp luật', { evidence: true, subject: 'HOUSEHOLD' })] },
      [
        [
          ...['criterion', 'Tiêu chí chung', 'Chấp hành pháp luật (bắt buộc)'],
          'Chấp hành pháp luật (bắt buộc; cần minh chứng; hộ gia đình)',
        ],
      ],
    ],
    [
      'a criterion of a field that becomes optional',
      { fields: [{ ...F1, criteria: [C1, { ...C2, required: false }] }, F2, F3] },
      [
        [
          ...['criterion', 'Tiêu chí của lĩnh vực a) Nông thôn mới'],
          ...['Có điện (bắt buộc)', 'Có điện (khuyến khích)'],
        ],
      ],
    ],
    [
      'the order of criteria',
      { fields: [{ ...F1, criteria: [C2, C1] }, F2, F3] },
      [
        [
          ...['criterion', 'Tiêu chí của lĩnh vực a) Nông thôn mới, thứ tự: Có đường (bắt buộc)'],
          ...['thứ 1', 'thứ 2'],
        ],
      ],
    ],
    [
      'a letter, a name and whom a field takes',
      { fields: [F1, { ...F2, letter: 'đ', name: 'Vì mọi người', subjects: ['INDIVIDUAL'] }, F3] },
      [
        ['field', 'Lĩnh vực b) Vì người nghèo: tên', 'Vì người nghèo', 'Vì mọi người'],
        ['field', 'Lĩnh vực b) Vì người nghèo: ký hiệu', 'b', 'đ'],
        ['field', 'Lĩnh vực b) Vì người nghèo: đối tượng', 'mọi đối tượng', 'cá nhân'],
      ],
    ],
    [
      'a field that moved over two others, once',
      { fields: [F2, F3, F1] },
      [['field', 'Lĩnh vực a) Nông thôn mới: thứ tự', 'thứ 1', 'thứ 3']],
    ],
    [
      'a field dropped with its criteria, without calling the others moved',
      { fields: [F2, F3], quotas: [] },
      [
        ['field', 'Lĩnh vực a) Nông thôn mới', 'Nông thôn mới; đối tượng: mọi đối tượng', null],
        ['criterion', 'Tiêu chí của lĩnh vực a) Nông thôn mới', 'Có đường (bắt buộc)', null],
        ['criterion', 'Tiêu chí của lĩnh vực a) Nông thôn mới', 'Có điện (bắt buộc)', null],
        [
          ...['quota', 'Chỉ tiêu ở lĩnh vực Nông thôn mới'],
          ...['ít nhất 02 điển hình mỗi năm, lĩnh vực Nông thôn mới; chủ trì: UBND xã', null],
        ],
      ],
    ],
    [
      'a new field',
      { fields: [F1, field('f9', 'Chuyển đổi số', { criteria: [criterion('c9', 'Có ứng dụng')] }), F2, F3] },
      [
        ['field', 'Lĩnh vực Chuyển đổi số', null, 'Chuyển đổi số; đối tượng: mọi đối tượng'],
        ['criterion', 'Tiêu chí của lĩnh vực Chuyển đổi số', null, 'Có ứng dụng (bắt buộc)'],
      ],
    ],
    [
      'a quota as its sentence',
      { quotas: [quota('q1', { min: 10, max: 15, fieldId: null })] },
      [
        [
          ...['quota', 'Chỉ tiêu cho tất cả lĩnh vực'],
          'ít nhất 02 điển hình mỗi năm, lĩnh vực Nông thôn mới; chủ trì: UBND xã',
          'từ 10 đến 15 điển hình mỗi năm, tất cả lĩnh vực; chủ trì: UBND xã',
        ],
      ],
    ],
    [
      'a lead that is another unit of the same name',
      { quotas: [quota('q1', { leads: [lead('UBND xã', 'another')] })] },
      [
        [
          ...['quota', 'Chỉ tiêu ở lĩnh vực Nông thôn mới'],
          'ít nhất 02 điển hình mỗi năm, lĩnh vực Nông thôn mới; chủ trì: UBND xã',
          'ít nhất 02 điển hình mỗi năm, lĩnh vực Nông thôn mới; chủ trì: UBND xã (đổi đơn vị hoặc nhóm được nêu)',
        ],
      ],
    ],
    [
      'a deadline as its sentence',
      { deadlines: [deadline('d1', { monthDay: '11-30', before: true, closesOn: '2024-12-20' })] },
      [
        [
          ...['deadline', 'Thời hạn báo cáo định kỳ', 'Báo cáo năm: ngày 15/12 hằng năm'],
          'Báo cáo năm: trước ngày 30/11 hằng năm; khóa sau ngày 20/12/2024',
        ],
      ],
    ],
  ])('is told: %s', (_, after, told) => {
    expect(changes(after)).toEqual(told);
  });

  it('is nothing where the upper plan has come into the system meanwhile', () => {
    const known = {
      ...PLAN,
      upper: { id: 'x', number: '1043/KH-UBND', issuedOn: '2021-07-28', issuer: 'Tỉnh' },
    };
    expect(planChanges(known, PLAN)).toEqual([]);
    expect(planChanges(PLAN, known)).toMatchObject([{ what: 'Kế hoạch cấp trên' }]);
  });

  it('does not count a new name of a field, nor a new period, as a change of its quotas', () => {
    expect(
      changes({ fields: [{ ...F1, name: 'Khác', shortName: 'Khác' }, F2, F3] }).map(([part]) => part),
    ).toEqual(['field', 'field']);
    const period = { quotas: [quota('q1', { cadence: 'PERIOD' })] };
    const told = planChanges({ ...PLAN, ...period }, { ...PLAN, ...period, endYear: 2026 });
    expect(told.map(({ part }) => part)).toEqual(['head']);
  });
});

describe('what moved', () => {
  it.each([
    ['abc', 'abc', ''],
    ['abc', 'acb', 'b'],
    ['abcd', 'dabc', 'd'],
    ['abcd', 'bcd', ''],
    ['abcd', 'axbycd', ''],
    ['abcde', 'edcba', 'dcba'],
    ['', 'abc', ''],
  ])('from %s to %s is only %s', (before, after, moved) => {
    expect([...movedAmong([...before], [...after]).keys()].join('')).toBe(moved);
  });
});

describe('the draft of an amendment in place of the plan', () => {
  const draft = {
    ...PLAN,
    ...{ id: 'draft', generalCriteria: [criterion('n0', 'Chấp hành pháp luật')] },
    fields: [
      field('n1', 'Nông thôn mới', { criteria: [criterion('n2', 'Có đường'), criterion('n3', 'Mới')] }),
      field('n4', 'Bản chép'),
    ],
    quotas: [quota('n5', { fieldId: 'n1' })],
    deadlines: [deadline('n6')],
  };

  it('has the ids of the plan; what is new, unknown or taken already keeps its own', () => {
    const origins = new Map(
      Object.entries({ n0: 'c0', n1: 'f1', n2: 'c1', n3: 'gone', n4: 'f1', n5: 'q1', n6: 'd1' }),
    );
    const placed = inPlaceOf(PLAN, draft, origins);
    expect(placed.generalCriteria.map(({ id }) => id)).toEqual(['c0']);
    expect(placed.fields.map(({ id }) => id)).toEqual(['f1', 'n4']);
    expect(placed.fields[0]?.criteria.map(({ id }) => id)).toEqual(['c1', 'n3']);
    expect(placed.quotas).toMatchObject([{ id: 'q1', fieldId: 'f1' }]);
    expect(placed.deadlines.map(({ id }) => id)).toEqual(['d1']);
  });
});

describe('the order of all criteria that a plan had', () => {
  it.each([
    ['abc', 'abc', 'abc'],
    ['abc', 'aXc', 'abXc'],
    ['abc', 'c', 'abc'],
    ['abc', 'cX', 'abcX'],
    ['', 'ab', 'ab'],
    ['ab', '', 'ab'],
    ['abcd', 'da', 'dabc'],
  ])('was %s, in force is %s: %s', (before, inForce, all) => {
    expect(withRetired([...before], [...inForce]).join('')).toBe(all);
  });
});
