import type { Level, UnitKind } from '@/lib/format/words';

// How a unit names itself in a document, by annex I of Decree 30/2020.

/** The lines over and under each other at the upper left: the parent body where there is one, and the issuing body. */
export type Letterhead = { parentBody: string | null; body: string[] };

export type UnitInDocument = { name: string; kind: UnitKind; level: Level; parentName: string | null };

/**
 * A People's Committee has no parent body above its name; a body under it has. `asWritten` is how the unit's own documents spell
 * it («UBND huyện Đak Đoa»), where that is known.
 */
export function letterheadOf(unit: UnitInDocument, asWritten?: string | null): Letterhead {
  if (unit.kind === 'COMMITTEE') {
    const name = (asWritten ?? unit.name).replace(COMMITTEE, '');
    return { parentBody: null, body: ['ỦY BAN NHÂN DÂN', upper(name)] };
  }
  const parent = unit.parentName ? `ỦY BAN NHÂN DÂN ${upper(unit.parentName)}` : null;
  return { parentBody: parent, body: [upper(unit.name)] };
}

/** The unit as a text names it: 'UBND huyện Đak Đoa', 'Trạm y tế xã'. */
export function inText(unit: UnitInDocument, asWritten?: string | null): string {
  if (unit.kind !== 'COMMITTEE') return unit.name;
  if (asWritten) return asWritten;
  return `UBND ${unit.name.charAt(0).toLocaleLowerCase('vi')}${unit.name.slice(1)}`;
}

/** Code of the issuing body in a number, e.g. 'UBND' in '…/BC-UBND'; of other bodies left to be written in. */
export function bodyCode(unit: UnitInDocument): string {
  return unit.kind === 'COMMITTEE' ? 'UBND' : '…';
}

/**
 * The place before the date: the unit's name without what kind of unit it is, but in full where the name is a number
 * ('Quận 1'). A body is dated at the place of the committee it stands under.
 */
export function placeOf(unit: UnitInDocument, asWritten?: string | null): string {
  const committee = unit.kind === 'COMMITTEE' ? (asWritten ?? unit.name) : (unit.parentName ?? unit.name);
  const full = committee.replace(COMMITTEE, '');
  const name = full.replace(KIND_OF_UNIT, '');
  return /\d/.test(name) ? capital(full) : capital(name);
}

const COMMITTEE = /^(UBND|Ủy ban nhân dân)\s+/i;
const KIND_OF_UNIT = /^(tỉnh|thành phố|huyện|thị xã|quận|xã|phường|thị trấn|đặc khu)\s+/iu;

function upper(text: string): string {
  return text.toLocaleUpperCase('vi');
}

function capital(text: string): string {
  return text.charAt(0).toLocaleUpperCase('vi') + text.slice(1);
}
