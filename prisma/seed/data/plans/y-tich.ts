import {
  type AssigneeData,
  leadGroup,
  leadUnit,
  may,
  must,
  mustProve,
  type PlanData,
  type QuotaData,
  quotaOf,
} from '../plan-data';
import { Y_TICH_FIELDS } from './y-tich-fields';

const COMMUNE = 'lang-son/chi-lang/y-tich-06520';

function quota(
  field: number,
  min: number,
  cadence: QuotaData['cadence'],
  ...assignees: AssigneeData[]
): QuotaData {
  return quotaOf({ field, min, cadence, year: cadence === 'YEAR' ? 2024 : null, assignees });
}

const lead = (asWritten: string, slug: string) => leadUnit(asWritten, `${COMMUNE}/${slug}`);

export const Y_TICH: PlanData = {
  key: 'y-tich',
  // Number and day are blank in the document, the month and the year are not.
  number: '18/KH-UBND',
  numberInvented: true,
  issuedOn: '2024-03-12',
  issuedOnInvented: true,
  issuer: COMMUNE,
  issuerAsWritten: 'UBND xã Y Tích',
  level: 'COMMUNE',
  title: 'Kế hoạch xây dựng, nhân rộng các mô hình, điển hình tiên tiến trên địa bàn xã Y Tích năm 2024',
  startYear: 2024,
  endYear: 2024,
  signer: 'Mai Việt Lào',
  signerTitle: 'PHÓ CHỦ TỊCH',
  onBehalfOf: 'TM. ỦY BAN NHÂN DÂN, KT. CHỦ TỊCH',
  implements: { number: '80/KH-UBND', issuedOn: '2024-03-04', issuer: 'UBND huyện Chi Lăng' },
  legalBases: [
    { number: '34-CT/TW', issuedOn: '2014-04-07', issuer: 'Bộ Chính trị' },
    { number: '1160-KL/TU', issuedOn: '2019-12-25', issuer: 'Ban Thường vụ Tỉnh ủy' },
    { number: '30-CT/TU', issuedOn: '2014-11-18', issuer: 'Ban Thường vụ Tỉnh ủy' },
  ],
  generalCriteria: [
    mustProve('Có thành tích tiêu biểu, nổi trội trong lao động, học tập hoặc công tác'),
    must('Chấp hành tốt chủ trương của Đảng, chính sách và pháp luật của Nhà nước'),
    must('Được tập thể thừa nhận, có tác dụng nêu gương'),
    may('Giúp đỡ người khác cùng phát triển'),
    may('Tham gia đóng góp các quỹ và hoạt động nhân đạo, từ thiện'),
  ],
  fields: Y_TICH_FIELDS,
  quotas: [
    quota(1, 2, 'YEARLY', lead('Ban Tuyên giáo Đảng ủy', 'ban-tuyen-giao')),
    quota(
      2,
      3,
      'YEARLY',
      lead('Công chức địa chính – nông nghiệp – xây dựng và môi trường', 'cong-chuc-dc-nn-xd-mt'),
    ),
    quota(3, 1, 'YEARLY', lead('Kế toán - Tài chính', 'ke-toan-tai-chinh')),
    quota(4, 2, 'YEAR', lead('Văn phòng UBND', 'van-phong-thong-ke')),
    quota(5, 2, 'YEAR', lead('Công chức Văn hoá – xã hội', 'cong-chuc-van-hoa-xa-hoi')),
    quota(6, 2, 'YEARLY', lead('Ủy ban Mặt trận Tổ quốc Việt Nam xã', 'mat-tran'), {
      role: 'COORDINATING',
      asWritten: 'các đơn vị liên quan',
    }),
    quota(7, 1, 'YEAR', lead('Công an xã', 'cong-an')),
    quota(7, 1, null, lead('Ban Chỉ huy Quân sự xã', 'ban-chi-huy-quan-su')),
    {
      ...quota(8, 2, 'YEAR', leadGroup('Ba đơn vị trường học', `${COMMUNE}/nhom-ba-truong`)),
      perSchoolLevel: true,
    },
    quota(9, 1, 'YEAR', lead('Văn phòng - thống kê UBND xã', 'van-phong-thong-ke'), {
      role: 'COORDINATING',
      asWritten: 'Trạm Y tế',
      unit: `${COMMUNE}/tram-y-te`,
    }),
    quota(10, 3, 'YEARLY', lead('Hội Nông dân xã', 'hoi-nong-dan'), {
      role: 'COORDINATING',
      asWritten: 'các chi hội',
    }),
    quota(11, 1, 'YEARLY', lead('Công đoàn cơ sở', 'cong-doan-co-so')),
    quota(12, 1, null, lead('Đoàn Thanh niên Cộng sản Hồ Chí Minh xã', 'doan-thanh-nien')),
    quota(13, 1, null, lead('Hội Liên hiệp Phụ nữ xã', 'hoi-phu-nu')),
  ],
  deadlines: [],
  phases: [],
};
