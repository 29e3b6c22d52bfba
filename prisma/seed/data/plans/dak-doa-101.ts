import { leadGroup, listedField, may, must, type PlanData, quotaOf } from '../plan-data';
import * as common from './gia-lai-criteria';

export const DAK_DOA_101: PlanData = {
  key: 'dak-doa-101',
  number: '101/KH-UBND',
  numberInvented: false,
  issuedOn: '2021-08-18',
  issuedOnInvented: false,
  issuer: 'gia-lai/dak-doa',
  issuerAsWritten: 'UBND huyện Đak Đoa',
  level: 'DISTRICT',
  title:
    'Kế hoạch về việc xây dựng và nhân rộng điển hình tiên tiến giai đoạn 2021 – 2025 trên địa bàn huyện Đak Đoa',
  startYear: 2021,
  endYear: 2025,
  signer: 'Phạm Minh Trung',
  signerTitle: 'CHỦ TỊCH',
  onBehalfOf: 'TM. ỦY BAN NHÂN DÂN',
  implements: { number: '1043/KH-UBND', issuedOn: '2021-07-28', issuer: 'UBND tỉnh' },
  legalBases: [{ number: '34-CT/TW', issuedOn: '2014-04-07', issuer: 'Bộ Chính trị' }],
  generalCriteria: [...common.GENERAL, common.DIRECT_WORK],
  fields: [
    listedField('Mô hình cơ quan, đơn vị kiểu mẫu', 'Đơn vị kiểu mẫu', {
      COLLECTIVE: [
        ...common.MODEL_OFFICE,
        must('Tổ chức đảng, đoàn thể được xếp loại trong sạch, vững mạnh'),
      ],
    }),
    listedField('Mô hình tổ chức hội, đoàn thể tiêu biểu', 'Hội, đoàn thể', {
      COLLECTIVE: common.ORGANISATION,
    }),
    listedField('Mô hình điển hình tổ dân phố, thôn, làng, xã, thị trấn', 'Thôn, làng, xã', {
      COLLECTIVE: common.RESIDENTIAL_AREA,
    }),
    listedField('Lĩnh vực giáo dục, đào tạo', 'Giáo dục, đào tạo', {
      COLLECTIVE: [...common.SCHOOL, may('Tỷ lệ tốt nghiệp trung học phổ thông được nâng lên')],
    }),
    listedField('Lĩnh vực y tế, chăm sóc sức khỏe Nhân dân', 'Y tế', { COLLECTIVE: common.HEALTH }),
    listedField('Thực hiện nhiệm vụ quốc phòng, an ninh', 'Quốc phòng, an ninh', {
      COLLECTIVE: common.SECURITY,
    }),
    listedField('Phong trào thi đua “Đak Đoa chung sức xây dựng nông thôn mới”', 'Nông thôn mới', {
      COLLECTIVE: common.NEW_COUNTRYSIDE,
    }),
    listedField('Mô hình điển hình trong sản xuất, kinh doanh', 'Sản xuất, kinh doanh', {
      COLLECTIVE: common.BUSINESS,
    }),
    listedField(
      'Phong trào thi đua “Đak Đoa chung tay vì người nghèo”',
      'Vì người nghèo',
      { COLLECTIVE: common.HOUSEHOLD_OUT_OF_POVERTY },
      { note: 'Kế hoạch xếp vào nhóm tập thể; tiêu chí lại mô tả một hộ gia đình.' },
    ),
    listedField('Cá nhân là cán bộ, chiến sỹ, công chức, viên chức, nhân viên', 'Cán bộ, công chức', {
      INDIVIDUAL: [...common.OFFICER, may('Thực hiện tốt phong trào văn hóa công sở của huyện')],
    }),
    listedField('Gương người lao động, người tốt, việc tốt', 'Người tốt, việc tốt', {
      INDIVIDUAL: common.GOOD_PERSON,
    }),
  ],
  quotas: [
    quotaOf({
      min: 1,
      max: 2,
      eachAssignee: true,
      assignees: [
        leadGroup(
          'Các cơ quan, ban, ngành, Ủy ban MTTQ và các đoàn thể huyện',
          'gia-lai/dak-doa/nhom-co-quan-doan-the',
        ),
      ],
    }),
    quotaOf({
      min: 5,
      max: 7,
      eachAssignee: true,
      assignees: [leadGroup('Công an, Quân sự, Giáo dục, Y tế', 'gia-lai/dak-doa/nhom-bon-nganh')],
    }),
    quotaOf({
      min: 10,
      max: 15,
      eachAssignee: true,
      assignees: [leadGroup('Các xã, thị trấn', 'gia-lai/dak-doa/nhom-xa-thi-tran')],
    }),
  ],
  deadlines: [
    {
      what: 'Gửi kế hoạch của đơn vị và danh sách mô hình đăng ký về UBND huyện (qua Phòng Nội vụ)',
      purpose: 'PLAN_IN',
      on: '2021-08-25',
      before: true,
    },
    {
      what: 'Báo cáo kết quả năm về UBND huyện (qua Phòng Nội vụ)',
      purpose: 'PERIODIC_REPORT',
      monthDay: '12-15',
      before: false,
    },
    {
      what: 'Tổng kết giai đoạn, đề nghị khen thưởng tại Hội nghị điển hình tiên tiến huyện',
      purpose: 'FINAL_REVIEW',
      year: 2025,
      before: false,
    },
  ],
  phases: [],
};
