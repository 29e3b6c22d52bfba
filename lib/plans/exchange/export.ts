import type { AssigneeOfPlan } from '../assignee-queries';
import type {
  CriterionOfPlan,
  DeadlineOfPlan,
  FieldOfPlan,
  PlanDocument,
  QuotaOfPlan,
} from '../plan-queries';
import { type ExchangedCriterion, type ExchangedPlan, PER_SCHOOL_LEVEL } from './format';
import { sameWords } from './same-words';

/** A plan in the form of format.ts, its names always in the same order: the same plan gives the same text. */
export function planAsJson(plan: PlanDocument): ExchangedPlan {
  const listed = plan.fields.filter((field) => field.listed);
  const unlisted = plan.fields.filter((field) => !field.listed);
  const places = { listed: placesOf(listed), unlisted: placesOf(unlisted) };
  const all = placesOf(plan.fields);
  return {
    plan: head(plan),
    implements: plan.upper?.number
      ? { number: plan.upper.number, issuedOn: plan.upper.issuedOn, issuer: plan.upper.issuer || null }
      : null,
    legalBases: plan.bases.flatMap(({ number, issuedOn, issuer }) =>
      number ? [{ number, issuedOn, ...given({ issuer }) }] : [],
    ),
    fields: listed.map(fieldOf),
    quotas: plan.quotas.map((quota) => quotaOf(quota, places, unlisted)),
    deadlines: plan.deadlines.map(deadlineOf),
    roadmap: plan.phases.map(({ name, startYear, endYear, note }) => ({
      name,
      ...given({ startYear, endYear, note }),
    })),
    ...(plan.generalCriteria.length > 0
      ? { generalCriteria: plan.generalCriteria.map(criterionOf) }
      : undefined),
    ...(unlisted.length > 0
      ? { unlistedFields: unlisted.map((field) => ({ ...fieldOf(field), place: all.get(field.id) })) }
      : undefined),
  };
}

/** The plan as the text of a file. */
export function planAsText(plan: PlanDocument): string {
  return `${JSON.stringify(planAsJson(plan), null, 2)}\n`;
}

/** What the file is called: 'Kế hoạch 101-KH-UBND - UBND huyện Đak Đoa.json'. */
export function exportFileName(
  plan: Pick<PlanDocument, 'number' | 'issuerAsWritten' | 'startYear' | 'endYear'>,
): string {
  const period = plan.startYear === plan.endYear ? plan.startYear : `${plan.startYear}-${plan.endYear}`;
  const name = `Kế hoạch ${plan.number ?? period} - ${plan.issuerAsWritten}`;
  return `${name.replace(/[\\/:*?"<>|\p{Cc}]+/gu, '-').slice(0, 120)}.json`;
}

type Places = { listed: Map<string, number>; unlisted: Map<string, number> };

function placesOf(fields: readonly FieldOfPlan[]): Map<string, number> {
  return new Map(fields.map((field, at) => [field.id, at + 1]));
}

function head(plan: PlanDocument): ExchangedPlan['plan'] {
  const { placeName, purpose, implementation, recipients, periodPlan } = plan;
  return {
    number: plan.numberInvented ? null : plan.number,
    issuedOn: plan.issuedOnInvented ? null : plan.issuedOn,
    issuer: plan.issuerAsWritten,
    level: plan.level,
    title: plan.title,
    startYear: plan.startYear,
    endYear: plan.endYear,
    signer: plan.signer,
    signerTitle: plan.signerTitle,
    onBehalfOf: plan.onBehalfOf,
    ...given({ placeName, purpose, implementation, recipients }),
    ...(plan.asksIdNumber ? { asksIdNumber: true as const } : undefined),
    ...(periodPlan?.number
      ? { periodPlan: { number: periodPlan.number, issuedOn: periodPlan.issuedOn } }
      : undefined),
  };
}

function fieldOf({ letter, name, subjects, note, shortName, criteria }: FieldOfPlan) {
  return {
    ...given({ letter }),
    name,
    subjects,
    ...given({ note }),
    shortName,
    ...(criteria.length > 0 ? { criteria: criteria.map(criterionOf) } : undefined),
  };
}

function criterionOf({ text, subject, required, evidence }: CriterionOfPlan): ExchangedCriterion {
  return { text, subject, required, evidence };
}

function quotaOf(
  quota: QuotaOfPlan,
  places: Places,
  unlisted: readonly FieldOfPlan[],
): ExchangedPlan['quotas'][number] {
  const at = quota.fieldId === null ? undefined : places.unlisted.get(quota.fieldId);
  const words = quota.fieldAsWritten ?? (at === undefined ? null : (unlisted[at - 1]?.name ?? null));
  const coordinators = quota.coordinators.map(({ asWritten }) => asWritten);
  return {
    assignees: quota.leads.map(({ asWritten }) => asWritten),
    ...(coordinators.length > 0 ? { coordinators } : undefined),
    eachAssignee: quota.eachAssignee,
    field: quota.fieldId === null ? null : (places.listed.get(quota.fieldId) ?? null),
    ...given({ fieldAsWritten: words }),
    min: quota.min,
    max: quota.max,
    subjects:
      quota.parts.length > 0
        ? Object.fromEntries(quota.parts.map(({ subject, min }) => [subject, min]))
        : null,
    cadence: quota.cadenceStated ? quota.cadence : null,
    ...(quota.perSchoolLevel ? { per: PER_SCHOOL_LEVEL } : undefined),
    ...given({ unlistedField: at }),
    ...(quota.fieldId === null && words !== null ? { allFields: true as const } : undefined),
    ...given({ year: quota.year }),
    ...(quota.cadenceStated ? undefined : { cadenceRead: quota.cadence }),
    ...given({ assigneePlaces: meant(quota.leads), coordinatorPlaces: meant(quota.coordinators) }),
    ...given({ note: quota.note }),
  };
}

/** The names of what assignees stand for; null when they are no others than the words themselves. */
function meant(assignees: readonly AssigneeOfPlan[]): (string | null)[] | null {
  const names = assignees.map(({ asWritten, unit, group }) => {
    const name = unit?.name ?? group?.name ?? null;
    return name === null || sameWords(name, asWritten) ? null : name;
  });
  return names.some((name) => name !== null) ? names : null;
}

function deadlineOf(deadline: DeadlineOfPlan): ExchangedPlan['deadlines'][number] {
  const { on, monthDay, quarter, year, note, purpose, opensOn, closesOn, boundGroup, boundUnit } = deadline;
  return {
    what: deadline.what,
    ...given({ on, every: monthDay, quarter, year }),
    ...(deadline.before ? { before: true } : undefined),
    ...given({ note }),
    purpose,
    ...given({ opensOn, closesOn, bound: boundGroup?.name ?? boundUnit?.name }),
  };
}

type Given<T> = { [Name in keyof T]?: NonNullable<T[Name]> };

/** Of some values those that there are. */
function given<T extends object>(values: T): Given<T> {
  return Object.fromEntries(
    Object.entries(values).filter(([, value]) => value !== null && value !== undefined),
  ) as Given<T>;
}
