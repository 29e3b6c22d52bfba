import { describe, expect, it } from 'vitest';
import { quotasOf, readBody } from './plan-lines';

type Expected = Record<string, unknown>;
const NONE = { field: null, max: null, subjects: null, cadence: null, eachAssignee: false };

describe('a sentence with a quota', () => {
  it.each<[string, Expected]>([
    [
      'Mỗi xã, phường hằng năm lựa chọn ít nhất hai tập thể và ba cá nhân.',
      {
        ...{ ...NONE, assignees: ['Mỗi xã, phường'], eachAssignee: true, min: 5, cadence: 'YEARLY' },
        subjects: { COLLECTIVE: 2, INDIVIDUAL: 3 },
      },
    ],
    [
      'Giao Sở Nông nghiệp và Môi trường chủ trì, phối hợp với Sở Công Thương, Hội Nông dân tỉnh lựa chọn 05 - 07 mô hình trong lĩnh vực y tế mỗi năm.',
      {
        ...{ ...NONE, assignees: ['Sở Nông nghiệp và Môi trường'], field: 1, fieldAsWritten: 'y tế' },
        ...{ coordinators: ['Sở Công Thương', 'Hội Nông dân tỉnh'], min: 5, max: 7, cadence: 'YEARLY' },
      },
    ],
    [
      'Mỗi chi hội giới thiệu ít nhất 02 điển hình (trong đó có 01 tập thể, 01 cá nhân).',
      {
        ...{ ...NONE, assignees: ['Mỗi chi hội'], eachAssignee: true, min: 2 },
        subjects: { COLLECTIVE: 1, INDIVIDUAL: 1 },
      },
    ],
    [
      'Công an xã đăng ký từ 1 đến 2 tập thể, 2 đến 3 cá nhân tiêu biểu mỗi năm.',
      {
        ...{ ...NONE, assignees: ['Công an xã'], min: 3, max: 5, cadence: 'YEARLY' },
        subjects: { COLLECTIVE: 1, INDIVIDUAL: 2 },
      },
    ],
    [
      'Công an xã chọn không quá 03 điển hình trong cả giai đoạn.',
      { ...NONE, assignees: ['Công an xã'], min: 0, max: 3, cadence: 'PERIOD' },
    ],
    [
      'Trạm Y tế xã: ít nhất 02 (hai) gương người tốt, việc tốt/năm.',
      { ...NONE, assignees: ['Trạm Y tế xã'], min: 2, cadence: 'YEARLY' },
    ],
    [
      'Ba đơn vị trường học chọn ít nhất 02 điển hình/cấp học năm 2027 trong phong trào “Dạy thật, học thật”.',
      {
        ...{ ...NONE, assignees: ['Ba đơn vị trường học'], field: 2, fieldAsWritten: 'Dạy thật, học thật' },
        ...{ min: 2, cadence: 'YEAR', year: 2027, per: 'cấp học' },
      },
    ],
    [
      'Hội Cựu chiến binh và Đoàn Thanh niên cùng lựa chọn ít nhất 01 hộ gia đình trong năm học 2026 - 2027.',
      {
        ...{ ...NONE, assignees: ['Hội Cựu chiến binh', 'Đoàn Thanh niên'], min: 1, cadence: 'YEAR' },
        ...{ year: 2026, subjects: { HOUSEHOLD: 1 } },
      },
    ],
    [
      'Các ngành Công an, Quân sự, Giáo dục và Y tế có thể chọn từ 05 mô hình trở lên.',
      {
        ...{ ...NONE, assignees: ['Công an', 'Quân sự', 'Giáo dục', 'Y tế'], eachAssignee: true, min: 5 },
      },
    ],
    [
      'Văn phòng Hội đồng nhân dân và Ủy ban nhân dân xã chọn ít nhất 01 điển hình về sáng kiến, sáng tạo.',
      {
        ...{ ...NONE, assignees: ['Văn phòng Hội đồng nhân dân và Ủy ban nhân dân xã'], min: 1 },
        fieldAsWritten: 'sáng kiến, sáng tạo',
      },
    ],
    [
      'Sở Tài nguyên và Môi trường, Sở Lao động - Thương binh và Xã hội mỗi sở chọn ít nhất 01 mô hình.',
      {
        ...{ ...NONE, eachAssignee: true, min: 1 },
        assignees: ['Sở Tài nguyên và Môi trường', 'Sở Lao động - Thương binh và Xã hội'],
      },
    ],
    [
      'Lĩnh vực y tế: Trạm Y tế xã, ít nhất 02 điển hình mỗi năm.',
      {
        ...{ ...NONE, assignees: ['Trạm Y tế xã'], field: 1, fieldAsWritten: 'y tế' },
        ...{ min: 2, cadence: 'YEARLY' },
      },
    ],
    [
      'Chỉ tiêu: mỗi năm ít nhất 02 điển hình. Chủ trì: Trạm Y tế xã. Phối hợp: Hội Phụ nữ xã, Công an xã.',
      {
        ...{ ...NONE, assignees: ['Trạm Y tế xã'], coordinators: ['Hội Phụ nữ xã', 'Công an xã'] },
        ...{ min: 2, cadence: 'YEARLY' },
      },
    ],
    [
      'Các xã giới thiệu ít nhất 02 điển hình tiêu biểu về Hội đồng Thi đua - Khen thưởng huyện.',
      { ...NONE, assignees: ['Các xã'], eachAssignee: true, min: 2 },
    ],
  ])('%s', (sentence, quota) => {
    expect(quotasOf(`1. ${sentence}`).map(({ value }) => value)).toEqual([quota]);
  });

  it.each([
    'Khen thưởng 10 tập thể, 20 cá nhân tiêu biểu.',
    'UBND xã tặng Giấy khen cho không quá 05 tập thể và 10 cá nhân.',
    'Tổ chức 01 hội nghị biểu dương 50 điển hình tiên tiến.',
    'Ít nhất 70% điển hình là người lao động trực tiếp.',
    '100% cơ quan, đơn vị có ít nhất 01 mô hình.',
    'Toàn tỉnh có trên 2.000 điển hình được giới thiệu.',
    'Đài truyền thanh phát ít nhất 02 bài về điển hình mỗi tuần.',
    'Mỗi gương có ít nhất 02 người giới thiệu.',
  ])('is none: «%s»', (sentence) => {
    expect(quotasOf(`1. ${sentence}`)).toEqual([]);
  });

  it('may hold two, each with its own unit and year', () => {
    const [one, two] = quotasOf(
      '1. Đề nghị Công an xã lựa chọn ít nhất 01 điển hình năm 2026, Ban Chỉ huy Quân sự xã lựa chọn ít nhất 02 điển hình.',
    );
    expect(one?.value).toMatchObject({ assignees: ['Công an xã'], min: 1, cadence: 'YEAR' });
    expect(two?.value).toMatchObject({ assignees: ['Ban Chỉ huy Quân sự xã'], min: 2, cadence: null });
  });

  it('may leave its unit to the list, the heading or the sentence around it', () => {
    const listed = quotasOf(
      '1. Các đơn vị sau đây chọn ít nhất 02 điển hình:\n- Công an xã;\n- Trạm Y tế xã.',
    );
    expect(listed.map(({ value }) => value.assignees)).toEqual([['Công an xã', 'Trạm Y tế xã']]);
    const headed = quotasOf('1. Trạm Y tế xã\n- Chủ trì lựa chọn ít nhất 02 điển hình mỗi năm.');
    expect(headed.map(({ value, certainty }) => [value.assignees, certainty])).toEqual([
      [['Trạm Y tế xã'], 'SURE'],
    ]);
    const followed = quotasOf('- Công an xã chọn ít nhất 01 tập thể.\nChủ trì xét chọn ít nhất 02 cá nhân.');
    expect(followed.map(({ value, certainty }) => [value.assignees, certainty])).toEqual([
      [['Công an xã'], 'LIKELY'],
      [['Công an xã'], 'UNSURE'],
    ]);
    expect(quotasOf('1. Phấn đấu toàn xã có ít nhất 05 tập thể.')).toMatchObject([
      { value: { assignees: [] }, certainty: 'UNSURE', note: /chưa đọc được đơn vị/iu },
    ]);
  });

  it('may say once for several how often', () => {
    const read = quotasOf(
      '1. Mỗi năm, mỗi thôn chọn ít nhất 01 tập thể; mỗi trường học ít nhất 02 cá nhân; Công an xã, Ban CHQS xã mỗi đơn vị ít nhất 01 cá nhân.',
    );
    expect(read.map(({ value: { assignees, min, cadence } }) => [assignees, min, cadence])).toEqual([
      [['Mỗi thôn'], 1, 'YEARLY'],
      [['Mỗi trường học'], 2, 'YEARLY'],
      [['Công an xã', 'Ban CHQS xã'], 1, 'YEARLY'],
    ]);
  });

  it('takes «at least» and the cadence from the sentence that announces the list', () => {
    const read = quotasOf(
      'Số lượng tối thiểu mỗi năm như sau:\n- Công an xã: 02 điển hình.\n- Trạm Y tế xã: 01 điển hình.',
    );
    expect(read.map(({ value: { min, cadence }, certainty }) => [min, cadence, certainty])).toEqual([
      [2, 'YEARLY', 'SURE'],
      [1, 'YEARLY', 'SURE'],
    ]);
  });

  it('tells why it is not sure, and that words and figures differ', () => {
    const [read] = quotasOf('1. Các xã chọn ít nhất 02 (ba) điển hình.');
    expect(read).toMatchObject({ certainty: 'UNSURE', from: { first: 15, last: 15 } });
    expect(read?.note).toMatch(/bằng chữ \(3\).*«mỗi đơn vị».*mỗi năm hay cho cả giai đoạn/u);
  });
});

describe('a quota below a field', () => {
  it('is for that field, and no criterion of it', () => {
    const { fields, quotas } = readBody(
      'I. TIÊU CHÍ\n1. Các lĩnh vực\na) Y tế\n- Đối với tập thể: Tận tụy.\nGiao Trạm Y tế xã chọn ít nhất 02 điển hình/năm.',
    );
    expect(quotas).toMatchObject([{ value: { field: 1, assignees: ['Trạm Y tế xã'], cadence: 'YEARLY' } }]);
    expect(fields[0]?.criteria.map(({ value }) => value.text)).toEqual(['Tận tụy.']);
  });
});

describe('fields that each hold their numbers, criteria and units', () => {
  const body = `I. NỘI DUNG
1. Lĩnh vực kinh tế
1.1. Chỉ tiêu: Phấn đấu hằng năm có từ 05 tập thể, 10 cá nhân điển hình trở lên.
1.2. Tiêu chuẩn:
a) Đối với tập thể:
- Có mô hình hiệu quả.
b) Đối với cá nhân:
- Có sáng kiến.
1.3. Cơ quan chủ trì: Sở Công Thương; cơ quan phối hợp: Sở Tài chính, Hội Nông dân tỉnh.
2. Lĩnh vực văn hóa
2.1. Chỉ tiêu: ít nhất 02 tập thể trong cả giai đoạn.
2.2. Tiêu chuẩn:
a) Đối với tập thể: Có phong trào tốt.
2.3. Giao Sở Văn hóa, Thể thao và Du lịch chủ trì.
3. Lĩnh vực an ninh
3.1. Đối tượng: tập thể, cá nhân.
3.2. Tiêu chuẩn: Giữ gìn trật tự.`;

  it('are read as fields', () => {
    const { fields, generalCriteria } = readBody(body);
    expect(generalCriteria).toEqual([]);
    expect(
      fields.map(({ value, criteria }) => [
        value.name,
        value.subjects,
        criteria.map((one) => one.value.text),
      ]),
    ).toEqual([
      ['Lĩnh vực kinh tế', ['COLLECTIVE', 'INDIVIDUAL'], ['Có mô hình hiệu quả.', 'Có sáng kiến.']],
      ['Lĩnh vực văn hóa', ['COLLECTIVE'], ['Có phong trào tốt.']],
      ['Lĩnh vực an ninh', ['COLLECTIVE', 'INDIVIDUAL'], ['Giữ gìn trật tự.']],
    ]);
  });

  it('and their quotas with whom they name below', () => {
    expect(readBody(body).quotas.map(({ value }) => value)).toMatchObject([
      {
        ...{ assignees: ['Sở Công Thương'], coordinators: ['Sở Tài chính', 'Hội Nông dân tỉnh'], field: 1 },
        ...{ min: 15, subjects: { COLLECTIVE: 5, INDIVIDUAL: 10 }, cadence: 'YEARLY' },
      },
      { assignees: ['Sở Văn hóa, Thể thao và Du lịch'], field: 2, min: 2, cadence: 'PERIOD' },
    ]);
  });
});

describe('a table of quotas', () => {
  const rows = [
    'TT\tĐơn vị\tLĩnh vực\tTập thể\tCá nhân\tGhi chú',
    '1\tTrạm Y tế xã\tY tế\t01\t-\t',
    '2\tCông an xã, Ban Chỉ huy Quân sự xã (mỗi đơn vị)\tTất cả các lĩnh vực\t0\t02\tnăm 2027',
    '\tTổng cộng\t\t01\t02\t',
  ];

  it('may tell lead and coordinating units apart, say its numbers in words, and leave cells empty', () => {
    const read = quotasOf(
      [
        'Hằng năm, tối thiểu:',
        'TT\tPhong trào\tCơ quan chủ trì\tCơ quan phối hợp\tChỉ tiêu',
        '1\tY tế\tTrạm Y tế\tHội Phụ nữ, Đoàn Thanh niên\t02 tập thể, 03 cá nhân',
        '2\tDạy thật, học thật\tMỗi trường\t\t01-02 mô hình',
      ].join('\n'),
    );
    expect(read.map(({ value }) => value)).toMatchObject([
      {
        ...{ assignees: ['Trạm Y tế'], coordinators: ['Hội Phụ nữ', 'Đoàn Thanh niên'], field: 1, min: 5 },
        subjects: { COLLECTIVE: 2, INDIVIDUAL: 3 },
      },
      { assignees: ['Mỗi trường'], eachAssignee: true, field: 2, min: 1, max: 2, subjects: null },
    ]);
  });

  it('may have headings in two rows', () => {
    const read = quotasOf(
      [
        'TT | Đơn vị | Chỉ tiêu tối thiểu/năm | Ghi chú',
        'Tập thể | Cá nhân',
        '1 | Trạm Y tế | 02 | 03 |',
        '2 | Công an | 01 | 01 | năm 2026',
      ].join('\n'),
    );
    expect(read.map(({ value: { subjects, cadence } }) => [subjects, cadence])).toEqual([
      [{ COLLECTIVE: 2, INDIVIDUAL: 3 }, 'YEARLY'],
      [{ COLLECTIVE: 1, INDIVIDUAL: 1 }, 'YEAR'],
    ]);
  });

  it('says by row who, in what, how many for whom; the words before it say how often', () => {
    const read = quotasOf(['Mỗi năm giới thiệu ít nhất:', ...rows].join('\n'));
    expect(read.map(({ value }) => value)).toEqual([
      {
        ...{ ...NONE, assignees: ['Trạm Y tế xã'], field: 1, fieldAsWritten: 'Y tế', min: 1 },
        ...{ subjects: { COLLECTIVE: 1 }, cadence: 'YEARLY' },
      },
      {
        ...{ ...NONE, assignees: ['Công an xã', 'Ban Chỉ huy Quân sự xã'], eachAssignee: true, min: 2 },
        ...{ subjects: { INDIVIDUAL: 2 }, cadence: 'YEAR', year: 2027 },
      },
    ]);
  });
});
