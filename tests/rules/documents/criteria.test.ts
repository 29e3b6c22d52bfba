import { describe, expect, it } from 'vitest';
import { readBody } from './plan-lines';

/** Each criterion as «subject: text», the subject by its first letter, nobody's own as «·». */
function criteriaOf(body: string): string[] {
  const { generalCriteria, fields } = readBody(body);
  return [...generalCriteria, ...fields.flatMap(({ criteria }) => criteria)].map(
    ({ value }) => `${value.subject?.[0] ?? '·'}: ${value.text}`,
  );
}

describe('general criteria', () => {
  it.each([
    [
      'in a sentence',
      'I. TIÊU CHÍ\n1. Tiêu chí chung\nLà tập thể tốt; có uy tín.',
      ['·: Là tập thể tốt', '·: Có uy tín.'],
    ],
    [
      'after a colon',
      'I. TIÊU CHÍ\n1. Tiêu chuẩn chung: Chấp hành tốt pháp luật.',
      ['·: Chấp hành tốt pháp luật.'],
    ],
    [
      'with letters',
      'I. TIÊU CHÍ\n1. Điếu kiện chung\na) Chấp hành luật.\nb) Có kết quả.',
      ['·: Chấp hành luật.', '·: Có kết quả.'],
    ],
    [
      'for each subject',
      'I. TIÊU CHÍ CHUNG\n1. Đối với tập thể\n- Đoàn kết tốt.\n2. Đối với cá nhân\n- Gương mẫu.',
      ['C: Đoàn kết tốt.', 'I: Gương mẫu.'],
    ],
    [
      'for each subject, where no field is named',
      'I. TIÊU CHÍ\n1. Đối với tập thể\n- Đoàn kết tốt.\n2. Đối với cá nhân\n- Gương mẫu.',
      ['C: Đoàn kết tốt.', 'I: Gương mẫu.'],
    ],
    [
      'a sentence that only sends elsewhere is none',
      'I. TIÊU CHÍ\n1. Tiêu chí chung\n- Có uy tín.\n- Trên cơ sở tiêu chí chung, các đơn vị xây dựng tiêu chí riêng.',
      ['·: Có uy tín.'],
    ],
  ])('%s', (_, body, criteria) => {
    expect(criteriaOf(body)).toEqual(criteria);
  });
});

describe('criteria of a field', () => {
  const field = (rest: string) => `I. NỘI DUNG\n1. Các lĩnh vực\na) Y tế\n${rest}`;

  it.each([
    [
      'part at semicolons and sentences, not in brackets or quotation marks',
      field('- Đối với tập thể: Có kết quả (khá; giỏi); đạt “Một; hai”. Được dân tin.'),
      ['C: Có kết quả (khá; giỏi)', 'C: Đạt “Một; hai”.', 'C: Được dân tin.'],
    ],
    [
      'part also after a quotation that is never closed',
      field('- Đối với tập thể: Thực hiện “mỗi thầy là một tấm gương; giữ nền nếp; học tập “Bác Hồ” tốt.'),
      ['C: Thực hiện “mỗi thầy là một tấm gương', 'C: Giữ nền nếp', 'C: Học tập “Bác Hồ” tốt.'],
    ],
    [
      'stand below the subject, at any depth',
      field('- Đối với cá nhân:\n+ Là y sĩ tận tụy.\n+ Là bác sĩ giỏi.'),
      ['I: Là y sĩ tận tụy.', 'I: Là bác sĩ giỏi.'],
    ],
    [
      'for two subjects count for each',
      field('- Đối với cá nhân, hộ gia đình: Hiến đất.'),
      ['I: Hiến đất.', 'H: Hiến đất.'],
    ],
    [
      'begin with their subject where nobody is told apart',
      `I. CÁC LĨNH VỰC VÀ TIÊU CHÍ\n1. Giảm nghèo\n- Là tập thể giúp hộ nghèo.\n- Hộ gia đình thoát nghèo.\n2. Y tế\nLà cá nhân tận tụy.`,
      ['C: Là tập thể giúp hộ nghèo.', 'H: Hộ gia đình thoát nghèo.', 'I: Là cá nhân tận tụy.'],
    ],
  ])('%s', (_, body, criteria) => {
    expect(criteriaOf(body)).toEqual(criteria);
  });

  it('keep their own lines', () => {
    const { fields } = readBody(
      field('- Đối với tập thể: Có kết quả tốt trong\nnhiều năm; được dân tin\nyêu.'),
    );
    expect(fields[0]?.criteria.map(({ from }) => from)).toEqual([
      { first: 10, last: 11 },
      { first: 11, last: 12 },
    ]);
  });
});
