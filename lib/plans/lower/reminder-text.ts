import { formatDate, type PlainDate } from '@/lib/format/dates';

/**
 * What a reminder says when nobody changes it. `day` is the deadline as the plan words it ('trước ngày 25/08/2021'), null
 * where it sets none or not the same for all.
 */
export function reminderText(plan: {
  number: string | null;
  issuedOn: PlainDate | null;
  issuer: string;
  day: string | null;
}): string {
  const number = plan.number ? ` số ${plan.number}` : '';
  const issued = plan.issuedOn ? ` ngày ${formatDate(plan.issuedOn)}` : '';
  const day = plan.day ? ` ${plan.day}` : '';
  return [
    `Kế hoạch${number}${issued} của ${plan.issuer} yêu cầu đơn vị ban hành kế hoạch thực hiện${day}.`,
    'Đến nay hệ thống chưa ghi nhận kế hoạch đã ban hành của đơn vị. Vui lòng hoàn thiện, ban hành kế hoạch và nhập số, ngày vào hệ thống.',
  ].join(' ');
}
