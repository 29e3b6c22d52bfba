import { quotaRange, twoDigits } from '@/lib/format/numbers';
import type { Cadence, Subject } from '@/lib/format/words';
import type { QuotaDraft } from '../draft';

/** A quota of the upper plan, with who leads it as far as the lower unit can know. */
export type UpperQuota = {
  fieldId: string | null;
  fieldAsWritten: string | null;
  min: number;
  max: number | null;
  cadence: Cadence;
  cadenceStated: boolean;
  year: number | null;
  eachAssignee: boolean;
  perSchoolLevel: boolean;
  parts: readonly { subject: Subject; min: number }[];
  /** Whether the lower unit leads it, by itself or as a member of a group today. */
  led: boolean;
  /** How many units lead it together, groups counted by their members today; null where that cannot be known from below. */
  units: number | null;
};

export type LowerUnit = { id: string; path: string; asWritten: string; school: boolean };

/** What of a quota falls to a lower unit, to lead alone; the field is named by its place in the lower plan. */
export type Share = Omit<QuotaDraft, 'field'> & { fieldId: string | null };

/**
 * The lower unit's share of an upper quota, null where it leads none. Of a number «for each» it is that number, and so where
 * the unit leads alone. A number for several together is split evenly and rounded up, so that the shares never fall short
 * of the whole; where nobody can say among how many, it stays whole. Either is our reading: a note says so.
 */
export function shareOf(quota: UpperQuota, unit: LowerUnit): Share | null {
  if (!quota.led) return null;
  const joint = !quota.eachAssignee && quota.units !== 1;
  const among = joint ? (quota.units ?? 1) : 1;
  const parts = quota.parts.map(({ subject, min }) => ({ subject, min: evenShare(min, among) }));
  const split = parts.reduce((sum, part) => sum + part.min, 0);
  const min = Math.max(evenShare(quota.min, among), split);
  const { fieldId, fieldAsWritten, cadence, cadenceStated, year } = quota;
  return {
    ...{ fieldId, fieldAsWritten, cadence, cadenceStated, year, parts, min },
    max: quota.max === null ? null : Math.max(evenShare(quota.max, among), min),
    eachAssignee: false,
    perSchoolLevel: quota.perSchoolLevel && unit.school,
    note: joint ? jointNote(quota) : null,
    assignees: [{ role: 'LEAD', asWritten: unit.asWritten, unit: { id: unit.id, path: unit.path } }],
  };
}

/** The even share of a number among so many, rounded up; `among` is at least 1. */
export function evenShare(whole: number, among: number): number {
  return Math.ceil(whole / among);
}

function jointNote({ min, max, units }: UpperQuota): string {
  const whole = quotaRange(min, max);
  return units === null
    ? `Chỉ tiêu ${whole} của kế hoạch cấp trên là chung cho nhiều đơn vị, chưa rõ số đơn vị; cần xác nhận phần của đơn vị.`
    : `Chia đều từ chỉ tiêu chung ${whole} của ${twoDigits(units)} đơn vị trong kế hoạch cấp trên; cần xác nhận phần của đơn vị.`;
}
