import type { PlainDate } from '@/lib/format/dates';
import type { Cadence, Subject } from '@/lib/format/words';
import type { AssigneeFacts, QuotaFacts } from './progress';

/** A unit that a quota names, by itself or as a member of a group; the days say how long it is one of the group. */
export type AssignedUnit = AssigneeFacts & {
  from: PlainDate | null;
  to: PlainDate | null;
};

/** A lead of a quota as the plan words it, with the units behind it that the asking unit may see. */
export type Lead = { asWritten: string; groupName: string | null; units: AssignedUnit[] };

/** A quota as stored: its groups not yet expanded to the members of a day. */
export type StoredQuota = {
  id: string;
  planId: string;
  fieldId: string | null;
  min: number;
  max: number | null;
  cadence: Cadence;
  cadenceStated: boolean;
  year: number | null;
  eachAssignee: boolean;
  perSchoolLevel: boolean;
  parts: { subject: Subject; min: number }[];
  leads: Lead[];
  /** Some of the leads stand outside what the asking unit sees: their numbers are not known here. */
  hidden: boolean;
};

export type Quota = QuotaFacts & Pick<StoredQuota, 'planId' | 'hidden'> & { leads: Lead[] };

/** The day whose members a year is counted by: its last day, or today while it runs. */
export function membersDay(year: number, today: PlainDate): PlainDate {
  const lastDay = `${year}-12-31`;
  return today < lastDay ? today : lastDay;
}

/** The quota with its groups expanded to the members of one day. A unit named twice is one assignee. */
export function quotaOn(stored: StoredQuota, day: PlainDate): Quota {
  const leads = stored.leads.map((lead) => ({
    ...lead,
    units: lead.units.filter((unit) => isMember(unit, day)),
  }));
  const assignees = new Map<string, AssigneeFacts>();
  for (const { unitId, unitPath, unitName, schoolLevel } of leads.flatMap(({ units }) => units)) {
    assignees.set(unitId, { unitId, unitPath, unitName, schoolLevel });
  }
  return { ...stored, leads, assignees: [...assignees.values()] };
}

/** `to` is the first day on which a unit is no longer a member. */
function isMember({ from, to }: { from: PlainDate | null; to: PlainDate | null }, day: PlainDate): boolean {
  return (from === null || from <= day) && (to === null || day < to);
}
