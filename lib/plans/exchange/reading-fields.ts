import { SUBJECTS, type Subject } from '@/lib/format/words';
import type { FieldDraft } from '../draft';
import { FIELD_NAME_LENGTH } from '../edit/field-schema';
import { suggestedShortName } from '../edit/field-short-name';
import type { ExchangedCriterion, ExchangedPlan } from './format';
import { sameWords } from './same-words';

const UNLISTED_NOTE =
  'Phần tiêu chí của kế hoạch không nêu lĩnh vực này; lấy theo chỉ tiêu ở phần tổ chức thực hiện.';

const LAST = Number.MAX_SAFE_INTEGER;

type Field = ExchangedPlan['fields'][number];

/**
 * The listed fields with the unlisted ones where they stood, or else at the end. What a quota names beyond both becomes an
 * unlisted field, once for all quotas that name it: a quota that is not for all fields needs one.
 */
export function fieldsOf(said: ExchangedPlan) {
  const all: { field: FieldDraft; from: Field | null }[] = said.fields.map((field) => ({
    field: fieldOf(field, true),
    from: field,
  }));
  const unlisted = said.unlistedFields ?? [];
  const inOrder = [...unlisted].sort((one, other) => (one.place ?? LAST) - (other.place ?? LAST));
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
  const name = words.charAt(0).toLocaleUpperCase('vi') + words.slice(1, FIELD_NAME_LENGTH).toWellFormed();
  const subjects = SUBJECTS.filter((subject) => asked.includes(subject));
  return { ...fieldOf({ name, subjects, note: UNLISTED_NOTE }, false) };
}

/** The split of a quota as a draft holds it. */
export function partsOf(
  subjects: Partial<Record<Subject, number>> | null,
): { subject: Subject; min: number }[] {
  return SUBJECTS.flatMap((subject) => {
    const min = subjects?.[subject];
    return min === undefined ? [] : [{ subject, min }];
  });
}
