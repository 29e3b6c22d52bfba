import type { Subject } from '@/lib/format/words';
import { collectiveLikeness, readCollective } from './twin-collectives';
import { isFullName, personLikeness } from './twin-people';
import { comparePlaces, inCommune, type PlacePart, type PlaceRelation, readPlace } from './twin-places';

/** What is known of somebody who may be in the books twice. `commune` is that of the unit that found them. */
export type TwinFacts = {
  subject: Subject;
  name: string;
  birthYear: number | null;
  place: string | null;
  model?: string | null;
  commune?: string | null;
};

/** `score` orders twins and has no meaning of its own; `why` is for the page: «tên gần giống, cùng năm sinh». */
export type TwinVerdict = { likely: boolean; score: number; why: string };

/**
 * Whether two dossiers may be about the same person, household, collective or model (DESIGN §3.8): by the name without diacritics and with the
 * slips that people make, the year of birth and the place. It is shown and blocks nothing, so doubt speaks for showing. A household is
 * also compared with a person: its head may have been nominated.
 */
export function twinScore(one: TwinFacts, other: TwinFacts): TwinVerdict {
  const collectives = [one, other].filter(({ subject }) => subject === 'COLLECTIVE').length;
  if (collectives === 1) return NOT_COMPARABLE;
  return collectives === 2 ? scoreCollectives(one, other) : scorePeople(one, other);
}

/** The likely twins among candidates, likeliest first. */
export function likelyTwins<T extends TwinFacts>(
  of: TwinFacts,
  candidates: readonly T[],
): (TwinVerdict & { candidate: T })[] {
  return candidates
    .map((candidate) => ({ ...twinScore(of, candidate), candidate }))
    .filter(({ likely }) => likely)
    .sort((one, other) => other.score - one.score);
}

const NOT_COMPARABLE: TwinVerdict = { likely: false, score: 0, why: '' };

const LIKELY = 0.85;

type YearRelation = 'SAME' | 'OFF_BY_ONE' | 'UNKNOWN' | 'DIFFERENT';

const YEARS: Record<YearRelation, { points: number; words: string }> = {
  SAME: { points: 0.12, words: 'cùng năm sinh' },
  OFF_BY_ONE: { points: 0.04, words: 'năm sinh lệch một năm' },
  UNKNOWN: { points: 0, words: '' },
  DIFFERENT: { points: -0.6, words: 'khác năm sinh' },
};

const PLACES: Record<PlaceRelation, { points: number; words: string }> = {
  SAME: { points: 0.08, words: 'cùng nơi' },
  OVERLAPPING: { points: 0.05, words: 'cùng địa bàn' },
  UNKNOWN: { points: 0, words: '' },
  DIFFERENT: { points: -0.12, words: 'khác nơi' },
};

function scorePeople(one: TwinFacts, other: TwinFacts): TwinVerdict {
  const name = personLikeness(one.name, other.name);
  const year = compareYears(one.birthYear, other.birthYear);
  const place = placesOf(one, readPlace(one.place), other, readPlace(other.place));
  const score = name + YEARS[year].points + PLACES[place].points;
  // A name alone, of two words and in another place, is borne by many.
  const bare = year === 'UNKNOWN' && place === 'DIFFERENT' && !isFullName(one.name);
  const subjects = one.subject === other.subject ? '' : 'một bên là cá nhân, một bên là hộ';
  return {
    likely: name > 0 && !bare && score >= LIKELY,
    score,
    why: because(nameWords(name, 'họ tên'), YEARS[year].words, PLACES[place].words, subjects),
  };
}

function compareYears(one: number | null, other: number | null): YearRelation {
  if (one === null || other === null) return 'UNKNOWN';
  const apart = Math.abs(one - other);
  return apart === 0 ? 'SAME' : apart === 1 ? 'OFF_BY_ONE' : 'DIFFERENT';
}

const PLACES_OF_COLLECTIVES: Record<PlaceRelation, number> = {
  SAME: 0.1,
  OVERLAPPING: 0.05,
  UNKNOWN: 0,
  DIFFERENT: -0.6,
};

function scoreCollectives(one: TwinFacts, other: TwinFacts): TwinVerdict {
  const byName = compareCollectives(one, one.name, other, other.name);
  const models = [
    [one.model, other.model],
    [one.model, other.name],
    [one.name, other.model],
  ].map(([a, b]) => (a && b ? compareCollectives(one, a, other, b) : null));
  const byModel = models
    .filter((found) => found !== null)
    .sort((a, b) => b.score - a.score)
    .at(0);
  // The same model in the same place may be a second collective that runs it; it needs a place that agrees.
  if (byModel && byModel.score > byName.score && byModel.place !== 'UNKNOWN' && byModel.likely) {
    return {
      likely: true,
      score: byModel.score - 0.05,
      why: because('cùng mô hình', PLACES[byModel.place].words),
    };
  }
  return {
    likely: byName.likely,
    score: byName.score,
    why: because(nameWords(byName.likeness, 'tên'), PLACES[byName.place].words),
  };
}

function compareCollectives(one: TwinFacts, oneName: string, other: TwinFacts, otherName: string) {
  const [a, b] = [readCollective(oneName), readCollective(otherName)];
  const likeness = collectiveLikeness(a, b);
  const place = placesOf(one, whereOf(a.place, one), other, whereOf(b.place, other));
  const score = likeness + PLACES_OF_COLLECTIVES[place];
  return { likeness, place, score, likely: likeness > 0.5 && score >= LIKELY };
}

/** The place that a name or a model says, or else the dossier's own name («Ban nhân dân thôn 5»), completed by the field for it. */
function whereOf(model: PlacePart[], { name, place }: TwinFacts): PlacePart[] {
  const said = model.length > 0 ? model : readCollective(name).place;
  if (said.length === 0) return readPlace(place);
  const levels = new Set(said.map(({ level }) => level));
  return [...said, ...readPlace(place).filter(({ level }) => level !== null && !levels.has(level))];
}

/** A place without its commune lies in that of the unit; «Ia Băng» and «Ia Bang», as the list of units writes them, are two. */
function placesOf(one: TwinFacts, a: PlacePart[], other: TwinFacts, b: PlacePart[]): PlaceRelation {
  const silent = ![...a, ...b].some(({ level }) => level === 'COMMUNE');
  const named = (commune: string) => commune.normalize('NFC').toLocaleLowerCase('vi');
  if (silent && one.commune && other.commune && named(one.commune) !== named(other.commune))
    return 'DIFFERENT';
  const place = comparePlaces(inCommune(a, one.commune), inCommune(b, other.commune));
  // Nobody wrote where: that both were found by one commune is less than to live in one village.
  return place === 'SAME' && (a.length === 0 || b.length === 0) ? 'OVERLAPPING' : place;
}

function nameWords(likeness: number, what: string): string {
  if (likeness >= 0.995) return `trùng ${what}`;
  if (likeness >= 0.9) return `${what} gần như trùng`;
  return `${what} gần giống`;
}

function because(...reasons: readonly string[]): string {
  return reasons.filter(Boolean).join(', ');
}
