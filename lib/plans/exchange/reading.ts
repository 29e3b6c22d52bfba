import { DEADLINE_PURPOSE_WORDS, type Level, SUBJECTS, type Subject } from '@/lib/format/words';
import type { UnitRef } from '@/lib/units/establish';
import type { PlaceFound } from '@/lib/units/find';
import type { AssigneeDraft, DeadlineDraft, FieldDraft, PlanDraft, QuotaDraft } from '../draft';
import { suggestedShortName } from '../edit/field-short-name';
import type { ExchangedCriterion, ExchangedPlan } from './format';
import { purposeRead } from './purpose';
import { sameWords } from './same-words';

/** What was not found, or was read into the plan; `page` is where it is mended, below the editor of the draft. */
export type Remark = { page: string; message: string };

/** What the system knows of the names in an exchanged plan. */
export type KnownThere = {
  unit: UnitRef & { name: string; level: Level };
  /** How the unit writes itself: 'UBND xã Ia Bang'. */
  asWritten: string;
  /** By the name as it stands in the plan: see namesAsked. */
  places: ReadonlyMap<string, readonly PlaceFound[]>;
  /** The issued plan of a unit above that the plan implements. */
  upperPlanId: string | null;
  /** The unit's own issued plan of the period. */
  periodPlanId: string | null;
  /** True where the unit has issued a plan with this number in this year already. */
  numberTaken: boolean;
};

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
  const remarks: Remark[] = [...headRemarks(said, known)];
  const { fields, placeOfQuota } = fieldsOf(said);
  const quotas = said.quotas.map((quota, at) => quotaOf(quota, at, placeOfQuota(quota)));
  const deadlines = said.deadlines.map(deadlineOf);
  const { plan } = said;
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
  return { draft, remarks: [...remarks, ...cadenceRemarks(said)] };

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

function headRemarks(said: ExchangedPlan, known: KnownThere): Remark[] {
  const { plan } = said;
  const remarks: Remark[] = [];
  const add = (page: string, message: string) => remarks.push({ page, message });
  if (!isIssuer(said, known)) {
    add(
      'head',
      `Tệp ghi đơn vị ban hành là «${plan.issuer}»; dự thảo này là của ${known.asWritten}. Vui lòng kiểm tra tiêu đề và nội dung.`,
    );
  } else if (plan.level && plan.level !== known.unit.level) {
    add('head', 'Cấp ghi trong tệp khác cấp của đơn vị; dự thảo lấy theo đơn vị.');
  }
  const blank = [plan.number ? null : 'số', plan.issuedOn ? null : 'ngày ban hành'].filter(Boolean);
  if (blank.length > 0) add('head', `Văn bản không ghi ${blank.join(' và ')}; cần điền trước khi ban hành.`);
  if (known.numberTaken) {
    add('head', `Đơn vị đã ban hành một kế hoạch số ${plan.number} trong năm này; dự thảo trùng số.`);
  }
  if (said.implements) {
    add(
      'upper',
      known.upperPlanId
        ? `Kế hoạch cấp trên số ${said.implements.number} có trong hệ thống, đã được nối với dự thảo.`
        : `Kế hoạch cấp trên số ${said.implements.number} chưa có trong hệ thống; được giữ như văn bản dẫn.`,
    );
  }
  if (plan.periodPlan && !known.periodPlanId) {
    add(
      'upper',
      `Kế hoạch của cả giai đoạn (số ${plan.periodPlan.number}) chưa có trong hệ thống nên chưa nối được.`,
    );
  }
  return remarks;
}

function isIssuer({ plan }: ExchangedPlan, { unit, asWritten }: KnownThere): boolean {
  if (!plan.issuer) return true;
  const name = (text: string) => text.replace(/^(?:UBND|Ủy ban nhân dân|Uỷ ban nhân dân)\s+/iu, '');
  return [unit.name, asWritten].some((own) => sameWords(name(own), name(plan.issuer ?? '')));
}

/** Quotas whose cadence is a reading, said once for all of them. */
function cadenceRemarks({ quotas, plan }: ExchangedPlan): Remark[] {
  const remarks: Remark[] = [];
  const saying = (which: (quota: ExchangedPlan['quotas'][number]) => boolean, message: string) => {
    const places = quotas.flatMap((quota, at) => (which(quota) ? [at + 1] : []));
    if (places.length > 0) {
      remarks.push({ page: 'quotas', message: `Chỉ tiêu thứ ${places.join(', ')}: ${message}` });
    }
  };
  saying(
    ({ cadence, cadenceRead }) => cadence === null && cadenceRead === undefined,
    'văn bản không nêu tính theo năm hay theo giai đoạn; được hiểu là tính cho cả giai đoạn.',
  );
  saying(
    ({ cadence, cadenceRead }) => cadence === null && cadenceRead !== undefined,
    'văn bản không nêu tính theo năm hay theo giai đoạn; lấy theo cách hiểu ghi trong tệp.',
  );
  if (plan.startYear !== plan.endYear) {
    saying(
      ({ cadence, cadenceRead, year }) => (cadence ?? cadenceRead) === 'YEAR' && year === undefined,
      `tính cho một năm nhưng tệp không ghi năm nào; được hiểu là năm ${plan.startYear}.`,
    );
  }
  return remarks;
}

function cadenceOf(
  quota: ExchangedPlan['quotas'][number],
  { startYear }: ExchangedPlan['plan'],
): Pick<QuotaDraft, 'cadence' | 'year'> {
  const cadence = quota.cadence ?? quota.cadenceRead ?? 'PERIOD';
  return { cadence, year: cadence === 'YEAR' ? (quota.year ?? startYear) : null };
}

const UNLISTED_NOTE =
  'Phần tiêu chí của kế hoạch không nêu lĩnh vực này; lấy theo chỉ tiêu ở phần tổ chức thực hiện.';

type Field = ExchangedPlan['fields'][number];

/**
 * The listed fields with the unlisted ones where they stood, or else at the end. What a quota names beyond both becomes an
 * unlisted field, once for all quotas that name it: a quota that is not for all fields needs one.
 */
function fieldsOf(said: ExchangedPlan) {
  const all: { field: FieldDraft; from: Field | null }[] = said.fields.map((field) => ({
    field: fieldOf(field, true),
    from: field,
  }));
  const unlisted = said.unlistedFields ?? [];
  const inOrder = [...unlisted].sort((one, other) => (one.place ?? Infinity) - (other.place ?? Infinity));
  for (const from of inOrder) {
    all.splice((from.place ?? all.length + 1) - 1, 0, { field: fieldOf(from, false), from });
  }
  const named = new Map<ExchangedPlan['quotas'][number], number>();
  for (const quota of said.quotas) {
    const { field, unlistedField, fieldAsWritten: words, allFields } = quota;
    if (field !== null || unlistedField !== undefined || words === undefined || allFields) continue;
    const at = all.findIndex(({ field: { listed, name } }) => !listed && sameWords(name, words));
    if (at >= 0) named.set(quota, at + 1);
    else named.set(quota, all.push({ field: movement(words, said), from: null }));
  }
  const placeOf = (from: Field | undefined) => all.findIndex((one) => one.from === from) + 1 || null;
  const placeOfQuota = (quota: ExchangedPlan['quotas'][number]): number | null => {
    if (quota.field !== null) return placeOf(said.fields[quota.field - 1]);
    if (quota.unlistedField !== undefined) return placeOf(unlisted[quota.unlistedField - 1]);
    return named.get(quota) ?? null;
  };
  return { fields: all.map(({ field }) => field), placeOfQuota };
}

function fieldOf({ letter, name, subjects, note, shortName, criteria }: Field, listed: boolean): FieldDraft {
  return {
    letter: letter ?? null,
    name,
    shortName: shortName ?? suggestedShortName(name),
    listed,
    subjects,
    note: note ?? null,
    criteria: (criteria ?? []).map(criterionOf),
  };
}

function criterionOf({ text, subject, required, evidence }: ExchangedCriterion) {
  return { text, subject, required, evidence };
}

/** A movement that only quotas name; whom they ask for it is open to. */
function movement(words: string, { quotas }: ExchangedPlan): FieldDraft {
  const asked = quotas
    .filter(({ fieldAsWritten }) => fieldAsWritten !== undefined && sameWords(fieldAsWritten, words))
    .flatMap(({ subjects }) => partsOf(subjects).map(({ subject }) => subject));
  const name = words.charAt(0).toLocaleUpperCase('vi') + words.slice(1);
  const subjects = SUBJECTS.filter((subject) => asked.includes(subject));
  return { ...fieldOf({ name, subjects, note: UNLISTED_NOTE }, false) };
}

function partsOf(subjects: Partial<Record<Subject, number>> | null): { subject: Subject; min: number }[] {
  return SUBJECTS.flatMap((subject) => {
    const min = subjects?.[subject];
    return min === undefined ? [] : [{ subject, min }];
  });
}

/** What a name means where it can mean one thing only; of several of one name, the one right under the unit. */
function theOne(name: string, { places, unit }: KnownThere): PlaceFound | null {
  const found = places.get(name) ?? [];
  const [one] = found;
  if (one && found.length === 1) return one;
  const own = found.filter(
    (place) => place.exact && (place.kind === 'GROUP' ? place.ownerName : place.parentName) === unit.name,
  );
  return own.length === 1 ? (own[0] ?? null) : null;
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
