import { asActor } from '@/lib/auth/doors';
import { SUBJECTS, type Subject } from '@/lib/format/words';
import type { CriterionDraft, FieldDraft, PlanDraft, QuotaDraft } from '@/lib/plans/draft';
import { draftPlan } from '@/lib/plans/draft';
import { issuePlan } from '@/lib/plans/issue';
import { PLANS } from '../data/all';
import type { CriterionData, FieldData, PlanData } from '../data/plan-data';
import { reviewerOf } from './accounts';
import { actorOf, type Registry } from './registry';

export type LoadedPlan = { data: PlanData; id: string; fieldIds: string[] };

/** The five plans, drafted and issued by a reviewer of the unit that issued each, on its day. */
export async function loadPlans(registry: Registry): Promise<LoadedPlan[]> {
  const loaded: LoadedPlan[] = [];
  for (const data of PLANS) {
    const issuer = registry.unit(data.issuer);
    const author = registry.account(reviewerOf(data.issuer));
    const on = new Date(`${data.issuedOn}T09:00:00+07:00`);
    const plan = await asActor(actorOf(issuer, author, ['REVIEWER']), on, async (scope) => {
      const drafted = await draftPlan(scope, draftOf(registry, data));
      const problems = await issuePlan(scope, drafted.id);
      if (problems.length > 0)
        throw new Error(`${data.key}: ${problems.map((problem) => problem.message).join(' ')}`);
      return drafted;
    });
    loaded.push({ data, ...plan });
  }
  return loaded;
}

function draftOf(registry: Registry, data: PlanData): PlanDraft {
  return {
    issuer: registry.unit(data.issuer),
    issuerAsWritten: data.issuerAsWritten,
    number: data.number,
    numberInvented: data.numberInvented,
    issuedOn: data.issuedOn,
    issuedOnInvented: data.issuedOnInvented,
    title: data.title,
    startYear: data.startYear,
    endYear: data.endYear,
    signer: data.signer,
    signerTitle: data.signerTitle,
    onBehalfOf: data.onBehalfOf,
    upper: data.implements,
    bases: data.legalBases,
    phases: data.phases,
    generalCriteria: data.generalCriteria,
    fields: data.fields.map(fieldOf),
    quotas: data.quotas.map((quota) => quotaOf(registry, quota)),
    deadlines: data.deadlines.map(({ boundGroup, ...deadline }) => ({
      ...deadline,
      boundGroupId: boundGroup ? registry.group(boundGroup) : null,
    })),
  };
}

function fieldOf(field: FieldData): FieldDraft {
  const of = (subject: Subject | null, criteria: readonly CriterionData[] = []) =>
    criteria.map((criterion): CriterionDraft & { subject: typeof subject } => ({ ...criterion, subject }));
  const { letter, name, shortName, listed, subjects, note } = field;
  return {
    letter,
    name,
    shortName,
    listed,
    subjects,
    note,
    criteria: [
      ...of(null, field.anySubject),
      ...SUBJECTS.flatMap((subject) => of(subject, field.criteria[subject])),
    ],
  };
}

/** Where the document gives no cadence the demo reads the quota over the period (DESIGN §3.2). */
function quotaOf(registry: Registry, quota: PlanData['quotas'][number]): QuotaDraft {
  return {
    ...quota,
    cadence: quota.cadence ?? 'PERIOD',
    cadenceStated: quota.cadence !== null,
    assignees: quota.assignees.map(({ role, asWritten, unit, group }) => ({
      role,
      asWritten,
      unit: unit ? registry.unit(unit) : null,
      groupId: group ? registry.group(group) : null,
    })),
  };
}
