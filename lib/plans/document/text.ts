import { deadlineSentence } from '@/lib/deadlines/due';
import { formatDocumentDate } from '@/lib/format/dates';
import { SUBJECT_WORDS, SUBJECTS } from '@/lib/format/words';
import {
  bodyCode,
  inText,
  type Letterhead,
  letterheadOf,
  placeOf,
  type UnitInDocument,
} from '@/lib/reports/letterhead';
import type {
  CriterionOfPlan,
  DeadlineOfPlan,
  FieldOfPlan,
  PlanDocument,
  QuotaOfPlan,
} from '../plan-queries';
import { sentenceOfQuota } from '../quota-words';
import { periodWords } from '../status';
import { citation } from './citation';

/** A line of the body. Headings are numbered already; an item stands behind a dash. */
export type Block = { kind: 'basis' | 'part' | 'section' | 'paragraph' | 'item'; text: string };

/** A plan as a document by annex I of Decree 30/2020: what stands where, ready for HTML and for Word. */
export type PlanText = {
  letterhead: Letterhead;
  /** '101/KH-UBND', or the symbol alone after room for the number: '        /KH-UBND'. */
  number: string;
  /** 'Đak Đoa, ngày 18 tháng 8 năm 2021'; without a date the numbers are left to be written in. */
  placeAndDate: string;
  kind: 'KẾ HOẠCH';
  about: string;
  body: Block[];
  recipients: string[];
  /** 'TM. ỦY BAN NHÂN DÂN', 'KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH'. */
  capacity: string[];
  signer: string | null;
};

const ROOM = '\u00A0'.repeat(8);

/** Sets a plan as its document. `unit` is the issuer. What the plan does not say is left out, never made up. */
export function planText(plan: PlanDocument, unit: UnitInDocument): PlanText {
  const parts = [
    { title: 'MỤC ĐÍCH, YÊU CẦU', blocks: paragraphsOf(plan.purpose) },
    { title: 'LĨNH VỰC VÀ TIÊU CHÍ', blocks: criteriaBlocks(plan) },
    { title: 'CHỈ TIÊU', blocks: quotaBlocks(plan) },
    { title: 'THỜI HẠN VÀ LỘ TRÌNH', blocks: dateBlocks(plan) },
    { title: 'TỔ CHỨC THỰC HIỆN', blocks: paragraphsOf(plan.implementation) },
  ].filter(({ blocks }) => blocks.length > 0);
  return {
    letterhead: letterheadOf(unit, plan.issuerAsWritten),
    number: plan.number ?? `${ROOM}/KH-${bodyCode(unit)}`,
    placeAndDate: `${plan.placeName ?? placeOf(unit, plan.issuerAsWritten)}, ${dateWords(plan)}`,
    kind: 'KẾ HOẠCH',
    about: plan.title
      .replace(/^kế hoạch\s+/iu, '')
      .replace(/^./u, (letter) => letter.toLocaleUpperCase('vi')),
    body: [
      ...openingBlocks(plan, unit),
      ...parts.flatMap(({ title, blocks }, at) => [
        { kind: 'part' as const, text: `${ROMAN[at]}. ${title}` },
        ...blocks,
      ]),
      paragraph(
        `Trên đây là Kế hoạch của ${inText(unit, plan.issuerAsWritten)} ${wordsOfPeriod(plan)}. Các đơn vị được giao nhiệm vụ tổ chức thực hiện; vướng mắc phản ánh về ${inText(unit, plan.issuerAsWritten)} để xem xét./.`,
      ),
    ],
    recipients: recipientsOf(plan, unit),
    capacity: capacityOf(plan),
    signer: plan.signer,
  };
}

const ROMAN = ['I', 'II', 'III', 'IV', 'V'];

function openingBlocks(plan: PlanDocument, unit: UnitInDocument): Block[] {
  const { upper, periodPlan } = plan;
  const carriedOut = upper ?? periodPlan;
  const issues = `${inText(unit, plan.issuerAsWritten)} ban hành kế hoạch với các nội dung sau:`;
  return [
    ...plan.bases.map((basis): Block => ({ kind: 'basis', text: `Căn cứ ${citation(basis)};` })),
    paragraph(carriedOut ? `Thực hiện ${citation(carriedOut)}, ${issues}` : capital(issues)),
  ];
}

function criteriaBlocks({ generalCriteria, fields }: PlanDocument): Block[] {
  const listed = fields.filter((field) => field.listed || field.criteria.length > 0);
  const sections: ((number: number) => Block[])[] = [];
  if (generalCriteria.length > 0) {
    sections.push((number) => [section(`${number}. Tiêu chí chung`), ...items(generalCriteria)]);
  }
  if (listed.length > 0) {
    sections.push((number) => [
      section(`${number}. Tiêu chí theo lĩnh vực`),
      ...listed.flatMap((field, at) =>
        fieldBlocks(field, field.letter ? `${field.letter})` : `${number}.${at + 1}.`),
      ),
    ]);
  }
  const blocks = sections.flatMap((write, at) => write(at + 1));
  return fields.some(({ criteria }) => criteria.length > 0) || generalCriteria.length > 0
    ? [paragraph('Tiêu chí không có ghi chú là tiêu chí bắt buộc.'), ...blocks]
    : blocks;
}

function fieldBlocks(field: FieldOfPlan, number: string): Block[] {
  const groups = [null, ...SUBJECTS].flatMap((subject) => {
    const criteria = field.criteria.filter((criterion) => criterion.subject === subject);
    if (criteria.length === 0) return [];
    const head = subject ? [paragraph(`Đối với ${SUBJECT_WORDS[subject].toLocaleLowerCase('vi')}:`)] : [];
    return [...head, ...items(criteria)];
  });
  return [section(`${number} ${field.name}`), ...groups];
}

function items(criteria: readonly CriterionOfPlan[]): Block[] {
  return criteria.map(({ text, required, evidence }, at) => {
    const notes = [required ? null : 'khuyến khích', evidence ? 'có minh chứng' : null].filter(Boolean);
    const end = at === criteria.length - 1 ? '.' : ';';
    return {
      kind: 'item',
      text: `${text.replace(/[.;]$/, '')}${notes.length ? ` (${notes.join(', ')})` : ''}${end}`,
    };
  });
}

function quotaBlocks(plan: PlanDocument): Block[] {
  const fields = new Map(plan.fields.map((field) => [field.id, field]));
  return plan.quotas.map((quota, at) => {
    const field = fields.get(quota.fieldId ?? '');
    const of = field ? `${field.name}: ` : '';
    return paragraph(`${at + 1}. ${of}${of ? quotaWords(quota, plan) : capital(quotaWords(quota, plan))}.`);
  });
}

function quotaWords(quota: QuotaOfPlan, plan: PlanDocument): string {
  const names = (assignees: QuotaOfPlan['leads']) => assignees.map(({ asWritten }) => asWritten).join('; ');
  const leads = quota.leads.length > 0 ? `; chủ trì: ${names(quota.leads)}` : '';
  const coordinators = quota.coordinators.length > 0 ? `; phối hợp: ${names(quota.coordinators)}` : '';
  // The mark of a reading is for whoever works with the plan; the document says what the unit means.
  return `${sentenceOfQuota({ ...quota, cadenceStated: true }, plan)}${leads}${coordinators}`;
}

function dateBlocks(plan: PlanDocument): Block[] {
  const phases = plan.phases.map(({ name, startYear, endYear, note }): Block => {
    const years =
      startYear === null && endYear === null
        ? ''
        : ` (${[...new Set([startYear, endYear])].filter(Boolean).join('–')})`;
    return { kind: 'item', text: `${name}${years}${note ? `: ${note.replace(/[.;]$/, '')}` : ''}.` };
  });
  const deadlines = plan.deadlines.map(
    (deadline): Block => ({ kind: 'item', text: deadlineWords(deadline) }),
  );
  if (phases.length === 0) return deadlines;
  if (deadlines.length === 0) return phases;
  return [section('1. Thời hạn'), ...deadlines, section('2. Lộ trình'), ...phases];
}

function deadlineWords(deadline: DeadlineOfPlan): string {
  const bound = deadline.boundGroup ?? deadline.boundUnit;
  const note = deadline.note ? ` (${deadline.note.replace(/[.;]$/, '')})` : '';
  return `${deadline.what.replace(/[.;]$/, '')}: ${deadlineSentence(deadline)}${bound ? `, áp dụng với ${bound.name}` : ''}${note}.`;
}

function dateWords({ issuedOn }: PlanDocument): string {
  if (issuedOn) return formatDocumentDate(issuedOn);
  // The year too: a plan is often signed in the year before its own.
  const blank = '\u00A0'.repeat(6);
  return `ngày${blank}tháng${blank}năm${blank}`;
}

/** 'TM. ỦY BAN NHÂN DÂN, KT. CHỦ TỊCH' and 'PHÓ CHỦ TỊCH' stand under each other. */
function capacityOf({ onBehalfOf, signerTitle }: PlanDocument): string[] {
  return [...(onBehalfOf ?? '').split(/\s*[,\n]\s*/), signerTitle ?? ''].filter((line) => line !== '');
}

/** As entered; otherwise those who have to have it: the unit above, whoever has a quota, the file. */
function recipientsOf(plan: PlanDocument, unit: UnitInDocument): string[] {
  const entered = linesOf(plan.recipients).map((line) =>
    line.replace(/^[-–+•]\s*/, '').replace(/[;.]\s*$/, ''),
  );
  if (entered.length > 0) return entered;
  return [
    ...(plan.upper?.issuer ? [`${plan.upper.issuer} (để báo cáo)`] : []),
    ...(plan.quotas.length > 0 ? ['Các đơn vị được giao chỉ tiêu'] : []),
    unit.level === 'COMMUNE' ? 'Lưu: VT' : 'Lưu: VT, NV',
  ];
}

function wordsOfPeriod(plan: PlanDocument): string {
  return plan.startYear === plan.endYear ? `năm ${plan.startYear}` : `giai đoạn ${periodWords(plan)}`;
}

function paragraphsOf(text: string | null): Block[] {
  return linesOf(text).map((line) =>
    /^[-–+•]\s/.test(line) ? { kind: 'item', text: line.replace(/^[-–+•]\s*/, '') } : paragraph(line),
  );
}

function linesOf(text: string | null): string[] {
  return (text ?? '')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

function paragraph(text: string): Block {
  return { kind: 'paragraph', text };
}

function section(text: string): Block {
  return { kind: 'section', text };
}

function capital(text: string): string {
  return text.charAt(0).toLocaleUpperCase('vi') + text.slice(1);
}
