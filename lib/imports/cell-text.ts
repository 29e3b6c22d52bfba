import { clean } from '@/lib/form/clean';

/** What a cell of a sheet holds: a formula by its value, a day as Excel counts it. */
export type CellValue = string | number | boolean | Date | null;

/** What a person sees in a cell, as text to store: 1985 and 1985.0 as '1985', a day as '05/02/1985', true as 'Có'. */
export function cellText(value: CellValue | undefined): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'string') return clean(value);
  if (typeof value === 'boolean') return value ? 'Có' : 'Không';
  if (typeof value === 'number') return numberText(value);
  return Number.isNaN(value.getTime()) ? '' : dayText(value);
}

/** Never in powers of ten: an ID number of twelve digits is a number to Excel. */
function numberText(value: number): string {
  if (!Number.isFinite(value)) return '';
  return Number.isInteger(value) && Math.abs(value) < 1e18 ? value.toFixed(0) : String(value);
}

/** Excel knows no time zone: its days come as midnight in UTC. */
function dayText(value: Date): string {
  const [year = '', month = '', day = ''] = value.toISOString().slice(0, 10).split('-');
  return `${day}/${month}/${year}`;
}
