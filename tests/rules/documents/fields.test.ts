import { describe, expect, it } from 'vitest';
import { letterOf } from '@/lib/documents/fields-letter';
import { fieldName } from '@/lib/documents/fields-name';
import { subjectLabel, subjectsAtStart } from '@/lib/documents/fields-subjects';
import { readBody } from './plan-lines';

/** Each field as «name: subjects». */
function fieldsOf(body: string): string[] {
  return readBody(body).fields.map(
    ({ value }) => `${value.name}: ${value.subjects.map((one) => one[0]).join('')}`,
  );
}

describe('where the fields stand', () => {
  it.each([
    [
      'subjects below fields with letters',
      'I. NỘI DUNG\n1. Các phong trào\na) Y tế:\n- Đôi với tập thể: Tận tụy.\n- Đối với cá nhân, gia đình: Tận tụy.\nb) Giáo dục:\n- Đối với cá nhân: Giỏi.',
      ['Y tế: CIH', 'Giáo dục: I'],
    ],
    [
      'fields below subjects',
      'I. TIÊU CHÍ\n1. Tiêu chí cụ thể\n1.1. Đối với tập thể\n- Mô hình cơ quan kiểu mẫu: Là tập thể đoàn kết.\n- Mô hình điển hình trong lĩnh vực y tế: Là trạm tận tụy.\n1.2. Đối với cá nhân\n- Gương điển hình về người tốt, việc tốt: Gương mẫu.',
      ['Mô hình cơ quan kiểu mẫu: C', 'Lĩnh vực y tế: C', 'Người tốt, việc tốt: I'],
    ],
    [
      'one field below both subjects',
      'I. TIÊU CHÍ\n1. Đối với tập thể\na) Lĩnh vực y tế: Tận tụy với người bệnh.\n2. Đối với cá nhân\na) Lĩnh vực y tế: Tận tụy với người bệnh.',
      ['Lĩnh vực y tế: CI'],
    ],
    [
      'numbered in three, subjects as headings',
      'I. Lĩnh vực và tiêu chí\n1. Y tế\n1.1. Tập thể\na) Tận tụy.\n1.2. Cá nhân\na) Tận tụy.\n2. Giảm nghèo\n2.1. Hộ gia đình\nThoát nghèo.',
      ['Y tế: CI', 'Giảm nghèo: H'],
    ],
    [
      'groups with asterisks',
      'I. Tiêu chuẩn\nNhóm 1. Dạy và học\n* Với tập thể: Giỏi.\nNhóm 2. Gia đình hiếu học\n* Với gia đình: Hiếu học.',
      ['Dạy và học: C', 'Gia đình hiếu học: H'],
    ],
    [
      'a heading without a number',
      'I. TIÊU CHÍ\n1. Tiêu chí từng lĩnh vực\nLĩnh vực y tế\n- Tập thể: Tận tụy.\nLĩnh vực giáo dục\n- Cá nhân: Giỏi.',
      ['Lĩnh vực y tế: C', 'Lĩnh vực giáo dục: I'],
    ],
    [
      'no subjects named apart',
      'I. CÁC LĨNH VỰC VÀ TIÊU CHÍ\n1. Y tế\nLà tập thể, cá nhân tận tụy.\n2. Kinh tế\nLà nông dân làm giàu.\n3. Nhân đạo\nLà phong trào cứu trợ.',
      ['Y tế: CI', 'Kinh tế: I', 'Nhân đạo: '],
    ],
    [
      'subjects in one paragraph with their field',
      'I. TIÊU CHÍ\n1. Tiêu chí riêng\n1.1. Lĩnh vực kinh tế: Tập thể: tăng doanh thu; Cá nhân: làm giàu.\n1.2. Lĩnh vực văn hóa: Hộ gia đình: hòa thuận.',
      ['Lĩnh vực kinh tế: CI', 'Lĩnh vực văn hóa: H'],
    ],
    [
      'fields that each hold «Tiêu chí»',
      'I. NỘI DUNG\n1. Điển hình trong lao động\n- Tiêu chí: Là người giỏi nghề.\n- Số lượng: 05 điển hình/năm.\n2. Điển hình trong học tập\n- Tiêu chí: Là học sinh vượt khó.',
      ['Lao động: I', 'Học tập: I'],
    ],
    [
      'capital letters below Roman numbers',
      'I. TIÊU CHÍ\nA. Đối với tập thể\n1. Mô hình “Một cửa thân thiện”: Là cơ quan tận tụy.\nB. Đối với cá nhân\n1. Gương “Việc tốt”: Là công dân gương mẫu.\nII. KHÁC\n1. Không có gì.',
      ['Mô hình “Một cửa thân thiện”: C', 'Gương “Việc tốt”: I'],
    ],
    [
      'commendation by subject is no field',
      'I. KHEN THƯỞNG\n1. Hình thức\n- Đối với tập thể: Giấy khen.\n- Đối với cá nhân: Giấy khen.',
      [],
    ],
    [
      'a list of names is no field',
      'I. NỘI DUNG\n1. Danh sách được chọn\n1.1. Tập thể\n(1) Thôn Đoài.\n1.2. Cá nhân\n(1) Ông A.',
      [],
    ],
  ])('%s', (_, body, fields) => {
    expect(fieldsOf(body)).toEqual(fields);
  });

  it('says where a field stands and why its subjects are not sure', () => {
    const [field] = readBody(
      'I. CÁC LĨNH VỰC VÀ TIÊU CHÍ\n1. Y tế\nLà tập thể tận tụy.\n2. Khác\nLà cá nhân giỏi.',
    ).fields;
    expect(field).toMatchObject({
      from: { first: 8, last: 9 },
      certainty: 'LIKELY',
      note: 'Đối tượng đọc theo lời mở đầu của tiêu chí.',
    });
  });

  it('reports a household in the part for collectives, without moving it', () => {
    const body =
      'I. TIÊU CHÍ\n1. Đối với tập thể\n- Mô hình giảm nghèo: Là hộ gia đình thoát nghèo.\n- Mô hình giúp nhau: Là cơ quan có nhiều việc làm; hộ gia đình giúp hộ nghèo.';
    expect(fieldsOf(body)).toEqual(['Mô hình giảm nghèo: C', 'Mô hình giúp nhau: CH']);
    expect(readBody(body).fields.map(({ certainty }) => certainty)).toEqual(['UNSURE', 'LIKELY']);
  });
});

describe('names', () => {
  it.each([
    ['Điển hình tiên tiến trong Phong trào thi đua “Dạy tốt”:', 'Phong trào thi đua “Dạy tốt”'],
    ['Điểm hình trong lĩnh vực y tế', 'Lĩnh vực y tế'],
    ['Điển hình tiên tiến trong việc “Học và làm theo Bác”:', 'Học và làm theo Bác'],
    ['Mô hình cơ quan, đơn vị kiểu mẫu: Là tập thể đoàn kết', 'Mô hình cơ quan, đơn vị kiểu mẫu'],
    ['Mô hình trong phong trào “Chung sức” thực hiện tốt việc này; có kết quả', 'Phong trào “Chung sức”'],
    ['Kinh tế và phong trào “Hội nhập”: Là doanh nghiệp', 'Kinh tế và phong trào “Hội nhập”'],
    ['Phong trào “Một” và Cuộc vận động “Hai”:', 'Phong trào “Một” và Cuộc vận động “Hai”'],
  ])('%s', (text, name) => {
    expect(fieldName(text).name).toBe(name);
  });

  it('a «d» after a «d» is «đ»', () => {
    const letters = [...'cdde'].map((text) => ({ kind: 'LETTER' as const, text }));
    expect(letterOf(letters).map((letter) => letter?.text)).toEqual(['c', 'd', 'đ', 'e']);
    expect(letterOf(letters).map((letter) => letter?.mended)).toEqual([false, false, true, false]);
  });
});

describe('subjects', () => {
  it.each([
    ['Đối với tập thể: Là …', ['COLLECTIVE']],
    ['Đôi với cá nhân, hộ gia đình: Có …', ['INDIVIDUAL', 'HOUSEHOLD']],
    ['Cá nhân: Là …', ['INDIVIDUAL']],
    ['Tập thể', ['COLLECTIVE']],
    ['Với gia đình: hiếu học', ['HOUSEHOLD']],
    ['Tiêu chí đối với tập thể (cơ quan, đơn vị):', ['COLLECTIVE']],
    ['Đối với doanh nghiệp: nộp thuế đủ', ['COLLECTIVE']],
    ['Tập thể đoàn kết, gương mẫu', null],
    ['Là tập thể, cá nhân có thành tích', null],
    ['Hộ nghèo giảm', null],
  ])('label of «%s»', (text, subjects) => {
    expect(subjectLabel(text)?.subjects ?? null).toEqual(subjects);
  });

  it.each([
    ['Là những tập thể, cá nhân có nhiều đóng góp', ['COLLECTIVE', 'INDIVIDUAL']],
    ['Hộ gia đình điển hình tích cực lao động', ['HOUSEHOLD']],
    ['Là nông dân có thành tích', ['INDIVIDUAL']],
    ['Là gia đình tích cực', ['HOUSEHOLD']],
    ['Là những câu lạc bộ, đội văn nghệ', ['COLLECTIVE']],
    ['Là phong trào, hoạt động', []],
  ])('beginning of «%s»', (text, subjects) => {
    expect(subjectsAtStart(text)).toEqual(subjects);
  });
});
