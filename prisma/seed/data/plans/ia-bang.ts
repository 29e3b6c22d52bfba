import { type AssigneeData, leadUnit, type PlanData, type QuotaData, quotaOf } from '../plan-data';
import * as common from './gia-lai-criteria';
import { IA_BANG_FIELDS } from './ia-bang-fields';

const COMMUNE = 'gia-lai/chu-prong/ia-bang-23924';

/** One collective and one individual, by one lead, without a word about how often: the usual quota of this plan. */
function oneOfEach(field: number, fieldAsWritten: string, ...leads: AssigneeData[]): QuotaData {
  return quotaOf({
    field,
    fieldAsWritten,
    min: 2,
    parts: [
      { subject: 'COLLECTIVE', min: 1 },
      { subject: 'INDIVIDUAL', min: 1 },
    ],
    assignees: leads,
  });
}

const lead = (asWritten: string, slug: string) => leadUnit(asWritten, `${COMMUNE}/${slug}`);

const CULTURE_POST = lead('Công chức Văn hóa – Xã hội (phụ trách Văn hóa)', 'cong-chuc-van-hoa');
const SOCIAL_POST = lead('Công chức Văn hóa – Xã hội (phụ trách Xã hội)', 'cong-chuc-xa-hoi');

export const IA_BANG: PlanData = {
  key: 'ia-bang',
  // The head of the document is cut off: number and day are ours.
  number: '52/KH-UBND',
  numberInvented: true,
  issuedOn: '2021-08-20',
  issuedOnInvented: true,
  issuer: COMMUNE,
  issuerAsWritten: 'UBND xã Ia Bang',
  level: 'COMMUNE',
  title:
    'Kế hoạch về xây dựng và nhân rộng điển hình tiên tiến giai đoạn 2021 – 2025 trên địa bàn xã Ia Bang',
  startYear: 2021,
  endYear: 2025,
  signer: 'Nguyễn Ngọc Trúc',
  signerTitle: 'CHỦ TỊCH',
  onBehalfOf: 'TM. ỦY BAN NHÂN DÂN',
  implements: { number: '116/KH-UBND', issuedOn: '2021-08-17', issuer: 'UBND huyện Chư Prông' },
  legalBases: [
    { number: '34-CT/TW', issuedOn: '2014-04-07', issuer: 'Bộ Chính trị' },
    { number: '19-CT/TU', issuedOn: '2014-10-17', issuer: 'Ban Thường vụ Tỉnh ủy' },
  ],
  generalCriteria: [...common.GENERAL, common.DIRECT_WORK],
  fields: IA_BANG_FIELDS,
  quotas: [
    {
      ...oneOfEach(
        9,
        'Gia Lai chung sức xây dựng nông thôn mới',
        lead('Công chức ĐC-NN-XD&MT', 'cong-chuc-dc-nn-xd-mt'),
      ),
      cadence: 'PERIOD',
    },
    {
      ...oneOfEach(13, 'Toàn dân đoàn kết xây dựng đời sống văn hóa', CULTURE_POST),
      min: 4,
      parts: [
        { subject: 'COLLECTIVE', min: 2 },
        { subject: 'INDIVIDUAL', min: 2 },
      ],
    },
    oneOfEach(14, 'Dạy tốt - Học tốt', SOCIAL_POST),
    {
      ...oneOfEach(10, 'Gia Lai chung tay vì người nghèo', SOCIAL_POST),
      parts: [{ subject: 'HOUSEHOLD', min: 2 }],
    },
    {
      ...oneOfEach(
        6,
        'nhiệm vụ quốc phòng - an ninh',
        lead('Công an xã', 'cong-an'),
        lead('BCH Quân sự xã', 'ban-chi-huy-quan-su'),
      ),
      eachAssignee: true,
    },
    oneOfEach(5, 'y tế, chăm sóc sức khỏe nhân dân', lead('Trạm y tế xã', 'tram-y-te')),
    oneOfEach(
      7,
      'học tập và làm theo tư tưởng, đạo đức, phong cách Hồ Chí Minh',
      lead('Ban Tuyên giáo Đảng ủy', 'ban-tuyen-giao'),
    ),
    oneOfEach(
      15,
      'Cán bộ, công chức, viên chức xã Ia Bang thi đua thực hiện văn hóa công sở',
      lead('Công chức Văn phòng – Thống kê xã', 'cong-chuc-van-phong-thong-ke'),
    ),
    {
      ...oneOfEach(
        16,
        'sáng kiến, sáng tạo',
        lead('Công chức ĐC-NN-XD&MT (phụ trách ĐC-XD&MT)', 'cong-chuc-dc-xd-mt'),
      ),
      min: 1,
      parts: [],
    },
    oneOfEach(
      17,
      'tuyên truyền, phổ biến, giáo dục pháp luật',
      lead('Công chức Tư pháp – Hộ tịch', 'cong-chuc-tu-phap-ho-tich'),
    ),
  ],
  deadlines: [
    {
      what: 'Gửi kế hoạch của đơn vị về UBND xã (Thường trực Hội đồng Thi đua - Khen thưởng xã)',
      purpose: 'PLAN_IN',
      on: '2021-08-25',
      before: true,
    },
    {
      what: 'Sơ kết, biểu dương nhân dịp 11/6',
      purpose: 'INTERIM_REVIEW',
      on: '2023-06-11',
      before: false,
    },
    {
      what: 'Tổng kết tại Hội nghị điển hình tiên tiến xã',
      purpose: 'FINAL_REVIEW',
      year: 2025,
      before: false,
    },
  ],
  // Both phases hold the year 2023: so the document.
  phases: [
    { name: 'Giai đoạn 1', startYear: 2021, endYear: 2023, note: null },
    { name: 'Giai đoạn 2', startYear: 2023, endYear: 2025, note: null },
  ],
};
