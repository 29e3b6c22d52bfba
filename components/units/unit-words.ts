import {
  LEVEL_WORDS,
  type Level,
  SCHOOL_LEVEL_WORDS,
  type SchoolLevel,
  UNIT_KIND_WORDS,
  type UnitKind,
} from '@/lib/format/words';

type UnitFacts = { kind: UnitKind; level: Level; schoolLevel: SchoolLevel | null };

const COMMITTEES: Record<Level, string> = {
  PROVINCE: 'Tỉnh, thành phố',
  DISTRICT: 'Huyện, thị xã, thành phố',
  COMMUNE: 'Xã, phường, thị trấn',
};

/** What a unit is: 'Trường học, tiểu học · cấp xã'. */
export function unitWords({ kind, level, schoolLevel }: UnitFacts): string {
  const school = schoolLevel ? `, ${SCHOOL_LEVEL_WORDS[schoolLevel].toLocaleLowerCase('vi')}` : '';
  return `${UNIT_KIND_WORDS[kind]}${school} · ${LEVEL_WORDS[level].toLocaleLowerCase('vi')}`;
}

/** The heading over units of one kind: committees by what they are called, bodies by their kind. */
export function kindHeading(kind: UnitKind, level: Level): string {
  return kind === 'COMMITTEE' ? COMMITTEES[level] : UNIT_KIND_WORDS[kind];
}
