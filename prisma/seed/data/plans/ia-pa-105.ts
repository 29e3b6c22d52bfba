import { leadGroup, listedField, may, must, type PlanData, quotaOf } from '../plan-data';
import * as common from './gia-lai-criteria';

export const IA_PA_105: PlanData = {
  key: 'ia-pa-105',
  number: '105/KH-UBND',
  numberInvented: false,
  issuedOn: '2019-09-11',
  issuedOnInvented: false,
  issuer: 'gia-lai/ia-pa',
  issuerAsWritten: 'UBND huyện Ia Pa',
  level: 'DISTRICT',
  title: 'Kế hoạch về xây dựng và nhân rộng điển hình tiên tiến trên địa bàn huyện từ năm 2019 đến năm 2020',
  startYear: 2019,
  endYear: 2020,
  // The signature block of the document is missing.
  signer: null,
  signerTitle: null,
  onBehalfOf: null,
  implements: { number: '1937/KH-UBND', issuedOn: '2019-09-04', issuer: 'UBND tỉnh' },
  legalBases: [],
  generalCriteria: common.GENERAL,
  fields: [
    listedField('Mô hình điển hình trong sản xuất, kinh doanh', 'Sản xuất, kinh doanh', {
      COLLECTIVE: common.BUSINESS,
    }),
    listedField('Mô hình điển hình thôn, làng đạt danh hiệu thôn, làng văn hóa', 'Thôn, làng văn hóa', {
      COLLECTIVE: common.RESIDENTIAL_AREA,
    }),
    listedField('Lĩnh vực giáo dục, đào tạo', 'Giáo dục, đào tạo', { COLLECTIVE: common.SCHOOL }),
    listedField('Lĩnh vực y tế, chăm sóc sức khỏe nhân dân', 'Y tế', { COLLECTIVE: common.HEALTH }),
    listedField('Thực hiện nhiệm vụ quốc phòng, an ninh', 'Quốc phòng, an ninh', {
      COLLECTIVE: common.SECURITY,
    }),
    listedField('Mô hình tổ chức hội, đoàn thể tiêu biểu', 'Hội, đoàn thể', {
      COLLECTIVE: common.ORGANISATION,
    }),
    listedField('Mô hình cơ quan, đơn vị kiểu mẫu', 'Đơn vị kiểu mẫu', {
      COLLECTIVE: [
        ...common.MODEL_OFFICE,
        must('Tổ chức đảng, đoàn thể được xếp loại trong sạch, vững mạnh'),
      ],
    }),
    listedField('Phong trào thi đua “Gia Lai chung sức xây dựng nông thôn mới”', 'Nông thôn mới', {
      COLLECTIVE: common.NEW_COUNTRYSIDE,
    }),
    listedField(
      'Phong trào thi đua “Gia Lai chung tay vì người nghèo”',
      'Vì người nghèo',
      { COLLECTIVE: common.HOUSEHOLD_OUT_OF_POVERTY },
      { note: 'Kế hoạch xếp vào nhóm tập thể; tiêu chí lại mô tả một hộ gia đình.' },
    ),
    listedField('Cá nhân là cán bộ, công chức, viên chức, người lao động', 'Cán bộ, công chức', {
      INDIVIDUAL: [...common.OFFICER, may('Thực hiện tốt phong trào văn hóa công sở của huyện')],
    }),
    listedField('Gương người lao động, người tốt, việc tốt', 'Người tốt, việc tốt', {
      INDIVIDUAL: common.GOOD_PERSON,
    }),
  ],
  quotas: [
    quotaOf({
      min: 5,
      max: 7,
      eachAssignee: true,
      assignees: [leadGroup('UBND các xã', 'gia-lai/ia-pa/nhom-ubnd-cac-xa')],
    }),
    quotaOf({
      min: 1,
      max: 3,
      eachAssignee: true,
      assignees: [leadGroup('Các cơ quan, đơn vị', 'gia-lai/ia-pa/nhom-co-quan-don-vi')],
    }),
    quotaOf({
      min: 5,
      eachAssignee: true,
      assignees: [leadGroup('Công an, Quân sự, Giáo dục, Y tế', 'gia-lai/ia-pa/nhom-bon-nganh')],
    }),
  ],
  deadlines: [
    {
      what: 'Gửi kế hoạch của đơn vị về UBND huyện (Phòng Nội vụ)',
      purpose: 'PLAN_IN',
      on: '2019-09-30',
      before: true,
    },
    {
      what: 'Tổng kết, khen thưởng trước hội nghị điển hình cấp huyện, xã và Đại hội Thi đua tỉnh lần thứ X',
      purpose: 'FINAL_REVIEW',
      year: 2020,
      before: false,
    },
  ],
  phases: [],
};
