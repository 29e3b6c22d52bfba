import { timesIn } from './dates';
import type { Section } from './outline';
import { folded, trimmed } from './text';

/** How a paragraph says that it is a phase, up to `length` of its text, and the years of the phase. */
export type PhaseLabel = {
  name: string;
  length: number;
  startYear: number | null;
  endYear: number | null;
  /** What the phase brings, where it stands in the same paragraph. */
  rest: string;
};

const NAMED = /^(giai doan|dot|buoc) (?:thu )?([ivx]{1,4}|\d{1,2}|mot|hai|ba|nhat)\b/;

/** «Giai đoạn 1 (2021 - 2023): …», «Năm 2022: …», «Từ năm 2023 đến năm 2024: …»; null for any other paragraph. */
export function phaseLabel({
  text,
  region,
  cells,
}: Pick<Section, 'text' | 'region' | 'cells'>): PhaseLabel | null {
  if (region !== 'BODY' || cells.length > 1) return null;
  const plain = folded(text.slice(0, 240));
  const named = NAMED.exec(plain);
  if (named && named[1] !== 'buoc') return labelOf(text, plain, text.slice(0, named[0].length));
  const years =
    /^(?:trong )?(?:tu )?(?:giai doan |cac nam |nam )(?:tu nam )?(?:19|20)\d\d(?: ?(?:-|den|va) ?(?:het )?(?:nam )?(?:19|20)\d\d)? ?(?=:)/.exec(
      plain,
    );
  return years ? labelOf(text, plain, null) : null;
}

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
    length: end,
    startYear: years.length > 0 ? Math.min(...years) : null,
    endYear: years.length > 0 ? Math.max(...years) : null,
    rest,
  };
}
