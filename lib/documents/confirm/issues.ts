import type { PartKey } from '@/lib/plans/edit/parts';
import { readRows } from '@/lib/plans/edit/rows';
import type { Contradiction, LineRange } from '../reading';
import { fieldKeys, partsOfSaid } from './exchanged';
import { labelIn, rowLabelIn } from './labels';
import { fieldOfPart, PLACES_PART, pageOfReadingPart, READING_PARTS } from './parts';
import { type Mark, partOf, type Said } from './said';

/**
 * Something that a person has to look at. UNREAD: pages that are nothing but a picture. CONTRADICTION: the document says two things. MISSING: it does not say something
 * that a plan has. UNSURE and LIKELY: it was read, and may have been read wrongly. PLACE: a lead unit that nobody is.
 */
export type Issue = {
  kind: 'UNREAD' | 'CONTRADICTION' | 'MISSING' | 'UNSURE' | 'LIKELY' | 'PLACE';
  /** The part where it is mended; none for what concerns the document. */
  part: PartKey | null;
  /** The page of the part, and the field or row on it. */
  page: string;
  at: string;
  /** What it is about: 'Chỉ tiêu 3'. */
  label: string;
  message: string;
  from: readonly LineRange[];
};

/** A lead unit's name that nothing is known for, with the key of its row among the places. */
export type OpenPlace = { key: string; name: string; several: boolean };

/** What was found in the document as a whole. */
export type Findings = { contradictions: readonly Contradiction[]; unreadPages?: readonly number[] };

/** What still has to be looked at, what weighs most first, within that in the order of a plan. */
export function issuesOf(
  said: Said,
  { contradictions, unreadPages = [] }: Findings,
  open: readonly OpenPlace[] = [],
): Issue[] {
  const all = [
    ...(unreadPages.length > 0 ? [unread(unreadPages)] : []),
    ...contradictions.map(contradiction),
    ...missingIn(said),
    ...partsOfSaid(said).flatMap(({ part }) => unsureIn(said, part)),
    ...open.map(openPlace),
  ];
  return all.sort((one, other) => ORDER.indexOf(one.kind) - ORDER.indexOf(other.kind));
}

/** Of these the ones that are mended on a part's own page. */
export function issuesOn(issues: readonly Issue[], page: string): Issue[] {
  return issues.filter((issue) => issue.part !== null && issue.page === page);
}

const ORDER: Issue['kind'][] = ['UNREAD', 'CONTRADICTION', 'MISSING', 'UNSURE', 'PLACE', 'LIKELY'];

function unread(pages: readonly number[]): Issue {
  const message = `Trang ${pages.join(', ')} chỉ có hình ảnh, không có chữ; nội dung ở đó chưa được đọc. Vui lòng xem trên tài liệu và bổ sung.`;
  return { kind: 'UNREAD', part: null, page: '', at: '', label: 'Trang chưa đọc được', message, from: [] };
}

function contradiction({ message, at }: Contradiction): Issue {
  return {
    kind: 'CONTRADICTION',
    part: null,
    page: '',
    at: '',
    label: 'Văn bản không thống nhất',
    message,
    from: at,
  };
}

/** What a plan has, and what an importer never makes up. */
const OF_HEAD = ['title', 'startYear', 'endYear', 'issuer', 'number', 'issuedOn', 'signer'];

function missingIn(said: Said): Issue[] {
  const { values, marks } = partOf(said, 'head');
  const blank = OF_HEAD.filter((name) => (values[name] ?? '').trim() === '' && !marks[name]?.seen);
  const head = blank.map((name) =>
    missing('head', name, labelIn('head', name), 'Văn bản không ghi, hoặc chưa tìm thấy.'),
  );
  const upper = (partOf(said, 'upper').values.upperNumber ?? '') === '' ? [NO_UPPER] : [];
  const empty = READING_PARTS.filter(({ part }) => LISTS.includes(part)).flatMap(({ part, title }) =>
    readRows(partOf(said, part).values).length === 0
      ? [missing(part, `form-${part}`, title, 'Chưa tìm thấy trong văn bản.')]
      : [],
  );
  return [...head, ...upper, ...empty];
}

const LISTS: PartKey[] = ['field:all', 'quota:all', 'deadline:all'];

function missing(part: PartKey, at: string, label: string, message: string): Issue {
  return { kind: 'MISSING', part, page: pageOfReadingPart(part), at, label, message, from: [] };
}

const NO_UPPER = missing(
  'upper',
  'upperNumber',
  'Kế hoạch cấp trên',
  'Văn bản không dẫn, hoặc chưa tìm thấy.',
);

function unsureIn(said: Said, part: PartKey): Issue[] {
  if (part === PLACES_PART) return [];
  const { values, marks } = partOf(said, part);
  const rows = readRows(values);
  const names = [
    ...Object.keys(marks).filter((name) => Object.hasOwn(values, name)),
    ...rows.map(({ key }) => key),
  ];
  return names.flatMap((name) => {
    const mark = Object.hasOwn(marks, name) ? marks[name] : undefined;
    if (!mark || mark.seen || mark.certainty === 'SURE') return [];
    const at = rows.findIndex(({ key }) => key === name);
    const row = at < 0 ? labelIn(part, name) : `${rowLabelIn(part)} ${at + 1}`;
    const label = fieldOfPart(part) !== null ? `${placeOfField(said, part)}, ${row.toLowerCase()}` : row;
    return [unsure(part, name, label, mark)];
  });
}

function unsure(part: PartKey, at: string, label: string, mark: Mark): Issue {
  const kind = mark.certainty === 'UNSURE' ? 'UNSURE' : 'LIKELY';
  const message =
    mark.note ??
    (kind === 'UNSURE' ? 'Chưa rõ, vui lòng đối chiếu với văn bản.' : 'Vui lòng đối chiếu với văn bản.');
  return { kind, part, page: pageOfReadingPart(part), at, label, message, from: mark.from };
}

function placeOfField(said: Said, part: PartKey): string {
  return `Lĩnh vực ${fieldKeys(said).indexOf(fieldOfPart(part) ?? '') + 1}`;
}

function openPlace({ key, name, several }: OpenPlace): Issue {
  const message = several
    ? 'Có thể là nhiều đơn vị trong hệ thống; cần chọn một.'
    : 'Chưa tìm thấy trong các đơn vị và nhóm của đơn vị.';
  return {
    kind: 'PLACE',
    part: PLACES_PART,
    page: pageOfReadingPart(PLACES_PART),
    at: key,
    label: `Đơn vị chủ trì «${name}»`,
    message,
    from: [],
  };
}
