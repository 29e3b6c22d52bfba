import { formatDate } from '@/lib/format/dates';
import type { Reading } from './contradictions';
import { timesIn } from './dates';
import { type Outline, rangeWithin } from './outline';
import type { Contradiction } from './reading';

/** Days that do not exist, and deadlines that lie before the plan or after its period. */
export function dateContradictions(outline: Outline, reading: Reading): Contradiction[] {
  return [...noSuchDays(outline), ...outsidePeriod(reading)];
}

function noSuchDays({ paragraphs }: Outline): Contradiction[] {
  return paragraphs.flatMap((section) =>
    timesIn(section.text)
      .filter(({ kind }) => kind === 'NO_SUCH_DAY')
      .map(({ index, length }) => ({
        message: `«${section.text.slice(index, index + length)}» không phải một ngày có trong lịch.`,
        at: [rangeWithin(section, index, index + length)],
      })),
  );
}

/** A final review may follow the period within three months. */
function outsidePeriod({ head: { startYear, endYear, issuedOn }, deadlines }: Reading): Contradiction[] {
  return deadlines.flatMap(({ value, from }) => {
    const { on, quarter, year } = value;
    const stated = on ?? quarter ?? (year === undefined ? undefined : String(year));
    if (stated === undefined) return [];
    const words = on
      ? formatDate(on)
      : quarter
        ? `quý ${quarter.slice(6)} năm ${quarter.slice(0, 4)}`
        : `năm ${year}`;
    if (on && issuedOn && on < issuedOn.value) {
      const message = `Hạn ${words} đứng trước ngày ban hành kế hoạch (${formatDate(issuedOn.value)}).`;
      return [{ message, at: [from, issuedOn.from] }];
    }
    const of = Number(stated.slice(0, 4));
    const first = Math.min(startYear?.value ?? of, issuedOn ? Number(issuedOn.value.slice(0, 4)) : of);
    if (startYear && of < Math.min(first, startYear.value - (issuedOn ? 0 : 1))) {
      return [{ message: `Hạn ${words} đứng trước thời gian của kế hoạch.`, at: [from, startYear.from] }];
    }
    const early = on ? on.slice(5) <= '03-31' : quarter?.endsWith('Q1') === true;
    if (endYear && of > endYear.value + (early ? 1 : 0)) {
      return [{ message: `Hạn ${words} nằm sau thời gian của kế hoạch.`, at: [from, endYear.from] }];
    }
    return [];
  });
}
