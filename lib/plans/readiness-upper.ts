import { twoDigits } from '@/lib/format/numbers';
import type { Cadence } from '@/lib/format/words';
import type { PlanDocument, QuotaOfPlan } from './plan-queries';
import type { Finding, ReadinessFacts } from './readiness';
import { quoted, warn, yearsOf } from './readiness-words';
import { periodWords } from './status';

/** What the upper plan asks of the issuer alone: a number that it has to itself, over all fields or in one. */
export type UpperShare = {
  /** The field of the upper plan; null where the quota spans all of them. */
  fieldId: string | null;
  fieldName: string | null;
  /** The minimum, or what its parts add up to where that is more. */
  least: number;
  cadence: Cadence;
  year: number | null;
};

export type UpperFacts = {
  number: string | null;
  startYear: number;
  endYear: number;
  /** The fields that the upper plan lists. */
  fields: readonly { id: string; name: string }[];
  shares: readonly UpperShare[];
  /** By the id of a field of this plan: the field of the upper plan that it comes from, also through a plan of the period. */
  fieldOf: ReadonlyMap<string, string>;
};

/** Whether the plan takes up what the upper plan lists and asks of its issuer. */
export function upperFindings(plan: PlanDocument, { upper }: ReadinessFacts): Finding[] {
  if (!upper) return [];
  return [...missingFields(upper), ...shortShares(plan, upper)];
}

function missingFields({ number, fields, fieldOf }: UpperFacts): Finding[] {
  const taken = new Set(fieldOf.values());
  const missing = fields.filter(({ id }) => !taken.has(id));
  if (missing.length === 0) return [];
  return [
    warn(
      'fields',
      'upper-fields-not-implemented',
      `${twoDigits(missing.length)} lĩnh vực của kế hoạch cấp trên${cited(number)} chưa có lĩnh vực nào của kế hoạch này thực hiện: ${missing.map(({ name }) => quoted(name)).join(', ')}. Vui lòng thêm lĩnh vực, hoặc chọn lĩnh vực cấp trên cho lĩnh vực đã có.`,
    ),
  ];
}

function shortShares(plan: PlanDocument, upper: UpperFacts): Finding[] {
  const years = yearsOf(plan).filter((year) => year >= upper.startYear && year <= upper.endYear);
  const [first, last] = [years[0], years.at(-1)];
  if (first === undefined || last === undefined) return [];
  return upper.shares.flatMap((share) => {
    const asked = askedIn(share, upper, years);
    if (asked === null) return [];
    const promised = promisedFor(share, plan, upper, years);
    if (promised >= asked) return [];
    const where = share.fieldId === null ? 'cho mọi lĩnh vực' : `ở lĩnh vực ${quoted(share.fieldName ?? '')}`;
    const when = periodWords({ startYear: first, endYear: last });
    return [
      warn(
        'quotas',
        'quotas-below-upper',
        `Kế hoạch cấp trên${cited(upper.number)} giao cho đơn vị ít nhất ${twoDigits(asked)} điển hình ${where} trong ${when}; chỉ tiêu của kế hoạch này cộng lại được ${twoDigits(promised)}. Vui lòng tăng chỉ tiêu hoặc thêm chỉ tiêu.`,
      ),
    ];
  });
}

/** What a share asks for in the years that both plans have; null where that cannot be said of these years alone. */
function askedIn(
  { least, cadence, year }: UpperShare,
  upper: UpperFacts,
  years: readonly number[],
): number | null {
  if (cadence === 'YEARLY') return least * years.length;
  if (cadence === 'YEAR') return years.includes(year ?? upper.startYear) ? least : null;
  // What is asked over five years cannot be held against a plan for one of them.
  return years.length === yearsOf(upper).length ? least : null;
}

/** What the plan's own quotas add up to in what the share speaks of; infinite where that cannot be known. */
function promisedFor(
  { fieldId }: UpperShare,
  plan: PlanDocument,
  upper: UpperFacts,
  years: readonly number[],
): number {
  const sum = (quotas: readonly QuotaOfPlan[]) =>
    quotas.reduce((all, quota) => all + promisedBy(quota, plan, years), 0);
  const inFields = plan.quotas.filter(
    (quota) => quota.fieldId !== null && (fieldId === null || upper.fieldOf.get(quota.fieldId) === fieldId),
  );
  if (fieldId !== null) return sum(inFields);
  // A nomination serves the quota of its field and one over all fields alike: the two do not add up.
  return Math.max(sum(inFields), sum(plan.quotas.filter((quota) => quota.fieldId === null)));
}

function promisedBy(quota: QuotaOfPlan, plan: PlanDocument, years: readonly number[]): number {
  const split = quota.parts.reduce((sum, part) => sum + part.min, 0);
  const one = Math.max(quota.min, split);
  const times = quota.perSchoolLevel ? Number.POSITIVE_INFINITY : quota.eachAssignee ? assigneesOf(quota) : 1;
  if (one === 0) return 0;
  if (quota.cadence === 'YEARLY') return one * times * years.length;
  if (quota.cadence === 'YEAR') return years.includes(quota.year ?? plan.startYear) ? one * times : 0;
  return one * times;
}

/** Units that lead a quota; infinite where a group has members that cannot be seen. */
function assigneesOf({ leads }: QuotaOfPlan): number {
  return leads.reduce(
    (sum, { unit, group }) => sum + (group ? (group.members ?? Number.POSITIVE_INFINITY) : unit ? 1 : 0),
    0,
  );
}

function cited(number: string | null): string {
  return number ? ` ${number}` : '';
}
