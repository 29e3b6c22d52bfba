import type { PlainDate } from './plan-data';

/** A commune that has a plan of its own under 101/KH-UBND of Đak Đoa. Numbers and days are made up, and said to be. */
export type LowerPlanData = { unit: string; number: string; issuedOn: PlainDate };

export const UPPER_KEY = 'dak-doa-101';

/** The plan wants theirs before 25/8/2021: one commune kept that, one came late. */
export const LOWER_PLANS: LowerPlanData[] = [
  { unit: 'gia-lai/dak-doa/glar-23707', number: '45/KH-UBND', issuedOn: '2021-08-23' },
  { unit: 'gia-lai/dak-doa/tan-binh-23704', number: '62/KH-UBND', issuedOn: '2021-09-06' },
];

/** Who is still writing, begun a week before the demo's day. */
export const DRAFTING = 'gia-lai/dak-doa/kon-gang-23689';

/** Who was reminded on the day before, and has not read it. */
export const REMINDED = 'gia-lai/dak-doa/nam-yang-23695';

/** Who was given more time for the year of the demo's day, until when, and why. */
export const EXTENDED = {
  unit: 'gia-lai/dak-doa/glar-23707',
  year: 2024,
  endsOn: '2025-01-10',
  reason: 'Mưa lũ làm gián đoạn việc họp bình xét ở các làng.',
};
