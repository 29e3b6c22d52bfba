import { plain } from '@/lib/format/diacritics';

/** A unit as a person on the command line may name it. */
export type NamedUnit = { names: readonly string[]; parentName: string | null; tenantName: string };

/**
 * Of `units` those that are meant by a typed name: 'Xã Ia Bang', 'xa ia bang', 'UBND xã Ia Bang', 'Ia Bang', and, where that is
 * not one, 'Xã Ia Bang, huyện Chư Prông'. Who is called exactly so goes before who is without diacritics, and that before
 * who is without the kind of unit.
 */
export function unitsNamed<Unit extends NamedUnit>(typed: string, units: readonly Unit[]): Unit[] {
  const whole = bestOf(typed, units);
  if (whole.length > 0 || !typed.includes(',')) return whole;
  const [name = '', ...above] = typed.split(',');
  return bestOf(name, units).filter(({ parentName, tenantName }) =>
    above.every((place) => [parentName, tenantName].some((known) => known !== null && meets(place, known))),
  );
}

function bestOf<Unit extends NamedUnit>(typed: string, units: readonly Unit[]): Unit[] {
  for (const form of FORMS) {
    const asked = form(typed);
    const found = asked ? units.filter(({ names }) => names.some((name) => form(name) === asked)) : [];
    if (found.length > 0) return found;
  }
  return [];
}

function meets(typed: string, name: string): boolean {
  return FORMS.some((form) => form(typed) !== '' && form(typed) === form(name));
}

const COMMITTEE = /^(?:ubnd|ủy ban nhân dân|uỷ ban nhân dân|uy ban nhan dan) /;
const KIND = /^(?:tinh|thanh pho|huyen|thi xa|quan|xa|phuong|thi tran|dac khu) /;

const FORMS = [
  written,
  (text: string) => `${plain(kindOf(written(text)))} ${withoutKind(written(text))}`.trim(),
  (text: string) => words(plain(text)),
  (text: string) => withoutKind(written(text)),
  (text: string) => withoutKind(words(plain(text))),
];

function written(text: string): string {
  return words(text.normalize('NFC').toLocaleLowerCase('vi'));
}

function kindOf(text: string): string {
  const kind = KIND.exec(plain(text))?.[0] ?? '';
  const count = kind.split(' ').length - 1;
  return text.split(' ').slice(0, count).join(' ');
}

function withoutKind(text: string): string {
  return text.slice(kindOf(text).length).trim();
}

function words(text: string): string {
  return text
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .replace(COMMITTEE, '');
}
