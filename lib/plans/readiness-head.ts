import { formatDate, type PlainDate } from '@/lib/format/dates';
import type { PlanDocument } from './plan-queries';
import type { Finding, ReadinessFacts } from './readiness';
import { quoted, stop, warn } from './readiness-words';
import { periodWords } from './status';

/** What the issuing form itself asks for: these two are mended there as well. */
export const MENDED_WHEN_ISSUING: ReadonlySet<string> = new Set(['plan-without-number', 'plan-without-date']);

/** Number, date, title, signer, period and the words before the parts. */
export function headFindings(plan: PlanDocument, facts: ReadinessFacts): Finding[] {
  return [
    ...numberFindings(plan, facts),
    ...dateFindings(plan, facts.today),
    ...(plan.title.trim() === ''
      ? [stop('head', 'plan-without-title', 'Kế hoạch chưa có tên gọi. Vui lòng nhập tên kế hoạch.')]
      : []),
    ...periodFindings(plan, facts.periodPlan),
    ...(plan.signer?.trim()
      ? []
      : [
          warn(
            'head',
            'plan-without-signer',
            'Chưa ghi người ký, nên bản in để trống chỗ ký tên. Vui lòng ghi họ tên và chức vụ người ký.',
          ),
        ]),
    ...(plan.purpose?.trim()
      ? []
      : [
          warn(
            'words',
            'plan-without-purpose',
            'Chưa có phần mục đích, yêu cầu, nên bản in không có phần này. Vui lòng nhập nếu văn bản cần.',
          ),
        ]),
  ];
}

/** Phases that leave the period or run over each other. */
export function phaseFindings(plan: PlanDocument): Finding[] {
  const phases = plan.phases.map(({ name, startYear, endYear }) => ({
    name,
    from: startYear ?? endYear,
    to: endYear ?? startYear,
  }));
  return phases.flatMap(({ name, from, to }, at) => {
    if (from === null || to === null) return [];
    const findings: Finding[] = [];
    if (from < plan.startYear || to > plan.endYear) {
      findings.push(
        warn(
          'phases',
          'phase-outside-period',
          `Bước ${quoted(name)} của lộ trình có năm ngoài giai đoạn ${periodWords(plan)} của kế hoạch. Vui lòng kiểm tra lại năm.`,
        ),
      );
    }
    // The year in which one phase ends and the next begins belongs to both.
    const other = phases
      .slice(0, at)
      .find(
        (earlier) => earlier.from !== null && earlier.to !== null && earlier.from < to && from < earlier.to,
      );
    if (other) {
      findings.push(
        warn(
          'phases',
          'phases-overlap',
          `Hai bước ${quoted(other.name)} và ${quoted(name)} của lộ trình chồng lên nhau. Vui lòng kiểm tra lại năm của từng bước.`,
        ),
      );
    }
    return findings;
  });
}

function numberFindings({ number, issuedOn }: PlanDocument, { numberTaken }: ReadinessFacts): Finding[] {
  if (!number?.trim()) {
    return [
      stop('head', 'plan-without-number', 'Kế hoạch chưa có số, ký hiệu. Vui lòng nhập trước khi ban hành.'),
    ];
  }
  if (!numberTaken) return [];
  const year = issuedOn ? ` trong năm ${issuedOn.slice(0, 4)}` : '';
  return [
    stop(
      'head',
      'plan-number-taken',
      `Số ${number} đã dùng cho một kế hoạch khác của đơn vị${year}. Vui lòng kiểm tra lại số.`,
    ),
  ];
}

function dateFindings({ issuedOn }: PlanDocument, today: PlainDate): Finding[] {
  if (!issuedOn) {
    return [
      stop('head', 'plan-without-date', 'Kế hoạch chưa có ngày ban hành. Vui lòng nhập trước khi ban hành.'),
    ];
  }
  if (issuedOn <= today) return [];
  return [
    stop(
      'head',
      'plan-dated-ahead',
      `Ngày ban hành ${formatDate(issuedOn)} còn ở phía trước (hôm nay là ${formatDate(today)}). Vui lòng ban hành khi đến ngày đó, hoặc sửa lại ngày.`,
    ),
  ];
}

function periodFindings(plan: PlanDocument, periodPlan: ReadinessFacts['periodPlan']): Finding[] {
  if (!periodPlan || (plan.startYear >= periodPlan.startYear && plan.endYear <= periodPlan.endYear))
    return [];
  return [
    warn(
      'head',
      'year-outside-period-plan',
      `Kế hoạch này là của ${periodWords(plan)}, còn kế hoạch cả giai đoạn ${periodPlan.number ?? ''} của đơn vị là ${periodWords(periodPlan)}. Vui lòng kiểm tra lại năm hoặc kế hoạch giai đoạn.`.replace(
        /\s+/g,
        ' ',
      ),
    ),
  ];
}
