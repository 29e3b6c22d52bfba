import { DEADLINE_PURPOSE_WORDS } from '@/lib/format/words';
import type { UnitRef } from '@/lib/units/establish';
import type { PlaceFound } from '@/lib/units/find';
import type { AssigneeDraft, DeadlineDraft, PlanDraft, QuotaDraft } from '../draft';
import type { ExchangedPlan } from './format';
import { purposeRead } from './purpose';
import { fieldsOf, partsOf } from './reading-fields';
import { cadenceRemarks, headRemarks, isIssuer, type KnownThere, type Remark } from './remarks';
import { sameWords } from './same-words';

/** Every name of a unit or group that an exchanged plan speaks of, each once. */
export function namesAsked({ quotas, deadlines }: ExchangedPlan): string[] {
  const names = [
    ...quotas.flatMap((quota) => [
      ...quota.assignees,
      ...(quota.coordinators ?? []),
      ...(quota.assigneePlaces ?? []),
      ...(quota.coordinatorPlaces ?? []),
    ]),
    ...deadlines.map(({ bound }) => bound),
  ];
  return [...new Set(names.filter((name) => typeof name === 'string'))];
}

/**
 * An exchanged plan as a draft of the unit, with remarks on everything that the unit has to look at: names that mean no unit
 * or several, and what the plan does not state and was read into it.
 */
export function readingOf(said: ExchangedPlan, known: KnownThere): { draft: PlanDraft; remarks: Remark[] } {
  const remarks: Remark[] = [...headRemarks(said, known), ...cadenceRemarks(said)];
  const { fields, placeOfQuota } = fieldsOf(said);
  const { plan } = said;
  const quotas = said.quotas.map((quota, at) => quotaOf(quota, at, placeOfQuota(quota)));
  const deadlines = said.deadlines.map(deadlineOf);
  const mine = isIssuer(said, known);
  const draft: PlanDraft = {
    issuer: { id: known.unit.id, path: known.unit.path },
    issuerAsWritten: mine && plan.issuer ? plan.issuer : known.asWritten,
    number: plan.number,
    issuedOn: plan.issuedOn,
    title: plan.title,
    startYear: plan.startYear,
    endYear: plan.endYear,
    signer: plan.signer,
    signerTitle: plan.signerTitle,
    onBehalfOf: plan.onBehalfOf,
    upperPlanId: known.upperPlanId,
    upper: said.implements && { ...said.implements, issuer: said.implements.issuer ?? '' },
    periodPlanId: known.periodPlanId,
    placeName: plan.placeName ?? null,
    purpose: plan.purpose ?? null,
    implementation: plan.implementation ?? null,
    recipients: plan.recipients ?? null,
    asksIdNumber: plan.asksIdNumber ?? false,
    bases: said.legalBases,
    phases: said.roadmap.map(({ name, startYear = null, endYear = null, note = null }) => ({
      name,
      startYear,
      endYear,
      note,
    })),
    generalCriteria: said.generalCriteria ?? [],
    fields,
    quotas,
    deadlines,
  };
  return { draft, remarks };

  function quotaOf(quota: ExchangedPlan['quotas'][number], at: number, field: number | null): QuotaDraft {
    const { cadence, year } = cadenceOf(quota, plan);
    const leads = quota.assignees.map((words, index) =>
      assignee('LEAD', words, quota.assigneePlaces?.[index], at),
    );
    const others = (quota.coordinators ?? []).map((words, index) =>
      assignee('COORDINATING', words, quota.coordinatorPlaces?.[index], at),
    );
    return {
      field,
      fieldAsWritten: quota.fieldAsWritten ?? null,
      min: quota.min,
      max: quota.max,
      cadence,
      cadenceStated: quota.cadence !== null,
      year,
      eachAssignee: quota.eachAssignee,
      perSchoolLevel: quota.per !== undefined,
      note: quota.note ?? null,
      parts: partsOf(quota.subjects),
      assignees: [...leads, ...others],
    };
  }

  function assignee(
    role: AssigneeDraft['role'],
    words: string,
    meant: string | null | undefined,
    at: number,
  ): AssigneeDraft {
    const found = (meant ? theOne(meant, known) : null) ?? theOne(words, known);
    const place = found?.exact || role === 'LEAD' ? found : null;
    if (role === 'LEAD') remarks.push(...leadRemarks(words, meant, at, place));
    return { role, asWritten: words, ...refOf(place) };
  }

  function leadRemarks(
    words: string,
    meant: string | null | undefined,
    at: number,
    place: PlaceFound | null,
  ): Remark[] {
    const quota = `Chỉ tiêu thứ ${at + 1}`;
    if (place?.exact && (sameWords(place.name, words) || meant)) return [];
    if (place) return [{ page: 'quotas', message: `${quota}: «${words}» được hiểu là ${titled(place)}.` }];
    const several = (known.places.get(words)?.length ?? 0) > 1;
    const why = several
      ? 'có thể là nhiều đơn vị trong hệ thống'
      : 'chưa tìm thấy trong các đơn vị và nhóm của đơn vị';
    const message = `${quota}: «${words}» ${why}; cần chọn đơn vị chủ trì trước khi ban hành.`;
    return [{ page: 'quotas', message }];
  }

  function deadlineOf(deadline: ExchangedPlan['deadlines'][number], at: number): DeadlineDraft {
    const { every, bound, note, what, purpose, on, quarter, year, before, opensOn, closesOn } = deadline;
    const read = purpose ?? purposeRead(what, every !== undefined);
    const label = `Hạn thứ ${at + 1} (${brief(what)})`;
    if (!purpose) {
      const message = `${label}: mục đích được hiểu là «${DEADLINE_PURPOSE_WORDS[read]}».`;
      remarks.push({ page: 'deadlines', message });
    }
    const found = bound === undefined ? null : theOne(bound, known);
    const place = found?.exact ? found : null;
    const whom = bound !== undefined && !place ? `Chỉ áp dụng cho: ${bound}.` : null;
    if (whom) {
      const message = `${label}: chưa tìm thấy «${bound}» là nơi duy nhất phải thực hiện; tên này được giữ ở phần ghi chú.`;
      remarks.push({ page: 'deadlines', message });
    }
    const { unit, groupId } = refOf(place);
    return {
      purpose: read,
      what,
      on: on ?? null,
      monthDay: every ?? null,
      quarter: quarter ?? null,
      year: year ?? null,
      before: before ?? false,
      opensOn: opensOn ?? null,
      closesOn: closesOn ?? null,
      boundUnit: unit,
      boundGroupId: groupId,
      note: [note, whom].filter(Boolean).join(' ') || null,
    };
  }
}

function cadenceOf(
  quota: ExchangedPlan['quotas'][number],
  { startYear }: ExchangedPlan['plan'],
): Pick<QuotaDraft, 'cadence' | 'year'> {
  const cadence = quota.cadence ?? quota.cadenceRead ?? 'PERIOD';
  return { cadence, year: cadence === 'YEAR' ? (quota.year ?? startYear) : null };
}

/**
 * What a name means where it can mean one thing only. Of several that are called so, the one right under the unit; of those that
 * are only called similarly none but such a one: «Công an» in a district's plan is no commune's police.
 */
export function theOne(
  name: string,
  { places, unit }: Pick<KnownThere, 'places'> & { unit: { name: string } },
): PlaceFound | null {
  const found = places.get(name) ?? [];
  const exact = found.filter((place) => place.exact);
  const own = found.filter(
    (place) => (place.kind === 'GROUP' ? place.ownerName : place.parentName) === unit.name,
  );
  const meant = exact.length === 1 ? exact : own;
  return meant.length === 1 ? (meant[0] ?? null) : null;
}

function refOf(place: PlaceFound | null): { unit: UnitRef | null; groupId: string | null } {
  if (place?.kind === 'UNIT') return { unit: { id: place.id, path: place.path }, groupId: null };
  return { unit: null, groupId: place?.id ?? null };
}

function titled(place: PlaceFound): string {
  if (place.kind === 'GROUP') return `nhóm «${place.name}»`;
  return place.parentName ? `«${place.name}» (${place.parentName})` : `«${place.name}»`;
}

function brief(text: string): string {
  return text.length > 60 ? `${text.slice(0, 59).trimEnd()}…` : text;
}
