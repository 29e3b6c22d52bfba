import { describe, expect, it } from 'vitest';
import { readBody } from './plan-lines';

/** Each field as «name: subjects». */
function fieldsOf(body: string): string[] {
  return readBody(body).fields.map(
    ({ value }) => `${value.name}: ${value.subjects.map((one) => one[0]).join('')}`,
  );
}

describe('fields headed by a word and a number', () => {
  const EXPECTED = ['Học nghề và lập nghiệp: CI', 'Giữ rừng đầu nguồn: IH'];

  it.each([
    ['Điều 1.', 'Điều 2.'],
    ['Điều 3:', 'Điều 4:'],
    ['Điều 5 -', 'Điều 6 -'],
    ['Mục 1.', 'Mục 2.'],
    ['Nhóm 1:', 'Nhóm 2:'],
    ['Lĩnh vực 1 -', 'Lĩnh vực 2 -'],
  ])('%s …, %s …', (first, second) => {
    const numbered = `Phần II\nCÁC LĨNH VỰC LỰA CHỌN ĐIỂN HÌNH\n${first} Học nghề và lập nghiệp\n1. Tập thể: lớp nghề có kết quả tốt.\n2. Cá nhân: thợ giỏi, dạy nghề tận tâm.\n${second} Giữ rừng đầu nguồn\n1. Cá nhân: người tuần rừng bền bỉ.\n2. Hộ gia đình: hộ nhận khoán giữ được rừng.`;
    expect(fieldsOf(numbered)).toEqual(EXPECTED);
    const lettered = `II. LĨNH VỰC VÀ TIÊU CHÍ\n${first} Học nghề và lập nghiệp\na) Tập thể: lớp nghề có kết quả tốt.\nb) Cá nhân: thợ giỏi, dạy nghề tận tâm.\n${second} Giữ rừng đầu nguồn\n- Cá nhân: người tuần rừng bền bỉ.\n- Hộ gia đình: hộ nhận khoán giữ được rừng.`;
    expect(fieldsOf(lettered)).toEqual(EXPECTED);
  });

  it('keep their names out of the criteria', () => {
    const [field] = readBody(
      'II. TIÊU CHÍ\nĐiều 1. Học nghề\n1. Tập thể: lớp nghề đông.\n2. Cá nhân: thợ giỏi.\nĐiều 2. Giữ rừng\n1. Cá nhân: tuần rừng.',
    ).fields;
    expect(field?.criteria.map(({ value }) => value.text)).toEqual(['Lớp nghề đông.', 'Thợ giỏi.']);
  });

  it('are none where a sentence goes on with an article of a law', () => {
    expect(fieldsOf('I. CĂN CỨ\n1. Theo quy định tại\nĐiều 5 của Quy chế.')).toEqual([]);
  });
});

/** Fields told in prose, below a heading. */
const PROSE = (heading: string) =>
  `II. ${heading}\n1. Trong chăn nuôi, trồng trọt\nHộ gia đình có đàn bò trên 20 con; biết liên kết tiêu thụ.\nGiao Hội Nông dân chọn mỗi năm 02 hộ trở lên.\n2. Trong vệ sinh môi trường\nTập thể khu phố giữ đường sạch. Cá nhân, hộ gia đình phân loại rác tại nhà.\nGiao Hội Phụ nữ lựa chọn ít nhất 02 điển hình mỗi năm.\n3. Đối với các khu phố\nNgoài ra, mỗi khu phố giới thiệu ít nhất 01 gương mỗi năm.`;

describe('fields whose sentences begin with whom they are for', () => {
  it.each([
    'NỘI DUNG XÂY DỰNG ĐIỂN HÌNH',
    'CÁC MẶT CÔNG TÁC CẦN XÂY DỰNG ĐIỂN HÌNH',
    'BỒI DƯỠNG GƯƠNG ĐIỂN HÌNH',
    'NỘI DUNG PHÁT HIỆN, BỒI DƯỠNG NHÂN TỐ MỚI',
    'ĐIỂN HÌNH CẦN XÂY DỰNG',
  ])('below «%s»', (heading) => {
    expect(fieldsOf(PROSE(heading))).toEqual(['Chăn nuôi, trồng trọt: H', 'Vệ sinh môi trường: CIH']);
  });

  it('give each sentence to its subjects', () => {
    const [, second] = readBody(PROSE('NỘI DUNG XÂY DỰNG ĐIỂN HÌNH')).fields;
    expect(second?.criteria.map(({ value }) => [value.subject, value.text.slice(0, 7)])).toEqual([
      ['COLLECTIVE', 'Tập thể'],
      ['INDIVIDUAL', 'Cá nhân'],
      ['HOUSEHOLD', 'Cá nhân'],
    ]);
  });

  it('leave the numbers of other units to the quotas', () => {
    const read = readBody(PROSE('NỘI DUNG XÂY DỰNG ĐIỂN HÌNH'));
    expect(read.quotas.map(({ value }) => [value.assignees[0], value.field, value.min])).toEqual([
      ['Hội Nông dân', 1, 2],
      ['Hội Phụ nữ', 2, 2],
      ['Mỗi khu phố', null, 1],
    ]);
  });

  it('in the paragraph that names them, with an item that only sets a number', () => {
    expect(
      fieldsOf(
        'II. NỘI DUNG XÂY DỰNG ĐIỂN HÌNH\n1. Trong chăn nuôi: Hộ gia đình có đàn bò trên 20 con. Cá nhân chữa bệnh cho vật nuôi giỏi.\n2. Trong vệ sinh môi trường: Tập thể khu phố giữ đường sạch.\n3. Các thôn: mỗi thôn giới thiệu ít nhất 01 gương mỗi năm.',
      ),
    ).toEqual(['Chăn nuôi: IH', 'Vệ sinh môi trường: C']);
  });

  it('are none where the part tells what is to be done', () => {
    expect(
      fieldsOf(
        'II. NỘI DUNG XÂY DỰNG ĐIỂN HÌNH\n1. Phát hiện\nCác đơn vị rà soát nơi làm tốt.\n2. Bồi dưỡng\nTập thể cấp ủy phân công người giúp đỡ.\n3. Nhân rộng\nTổ chức tham quan, học tập.',
      ),
    ).toEqual([]);
  });
});
