import { leadGroup, leadUnit, may, must, mustProve, type PlanData, quotaOf } from '../plan-data';
import { BAC_KAN_FIELDS } from './bac-kan-458-fields';

export const BAC_KAN_458: PlanData = {
  key: 'bac-kan-458',
  number: '458/KH-UBND',
  numberInvented: false,
  issuedOn: '2021-07-19',
  issuedOnInvented: false,
  issuer: 'bac-kan',
  issuerAsWritten: 'UBND tỉnh Bắc Kạn',
  level: 'PROVINCE',
  title: 'Kế hoạch xây dựng, nhân rộng mô hình, gương điển hình tiên tiến giai đoạn 2021-2025',
  startYear: 2021,
  endYear: 2025,
  signer: 'Nguyễn Long Hải',
  signerTitle: 'CHỦ TỊCH',
  onBehalfOf: 'TM. ỦY BAN NHÂN DÂN',
  implements: null,
  legalBases: [{ number: '34-CT/TW', issuedOn: '2014-04-07', issuer: 'Bộ Chính trị' }],
  generalCriteria: [
    mustProve('Có thành tích xuất sắc, nổi trội so với đơn vị hoặc người cùng lĩnh vực'),
    must('Chấp hành tốt chủ trương của Đảng, chính sách và pháp luật của Nhà nước'),
    must('Có việc làm cụ thể học tập và làm theo Bác'),
    must('Đoàn kết, có tinh thần tương thân, tương ái'),
    may('Tham gia hoạt động từ thiện, nhân đạo do địa phương, cơ quan phát động'),
  ],
  fields: BAC_KAN_FIELDS,
  quotas: [
    quotaOf({
      min: 10,
      cadence: 'YEARLY',
      eachAssignee: true,
      assignees: [
        leadGroup('UBND các huyện, thành phố', 'bac-kan/nhom-huyen-thanh-pho'),
        leadUnit('Công an', 'bac-kan/cong-an'),
        leadUnit('Quân đội', 'bac-kan/bo-chi-huy-quan-su'),
        leadUnit('Giáo dục', 'bac-kan/so-giao-duc-va-dao-tao'),
        leadUnit('Y tế', 'bac-kan/so-y-te'),
      ],
    }),
    quotaOf({
      min: 3,
      cadence: 'YEARLY',
      eachAssignee: true,
      assignees: [
        leadGroup('Các sở, ban, ngành', 'bac-kan/nhom-so-ban-nganh'),
        leadUnit('Ủy ban MTTQ Việt Nam', 'bac-kan/mat-tran'),
        leadGroup('Các tổ chức hội, đoàn thể', 'bac-kan/nhom-hoi-doan-the'),
        leadGroup('Doanh nghiệp', 'bac-kan/nhom-doanh-nghiep'),
      ],
    }),
  ],
  deadlines: [
    {
      what: 'Ban hành kế hoạch của đơn vị cho cả giai đoạn và từng năm, có chỉ tiêu riêng',
      purpose: 'PLAN_IN',
      quarter: '2021-Q3',
      before: false,
    },
    { what: 'Sơ kết tại đơn vị', purpose: 'INTERIM_REVIEW', quarter: '2023-Q1', before: false },
    {
      what: 'Sơ kết của ngành Giáo dục và Đào tạo',
      purpose: 'INTERIM_REVIEW',
      quarter: '2023-Q2',
      before: false,
      boundGroup: 'bac-kan/nhom-nganh-giao-duc',
      note: 'Vào đầu quý.',
    },
    {
      what: 'Hội nghị biểu dương điển hình tiên tiến cấp tỉnh',
      purpose: 'INTERIM_REVIEW',
      quarter: '2023-Q2',
      before: false,
      note: 'Nhân dịp 11/6/2023.',
    },
    { what: 'Tổng kết 5 năm tại cơ sở', purpose: 'FINAL_REVIEW', quarter: '2025-Q2', before: false },
    {
      what: 'Tổng kết cấp tỉnh tại Đại hội Thi đua yêu nước lần thứ VI',
      purpose: 'FINAL_REVIEW',
      quarter: '2025-Q3',
      before: false,
    },
  ],
  phases: [
    {
      name: 'Phát hiện - Bồi dưỡng - Tổng kết - Nhân rộng',
      startYear: null,
      endYear: null,
      note: 'Bốn khâu mà mỗi đơn vị thực hiện đồng bộ.',
    },
  ],
};
