import type { Mail } from '@/lib/mail/send';

type Reminder = {
  number: string | null;
  /** The unit that reminds. */
  sender: string;
  text: string;
  unit: { id: string; name: string };
  planId: string;
  /** Where the product is reached, without a slash at the end. */
  baseUrl: string;
};

/** The reminder as a mail in plain text, with the way to the plan. */
export function reminderMail(to: string, { number, sender, text, unit, planId, baseUrl }: Reminder): Mail {
  const plan = number ? `Kế hoạch số ${number}` : 'kế hoạch cấp trên';
  return {
    to,
    subject: `Nhắc lập kế hoạch thực hiện ${plan}`,
    text: [
      `Kính gửi: ${unit.name}`,
      '',
      text,
      '',
      `Xem kế hoạch và lập kế hoạch thực hiện: ${baseUrl}/as/${unit.id}/plans/${planId}/lower`,
      '',
      `${sender} gửi qua hệ thống Gương Sáng. Thư này được gửi tự động, vui lòng không trả lời thư.`,
      '',
    ].join('\n'),
  };
}
