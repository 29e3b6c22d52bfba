import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { citation } from '@/lib/plans/document/citation';
import { planText } from '@/lib/plans/document/text';
import { planWord } from '@/lib/plans/document/word';
import type { PlanDocument } from '@/lib/plans/plan-queries';
import type { UnitInDocument } from '@/lib/reports/letterhead';

const COMMUNE: UnitInDocument = {
  name: 'Xã Ia Mẫu',
  kind: 'COMMITTEE',
  level: 'COMMUNE',
  parentName: 'Huyện Đăk Mẫu',
};

const PLAN: PlanDocument = {
  id: 'p',
  issuer: { id: 'u', path: '1.2.', name: 'Xã Ia Mẫu' },
  issuerAsWritten: 'UBND xã Ia Mẫu',
  level: 'COMMUNE',
  number: '05/KH-UBND',
  numberInvented: false,
  issuedOn: '2024-02-05',
  issuedOnInvented: false,
  title: 'Kế hoạch nhân rộng điển hình năm 2024',
  startYear: 2024,
  endYear: 2024,
  signer: 'Mai Văn Mẫu',
  signerTitle: 'PHÓ CHỦ TỊCH',
  onBehalfOf: 'TM. ỦY BAN NHÂN DÂN, KT. CHỦ TỊCH',
  status: 'DRAFT',
  version: 1,
  amendsId: null,
  periodPlan: null,
  placeName: null,
  purpose: 'Nêu gương người tốt.\n- Chọn đúng người',
  implementation: null,
  asksIdNumber: false,
  recipients: '- Phòng Nội vụ;\n- Các thôn;\n- Lưu: VT.',
  upper: { id: null, number: '80/KH-UBND', issuedOn: '2024-03-04', issuer: 'UBND huyện Đăk Mẫu' },
  bases: [{ number: '34-CT/TW', issuedOn: '2014-04-07', issuer: 'Bộ Chính trị' }],
  phases: [],
  generalCriteria: [{ id: 'g', text: 'Chấp hành pháp luật', required: true, evidence: false, subject: null }],
  fields: [
    {
      id: 'f',
      ordinal: 1,
      letter: 'đ',
      name: 'Vì người nghèo',
      shortName: 'Vì người nghèo',
      listed: true,
      subjects: ['INDIVIDUAL'],
      note: null,
      upperFieldId: null,
      criteria: [
        { id: 'c', text: 'Giúp được hộ khác', required: false, evidence: true, subject: 'INDIVIDUAL' },
      ],
    },
  ],
  quotas: [
    {
      id: 'q',
      fieldId: 'f',
      fieldAsWritten: null,
      min: 2,
      max: null,
      cadence: 'YEAR',
      cadenceStated: false,
      year: 2024,
      eachAssignee: false,
      perSchoolLevel: false,
      note: null,
      parts: [],
      leads: [{ quotaId: 'q', role: 'LEAD', asWritten: 'Hội Nông dân', unit: null, group: null }],
      coordinators: [],
    },
  ],
  deadlines: [],
};

const bodyOf = (plan: PlanDocument) => planText(plan, COMMUNE).body.map(({ text }) => text);

describe('the document of a plan', () => {
  it('has number, place, date and signature as the decree wants them', () => {
    const text = planText(PLAN, COMMUNE);
    expect(text).toMatchObject({
      letterhead: { parentBody: null, body: ['ỦY BAN NHÂN DÂN', 'XÃ IA MẪU'] },
      number: '05/KH-UBND',
      placeAndDate: 'Ia Mẫu, ngày 05 tháng 02 năm 2024',
      about: 'Nhân rộng điển hình năm 2024',
      recipients: ['Phòng Nội vụ', 'Các thôn', 'Lưu: VT'],
      capacity: ['TM. ỦY BAN NHÂN DÂN', 'KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH'],
      signer: 'Mai Văn Mẫu',
    });
  });

  it('leaves room for number and date while there are none', () => {
    const text = planText({ ...PLAN, number: null, issuedOn: null }, COMMUNE);
    expect(text.number).toMatch(/^\u00A0{8}\/KH-UBND$/);
    expect(text.placeAndDate).toMatch(/^Ia Mẫu, ngày\u00A0+tháng\u00A0+năm\u00A0+$/);
  });

  it('says everything that the plan holds, in parts that are numbered through', () => {
    expect(bodyOf(PLAN)).toEqual([
      'Căn cứ Chỉ thị số 34-CT/TW ngày 07/04/2014 của Bộ Chính trị;',
      'Thực hiện Kế hoạch số 80/KH-UBND ngày 04/03/2024 của UBND huyện Đăk Mẫu, UBND xã Ia Mẫu ban hành kế hoạch với các nội dung sau:',
      'I. MỤC ĐÍCH, YÊU CẦU',
      'Nêu gương người tốt.',
      'Chọn đúng người',
      'II. LĨNH VỰC VÀ TIÊU CHÍ',
      'Tiêu chí không có ghi chú là tiêu chí bắt buộc.',
      '1. Tiêu chí chung',
      'Chấp hành pháp luật.',
      '2. Tiêu chí theo lĩnh vực',
      'đ) Vì người nghèo',
      'Đối với cá nhân:',
      'Giúp được hộ khác (khuyến khích, có minh chứng).',
      'III. CHỈ TIÊU',
      expect.stringMatching(/^1\. Vì người nghèo: .*02 điển hình.*2024.*; chủ trì: Hội Nông dân\.$/),
      expect.stringMatching(/^Trên đây là Kế hoạch .*\.\/\.$/),
    ]);
  });

  it('makes nothing up where the plan says nothing', () => {
    const bare = {
      ...PLAN,
      upper: null,
      bases: [],
      purpose: null,
      generalCriteria: [],
      fields: [],
      quotas: [],
      recipients: null,
    };
    const { body, recipients } = planText(bare, COMMUNE);
    expect(body.map(({ text }) => text)).toEqual([
      'UBND xã Ia Mẫu ban hành kế hoạch với các nội dung sau:',
      expect.stringMatching(/^Trên đây/),
    ]);
    expect(recipients).toEqual(['Lưu: VT']);
  });

  it('comes as a Word file that holds every line', async () => {
    const files = unzipSync(await planWord(planText(PLAN, COMMUNE)));
    const xml = strFromU8(files['word/document.xml'] ?? new Uint8Array());
    for (const line of [
      '05/KH-UBND',
      'đ) Vì người nghèo',
      '- Giúp được hộ khác',
      'Mai Văn Mẫu',
      '- Lưu: VT.',
    ]) {
      expect(xml).toContain(line);
    }
    // A4 with the margins of the decree: 20, 15, 20 and 30 mm.
    const page = /<w:sectPr>.*<\/w:sectPr>/.exec(xml)?.[0];
    expect(page).toContain('<w:pgSz w:w="11906" w:h="16838"');
    expect(page).toContain('<w:pgMar w:top="1134" w:right="850" w:bottom="1134" w:left="1701"');
    expect(page).toContain('<w:titlePg/>');
  });
});

describe('a citation', () => {
  it.each([
    ['34-CT/TW', 'Chỉ thị số 34-CT/TW'],
    ['1160-KL/TU', 'Kết luận số 1160-KL/TU'],
    ['80/KH-UBND', 'Kế hoạch số 80/KH-UBND'],
    ['30/2020/NĐ-CP', 'Nghị định số 30/2020/NĐ-CP'],
    ['06/2022/QH15', 'Luật số 06/2022/QH15'],
    ['12/QĐ-UBND', 'Quyết định số 12/QĐ-UBND'],
    ['77', 'Văn bản số 77'],
  ])('of %s names its kind', (number, words) => {
    expect(citation({ number, issuedOn: null, issuer: null })).toBe(words);
  });
});
