import type { Subject } from '@/lib/format/words';

/** What is asked about the person, household or collective, besides the name. */
export type WhoField =
  | 'birthYear'
  | 'sex'
  | 'ethnicity'
  | 'position'
  | 'place'
  | 'isLeader'
  | 'isDirectLabour'
  | 'areaClass'
  | 'idNumber';

const WHO: Record<Subject, readonly WhoField[]> = {
  INDIVIDUAL: [
    'birthYear',
    'sex',
    'ethnicity',
    'position',
    'place',
    'isLeader',
    'isDirectLabour',
    'areaClass',
    'idNumber',
  ],
  HOUSEHOLD: ['ethnicity', 'place', 'isDirectLabour', 'areaClass', 'idNumber'],
  COLLECTIVE: ['place', 'isDirectLabour', 'areaClass'],
};

/** The fields that make sense for a subject: a collective has no year of birth. */
export function whoFields(subject: Subject): readonly WhoField[] {
  return WHO[subject];
}

type Who = {
  birthYear: number | null;
  sex: 'FEMALE' | 'MALE' | null;
  ethnicity: string | null;
  position: string | null;
  place: string | null;
  isLeader: boolean;
  isDirectLabour: boolean;
  areaClass: 'REGION_I' | 'REGION_II' | 'REGION_III' | null;
  /** Nine or twelve digits, or what is shown of them. */
  idNumber: string | null;
};

/** What is kept of a subject: fields that it does not have are emptied, whatever was sent. */
export function whoOf(subject: Subject, given: Who): Who {
  const kept = new Set(WHO[subject]);
  return {
    birthYear: kept.has('birthYear') ? given.birthYear : null,
    sex: kept.has('sex') ? given.sex : null,
    ethnicity: kept.has('ethnicity') ? given.ethnicity : null,
    position: kept.has('position') ? given.position : null,
    place: kept.has('place') ? given.place : null,
    isLeader: kept.has('isLeader') && given.isLeader,
    isDirectLabour: kept.has('isDirectLabour') && given.isDirectLabour,
    areaClass: kept.has('areaClass') ? given.areaClass : null,
    idNumber: kept.has('idNumber') ? given.idNumber : null,
  };
}
