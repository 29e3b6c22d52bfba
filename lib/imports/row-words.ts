import { ETHNICITIES } from '@/lib/exemplars/ethnicities';
import { plain } from '@/lib/format/diacritics';
import type { AreaClass, Subject } from '@/lib/format/words';

/** How people write the words of a list in a table; null for what is none of them. All compare without diacritics. */
export function subjectMeant(written: string): Subject | null {
  return SUBJECTS.get(key(written)) ?? null;
}

export function sexMeant(written: string): 'FEMALE' | 'MALE' | null {
  return SEXES.get(key(written)) ?? null;
}

/** «Có», «x», «1», «✓» and «Không», «0», «-»; nothing at all is no. */
export function yesNoMeant(written: string): boolean | null {
  const sign = written.trim().toLowerCase();
  if (sign === '' || NO.has(sign) || NO.has(key(written))) return false;
  return YES.has(sign) || YES.has(key(written)) ? true : null;
}

/** «Khu vực III», «KV III», «III», «3». */
export function areaMeant(written: string): AreaClass | null {
  const short = key(written)
    .replace(/^(?:xa|thon)\s+/, '')
    .replace(/^(?:khu vuc|kv|vung)\s*/, '');
  return AREAS.get(short) ?? null;
}

/** The name of the national list for one that is spelled otherwise, what was written for one that is not on it. */
export function ethnicityMeant(written: string): string {
  return ETHNICITY.get(key(written).replace(/ /g, '')) ?? written;
}

/** The year out of a year, a day or a month: '1985', '1985.0', '05/02/1985', '02/1985'; otherwise what was written. */
export function yearMeant(written: string): string {
  const year = /^(?:\d{1,2}[/.-]){0,2}(\d{4})(?:[.,]0+)?$/.exec(written.replace(/\s/g, ''))?.[1];
  return year ?? written;
}

/** Words to compare by: small plain letters and digits with single spaces. */
export function key(text: string): string {
  return plain(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

const SUBJECTS = new Map<string, Subject>([
  ['tap the', 'COLLECTIVE'],
  ['t t', 'COLLECTIVE'],
  ['don vi', 'COLLECTIVE'],
  ['ca nhan', 'INDIVIDUAL'],
  ['c n', 'INDIVIDUAL'],
  ['ho gia dinh', 'HOUSEHOLD'],
  ['ho', 'HOUSEHOLD'],
  ['gia dinh', 'HOUSEHOLD'],
  ['hgd', 'HOUSEHOLD'],
]);
const SEXES = new Map<string, 'FEMALE' | 'MALE'>([
  ['nu', 'FEMALE'],
  ['nu gioi', 'FEMALE'],
  ['nam', 'MALE'],
  ['nam gioi', 'MALE'],
]);
const YES = new Set(['co', 'x', '1', 'dung', 'roi', 'v', 'c', 'true', '✓', '✔', '☑', '√', '+']);
const NO = new Set(['khong', 'ko', 'k', '0', 'sai', 'false', '-', '–', '—', '☐', 'chua']);
const AREAS = new Map<string, AreaClass>([
  ['i', 'REGION_I'],
  ['1', 'REGION_I'],
  ['ii', 'REGION_II'],
  ['2', 'REGION_II'],
  ['iii', 'REGION_III'],
  ['3', 'REGION_III'],
]);
const ETHNICITY = new Map(ETHNICITIES.map((name) => [key(name).replace(/ /g, ''), name as string]));
