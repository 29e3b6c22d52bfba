import { describe, expect, it } from 'vitest';
import { readPlan } from '@/lib/documents/read';
import { quotasOf, readBody } from './plan-lines';

type Short = [
  who: string,
  each: boolean,
  min: number,
  max: number | null,
  cadence: string | null,
  split: unknown,
];

function short(part: string): Short[] {
  return quotasOf(part).map(({ value: { assignees, eachAssignee, min, max, cadence, subjects } }) => [
    assignees.join(' + '),
    eachAssignee,
    min,
    max,
    cadence,
    subjects,
  ]);
}

const BOTH = (collectives: number, individuals: number) => ({
  COLLECTIVE: collectives,
  INDIVIDUAL: individuals,
});

describe('several numbers in one sentence', () => {
  it.each<[string, Short[]]>([
    [
      'Mỗi năm số điển hình được chọn ít nhất như sau: cấp tỉnh: 12 điển hình; cấp huyện: 6 điển hình/huyện, thành phố; cấp xã: 2 điển hình/xã, phường.',
      [
        ['Cấp tỉnh', false, 12, null, 'YEARLY', null],
        ['Cấp huyện', true, 6, null, 'YEARLY', null],
        ['Cấp xã', true, 2, null, 'YEARLY', null],
      ],
    ],
    [
      'Hằng năm, số mô hình giới thiệu cụ thể: cấp huyện 10; cấp xã 3/xã, thị trấn.',
      [
        ['Cấp huyện', false, 10, null, 'YEARLY', null],
        ['Cấp xã', true, 3, null, 'YEARLY', null],
      ],
    ],
    [
      'Mỗi trường hằng năm giới thiệu tối thiểu: mẫu giáo 01, tiểu học 02, trung học phổ thông 03 điển hình.',
      [
        ['Mỗi trường mẫu giáo', true, 1, null, 'YEARLY', null],
        ['Mỗi trường tiểu học', true, 2, null, 'YEARLY', null],
        ['Mỗi trường trung học phổ thông', true, 3, null, 'YEARLY', null],
      ],
    ],
    [
      'Trong cả giai đoạn mỗi bệnh viện đề cử ít nhất: hạng I 05 cá nhân, hạng II 03 cá nhân.',
      [
        ['Mỗi bệnh viện hạng I', true, 5, null, 'PERIOD', { INDIVIDUAL: 5 }],
        ['Mỗi bệnh viện hạng II', true, 3, null, 'PERIOD', { INDIVIDUAL: 3 }],
      ],
    ],
    [
      'Mỗi đơn vị hằng năm chọn ít nhất như sau: Công an xã: 02 cá nhân; Trạm Y tế xã: 01 cá nhân.',
      [
        ['Công an xã', false, 2, null, 'YEARLY', { INDIVIDUAL: 2 }],
        ['Trạm Y tế xã', false, 1, null, 'YEARLY', { INDIVIDUAL: 1 }],
      ],
    ],
  ])('%s', (sentence, expected) => {
    expect(short(`1. ${sentence}`)).toEqual(expected);
  });

  it('may be bullets below the words that hold for each', () => {
    expect(
      short('1. Mỗi trường hằng năm đăng ký ít nhất:\n- Mầm non: 02 điển hình;\n- Tiểu học: 03 điển hình.'),
    ).toEqual([
      ['Mỗi trường mầm non', true, 2, null, 'YEARLY', null],
      ['Mỗi trường tiểu học', true, 3, null, 'YEARLY', null],
    ]);
  });
});

describe('a number', () => {
  it.each<[string, Short]>([
    ['Hội Nông dân xã giới thiệu ba điển hình.', ['Hội Nông dân xã', false, 3, null, null, null]],
    ['Trạm Y tế xã: hai (02) tập thể.', ['Trạm Y tế xã', false, 2, null, null, { COLLECTIVE: 2 }]],
    ['Mỗi thôn bình chọn một gương.', ['Mỗi thôn', true, 1, null, null, null]],
    [
      'Mỗi tổ chọn một điển hình cá nhân và một mô hình tập thể.',
      ['Mỗi tổ', true, 2, null, null, BOTH(1, 1)],
    ],
    [
      'Sở Y tế lựa chọn tối thiểu 04 mô hình, 03 cá nhân.',
      ['Sở Y tế', false, 7, null, null, { INDIVIDUAL: 3 }],
    ],
    [
      'Sở Y tế lựa chọn tối thiểu 04 mô hình, trong đó 03 tập thể.',
      ['Sở Y tế', false, 4, null, null, { COLLECTIVE: 3 }],
    ],
    [
      'Đối với các trường học: Mỗi trường xây dựng được 1 mô hình, 2 gương.',
      ['Các trường học', true, 3, null, null, null],
    ],
    ['Công an xã chọn 02 điển hình tập thể, cá nhân.', ['Công an xã', false, 2, null, null, null]],
    [
      'Sở Công Thương lựa chọn ít nhất 04 hợp tác xã và 05 cá nhân tiêu biểu.',
      ['Sở Công Thương', false, 9, null, null, BOTH(4, 5)],
    ],
    [
      'Hội Khuyến học huyện chọn 05 thôn có phong trào tốt để biểu dương.',
      ['Hội Khuyến học huyện', false, 5, null, null, null],
    ],
    [
      'Công an xã giới thiệu từ 02 hộ gia đình trở lên mỗi năm.',
      ['Công an xã', false, 2, null, 'YEARLY', { HOUSEHOLD: 2 }],
    ],
    [
      'Đội Xung kích chủ trì chọn 02 đến 04 quần chúng tiêu biểu mỗi năm.',
      ['Đội Xung kích', false, 2, 4, 'YEARLY', { INDIVIDUAL: 2 }],
    ],
    [
      'Hội Nông dân giới thiệu ít nhất 04 tổ đội nuôi tôm tiêu biểu trong giai đoạn 2026 - 2030.',
      ['Hội Nông dân', false, 4, null, 'PERIOD', { COLLECTIVE: 4 }],
    ],
    ['Đối với cấp xã: mỗi năm biểu dương ít nhất 08 gương.', ['Cấp xã', false, 8, null, 'YEARLY', null]],
    [
      'Đối với cơ sở: mỗi chi hội lựa chọn 01 tập thể, 02 cá nhân.',
      ['Mỗi chi hội', true, 3, null, null, BOTH(1, 2)],
    ],
  ])('%s', (sentence, expected) => {
    expect(short(`1. ${sentence}`)).toEqual([expected]);
  });

  it.each([
    'Chi hội đã lựa chọn 12 mô hình để nhân rộng.',
    'Năm 2024, toàn xã đăng ký 22 mô hình, được công nhận 17 mô hình.',
    'Mỗi tuần chuyên mục giới thiệu 01 gương.',
    'Phân công cán bộ giúp đỡ từ 02 mô hình trở lên.',
    'Đoàn thanh niên tuyên dương không quá 30 gương.',
    'Ủy ban nhân dân xã chỉ đạo xây dựng một mô hình để rút kinh nghiệm.',
    'Trưởng các đơn vị có thể chọn thêm tối đa 02 gương đột xuất.',
    'Trường cử 02 cán bộ tham gia tập huấn.',
    'Sau khi xét chọn, các tập thể được gửi hồ sơ về xã.',
  ])('is none: «%s»', (sentence) => {
    expect(quotasOf(`1. ${sentence}`)).toEqual([]);
  });

  it('is none where a part tells the results of the years before', () => {
    const { quotas } = readBody(
      'I. KẾT QUẢ THỰC HIỆN\n- Toàn xã đăng ký 12 mô hình.\nII. KẾT QUẢ CẦN ĐẠT\n- Công an xã chọn 03 mô hình.',
    );
    expect(quotas.map(({ value }) => value.min)).toEqual([3]);
  });

  it('for less than a year is to be looked at', () => {
    const [read] = quotasOf('1. Hằng tháng, mỗi chi bộ giới thiệu 01 gương.');
    expect(read).toMatchObject({ certainty: 'UNSURE', value: { assignees: ['Mỗi chi bộ'], cadence: null } });
    expect(read?.note).toMatch(/mỗi tuần, tháng hoặc quý/u);
  });
});

describe('a total and its parts', () => {
  it.each<[string, Short[]]>([
    [
      'Trạm Y tế xã chọn ít nhất 06 gương/năm, trong đó có ít nhất 03 hộ gia đình.',
      [['Trạm Y tế xã', false, 6, null, 'YEARLY', { HOUSEHOLD: 3 }]],
    ],
    [
      'Trạm Y tế xã chọn ít nhất 07 gương về y tế trong cả giai đoạn (trong đó phải có 02 tập thể).',
      [['Trạm Y tế xã', false, 7, null, 'PERIOD', { COLLECTIVE: 2 }]],
    ],
    [
      'Sở Y tế hằng năm chọn 20 mô hình, trong đó lĩnh vực y tế 05 mô hình, lĩnh vực giáo dục 03 mô hình; Công an xã chọn 02 mô hình.',
      [
        ['Sở Y tế', false, 20, null, 'YEARLY', null],
        ['Công an xã', false, 2, null, null, null],
      ],
    ],
    [
      'Sở Y tế chọn 20 mô hình, trong đó có 05 mô hình về y tế, 03 mô hình về giáo dục.',
      [['Sở Y tế', false, 20, null, null, null]],
    ],
    [
      'Sở Y tế chọn 20 mô hình, trong đó: y tế 05 mô hình; giáo dục 03 mô hình.',
      [['Sở Y tế', false, 20, null, null, null]],
    ],
    [
      'Phường chọn ít nhất 12 gương mỗi năm, bao gồm 04 tập thể và 08 cá nhân.',
      [['Phường', false, 12, null, 'YEARLY', BOTH(4, 8)]],
    ],
    [
      'Mỗi tổ chọn 01 tập thể (nhóm, câu lạc bộ) và 02 cá nhân mỗi năm.',
      [['Mỗi tổ', true, 3, null, 'YEARLY', BOTH(1, 2)]],
    ],
    [
      'Phòng Y tế lựa chọn từ 01 đến 02 trạm y tế và ít nhất 03 cá nhân trong cả giai đoạn.',
      [['Phòng Y tế', false, 4, null, 'PERIOD', BOTH(1, 3)]],
    ],
  ])('%s', (sentence, expected) => {
    expect(short(`1. ${sentence}`)).toEqual(expected);
  });

  it('by field are to be looked at', () => {
    const [read] = quotasOf('1. Sở Y tế chọn 20 mô hình, trong đó lĩnh vực y tế 05 mô hình.');
    expect(read).toMatchObject({
      certainty: 'UNSURE',
      note: expect.stringMatching(/chia tổng số/u),
    });
  });
});

describe('a second number in the sentence', () => {
  it.each<[string, Short[]]>([
    [
      'Các xã, phường: mỗi đơn vị xây dựng 01 mô hình về y tế và 02 cá nhân điển hình hằng năm.',
      [
        ['Các xã, phường', true, 1, null, 'YEARLY', null],
        ['Các xã, phường', true, 2, null, 'YEARLY', { INDIVIDUAL: 2 }],
      ],
    ],
    [
      'Các trường học hằng năm chọn mỗi trường 02 gương (riêng trường trung học phổ thông mỗi trường 04 gương).',
      [
        ['Các trường học', true, 2, null, 'YEARLY', null],
        ['Trường trung học phổ thông', true, 4, null, 'YEARLY', null],
      ],
    ],
    [
      'Đoàn phường xây dựng 02 mô hình và bình chọn 03 gương mỗi năm.',
      [
        ['Đoàn phường', false, 2, null, 'YEARLY', null],
        ['Đoàn phường', false, 3, null, 'YEARLY', null],
      ],
    ],
    [
      'Mỗi thôn chọn 02 gương (riêng thôn Đông 03 gương) mỗi năm.',
      [
        ['Mỗi thôn', true, 2, null, 'YEARLY', null],
        ['Thôn Đông', false, 3, null, 'YEARLY', null],
      ],
    ],
    [
      'Mỗi doanh nghiệp có từ 80 lao động trở lên chọn 03 gương, dưới 80 lao động chọn 01 gương mỗi năm.',
      [
        ['Mỗi doanh nghiệp có từ 80 lao động trở lên', true, 3, null, 'YEARLY', null],
        ['Mỗi doanh nghiệp có dưới 80 lao động', true, 1, null, 'YEARLY', null],
      ],
    ],
    [
      'Doanh nghiệp từ 200 công nhân trở lên giới thiệu 04, dưới 200 công nhân giới thiệu 02 điển hình.',
      [
        ['Doanh nghiệp từ 200 công nhân trở lên', false, 4, null, null, null],
        ['Doanh nghiệp có dưới 200 công nhân', false, 2, null, null, null],
      ],
    ],
    [
      'Trường có trên 20 lớp chọn ít nhất 03 gương, từ 20 lớp trở xuống chọn ít nhất 02 gương.',
      [
        ['Trường có trên 20 lớp', false, 3, null, null, null],
        ['Trường có từ 20 lớp trở xuống', false, 2, null, null, null],
      ],
    ],
  ])('%s', (sentence, expected) => {
    expect(short(`1. ${sentence}`)).toEqual(expected);
  });
});

describe('who is asked', () => {
  it.each<[string, string[]]>([
    ['Cấp phường: Hằng năm, UBND phường chọn ít nhất 10 gương.', ['UBND phường']],
    ['Cấp phường: Hằng năm chọn ít nhất 10 gương.', ['Cấp phường']],
    [
      'Khối đoàn thể: Hội Nông dân, Hội Phụ nữ xã, trong cả giai đoạn mỗi hội giới thiệu ít nhất 02 gương.',
      ['Hội Nông dân', 'Hội Phụ nữ xã'],
    ],
    ['Giáo dục và Đào tạo: 03 gương.', ['Giáo dục và Đào tạo']],
    ['Lực lượng vũ trang: mỗi đơn vị chọn 01 gương.', ['Lực lượng vũ trang']],
    ['Ngoài ra, mỗi thôn, mỗi trường học giới thiệu 01 gương.', ['Mỗi thôn', 'Mỗi trường học']],
    ['Các phòng, trung tâm thuộc xã chọn 02 gương.', ['Các phòng, trung tâm thuộc xã']],
    ['Bên cạnh đó, mỗi trạm y tế giới thiệu 01 gương.', ['Mỗi trạm y tế']],
    ['Phấn đấu mỗi năm mỗi khối thi đua chọn ít nhất 03 gương.', ['Mỗi khối thi đua']],
    ['Trong 3 năm, Công an xã chọn ít nhất 03 gương.', ['Công an xã']],
    ['Ngoài ra, Công an xã chọn ít nhất 01 gương.', ['Công an xã']],
    ['Trong năm học, mỗi trường đăng ký ít nhất 02 gương.', ['Mỗi trường']],
    ['Mặt trận Tổ quốc xã và mỗi chi hội giới thiệu 01 gương.', ['Mặt trận Tổ quốc xã', 'Mỗi chi hội']],
    [
      'Mỗi hợp tác xã có trên 50 thành viên chọn ít nhất 01 cá nhân.',
      ['Mỗi hợp tác xã có trên 50 thành viên'],
    ],
    ['Chi bộ Quân sự, Chi bộ Công an mỗi chi bộ giới thiệu 01 gương.', ['Chi bộ Quân sự', 'Chi bộ Công an']],
    [
      'Hội Nông dân các xã, phường, công đoàn ngành giới thiệu ít nhất 02 gương.',
      ['Hội Nông dân các xã, phường', 'Công đoàn ngành'],
    ],
    ['Đài Truyền thanh xã mở đợt phát động, chọn 02 gương.', ['Đài Truyền thanh xã']],
  ])('%s', (sentence, assignees) => {
    expect(quotasOf(`1. ${sentence}`).map(({ value }) => value.assignees)).toEqual([assignees]);
  });
});

describe('a field named by a part of its name', () => {
  const fields = ['Mô hình khu phố giữ sạch bãi biển', 'Mô hình bến cá văn minh, an toàn'];
  const criteria = fields.map((name, at) => `1.${at + 1}. ${name}:\nGiữ được nền nếp nhiều năm.`).join('\n');
  const body = (quota: string) => `I. TIÊU CHÍ\n1. Đối với tập thể\n${criteria}\nII. CHỈ TIÊU\n1. ${quota}`;

  it.each<[string, number | null]>([
    ['Công an xã xây dựng ít nhất 03 mô hình giữ sạch bãi biển.', 1],
    ['Công an xã xây dựng ít nhất 03 mô hình văn minh, an toàn mỗi năm.', 2],
    ['Công an xã xây dựng ít nhất 03 mô hình an toàn.', null],
    ['Công an xã xây dựng ít nhất 03 mô hình giữ gìn bãi biển.', null],
  ])('%s', (quota, field) => {
    expect(readBody(body(quota)).quotas.map(({ value }) => value.field)).toEqual([field]);
  });
});

describe('a field without «về»', () => {
  it.each<[string, number | null]>([
    ['Công an xã chọn 02 gương dạy thật, học thật.', 2],
    ['Công an xã chọn 02 gương dạy con ngoan.', null],
    ['Công an xã chọn 1-2 gương hội viên tiêu biểu về y tế.', 1],
  ])('%s', (sentence, field) => {
    expect(quotasOf(`1. ${sentence}`).map(({ value }) => value.field)).toEqual([field]);
  });
});

describe('a table in an appendix', () => {
  const rows = ['STT\tĐơn vị\tTập thể\tCá nhân', '1\tKhu phố 1\t1\t2', '2\tKhu phố 2\t1\t3'];
  const appendix = (body: string, ...above: string[]) =>
    readPlan([
      ...['ỦY BAN NHÂN DÂN', 'XÃ TÂN HÒA', 'Số: 12/KH-UBND', 'KẾ HOẠCH', 'Nêu gương giai đoạn 2026 - 2030'],
      ...['I. CHỈ TIÊU', body, 'Nơi nhận:', '- Lưu: VT.', 'CHỦ TỊCH', 'Lý Thu Mơ', ...above, ...rows],
    ]).quotas.map(({ value: { min, cadence, year } }) => [min, cadence, ...(year ? [year] : [])]);

  it.each<[string, string, string[], unknown[]]>([
    [
      'its title, above the plan that it belongs to and the unit',
      '1. Chỉ tiêu theo Phụ lục.',
      [
        'PHỤ LỤC I',
        'SỐ ĐIỂN HÌNH GIỚI THIỆU HẰNG NĂM',
        '(Kèm theo Kế hoạch số 12/KH-UBND ngày 02 tháng 3 năm 2026)',
        'Đơn vị tính: điển hình',
      ],
      ['YEARLY'],
    ],
    [
      'its year',
      '1. Chỉ tiêu theo Phụ lục.',
      ['PHỤ LỤC: CHỈ TIÊU NĂM 2027', '(ĐVT: điển hình)'],
      ['YEAR', 2027],
    ],
    [
      'the sentence that refers to it',
      '1. Mỗi năm các khu phố thực hiện chỉ tiêu theo Phụ lục kèm theo.',
      ['PHỤ LỤC', '(Kèm theo Kế hoạch số 12/KH-UBND)'],
      ['YEARLY'],
    ],
    ['nothing', '1. Chỉ tiêu theo Phụ lục.', ['PHỤ LỤC', '(Kèm theo Kế hoạch ngày 02/3/2026)'], [null]],
  ])('has its cadence from %s', (_, body, above, cadence) => {
    expect(appendix(body, ...above)).toEqual([
      [3, ...cadence],
      [4, ...cadence],
    ]);
  });
});

describe('a cell that holds number and field', () => {
  it.each<[string, unknown[]]>([
    ['Ít nhất 03 tập thể tiêu biểu về y tế', [3, 1, undefined, { COLLECTIVE: 3 }]],
    ['Từ 02 đến 04 điển hình về y tế', [2, 1, undefined, null]],
    ['Ít nhất 05 nghệ nhân truyền nghề', [5, null, 'nghệ nhân truyền nghề', { INDIVIDUAL: 5 }]],
    ['08 hộ vươn lên khá', [8, null, 'hộ vươn lên khá', { HOUSEHOLD: 8 }]],
    ['06 người có uy tín', [6, null, 'người có uy tín', { INDIVIDUAL: 6 }]],
  ])('%s', (cell, expected) => {
    const read = quotasOf(
      `Giao như sau:\nĐơn vị\tNội dung chỉ tiêu\tThời gian\nTrạm Y tế xã\t${cell}\tHằng năm`,
    );
    expect(
      read.map(({ value: { min, field, fieldAsWritten, subjects } }) => [
        min,
        field,
        fieldAsWritten && field ? undefined : fieldAsWritten,
        subjects,
      ]),
    ).toEqual([expected]);
  });
});

describe('a number behind its label', () => {
  it.each<[string, string[]]>([
    ['Chỉ tiêu: Trạm Y tế xã chọn từ 02 đến 03 gương mỗi năm.', ['Trạm Y tế xã']],
    ['Số lượng: Công an xã, mỗi tổ chọn 01 gương.', ['Công an xã']],
    ['Chỉ tiêu giao hằng năm: Trạm Y tế xã chọn ít nhất 02 gương.', ['Trạm Y tế xã']],
  ])('%s', (sentence, assignees) => {
    expect(quotasOf(`1. ${sentence}`).map(({ value }) => value.assignees)).toEqual([assignees]);
  });
});

describe('a table with a cell a line and no running numbers', () => {
  it.each<[string, string[], unknown[]]>([
    [
      'a field and a number',
      [
        'Cơ quan',
        'Lĩnh vực',
        'Số lượng',
        'Trạm Y tế xã',
        'Y tế',
        '02',
        'Các thôn (mỗi thôn)',
        'Y tế',
        '1 - 2',
      ],
      [
        [['Trạm Y tế xã'], false, 1, 2, null],
        [['Các thôn'], true, 1, 1, 2],
      ],
    ],
    [
      'numbers by subject, with blank lines and a total',
      [
        'Đơn vị',
        'Tập thể',
        'Cá nhân',
        'Công an xã',
        '01',
        '02',
        '',
        'Trạm Y tế xã',
        '',
        '-',
        '03',
        'Cộng',
        '1',
        '5',
      ],
      [
        [['Công an xã'], false, null, 3, null],
        [['Trạm Y tế xã'], false, null, 3, null],
      ],
    ],
    ['no numbers', ['Đơn vị', 'Chỉ tiêu', 'Công an xã', 'Giữ vững', 'Trạm Y tế xã', 'Nâng cao'], []],
  ])('with %s', (_, lines, expected) => {
    const read = quotasOf(['Chỉ tiêu năm 2027 ít nhất như sau:', ...lines].join('\n'));
    expect(
      read.map(({ value: { assignees, eachAssignee, field, min, max } }) => [
        assignees,
        eachAssignee,
        field,
        min,
        max,
      ]),
    ).toEqual(expected);
    expect(read.every(({ value: { cadence, year } }) => cadence === 'YEAR' && year === 2027)).toBe(true);
  });
});
