import { describe, expect, it } from 'vitest';
import { openWordingOf, type QuotaInPlan, quotaInPlan, quotaSentence } from '@/lib/quotas/sentence';
import { assignee, quota } from './quota-cases';

const PERIOD = { startYear: 2021, endYear: 2025 };
const PAIR = [
  { subject: 'COLLECTIVE' as const, min: 1 },
  { subject: 'INDIVIDUAL' as const, min: 1 },
];

it.each([
  [quota({ cadence: 'YEARLY' }), 'ít nhất 02 điển hình mỗi năm'],
  [quota({ min: 10, max: 15 }), 'từ 10 đến 15 điển hình cả giai đoạn 2021–2025'],
  [quota({ min: 3, max: 3, cadence: 'YEARLY' }), '03 điển hình mỗi năm'],
  [quota({ min: 0, max: 3, cadence: 'YEARLY' }), 'không quá 03 điển hình mỗi năm'],
  [quota({ cadence: 'YEAR', year: 2024 }), 'ít nhất 02 điển hình trong năm 2024'],
  [quota({ parts: PAIR, max: 2 }), '01 tập thể và 01 cá nhân cả giai đoạn 2021–2025'],
  [quota({ parts: PAIR }), 'ít nhất 01 tập thể và 01 cá nhân cả giai đoạn 2021–2025'],
  [
    quota({ min: 6, max: 8, parts: PAIR, cadence: 'YEARLY' }),
    'từ 06 đến 08 điển hình, trong đó ít nhất 01 tập thể và 01 cá nhân, mỗi năm',
  ],
  [
    quota({ min: 5, cadenceStated: false, eachAssignee: true }),
    'mỗi đơn vị ít nhất 05 điển hình cả giai đoạn 2021–2025 (cách hiểu của đơn vị nhập)',
  ],
  [
    quota({ perSchoolLevel: true, cadence: 'YEAR', year: 2024 }),
    'mỗi cấp học ít nhất 02 điển hình trong năm 2024',
  ],
  [
    quota({ cadence: 'YEARLY', assignees: [assignee('1.2.'), assignee('1.3.')] }),
    'các đơn vị cùng thực hiện ít nhất 02 điển hình mỗi năm',
  ],
])('case %#', (facts, expected) => {
  expect(quotaSentence(facts, PERIOD)).toBe(expected);
});

it('says a plan for one year as that year', () => {
  const year = { startYear: 2024, endYear: 2024 };
  expect(quotaSentence(quota(), year)).toBe('ít nhất 02 điển hình trong năm 2024');
  expect(quotaSentence(quota({ cadence: 'YEAR' }), year)).toBe('ít nhất 02 điển hình trong năm 2024');
  expect(quotaSentence(quota())).toBe('ít nhất 02 điển hình cả giai đoạn');
});

describe('in the words of a plan', () => {
  const group = (asWritten: string) => ({ asWritten, isGroup: true });
  const unit = (asWritten: string) => ({ asWritten, isGroup: false });
  const inPlan = (given: Partial<QuotaInPlan>): QuotaInPlan => ({
    ...quota(),
    leads: [],
    coordinators: [],
    field: null,
    ...given,
  });

  it.each<[Partial<QuotaInPlan>, string]>([
    [
      {
        leads: [group('UBND các huyện, thành phố'), unit('Công an'), unit('Y tế')],
        eachAssignee: true,
        min: 10,
        cadence: 'YEARLY',
      },
      'UBND các huyện, thành phố; Công an và Y tế: mỗi đơn vị ít nhất 10 điển hình/năm, tính chung các lĩnh vực.',
    ],
    [
      {
        leads: [group('Các xã, thị trấn')],
        eachAssignee: true,
        min: 10,
        max: 15,
        cadenceStated: false,
      },
      'Các xã, thị trấn: mỗi đơn vị trong nhóm từ 10 đến 15 điển hình cả giai đoạn 2021–2025 (cách hiểu của đơn vị nhập), tính chung các lĩnh vực.',
    ],
    [
      { leads: [unit('Công chức ĐC-NN-XD&MT')], parts: PAIR, field: 'nông thôn mới' },
      'Công chức ĐC-NN-XD&MT: ít nhất 01 tập thể và 01 cá nhân cả giai đoạn 2021–2025 trong “nông thôn mới”.',
    ],
    [
      {
        leads: [unit('Công an xã'), unit('BCH Quân sự xã')],
        eachAssignee: true,
        parts: PAIR,
        cadence: 'YEARLY',
        field: 'quốc phòng - an ninh',
      },
      'Công an xã và BCH Quân sự xã: mỗi đơn vị ít nhất 01 tập thể và 01 cá nhân/năm trong “quốc phòng - an ninh”.',
    ],
    [
      {
        leads: [group('Ba đơn vị trường học')],
        perSchoolLevel: true,
        cadence: 'YEAR',
        year: 2024,
        field: 'Dạy tốt',
      },
      'Ba đơn vị trường học: mỗi cấp học ít nhất 02 điển hình năm 2024 trong “Dạy tốt”.',
    ],
    [
      {
        leads: [unit('Văn phòng UBND xã')],
        coordinators: [unit('Trạm Y tế'), unit('các chi hội')],
        min: 3,
        cadence: 'YEARLY',
        field: 'Phong trào “Khỏe để giữ nước”',
      },
      'Văn phòng UBND xã chủ trì, phối hợp với Trạm Y tế và các chi hội: ít nhất 03 điển hình/năm trong Phong trào “Khỏe để giữ nước”.',
    ],
    [
      { leads: [unit('Công an'), unit('Quân sự')], min: 6, max: 8, parts: PAIR, cadence: 'YEARLY' },
      'Công an và Quân sự: các đơn vị cùng thực hiện từ 06 đến 08 điển hình/năm, tính chung các lĩnh vực, trong đó ít nhất 01 tập thể và 01 cá nhân.',
    ],
    [
      { min: 0 },
      '(chưa có đơn vị chủ trì): (chưa ghi số lượng) điển hình cả giai đoạn 2021–2025, tính chung các lĩnh vực.',
    ],
  ])('case %#', (given, expected) => {
    expect(quotaInPlan(inPlan(given), PERIOD)).toBe(expected);
  });

  it('words an open number «trở lên» beside ranges', () => {
    const five = inPlan({ leads: [unit('Công an')], min: 5, cadence: 'YEARLY' });
    const range = inPlan({ min: 5, max: 7 });
    expect(quotaInPlan(five, PERIOD, openWordingOf([five, range]))).toBe(
      'Công an: từ 05 điển hình trở lên mỗi năm, tính chung các lĩnh vực.',
    );
    expect(openWordingOf([five, inPlan({ max: 2 })])).toBe('AT_LEAST');
    expect(quotaInPlan(inPlan({ min: 0 }), PERIOD, 'FROM_ON')).toContain('(chưa ghi số lượng)');
  });
});
