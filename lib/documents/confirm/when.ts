import { formatDayOfYear, readDayOfYear } from '@/lib/deadlines/day-of-year';
import { formatDate, readDate } from '@/lib/format/dates';
import type { ExchangedPlan } from '@/lib/plans/exchange/format';

/** The day of a deadline: exactly one of a date, a day of each year ('12-15'), a quarter ('2021-Q3') and a year. */
export type When = Pick<ExchangedPlan['deadlines'][number], 'on' | 'every' | 'quarter' | 'year'>;

const ROMAN = ['I', 'II', 'III', 'IV'];
const FIRST_YEAR = 1975;
const LAST_YEAR = 2100;

/** '25/08/2021', '15/12 hằng năm', 'Quý III/2021', '2025'; empty for a deadline without a day. */
export function sayWhen({ on, every, quarter, year }: When): string {
  if (on) return formatDate(on);
  if (every) return `${formatDayOfYear(every)} hằng năm`;
  if (quarter) return `Quý ${ROMAN[Number(quarter.slice(-1)) - 1]}/${quarter.slice(0, 4)}`;
  return year ? String(year) : '';
}

/** Reads what `sayWhen` says, and the other ways of writing it; null for what is no day. */
export function readWhen(typed: string): When | null {
  const text = typed.trim().replace(/\s+/g, ' ');
  const on = readDate(text);
  if (on) return on >= '1900' && on < '2200' ? { on } : null;
  const every = readDayOfYear(text.replace(/\s*(?:hằng|hàng|mỗi) năm$/iu, ''));
  if (every) return { every };
  const [, of = '', named = ''] =
    /^(?:quý|q)\s*([1-4]|iv|i{1,3})\s*(?:[/\-,]|năm)?\s*(\d{4})$/iu.exec(text) ?? [];
  if (of !== '' && isYear(named)) {
    const ordinal = /\d/.test(of) ? Number(of) : ROMAN.indexOf(of.toUpperCase()) + 1;
    return { quarter: `${named}-Q${ordinal}` };
  }
  const [, only = ''] = /^(?:năm )?(\d{4})$/iu.exec(text) ?? [];
  return isYear(only) ? { year: Number(only) } : null;
}

function isYear(text: string): boolean {
  return /^\d{4}$/.test(text) && Number(text) >= FIRST_YEAR && Number(text) <= LAST_YEAR;
}
