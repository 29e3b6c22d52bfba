import type { PlanDraft, QuotaDraft } from './draft';
import type { CriterionOfPlan, DeadlineOfPlan, FieldOfPlan, PlanDocument, QuotaOfPlan } from './plan-queries';

/**
 * A plan as a draft that says the same, its lists in the same order: what a copy, an amendment and a lower plan start from.
 * With `origins` every part remembers which part of the plan it was (an amendment).
 */
export function redraft(plan: PlanDocument, { origins = false } = {}): PlanDraft {
  const origin = ({ id }: { id: string }) => (origins ? { originId: id } : {});
  const places = new Map(plan.fields.map((field, at) => [field.id, at + 1]));
  return {
    issuer: plan.issuer,
    issuerAsWritten: plan.issuerAsWritten,
    number: plan.number,
    numberInvented: plan.numberInvented,
    issuedOn: plan.issuedOn,
    issuedOnInvented: plan.issuedOnInvented,
    title: plan.title,
    startYear: plan.startYear,
    endYear: plan.endYear,
    signer: plan.signer,
    signerTitle: plan.signerTitle,
    onBehalfOf: plan.onBehalfOf,
    upperPlanId: plan.upper?.id ?? null,
    upper: citedUpper(plan),
    periodPlanId: plan.periodPlan?.id ?? null,
    placeName: plan.placeName,
    purpose: plan.purpose,
    implementation: plan.implementation,
    recipients: plan.recipients,
    asksIdNumber: plan.asksIdNumber,
    bases: plan.bases.map(({ number, issuedOn, issuer }) => ({ number: number ?? '', issuedOn, issuer })),
    phases: plan.phases,
    generalCriteria: plan.generalCriteria.map(criterionOf),
    fields: plan.fields.map((field) => ({ ...fieldOf(field), criteria: field.criteria.map(criterionOf) })),
    quotas: plan.quotas.map((quota) => ({ ...quotaOf(quota), ...origin(quota) })),
    deadlines: plan.deadlines.map((deadline) => ({ ...deadlineOf(deadline), ...origin(deadline) })),
  };

  function criterionOf(criterion: CriterionOfPlan) {
    const { text, required, evidence, subject } = criterion;
    return { text, required, evidence, subject, ...origin(criterion) };
  }

  function fieldOf(field: FieldOfPlan) {
    const { letter, name, shortName, listed, subjects, note, upperFieldId } = field;
    return { letter, name, shortName, listed, subjects, note, upperFieldId, ...origin(field) };
  }

  function quotaOf(quota: QuotaOfPlan): QuotaDraft {
    const { id: _, fieldId, leads, coordinators, ...said } = quota;
    return {
      ...said,
      field: fieldId === null ? null : (places.get(fieldId) ?? null),
      assignees: [...leads, ...coordinators].map(({ role, asWritten, unit, group }) => ({
        role,
        asWritten,
        unit: unit && { id: unit.id, path: unit.path },
        groupId: group?.id ?? null,
      })),
    };
  }
}

function citedUpper({ upper }: PlanDocument): PlanDraft['upper'] {
  return upper && { number: upper.number, issuedOn: upper.issuedOn, issuer: upper.issuer };
}

function deadlineOf({ id: _, boundGroup, boundUnit, ...said }: DeadlineOfPlan) {
  return {
    ...said,
    boundGroupId: boundGroup?.id ?? null,
    boundUnit: boundUnit && { id: boundUnit.id, path: boundUnit.path },
  };
}
