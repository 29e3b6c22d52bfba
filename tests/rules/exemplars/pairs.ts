import type { TwinFacts } from '@/lib/exemplars/twins';
import { pick, type Random } from '@/prisma/seed/data/chance';
import { collectiveName } from '@/prisma/seed/data/collectives';
import { type Ethnicity, NAMES, type Sex } from '@/prisma/seed/data/names';
import { householdName, personName } from '@/prisma/seed/data/people';
import type { Topic } from '@/prisma/seed/data/topics';
import * as slips from './slips';

export type Pair = { one: TwinFacts; other: TwinFacts; twins: boolean; kind: string };

/** Pairs of dossiers, half of them of the same person, household or collective; the same for the same seed. */
export function makePairs(seed: number, count: number): Pair[] {
  const random = seeded(seed);
  return Array.from({ length: count }, (_, at) => (at % 2 === 0 ? twins(random) : strangers(random)));
}

/** A small generator (mulberry32): the pairs are the same on every machine. */
export function seeded(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const ETHNICITIES = Object.keys(NAMES) as Ethnicity[];
const VILLAGES = [
  'Thôn 1',
  'Thôn 2',
  'Thôn 3',
  'Thôn 4',
  'Thôn 10',
  'Thôn 12',
  'Thôn Nà Pài',
  'Thôn Bản Lạn',
  'Thôn Khuổi Slin',
  'Thôn Đoàn Kết',
  'Làng Phun',
  'Làng Blo',
  'Làng Bông',
  'Làng Kép',
  'Làng Ia Mút',
  'Làng Đê Hrel',
  'Tổ dân phố 4',
  'Tổ dân phố 5',
  'Bản Cốc Phường',
  'Bản Nà Tồng',
];
const COMMUNES = [
  'Xã Ia Băng',
  'Xã Nam Yang',
  'Xã Hà Bầu',
  'Xã Đak Sơ Mei',
  'Xã Yên Thượng',
  'Xã Bằng Lãng',
  'Xã Cư Lễ',
  'Xã Tân Liên',
  'Xã Xuân Dương',
  'Thị trấn Đak Đoa',
  'Xã Quảng Bạch',
  'Xã Gia Cát',
];
const DISTRICTS = ['huyện Đak Đoa', 'huyện Chợ Đồn', 'huyện Cao Lộc', 'huyện Na Rì'];
const NAMESAKES = [
  'Ia Băng',
  'Nam Yang',
  'Hà Bầu',
  'Yên Thượng',
  'Bằng Lãng',
  'Tân Liên',
  'Kim Đồng',
  'Lý Tự Trọng',
  'Nguyễn Bá Ngọc',
  'Anh hùng Núp',
];

const TOPICS: readonly Topic[] = [
  'NEW_COUNTRYSIDE',
  'POVERTY',
  'HOUSEHOLD_ECONOMY',
  'EDUCATION',
  'HEALTH',
  'SECURITY',
  'BUSINESS',
  'ADMINISTRATION',
  'HO_CHI_MINH',
  'ORGANISATION',
  'RESIDENTIAL_AREA',
  'LABOUR',
  'YOUTH',
  'WOMEN',
  'GENERAL',
];

type Home = { village: string; commune: string; district: string };

function home(random: Random): Home {
  return {
    village: pick(random, VILLAGES),
    commune: pick(random, COMMUNES),
    district: pick(random, DISTRICTS),
  };
}

/** One place in the forms that people give it; null where the field was left empty. */
function written(random: Random, { village, commune, district }: Home): string | null {
  const lower = commune.replace(/^Xã|^Thị/, (word) => word.toLowerCase());
  return pick(random, [
    village,
    village,
    `${village}, ${lower}`,
    `${village}, ${lower}, ${district}`,
    `${village.toLowerCase()} - ${commune.replace(/^Xã |^Thị trấn /, '')}`,
    slips.withoutMarks(random, village),
    village.replace(/^Thôn (\d)$/, 'Thôn 0$1'),
    commune,
    null,
  ]);
}

function anyone(random: Random): { name: string; sex: Sex; ethnicity: Ethnicity } {
  const sex = random() < 0.5 ? 'MALE' : 'FEMALE';
  const ethnicity = pick(random, ETHNICITIES);
  return { name: personName(random, ethnicity, sex), sex, ethnicity };
}

const year = (random: Random) => 1945 + Math.floor(random() * 60);

const TYPING = {
  'lost diacritics': slips.withoutMarks,
  'one word without diacritics': slips.oneWordWithoutMarks,
  telex: slips.telex,
  'another tone': slips.otherTone,
  'one letter off': slips.oneLetterOff,
  'other spelling': slips.otherSpelling,
  'words joined otherwise': slips.otherJoints,
  'another accent': slips.otherAccent,
  capitals: slips.capitals,
  'loose spaces': slips.looseSpaces,
  decomposed: slips.decomposed,
} as const;

const OF_A_PERSON: Record<string, slips.Slip> = {
  ...TYPING,
  'as it was': (_, name) => name,
  'middle name left out': (_, name) => {
    const words = name.split(' ');
    return words.length < 3 || /^(Rơ|Rah)$/.test(words[0] ?? '') ? name : `${words[0]} ${words.at(-1)}`;
  },
  'words swapped': (random, name) => {
    const words = name.split(' ');
    return random() < 0.5 ? words.toReversed().join(' ') : [words.at(-1), ...words.slice(0, -1)].join(' ');
  },
  'a title in front': (random, name) =>
    `${pick(random, ['Đồng chí', 'Đ/c', 'Ông', 'Bà', 'Anh', 'Chị'])} ${name}`,
  initials: (_, name) => {
    const words = name.split(' ');
    const first = words.slice(0, -1).map((word) => `${word[0]}.`);
    return words.length < 3 ? name : `${first.join('')} ${words.at(-1)}`;
  },
};

function twins(random: Random): Pair {
  const turn = random();
  if (turn < 0.45) return samePerson(random);
  return turn < 0.65 ? sameHousehold(random) : sameCollective(random);
}

function samePerson(random: Random): Pair {
  const { name, sex } = anyone(random);
  const [at, born] = [home(random), year(random)];
  const kind = pick(random, Object.keys(OF_A_PERSON));
  const title = (text: string) =>
    text.replace(/^(Ông|Bà|Anh|Chị)(?= )/, (word) => (sex === 'MALE' ? MALE[word] : FEMALE[word]) ?? word);
  const changed = title(OF_A_PERSON[kind]?.(random, name) ?? name);
  const known = random();
  const other = known < 0.7 ? born : known < 0.82 ? born + (random() < 0.5 ? 1 : -1) : null;
  const off = other === born ? '' : other === null ? ', year not known' : ', year off by one';
  return {
    one: person(name, born, written(random, at), at),
    other: person(changed, other, written(random, at), at),
    twins: true,
    kind: `person: ${kind}${kind === 'as it was' ? off : ''}`,
  };
}

const MALE: Record<string, string> = { Bà: 'Ông', Chị: 'Anh' };
const FEMALE: Record<string, string> = { Ông: 'Bà', Anh: 'Chị' };

function person(name: string, birthYear: number | null, place: string | null, { commune }: Home): TwinFacts {
  return { subject: 'INDIVIDUAL', name, birthYear, place, commune };
}

const OF_A_HOUSEHOLD: Record<string, slips.Slip> = {
  ...TYPING,
  'head alone': (_, name) => name.replace(/^Hộ (ông|bà) /, ''),
  'title in other words': (random, name) =>
    name.replace(/^Hộ (ông|bà)/, pick(random, ['Gia đình $1', 'Hộ gia đình $1', 'Hộ', 'HGĐ $1'])),
  'with the spouse': (random, name) =>
    `${name} và ${name.includes('ông') ? 'bà' : 'ông'} ${anyone(random).name}`,
  'with the place': (_, name) => `${name} (thôn 3)`,
  'middle name left out': (_, name) => {
    const words = name.split(' ');
    return words.length < 5 || /^(Rơ|Rah)$/.test(words[2] ?? '')
      ? name
      : [...words.slice(0, 3), words.at(-1)].join(' ');
  },
};

function sameHousehold(random: Random): Pair {
  const { sex, ethnicity } = anyone(random);
  const name = householdName(random, ethnicity, sex);
  const at = home(random);
  if (random() < 0.12) {
    const head = name.replace(/^Hộ (ông|bà) /, '');
    const alone = person(head, year(random), written(random, at), at);
    return {
      one: household(name, written(random, at), at),
      other: alone,
      twins: true,
      kind: 'household and its head',
    };
  }
  const kind = pick(random, Object.keys(OF_A_HOUSEHOLD));
  const changed = OF_A_HOUSEHOLD[kind]?.(random, name) ?? name;
  return {
    one: household(name, written(random, at), at),
    other: household(changed, written(random, at), at),
    twins: true,
    kind: `household: ${kind}`,
  };
}

function household(name: string, place: string | null, { commune }: Home): TwinFacts {
  return { subject: 'HOUSEHOLD', name, birthYear: null, place, commune };
}

const OF_A_COLLECTIVE: Record<string, slips.Slip> = {
  ...TYPING,
  'as it was': (_, name) => name,
  'other quotation marks': (_, name) => name.replace(/[“”]/g, '"'),
  'no quotation marks': (_, name) => name.replace(/[“”]/g, ''),
  abbreviated: (_, name) => {
    let short = name;
    for (const [long, abbreviation] of ABBREVIATIONS) short = short.replace(long, abbreviation);
    return short;
  },
  'the word for the kind left out': (_, name) => name.replace(/^(Mô hình|Tổ|Nhóm|Đội|Câu lạc bộ|Ban) /, ''),
  'place in its own field': (_, name) =>
    name.replace(/,? (?<!tác )(xã|làng|thôn|bản|thị trấn|tổ dân phố) .*$/u, ''),
  'place in full': (_, name) =>
    / (làng|thôn|bản|tổ dân phố) /.test(name) ? `${name}, xã …` : `${name}, huyện …`,
};

const ABBREVIATIONS: readonly (readonly [RegExp, string])[] = [
  [/Hợp tác xã/i, 'HTX'],
  [/Câu lạc bộ/i, 'CLB'],
  [/tiểu học/i, 'TH'],
  [/trung học cơ sở/i, 'THCS'],
  [/mầm non/i, 'MN'],
  [/Mặt trận/i, 'MTTQ'],
  [/Cựu chiến binh/i, 'CCB'],
  [/Tổ hợp tác/i, 'THT'],
  [/Khu dân cư/i, 'KDC'],
  [/nông nghiệp và dịch vụ/i, 'NN và DV'],
];

const SCHOOLS = ['Trường Tiểu học', 'Trường Trung học cơ sở', 'Trường Mầm non'];

function aCollective(random: Random, at: Home): string {
  if (random() < 0.15) return `${pick(random, SCHOOLS)} ${pick(random, NAMESAKES)}`;
  const place = random() < 0.7 ? at.village : at.commune;
  return collectiveName(
    random,
    pick(random, TOPICS),
    place.replace(/^\p{Lu}/u, (letter) => letter.toLowerCase()),
  );
}

function sameCollective(random: Random): Pair {
  const at = home(random);
  const name = aCollective(random, at);
  const kind = pick(random, Object.keys(OF_A_COLLECTIVE));
  const changed = (OF_A_COLLECTIVE[kind]?.(random, name) ?? name)
    .replace('xã …', at.commune.toLowerCase())
    .replace('huyện …', at.district);
  const inField = kind === 'place in its own field';
  return {
    one: collective(name, written(random, at), at),
    other: collective(changed, inField ? at.village : written(random, at), at),
    twins: true,
    kind: `collective: ${kind}`,
  };
}

function collective(name: string, place: string | null, { commune }: Home): TwinFacts {
  return { subject: 'COLLECTIVE', name, birthYear: null, place, commune };
}

function strangers(random: Random): Pair {
  const turn = random();
  const make =
    turn < 0.45
      ? pick(random, OTHER_PEOPLE)
      : turn < 0.65
        ? pick(random, OTHER_HOUSEHOLDS)
        : pick(random, OTHER_COLLECTIVES);
  return make(random);
}

type Maker = (random: Random) => Pair;

const OTHER_PEOPLE: readonly Maker[] = [
  (random) => {
    const [at, { sex, ethnicity }] = [home(random), anyone(random)];
    const [a, b] = two(() => anotherGiven(random, ethnicity, sex));
    const before =
      `${pick(random, NAMES[ethnicity].family)} ${pick(random, NAMES[ethnicity].middle[sex])}`.trim();
    const born = year(random);
    return apart(
      'brothers',
      person(`${before} ${a}`, born, written(random, at), at),
      person(`${before} ${b}`, born + 2 + Math.floor(random() * 8), written(random, at), at),
    );
  },
  (random) => {
    const [at, { sex, ethnicity }] = [home(random), anyone(random)];
    const [a, b] = two(() => anotherGiven(random, ethnicity, sex));
    const before =
      `${pick(random, NAMES[ethnicity].family)} ${pick(random, NAMES[ethnicity].middle[sex])}`.trim();
    return apart(
      'brothers, years not known',
      person(`${before} ${a}`, null, written(random, at), at),
      person(`${before} ${b}`, year(random), written(random, at), at),
    );
  },
  (random) => {
    const [at, { name }, born] = [home(random), anyone(random), year(random)];
    const later = born + 3 + Math.floor(random() * 30);
    return apart(
      'namesakes of other years',
      person(name, born, written(random, at), at),
      person(name, later, written(random, at), at),
    );
  },
  (random) => {
    const [at, { name }, born] = [home(random), anyone(random), year(random)];
    const elsewhere = home(random);
    const later = born + 3 + Math.floor(random() * 30);
    return apart(
      'namesakes of other villages and years',
      person(name, born, written(random, at), at),
      person(name, later, written(random, elsewhere), elsewhere),
    );
  },
  (random) => {
    const [at, { sex, ethnicity }, born] = [home(random), anyone(random), year(random)];
    const [a, b] = two(() => personName(random, ethnicity, sex));
    return apart('neighbours of one age', person(a, born, at.village, at), person(b, born, at.village, at));
  },
  (random) => {
    const [at, born] = [home(random), year(random)];
    const [family, given] = [pick(random, NAMES.KINH.family), pick(random, NAMES.KINH.given.MALE)];
    const [a, b] = two(() => pick(random, NAMES.KINH.middle.MALE));
    return apart(
      'another middle name',
      person(`${family} ${a} ${given}`, born, at.village, at),
      person(`${family} ${b} ${given}`, born, at.village, at),
    );
  },
];

const OTHER_HOUSEHOLDS: readonly Maker[] = [
  (random) => {
    const [at, { sex, ethnicity }] = [home(random), anyone(random)];
    const [a, b] = two(() => householdName(random, ethnicity, sex));
    return apart('households of one village', household(a, at.village, at), household(b, at.village, at));
  },
  (random) => {
    const [at, { sex, ethnicity }] = [home(random), anyone(random)];
    const [a, b] = two(() => anotherGiven(random, ethnicity, sex));
    const before =
      `Hộ ${sex === 'MALE' ? 'ông' : 'bà'} ${pick(random, NAMES[ethnicity].family)} ${pick(random, NAMES[ethnicity].middle[sex])}`.trim();
    return apart(
      'households of brothers',
      household(`${before} ${a}`, written(random, at), at),
      household(`${before} ${b}`, written(random, at), at),
    );
  },
  (random) => {
    const at = home(random);
    const [family, given] = [
      pick(random, NAMES.TAY.family),
      pick(random, [...NAMES.TAY.given.MALE, ...NAMES.TAY.given.FEMALE]),
    ];
    return apart(
      'man and woman of one name',
      household(`Hộ ông ${family} ${given}`, at.village, at),
      household(`Hộ bà ${family} Thị ${given}`, at.village, at),
    );
  },
];

const OTHER_COLLECTIVES: readonly Maker[] = [
  (random) => {
    const at = { ...home(random), village: 'Thôn 3' };
    const other = { ...at, village: 'Thôn 4' };
    const topic = pick(random, TOPICS);
    const state = Math.floor(random() * 2 ** 32);
    return apart(
      'Thôn 3 and Thôn 4',
      collective(collectiveName(seeded(state), topic, 'thôn 3'), null, at),
      collective(collectiveName(seeded(state), topic, 'thôn 4'), null, other),
    );
  },
  (random) => {
    const at = home(random);
    const [a, b] = two(() => pick(random, VILLAGES));
    const topic = pick(random, TOPICS);
    const state = Math.floor(random() * 2 ** 32);
    const of = (village: string) =>
      collective(collectiveName(seeded(state), topic, village.toLowerCase()), village, { ...at, village });
    return apart('the same in another village', of(a), of(b));
  },
  (random) => {
    const at = home(random);
    const [a, b] = two(() => pick(random, SCHOOLS));
    const name = pick(random, NAMESAKES);
    return apart(
      'schools of one name',
      collective(`${a} ${name}`, at.commune, at),
      collective(`${b} ${name}`, at.commune, at),
    );
  },
  (random) => {
    const at = home(random);
    const [a, b] = two(() => pick(random, NAMESAKES));
    const kind = pick(random, SCHOOLS);
    return apart(
      'schools of other names',
      collective(`${kind} ${a}`, at.commune, at),
      collective(`${kind} ${b}`, at.commune, at),
    );
  },
  (random) => {
    const at = home(random);
    const [a, b] = two(() => collectiveName(random, pick(random, TOPICS), at.village.toLowerCase()));
    return apart('collectives of one village', collective(a, at.village, at), collective(b, at.village, at));
  },
  (random) => {
    const [at, elsewhere] = two(
      () => home(random),
      ({ commune }) => commune,
    );
    const name = collectiveName(random, pick(random, TOPICS), 'thôn 2');
    return apart(
      'the same in another commune',
      collective(name, null, at),
      collective(name, null, elsewhere),
    );
  },
];

function apart(kind: string, one: TwinFacts, other: TwinFacts): Pair {
  return { one, other, twins: false, kind };
}

function anotherGiven(random: Random, ethnicity: Ethnicity, sex: Sex): string {
  return pick(random, NAMES[ethnicity].given[sex]);
}

/** Two that differ. */
function two<T>(make: () => T, by: (made: T) => unknown = (made) => made): [T, T] {
  const one = make();
  for (let left = 100; left > 0; left--) {
    const other = make();
    if (by(other) !== by(one)) return [one, other];
  }
  throw new Error('Nothing else to choose');
}
