import { describe, expect, it } from 'vitest';
import { readBases } from '@/lib/documents/bases';
import { citationsIn } from '@/lib/documents/citations';
import { outlineOf } from '@/lib/documents/outline';
import { readUpper } from '@/lib/documents/upper';

function plan(...opening: string[]) {
  const head = ['ỦY BAN NHÂN DÂN', 'XÃ LONG ÂN', 'KẾ HOẠCH', 'Nêu gương điển hình năm 2024'];
  return outlineOf([
    ...head,
    ...opening,
    'I. MỤC ĐÍCH',
    '- Tiếp tục thực hiện Chỉ thị số 9-CT/HU ngày 01/02/2020.',
  ]);
}

describe('documents as they are cited', () => {
  it.each([
    [
      'Căn cứ Nghị định số 98/2023/NĐ-CP ngày 31/12/2023 của Chính phủ;',
      '98/2023/NĐ-CP',
      '2023-12-31',
      'Chính phủ',
    ],
    [
      'Chỉ thị số 34-CT/TW, ngày 07 tháng 4 năm 2014 của Bộ Chính trị về thi đua',
      '34-CT/TW',
      '2014-04-07',
      'Bộ Chính trị',
    ],
    ['Chỉ thị 05-CT/TW ngày 15/5/2016', '05-CT/TW', '2016-05-15', null],
    ['Tờ trình số 39 /TTr-NV ngày 28/4/2022', '39/TTr-NV', '2022-04-28', null],
    ['Luật Thi đua, khen thưởng ngày 15 tháng 6 năm 2022', 'Luật Thi đua, khen thưởng', '2022-06-15', null],
    ['Kế hoạch số 8/KH-UBND của Ủy ban nhân dân tỉnh về nêu gương', '8/KH-UBND', null, 'UBND tỉnh'],
    ['Kế hoạch số 8/KH-UBND ngày 31/02/2024 của UBND tỉnh', '8/KH-UBND', null, 'UBND tỉnh'],
    [
      'Kế hoạch số 8/KH-UBND ngày 1/2/2024 của UBND huyện về nêu gương ở huyện Hạ Long Ân',
      '8/KH-UBND',
      '2024-02-01',
      'UBND huyện Hạ Long Ân',
    ],
    [
      'Thông tư số 5/2024/TT-BVHTTDL ngày 02/3/2024 của Bộ Văn hóa, Thể thao và Du lịch quy định về nêu gương',
      '5/2024/TT-BVHTTDL',
      '2024-03-02',
      'Bộ Văn hóa, Thể thao và Du lịch',
    ],
    [
      'Kế hoạch số 4/KH-SLĐTBXH ngày 02/3/2024 của Sở Lao động - Thương binh và Xã hội về nêu gương',
      '4/KH-SLĐTBXH',
      '2024-03-02',
      'Sở Lao động - Thương binh và Xã hội',
    ],
    [
      'Kế hoạch số 4/KH-TU ngày 02/3/2024 của Tỉnh ủy và Ủy ban nhân dân tỉnh về nêu gương',
      '4/KH-TU',
      '2024-03-02',
      'Tỉnh ủy',
    ],
  ])('%s', (text, number, issuedOn, issuer) => {
    expect(citationsIn(text).map((cited) => [cited.number, cited.issuedOn, cited.issuer])).toEqual([
      [number, issuedOn, issuer],
    ]);
  });

  it.each(['kế hoạch số 2 của thôn', 'Nghị quyết đề ra năm 2024', 'quyết định lựa chọn'])(
    'none in «%s»',
    (text) => {
      expect(citationsIn(text)).toEqual([]);
    },
  );
});

describe('bases and the upper plan', () => {
  it('tells them apart', () => {
    const outline = plan(
      'Căn cứ Luật Thi đua, khen thưởng số 06/2022/QH15 ngày 15/6/2022;',
      'Thực hiện Kế hoạch số 80/KH-UBND ngày 04/3/2024 của UBND huyện về nhân rộng điển hình tiên tiến,',
    );
    expect(readUpper(outline)).toMatchObject({
      value: { number: '80/KH-UBND', issuedOn: '2024-03-04', issuer: 'UBND huyện' },
      from: { first: 6, last: 6 },
      certainty: 'SURE',
    });
    expect(readBases(outline).map(({ value, certainty }) => [value.number, certainty])).toEqual([
      ['06/2022/QH15', 'SURE'],
      ['9-CT/HU', 'LIKELY'],
    ]);
  });

  it('leaves out a law that is cited without its number', () => {
    const outline = plan(
      'Căn cứ Luật Thi đua, khen thưởng ngày 15 tháng 6 năm 2022;',
      'Căn cứ Quyết định số 3/QĐ-UBND ngày 01/02/2024 của Ủy ban nhân dân xã và Nghị quyết số 2-NQ/ĐU ngày 03/01/2024;',
    );
    expect(readBases(outline).map(({ value }) => value.number)).toEqual(['3/QĐ-UBND', '2-NQ/ĐU', '9-CT/HU']);
  });

  it('takes the plan that is about exemplars, the plan of another subject only not surely', () => {
    const other =
      'Thực hiện Kế hoạch số 7/KH-UBND ngày 02/01/2024 của UBND huyện về công tác thi đua năm 2024;';
    const meant = 'Kế hoạch số 80/KH-UBND ngày 04/3/2024 của UBND tỉnh về điển hình tiên tiến;';
    expect(readUpper(plan(other, `Triển khai ${meant}`))?.value.number).toBe('80/KH-UBND');
    expect(readUpper(plan(other))).toMatchObject({ certainty: 'UNSURE', value: { number: '7/KH-UBND' } });
  });

  it('does not take what the issuer does for what the last one cited is about', () => {
    const opening =
      'Thực hiện Kế hoạch số 80/KH-UBND ngày 04/3/2024 của UBND tỉnh về điển hình tiên tiến; Chương trình số 9-CTr/HU ngày 05/4/2024 của Huyện ủy, UBND xã ban hành Kế hoạch nhân rộng điển hình tiên tiến như sau:';
    expect(readUpper(plan(opening))?.value.number).toBe('80/KH-UBND');
  });

  it('takes neither a directive nor its own plan for an upper one', () => {
    const own =
      'Thực hiện Kế hoạch số 5/KH-UBND ngày 02/01/2021 của UBND xã về điển hình tiên tiến giai đoạn 2021-2025;';
    expect(readUpper(plan('Thực hiện Chỉ thị số 34-CT/TW ngày 07/4/2014 về điển hình;', own))).toBeNull();
  });
});
