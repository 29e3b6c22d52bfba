import { expect, it } from 'vitest';
import { quotaSentence } from '@/lib/quotas/sentence';
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
