import { SUBJECT_WORDS, type Subject } from '@/lib/format/words';
import { readPart } from '@/lib/nominations/part-schema';
import type { PartValues } from '@/lib/nominations/parts';
import { whoFields } from '@/lib/nominations/who';
import { type Problem, refuse } from '@/lib/refusal';
import { type Meant, type NamedPlace, placeFinder } from '@/lib/units/place-name';
import { headOf } from './columns';
import { type FieldMeant, fieldMeant } from './field-meant';
import { areaMeant, ethnicityMeant, sexMeant, subjectMeant, yearMeant, yesNoMeant } from './row-words';
import { quoted, type RowCells } from './table';

export type ImportField = {
  id: string;
  name: string;
  shortName: string | null;
  subjects: readonly Subject[];
};
export type ImportUnit = NamedPlace & { id: string };

/** What rows are read against: the fields of the plan and the units that may be nominated for. */
export type ImportFacts = {
  fields: readonly ImportField[];
  /** The acting unit and everything under it, in force today. */
  units: readonly ImportUnit[];
  own: { id: string; name: string };
};

/** A row as a draft takes it; texts are as they will be stored. */
export type RowDraft = {
  unitId: string;
  fieldId: string;
  subject: Subject;
  who: PartValues;
  achievements: string;
  results: string;
  effect: string;
  declared: boolean;
};

export type RowRead =
  | { draft: RowDraft /** What was understood or left out, to be looked at. */; remarks: Problem[] }
  | { problems: Problem[] };

/**
 * What a row says. It is refused where a cell cannot be stored or may mean several things; what only lacks for a submission
 * is no matter here. Each problem is `at` its column.
 */
export function readRow(cells: RowCells, facts: ImportFacts): RowRead {
  const remarks: Problem[] = [];
  const problems: Problem[] = [];
  const take = <T>(read: Reading<T>): T | null => {
    if ('problem' in read) problems.push(read.problem);
    else if (read.remark) remarks.push(read.remark);
    return 'problem' in read ? null : read.value;
  };
  const field = take(readField(cells.fieldId ?? '', facts.fields));
  const subject = take(readSubject(cells.subject ?? '', field));
  const unitId = take(readUnit(cells.unitId ?? '', facts));
  const typed: PartValues = {
    ...cells,
    ...(cells.idNumber === undefined ? {} : { idNumber: take(readIdNumber(cells.idNumber)) ?? '' }),
    birthYear: yearMeant(cells.birthYear ?? ''),
    ethnicity: ethnicityMeant(cells.ethnicity ?? ''),
    sex: take(readWord('sex', cells, sexMeant, '«Nam» hoặc «Nữ»')) ?? '',
    areaClass:
      take(readWord('areaClass', cells, areaMeant, '«Khu vực I», «Khu vực II» hoặc «Khu vực III»')) ?? '',
    isLeader: take(readYesNo('isLeader', cells)) ? 'on' : '',
    isDirectLabour: take(readYesNo('isDirectLabour', cells)) ? 'on' : '',
    unitId: unitId ?? facts.own.id,
  };
  const declared = take(readYesNo('declared', cells)) ?? false;
  const who = readPart('who', typed, subject ?? 'INDIVIDUAL');
  const told = readPart(
    'achievements',
    { achievements: '', results: '', effect: '', ...cells },
    'INDIVIDUAL',
  );
  problems.push(...who.problems, ...told.problems);
  if (!/\p{L}/u.test(cells.name ?? '')) problems.push(NAMELESS);
  if (subject && !('idNumber' in cells)) delete who.values.idNumber;
  if (problems.length > 0 || !field || !subject || !unitId) return { problems };
  const unused = unusedColumns(cells, subject);
  if (unused) remarks.push(unused);
  const { achievements = '', results = '', effect = '' } = told.values;
  return {
    draft: { unitId, fieldId: field.id, subject, who: who.values, achievements, results, effect, declared },
    remarks,
  };
}

type Reading<T> = { value: T; remark?: Problem } | { problem: Problem };

function readField(written: string, fields: readonly ImportField[]): Reading<ImportField> {
  const [only] = fields;
  if (written === '' && only && fields.length === 1) {
    return { value: only, remark: readAs('fieldId', 'để trống', only.name) };
  }
  if (written === '') {
    const message =
      'Chưa ghi lĩnh vực. Vui lòng chọn một lĩnh vực của kế hoạch (trang «Danh mục» của tệp mẫu).';
    return { problem: refuse('fieldId', 'field-missing', message) };
  }
  const meant: FieldMeant<ImportField> = fieldMeant(written, fields);
  if ('nearest' in meant) return { problem: fieldUnknown(written, meant.nearest) };
  const { field, exact } = meant;
  return exact ? { value: field } : { value: field, remark: readAs('fieldId', quoted(written), field.name) };
}

function readSubject(written: string, field: ImportField | null): Reading<Subject> {
  const allowed = field?.subjects ?? [];
  const words = (allowed.length > 0 ? allowed : (Object.keys(SUBJECT_WORDS) as Subject[])).map(
    (subject) => `«${SUBJECT_WORDS[subject]}»`,
  );
  const choose = `Vui lòng ghi ${words.join(' hoặc ')}.`;
  const [only] = allowed;
  if (written === '') {
    if (only && allowed.length === 1) {
      return { value: only, remark: readAs('subject', 'để trống', SUBJECT_WORDS[only]) };
    }
    return { problem: refuse('subject', 'subject-missing', `Chưa ghi đối tượng. ${choose}`) };
  }
  const subject = subjectMeant(written);
  if (!subject) {
    const message = `${quoted(written)} không phải là một đối tượng của kế hoạch. ${choose}`;
    return { problem: refuse('subject', 'subject-unknown', message) };
  }
  if (allowed.length > 0 && !allowed.includes(subject)) {
    const message = `Lĩnh vực ${quoted(field?.name ?? '')} không xét ${SUBJECT_WORDS[subject].toLocaleLowerCase('vi')}. ${choose}`;
    return { problem: refuse('subject', 'subject-not-in-field', message) };
  }
  return { value: subject };
}

function readUnit(written: string, { units, own }: ImportFacts): Reading<string> {
  if (written === '') return { value: own.id };
  const found = findIn(units, own.name)(written);
  const [first] = found;
  if (first && found.length === 1) {
    const { place, exact } = first;
    return exact
      ? { value: place.id }
      : { value: place.id, remark: readAs('unitId', quoted(written), place.name) };
  }
  if (!first) {
    const message =
      `Không có đơn vị nào tên ${quoted(written)} trong phạm vi của ${own.name}. ` +
      'Vui lòng chọn đơn vị ở trang «Danh mục» của tệp mẫu, hoặc để trống.';
    return { problem: refuse('unitId', 'unit-unknown', message) };
  }
  const names = found.slice(0, 4).map(({ place }) => `«${unitLabel(place, own.name)}»`);
  const message = `${quoted(written)} có thể là ${names.join(', ')}${found.length > 4 ? ', …' : ''}. Vui lòng ghi rõ một đơn vị.`;
  return { problem: refuse('unitId', 'unit-ambiguous', message) };
}

// The rows of a table are read with the same list of units, which is read once.
const finders = new WeakMap<readonly NamedPlace[], (written: string) => Meant<NamedPlace>[]>();

function findIn<Place extends NamedPlace>(
  units: readonly Place[],
  own: string,
): (written: string) => Meant<Place>[] {
  const known = finders.get(units) as ((written: string) => Meant<Place>[]) | undefined;
  if (known) return known;
  const finder = placeFinder(units, own);
  finders.set(units, finder);
  return finder;
}

/** A unit's name with the one above it where that is not the own: «Thôn 1 (Xã Ia Bang)». */
export function unitLabel({ name, parentName }: NamedPlace, own: string): string {
  return parentName && parentName !== own && name !== own ? `${name} (${parentName})` : name;
}

function readWord<T>(
  at: string,
  cells: RowCells,
  meant: (written: string) => T | null,
  words: string,
): Reading<T | null> {
  const written = cells[at] ?? '';
  if (written === '') return { value: null };
  const value = meant(written);
  if (value !== null) return { value };
  const message = `Chưa đọc được ${quoted(written)} ở cột «${headOf(at)}». Vui lòng ghi ${words}, hoặc để trống.`;
  return { problem: refuse(at, 'word-unknown', message) };
}

/** A table of numbers drops the zeros in front: every ID number of twelve digits begins with one. */
function readIdNumber(written: string): Reading<string> {
  if (!/^\d{10,11}$/.test(written)) return { value: written };
  const message = `Cột «${headOf('idNumber')}» mất số 0 ở đầu, đã được thêm lại cho đủ 12 chữ số.`;
  return { value: written.padStart(12, '0'), remark: refuse('idNumber', 'zeros-restored', message) };
}

function readYesNo(at: string, cells: RowCells): Reading<boolean> {
  const read = readWord(at, cells, yesNoMeant, '«Có» hoặc «Không»');
  return 'problem' in read ? read : { value: read.value ?? false };
}

/** Columns that were filled in and that this subject does not have: a collective has no year of birth. */
function unusedColumns(cells: RowCells, subject: Subject): Problem | null {
  const asked = new Set<string>(whoFields(subject));
  const unused = whoFields('INDIVIDUAL').filter(
    (at) => !asked.has(at) && (at.startsWith('is') ? yesNoMeant(cells[at] ?? '') : cells[at]),
  );
  if (unused.length === 0) return null;
  const heads = unused.map((at) => `«${headOf(at)}»`).join(', ');
  const word = SUBJECT_WORDS[subject].toLocaleLowerCase('vi');
  return refuse(unused[0] ?? 'form', 'not-asked', `Cột ${heads} không dùng cho ${word} nên không được lấy.`);
}

function readAs(at: string, written: string, name: string): Problem {
  return refuse(
    at,
    'read-as',
    `Cột «${headOf(at)}» ${written === 'để trống' ? written : `ghi ${written}`}, được hiểu là ${quoted(name, 80)}.`,
  );
}

function fieldUnknown(written: string, nearest: readonly ImportField[]): Problem {
  const names = nearest.slice(0, 3).map(({ name }) => quoted(name));
  const hint = names.length > 0 ? ` Gần nhất: ${names.join('; ')}.` : '';
  return refuse(
    'fieldId',
    nearest.length > 1 ? 'field-ambiguous' : 'field-unknown',
    `Kế hoạch không có lĩnh vực nào đúng tên ${quoted(written)}.${hint} Vui lòng chọn lĩnh vực ở trang «Danh mục» của tệp mẫu.`,
  );
}

const NAMELESS = refuse(
  'name',
  'name-missing',
  'Chưa ghi tên. Vui lòng ghi tên tập thể, họ tên cá nhân hoặc chủ hộ.',
);
