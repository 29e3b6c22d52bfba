import { formatDocumentDate } from '@/lib/format/dates';
import { countInText, twoDigits } from '@/lib/format/numbers';
import { AREA_CLASS_WORDS, SUBJECT_WORDS, SUBJECTS } from '@/lib/format/words';
import { inText } from '@/lib/reports/letterhead';
import type { PlanSummary } from '@/lib/reports/queries';
import { type ReportFigures, share } from '@/lib/reports/summary';

/** 'năm 2024' or 'giai đoạn 2021–2025'. */
export function periodWords({ plan, year }: Pick<PlanSummary, 'plan' | 'year'>): string {
  return year === null ? `giai đoạn ${plan.startYear}–${plan.endYear}` : `năm ${year}`;
}

/** What the report is about, for its title. */
export function aboutWords(summary: PlanSummary): string {
  return `Tổng hợp điển hình tiên tiến được công nhận ${periodWords(summary)} theo ${planWords(summary)}`;
}

/** Why the report is made, and up to when it counts. */
export function openingWords(summary: PlanSummary): string {
  const who = inText(summary.unit, summary.ownPlan ? summary.plan.issuerAsWritten : null);
  return (
    `Thực hiện ${planWords(summary)}, ${who} tổng hợp kết quả công nhận điển hình tiên tiến ${periodWords(summary)} ` +
    `(số liệu tính đến ${formatDocumentDate(summary.today)}) như sau:`
  );
}

/** The figures in sentences: how many, against what was asked, of what kind and from where. */
export function figureWords(figures: ReportFigures, summary: PlanSummary): string[] {
  const asked = standingWords(summary);
  const sentences = [
    `Số lượng: ${count(figures.total, 'điển hình được công nhận')}${subjectWords(figures)}.`,
    ...(asked ? [asked] : []),
    ...(figures.total > 0 ? [`Cơ cấu: ${peopleWords(figures)}${areaWords(figures)}.`] : []),
  ];
  return sentences.map((sentence, at) => `${at + 1}. ${sentence}`);
}

function subjectWords({ subjects }: ReportFigures): string {
  const named = SUBJECTS.filter((subject) => subjects[subject] > 0).map((subject) =>
    count(subjects[subject], SUBJECT_WORDS[subject].toLocaleLowerCase('vi')),
  );
  return named.length > 0 ? `, gồm ${named.join(', ')}` : '';
}

/** A number over the period is compared with what has come together since its start. */
function standingWords({ standing, plan, year, overPeriod }: PlanSummary): string | null {
  const { short, met, above } = standing;
  const asked = short + met + above;
  if (asked === 0) return null;
  const since =
    overPeriod && year !== null && year > plan.startYear
      ? ` (tính từ năm ${plan.startYear} đến năm ${year})`
      : '';
  const over = above > 0 ? `, trong đó ${count(above, 'vượt mức trên')}` : '';
  return (
    `So với chỉ tiêu${since}: ${count(met + above, 'chỉ tiêu đã đạt')} trên tổng số ${twoDigits(asked)} chỉ tiêu giao cho ` +
    `các đơn vị${over}; ${count(short, 'chỉ tiêu chưa đạt')}.`
  );
}

function peopleWords({ individuals }: ReportFigures): string {
  const { total, directLabour, leaders } = individuals;
  if (total === 0) return 'không có cá nhân';
  return (
    `trong ${count(total, 'cá nhân')} có ${count(directLabour, 'người trực tiếp lao động, sản xuất, công tác')} ` +
    `(${share(directLabour, total)}) và ${count(leaders, 'người giữ chức vụ lãnh đạo, quản lý')} (${share(leaders, total)})`
  );
}

function areaWords({ byArea, total }: ReportFigures): string {
  const named = AREAS.filter((area) => byArea[area] > 0).map(
    (area) =>
      `${count(byArea[area], `ở ${AREA_CLASS_WORDS[area].replace('Khu', 'khu')}`)} (${share(byArea[area], total)})`,
  );
  if (byArea.UNKNOWN > 0) named.push(count(byArea.UNKNOWN, 'chưa ghi khu vực'));
  return `. Trong ${count(total, 'điển hình')}: ${named.join(', ')}`;
}

function planWords({ plan }: PlanSummary): string {
  const dated = plan.issuedOn ? ` ${formatDocumentDate(plan.issuedOn)}` : '';
  return `Kế hoạch số ${plan.number ?? '…'}${dated} của ${plan.issuerAsWritten}`;
}

function count(number: number, what: string): string {
  return `${countInText(number)} ${what}`;
}

// Hard places first: the plans ask for them.
const AREAS = ['REGION_III', 'REGION_II', 'REGION_I'] as const;
