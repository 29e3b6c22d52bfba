import { describe, expect, it } from 'vitest';
import { readHead } from '@/lib/documents/head';
import { outlineOf } from '@/lib/documents/outline';
import type { PlanReading } from '@/lib/documents/reading';

type Head = PlanReading['head'];

function head(...lines: string[]): Head {
  return readHead(outlineOf(lines));
}

/** The values alone, null where nothing is stated. */
function values(read: Head): Record<keyof Head, unknown> {
  return Object.fromEntries(
    Object.entries(read).map(([name, said]) => [name, said?.value ?? null]),
  ) as Record<keyof Head, unknown>;
}

const MOTTO = 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM';
const FREEDOM = 'Độc lập - Tự do - Hạnh phúc';
const DAY = 'Đồng Xuân, ngày 05 tháng 3 năm 2024';
const TITLE = ['KẾ HOẠCH', 'Nêu gương điển hình tiên tiến', 'trên địa bàn xã Đồng Xuân năm 2024'];
const PARTS = [
  'I. MỤC ĐÍCH',
  '1. Để việc tốt được biết đến.',
  'II. TỔ CHỨC THỰC HIỆN',
  '1. Các thôn thực hiện.',
];
const EXPECTED = {
  ...{ issuer: 'UBND xã Đồng Xuân', level: 'COMMUNE', number: '12/KH-UBND', issuedOn: '2024-03-05' },
  ...{ placeName: 'Đồng Xuân', startYear: 2024, endYear: 2024 },
  title: 'Kế hoạch nêu gương điển hình tiên tiến trên địa bàn xã Đồng Xuân năm 2024',
};

describe('the letterhead, in whatever order its cells come', () => {
  it.each<[string, string[]]>([
    [
      'one column after the other',
      ['ỦY BAN NHÂN DÂN', 'XÃ ĐỒNG XUÂN', 'Số: 12/KH-UBND', MOTTO, FREEDOM, DAY],
    ],
    ['side by side', [`ỦY BAN NHÂN DÂN\t${MOTTO}`, `XÃ ĐỒNG XUÂN\t${FREEDOM}`, `Số: 12/KH-UBND\t${DAY}`]],
    [
      'run together',
      [`UỶ BAN NHÂN DÂN ${MOTTO}`, `XÃ ĐỒNG XUÂN ${FREEDOM}`, '____', `Số: 12 /KH-UBND ${DAY}`],
    ],
    ['on one line', [`ỦY BAN NHÂN DÂN XÃ ĐỒNG XUÂN Số: 12/KH - UBND ${MOTTO} ${FREEDOM} ${DAY}`]],
    [
      'with the motto on two lines',
      [
        'ỦY BAN NHÂN DÂN\tCỘNG HÒA XÃ HỘI CHỦ NGHĨA',
        'XÃ ĐỒNG XUÂN\tVIỆT NAM',
        `\t${FREEDOM}`,
        `Số: 12/KH-UBND\t${DAY}`,
      ],
    ],
    [
      'with the motto on two lines below each other',
      ['UBND XÃ ĐỒNG XUÂN', 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA', 'VIỆT NAM', FREEDOM, 'Số: 12/KH-UBND', DAY],
    ],
    [
      'with the motto cut elsewhere, in two columns on the same lines',
      [
        'ỦY BAN NHÂN DÂN          CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT',
        'XÃ ĐỒNG XUÂN                         NAM',
        `                         ${FREEDOM}`,
        'Số: 12/KH-UBND           Đồng Xuân, ngày 05, tháng 3, năm 2024',
      ],
    ],
    [
      'with the motto cut in half',
      ['UBND XÃ ĐỒNG XUÂN', 'CỘNG HÒA XÃ HỘI', 'CHỦ NGHĨA VIỆT NAM', FREEDOM, 'Số: 12/KH-UBND', DAY],
    ],
    [
      'cell by cell, with blank lines',
      ['UBND XÃ ĐỒNG XUÂN', '', MOTTO, '', FREEDOM, '', 'Số 12/KH-UBND', '', `*${DAY}*`],
    ],
    [
      'in a table of Markdown',
      [`| ỦY BAN NHÂN DÂN XÃ ĐỒNG XUÂN | ${MOTTO} |`, `| Số: 12/KH-UBND | ${DAY} |`],
    ],
  ])('%s', (_, letterhead) => {
    expect(values(head(...letterhead, '', ...TITLE, ...PARTS))).toMatchObject(EXPECTED);
  });

  it('takes no number that cannot be read for a body or a number', () => {
    const read = head('ỦY BAN NHÂN DÂN', 'XÃ ĐỒNG XUÂN', 'Số: S12/KH-UBND', MOTTO, DAY, ...TITLE, ...PARTS);
    expect(values(read)).toMatchObject({ number: null, issuer: 'UBND xã Đồng Xuân' });
  });

  it('leaves blank what is left blank', () => {
    const read = head(
      'UBND XÃ ĐỒNG XUÂN',
      'Số:      /KH-UBND',
      'Đồng Xuân, ngày    tháng 3 năm 2024',
      ...TITLE,
      ...PARTS,
    );
    expect(read).toMatchObject({ number: null, issuedOn: null });
    expect(read.placeName?.value).toBe('Đồng Xuân');
  });

  it.each<[string[], string, string | null]>([
    [['UBND TỈNH SÔNG MÂY', 'SỞ NỘI VỤ'], 'Sở Nội vụ tỉnh Sông Mây', 'PROVINCE'],
    [['ỦY BAN NHÂN DÂN', 'TỈNH SÔNG MÂY'], 'UBND tỉnh Sông Mây', 'PROVINCE'],
    [['ỦY BAN NHÂN DÂN', 'THỊ XÃ LONG ÂN'], 'UBND thị xã Long Ân', 'DISTRICT'],
    [['ỦY BAN NHÂN DÂN', 'PHƯỜNG 7'], 'UBND phường 7', 'COMMUNE'],
    [['ỦY BAN NHÂN DÂN', 'ĐẶC KHU HÒN TRE'], 'UBND đặc khu Hòn Tre', 'COMMUNE'],
    [
      ['UBND HUYỆN LONG ÂN', 'PHÒNG GIÁO DỤC VÀ ĐÀO TẠO'],
      'Phòng Giáo dục và Đào tạo huyện Long Ân',
      'DISTRICT',
    ],
    [['UBND XÃ LONG ÂN', 'PHÒNG KINH TẾ'], 'Phòng Kinh Tế xã Long Ân', 'COMMUNE'],
    [['ĐẢNG BỘ TỈNH SÔNG MÂY', 'HUYỆN ỦY LONG ÂN', '*'], 'Huyện ủy Long Ân', 'DISTRICT'],
    [
      ['MẶT TRẬN TỔ QUỐC VIỆT NAM', 'ỦY BAN MTTQ VIỆT NAM', 'XÃ LONG ÂN'],
      'Ủy ban MTTQ Việt Nam xã Long Ân',
      'COMMUNE',
    ],
    [['HỘI NÔNG DÂN VIỆT NAM', 'BAN CHẤP HÀNH HUYỆN LONG ÂN'], 'Hội Nông dân huyện Long Ân', 'DISTRICT'],
    [
      ['ĐOÀN TNCS HỒ CHÍ MINH', 'BCH TỈNH SÔNG MÂY', '***', 'ĐOÀN TNCS HỒ CHÍ MINH'],
      'Đoàn TNCS Hồ Chí Minh tỉnh Sông Mây',
      'PROVINCE',
    ],
    [['UBND TỈNH SÔNG MÂY', 'SỞ Y TẾ TỈNH SÔNG MÂY'], 'Sở Y tế tỉnh Sông Mây', 'PROVINCE'],
    [['SỞ GIÁO DỤC VÀ ĐÀO TẠO', 'TRƯỜNG THPT LONG ÂN'], 'Trường THPT Long Ân', null],
  ])('%j', (organisation, issuer, level) => {
    const read = head(...organisation, 'Số: 1/KH-A', MOTTO, 'KẾ HOẠCH', 'Nêu gương năm 2024', ...PARTS);
    expect(read.issuer?.value.toLowerCase()).toBe(issuer.toLowerCase());
    expect(read.level?.value ?? null).toBe(level);
  });

  it('puts a city under its province when the plan carries out one of the province', () => {
    const city = (basis: string) =>
      head('ỦY BAN NHÂN DÂN', 'THÀNH PHỐ LONG ÂN', 'KẾ HOẠCH', 'Nêu gương năm 2024', basis, ...PARTS).level;
    const above = city(
      'Thực hiện Kế hoạch số 3/KH-UBND ngày 01/02/2024 của UBND tỉnh Sông Mây về nêu gương;',
    );
    expect(above).toMatchObject({ value: 'DISTRICT', certainty: 'LIKELY' });
    expect(city('Căn cứ Nghị định số 98/2023/NĐ-CP của Chính phủ;')?.value).toBe('PROVINCE');
  });
});

describe('a document without its letterhead', () => {
  it('takes the issuer from the sentence that issues it, never from one that it cites', () => {
    const read = head(
      ...TITLE,
      'Thực hiện Kế hoạch số 3/KH-UBND ngày 01/02/2024 của UBND huyện ban hành Kế hoạch nêu gương;',
      'Ủy ban nhân dân xã ban hành Kế hoạch nêu gương năm 2024 như sau:',
      ...PARTS,
    );
    expect(read.issuer).toMatchObject({
      value: 'UBND xã Đồng Xuân',
      certainty: 'LIKELY',
      from: { first: 5 },
    });
  });

  it('reads its title from that sentence where no line holds it', () => {
    const read = head(
      'UBND xã Đồng Xuân ban hành Kế hoạch nêu gương sáng giai đoạn 2024 - 2025 như sau:',
      ...PARTS,
    );
    expect(read.title).toMatchObject({
      value: 'Kế hoạch nêu gương sáng giai đoạn 2024 - 2025',
      certainty: 'UNSURE',
    });
    expect(values(read)).toMatchObject({ startYear: 2024, endYear: 2025 });
  });

  it('finds nothing in what is no plan', () => {
    expect(Object.values(values(head('Kính mời họp lúc 8 giờ.'))).every((value) => value === null)).toBe(
      true,
    );
    expect(Object.values(values(head())).every((value) => value === null)).toBe(true);
  });
});

describe('title and period', () => {
  it.each<[string[], string, number | null, number | null]>([
    [['Nêu gương', '', 'giai đoạn 2021 – 2025', ''], 'Kế hoạch nêu gương giai đoạn 2021 – 2025', 2021, 2025],
    [
      ['về nêu gương từ năm 2019 đến năm 2020.'],
      'Kế hoạch về nêu gương từ năm 2019 đến năm 2020',
      2019,
      2020,
    ],
    [
      ['NÊU GƯƠNG TRÊN ĐỊA BÀN XÃ ĐỒNG XUÂN NĂM 2024'],
      'Kế hoạch nêu gương trên địa bàn xã Đồng Xuân năm 2024',
      2024,
      2024,
    ],
    [['Nêu gương đến năm 2030'], 'Kế hoạch nêu gương đến năm 2030', null, 2030],
    [['Nêu gương năm học 2023-2024'], 'Kế hoạch nêu gương năm học 2023-2024', 2023, 2024],
  ])('%j', (lines, title, start, end) => {
    const read = head('KẾ HOẠCH', ...lines, 'Căn cứ Nghị định số 98/2023/NĐ-CP;', 'Xã Đồng Xuân:', ...PARTS);
    expect([read.title?.value, read.startYear?.value ?? null, read.endYear?.value ?? null]).toEqual([
      title,
      start,
      end,
    ]);
  });

  it('keeps to the title, not surely, where the sentence says another period', () => {
    const read = head(
      'KẾ HOẠCH',
      'Nêu gương năm 2024',
      'UBND xã A ban hành Kế hoạch nêu gương năm 2023 như sau:',
      ...PARTS,
    );
    expect(read.startYear).toMatchObject({ value: 2024, certainty: 'UNSURE' });
    expect(read.startYear?.note).toBeTruthy();
  });
});

describe('the end', () => {
  const signed = (...lines: string[]) => {
    const { signer, signerTitle, onBehalfOf } = values(head(...TITLE, ...PARTS, ...lines));
    return [onBehalfOf, signerTitle, signer];
  };

  it.each<[string, string[], (string | null)[]]>([
    [
      'after the recipients',
      ['Nơi nhận:', '- UBND huyện;', '- Lưu: VT.', '**TM. ỦY BAN NHÂN DÂN', 'CHỦ TỊCH**', '', 'Lý Thu Mơ'],
      ['TM. ỦY BAN NHÂN DÂN', 'CHỦ TỊCH', 'Lý Thu Mơ'],
    ],
    [
      'before them',
      ['TM. BAN THƯỜNG VỤ', 'BÍ THƯ', '(Đã ký)', 'Lý Thu Mơ', 'Nơi nhận:', '- Hội Nông dân;', '- Lưu.'],
      ['TM. BAN THƯỜNG VỤ', 'BÍ THƯ', 'Lý Thu Mơ'],
    ],
    [
      'beside them, run together',
      [
        'Nơi nhận: TM. ỦY BAN NHÂN DÂN',
        '- UBND huyện; KT. CHỦ TỊCH',
        '- Như trên; PHÓ CHỦ TỊCH',
        '- Lưu: VT. Lý Thu Mơ',
      ],
      ['TM. ỦY BAN NHÂN DÂN, KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH', 'Lý Thu Mơ'],
    ],
    [
      'on one line',
      ['Nơi nhận:', '- Lưu.', 'TM. ỦY BAN NHÂN DÂN KT. CHỦ TỊCH PHÓ CHỦ TỊCH', 'Lý Thu Mơ'],
      ['TM. ỦY BAN NHÂN DÂN, KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH', 'Lý Thu Mơ'],
    ],
    [
      'by order',
      ['TL. ỦY BAN NHÂN DÂN', 'TRƯỞNG PHÒNG NỘI VỤ', 'Lý Thu Mơ'],
      ['TL. ỦY BAN NHÂN DÂN', 'TRƯỞNG PHÒNG NỘI VỤ', 'Lý Thu Mơ'],
    ],
    [
      'with a rank',
      ['Nơi nhận:', '- Lưu.', 'GIÁM ĐỐC', 'Đại tá, TS. Lý Thu Mơ'],
      [null, 'GIÁM ĐỐC', 'Lý Thu Mơ'],
    ],
    [
      'in the dots of a scan, the name in capitals',
      ['T.M ỦY BAN NHÂN DÂN', 'K.T CHỦ TỊCH', 'PHÓ CHỦ TỊCH', 'LÝ THU MƠ'],
      ['T.M ỦY BAN NHÂN DÂN, K.T CHỦ TỊCH', 'PHÓ CHỦ TỊCH', 'LÝ THU MƠ'],
    ],
    [
      'in a table of Markdown',
      ['| Nơi nhận: | TM. ỦY BAN NHÂN DÂN |', '| - Lưu VT. | CHỦ TỊCH |', '| | Lý Thu Mơ |'],
      ['TM. ỦY BAN NHÂN DÂN', 'CHỦ TỊCH', 'Lý Thu Mơ'],
    ],
    ['not at all', ['Nơi nhận:', '- Lưu: VT.'], [null, null, null]],
  ])('signed %s', (_, lines, expected) => {
    expect(signed(...lines)).toEqual(expected);
  });

  it('lists the recipients without the signature beside them', () => {
    const read = head(
      ...TITLE,
      ...PARTS,
      'Nơi nhận: TM. ỦY BAN NHÂN DÂN',
      '- UBND huyện; CHỦ TỊCH',
      '- Lưu: VT. Lý Thu Mơ',
    );
    expect(read.recipients?.value).toBe('UBND huyện\nLưu: VT');
  });

  it('keeps purpose and implementation in the words of the document', () => {
    const read = head(...TITLE, ...PARTS, 'Trên đây là Kế hoạch nêu gương của xã./.', 'Nơi nhận:', '- Lưu.');
    expect(read.purpose).toMatchObject({
      value: '1. Để việc tốt được biết đến.',
      from: { first: 4, last: 5 },
    });
    expect(read.implementation?.value).toBe('1. Các thôn thực hiện.');
  });
});
