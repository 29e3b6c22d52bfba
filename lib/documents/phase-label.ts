import { timesIn } from './dates';
import type { Outline, Section } from './outline';
import { folded, trimmed } from './text';

/** How a paragraph says that it is a phase, up to `length` of its text, and the years of the phase. */
export type PhaseLabel = {
  name: string;
  /** «Giai đoạn 1», not only years. */
  named: boolean;
  length: number;
  startYear: number | null;
  endYear: number | null;
  /** What the phase brings, where it stands in the same paragraph. */
  rest: string;
};

/**
 * The paragraphs that are phases, in their order. Years alone are phases where one follows the other without a gap and
 * not each of them only brings a review: «Năm 2023: sơ kết. Năm 2025: tổng kết.» are deadlines.
 */
export function phaseLabels({ paragraphs }: Outline): Map<Section, PhaseLabel> {
  const labels = new Map(
    paragraphs.flatMap((section) => {
      const label = phaseLabel(section);
      return label ? [[section, label] as const] : [];
    }),
  );
  const years = [...labels].filter(([, { named }]) => !named);
  const connected = years.every(([, { startYear }], at) => {
    const before = years[at - 1]?.[1].endYear;
    return before === undefined || before === null || startYear === null || startYear - before <= 1;
  });
  const onlyReviews = years.every(([, { rest }]) => REVIEW.test(folded(rest)));
  if (years.length < 2 || !connected || onlyReviews) for (const [section] of years) labels.delete(section);
  return labels;
}

const REVIEW = /^(?:to chuc )?(?:so ket|tong ket|hoi nghi|dai hoi|danh gia)\b/;

/**
 * «Giai đoạn 1 (2021 - 2023): …», «Bước 2 (từ tháng 9/2022 đến năm 2023): …», «Năm 2022: …», «Từ năm 2023 đến năm 2024: …»;
 * null for any other paragraph.
 */
function phaseLabel({ text, region, cells, marker }: Section): PhaseLabel | null {
  if (region !== 'BODY' || cells.length > 1) return null;
  const plain = folded(text.slice(0, 240));
  const step = STEP.test(folded(marker.text)) ? marker.text : STEP.exec(plain)?.[0];
  if (step !== undefined)
    return stepOf(text, plain, step === marker.text ? step : text.slice(0, step.length));
  const named = /^(?:giai doan|dot) (?:thu )?(?:[ivx]{1,4}|\d{1,2}|mot|hai|ba|nhat)\b/.exec(plain);
  if (named) return labelOf(text, plain, text.slice(0, named[0].length));
  return YEARS.test(plain) ? labelOf(text, plain, null) : null;
}

const STEP = /^(?:buoc|khau) (?:so |thu )?(?:[ivx]{1,4}|\d{1,2}|mot|hai|ba|bon|nam|nhat)(?![a-z\d])/;

/** A step is a phase where its label says in which years it falls. A day by which it ends is a deadline. */
function stepOf(text: string, plain: string, name: string): PhaseLabel | null {
  const label = labelOf(text, plain, name);
  const words = plain.slice(0, label?.length ?? 0);
  if (!label || label.startYear === null || label.length >= plain.length) return null;
  return /[:)]/.test(plain.slice(label.length - 1, label.length + 1)) && !DUE.test(words) ? label : null;
}

const DUE = /\b(?:truoc|cham nhat|muon nhat|xong)\b/;

const YEARS =
  /^(?:trong )?(?:tu )?(?:giai doan |cac nam |nam )(?:tu nam )?(?:19|20)\d\d(?: ?(?:-|den|va) ?(?:het )?(?:nam )?(?:19|20)\d\d)? ?(?=:)/;

function labelOf(text: string, plain: string, name: string | null): PhaseLabel | null {
  const colon = plain.indexOf(':');
  const open = plain.indexOf('(');
  const close = open >= 0 && (colon < 0 || open < colon) ? plain.indexOf(')', open) : -1;
  const end = colon >= 0 ? Math.max(colon, close) : close >= 0 ? close + 1 : Math.min(text.length, 240);
  const label = text.slice(0, end);
  const years = timesIn(label).flatMap((time) => {
    if (time.kind === 'YEARS') return [time.start, time.end];
    if (time.kind === 'YEAR') return [time.year];
    if (time.kind === 'DAY') return [Number(time.on.slice(0, 4))];
    return (time.kind === 'QUARTER' || time.kind === 'MONTH') && time.year !== null ? [time.year] : [];
  });
  const rest = trimmed(text.slice(end));
  if (name === null && (years.length === 0 || !rest)) return null;
  // «giai đoạn 2021» or a sentence on a phase is no label: it has neither years nor a colon.
  if (name !== null && years.length === 0 && colon < 0) return null;
  return {
    name: trimmed(name ?? rest),
    named: name !== null,
    length: end,
    startYear: years.length > 0 ? Math.min(...years) : null,
    endYear: years.length > 0 ? Math.max(...years) : null,
    rest,
  };
}
