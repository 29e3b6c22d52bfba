import { twoDigits } from '@/lib/format/numbers';
import type { Finding } from '../readiness';

/** What the overview counts in a draft. */
export type OverviewFacts = {
  number: boolean;
  issuedOn: boolean;
  signer: boolean;
  placeName: boolean;
  purpose: boolean;
  implementation: boolean;
  recipients: boolean;
  /** The upper plan: one in the system, cited with all or some of number, day and issuer, left out on purpose, or not said. */
  upper: 'IN_SYSTEM' | 'CITED' | 'HALF_CITED' | 'NONE' | 'UNSAID';
  upperNumber: string | null;
  bases: number;
  /** Bases without a number, a day or an issuer. */
  halfBases: number;
  generalCriteria: number;
  fields: number;
  fieldCriteria: number;
  /** Fields of the plan's list for which it gives no criteria. */
  bareFields: number;
  quotas: number;
  /** Quotas of which nobody has said which unit or group leads. */
  leaderlessQuotas: number;
  deadlines: number;
  phases: number;
};

/** A part of a draft in the task list: `page` is its place below the editor. */
export type PartLine = {
  page: OverviewPage;
  title: string;
  state: 'EMPTY' | 'PARTLY' | 'DONE' | 'OPTIONAL';
  /** '11 lĩnh vực, 57 tiêu chí'; what is missing. */
  says: string;
  /** What the check before issuing finds there: that which keeps the plan from being issued, and that to look at. */
  stops: number;
  warnings: number;
};

export const OVERVIEW_PAGES = {
  head: 'Thông tin chung',
  bases: 'Căn cứ',
  upper: 'Kế hoạch cấp trên',
  words: 'Lời văn',
  criteria: 'Tiêu chí chung',
  fields: 'Lĩnh vực và tiêu chí',
  quotas: 'Chỉ tiêu',
  deadlines: 'Thời hạn',
  phases: 'Lộ trình',
} as const;

export type OverviewPage = keyof typeof OVERVIEW_PAGES;

/** 'Căn cứ' for 'bases'. */
export function titleOfPage(page: OverviewPage): string {
  return OVERVIEW_PAGES[page];
}

/** The line of the list that a part which was just saved belongs to, from the address; null for anything else. */
export function pageOfSaved(saved: string | string[] | undefined): OverviewPage | null {
  if (typeof saved !== 'string') return null;
  const [kind = '', id] = saved.split(':');
  const page = id === undefined ? kind : PAGES_OF_KIND.get(kind);
  if (saved === 'criteria:general') return 'criteria';
  return page !== undefined && Object.hasOwn(OVERVIEW_PAGES, page) ? (page as OverviewPage) : null;
}

const PAGES_OF_KIND = new Map<string, OverviewPage>([
  ['field', 'fields'],
  ['criteria', 'fields'],
  ['quota', 'quotas'],
  ['deadline', 'deadlines'],
]);

/** The parts of a draft in the order of the document, each with how far it is; findings are counted at their page. */
export function partLines(facts: OverviewFacts, findings: readonly Finding[]): PartLine[] {
  const states: Record<OverviewPage, Pick<PartLine, 'state' | 'says'>> = {
    head: headState(facts),
    bases: basesState(facts),
    upper: upperState(facts),
    words: wanting({
      'mục đích, yêu cầu': facts.purpose,
      'tổ chức thực hiện': facts.implementation,
      'nơi nhận': facts.recipients,
    }),
    criteria: counted(facts.generalCriteria, 'tiêu chí chung', { optional: true }),
    fields: fieldsState(facts),
    quotas: counted(facts.quotas, 'chỉ tiêu', {
      lacking: { count: facts.leaderlessQuotas, words: 'chưa rõ đơn vị chủ trì' },
    }),
    deadlines: counted(facts.deadlines, 'thời hạn', {}),
    phases: counted(facts.phases, 'bước', { optional: true }),
  };
  return Object.entries(OVERVIEW_PAGES).map(([name, title]) => {
    const page = name as OverviewPage;
    const there = findings.filter((finding) => finding.page.split('/')[0] === page);
    const stops = there.filter(({ severity }) => severity === 'STOP').length;
    return { page, title, ...states[page], stops, warnings: there.length - stops };
  });
}

/** Title, issuer and period are there from the beginning. */
function headState({ number, issuedOn, placeName, signer }: OverviewFacts): Pick<PartLine, 'state' | 'says'> {
  const { state, says } = wanting({
    'số, ký hiệu': number,
    'ngày ban hành': issuedOn,
    'địa danh': placeName,
    'người ký': signer,
  });
  return { state: state === 'EMPTY' ? 'PARTLY' : state, says };
}

function wanting(parts: Record<string, boolean>): Pick<PartLine, 'state' | 'says'> {
  const missing = Object.entries(parts).flatMap(([words, there]) => (there ? [] : [words]));
  if (missing.length === 0) return { state: 'DONE', says: '' };
  const all = missing.length === Object.keys(parts).length;
  return { state: all ? 'EMPTY' : 'PARTLY', says: `Chưa có ${missing.join('; ')}` };
}

function counted(
  count: number,
  noun: string,
  { optional = false, lacking }: { optional?: boolean; lacking?: { count: number; words: string } },
): Pick<PartLine, 'state' | 'says'> {
  if (count === 0) return { state: optional ? 'OPTIONAL' : 'EMPTY', says: optional ? 'Không bắt buộc' : '' };
  const says = `${twoDigits(count)} ${noun}`;
  if (!lacking || lacking.count === 0) return { state: 'DONE', says };
  return { state: 'PARTLY', says: `${says}, ${twoDigits(lacking.count)} ${lacking.words}` };
}

function basesState({ bases, halfBases }: OverviewFacts) {
  return counted(bases, 'văn bản', {
    lacking: { count: halfBases, words: 'chưa đủ số, ngày và cơ quan ban hành' },
  });
}

function fieldsState({ fields, fieldCriteria, bareFields, generalCriteria }: OverviewFacts) {
  if (fields === 0) return counted(0, 'lĩnh vực', {});
  const says = `${twoDigits(fields)} lĩnh vực, ${twoDigits(fieldCriteria)} tiêu chí`;
  // General criteria hold for a field that has none of its own.
  if (bareFields === 0 || generalCriteria > 0) return { state: 'DONE' as const, says };
  return { state: 'PARTLY' as const, says: `${says}, ${twoDigits(bareFields)} lĩnh vực chưa có tiêu chí` };
}

function upperState({ upper, upperNumber }: OverviewFacts): Pick<PartLine, 'state' | 'says'> {
  switch (upper) {
    case 'UNSAID':
      return { state: 'EMPTY', says: 'Chưa nêu thực hiện kế hoạch nào' };
    case 'NONE':
      return { state: 'DONE', says: 'Không có kế hoạch cấp trên' };
    case 'HALF_CITED':
      return {
        state: 'PARTLY',
        says: `${upperNumber ?? 'Văn bản chưa có số'}, chưa đủ số, ngày và cơ quan ban hành`,
      };
    case 'CITED':
      return { state: 'DONE', says: `${upperNumber}, chưa có trong hệ thống` };
    case 'IN_SYSTEM':
      return { state: 'DONE', says: upperNumber ?? '' };
  }
}
