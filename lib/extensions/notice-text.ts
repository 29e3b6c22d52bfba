import { formatDate, type PlainDate } from '@/lib/format/dates';

type About = { number: string | null; unitName: string; year: number; endsOn: PlainDate };

/** What a unit reads when it was given more time. */
export function grantText({ number, unitName, year, endsOn, reason }: About & { reason: string }): string {
  return [
    `${unitName} và các đơn vị trực thuộc được gia hạn nộp đề cử năm ${year} theo ${planWords(number)} đến hết ngày ${formatDate(endsOn)}.`,
    `Lý do: ${reason}`,
  ].join('\n');
}

/** What a unit reads when that was taken back. `window` is the window it has now, null where it has none. */
export function revocationText({
  number,
  unitName,
  year,
  endsOn,
  window,
}: About & { window: string | null }): string {
  const taken = `Gia hạn nộp đề cử năm ${year} theo ${planWords(number)} đến ngày ${formatDate(endsOn)} của ${unitName} đã được thu hồi.`;
  return window === null ? taken : `${taken}\n${window}`;
}

function planWords(number: string | null): string {
  return number === null ? 'kế hoạch' : `Kế hoạch số ${number}`;
}
