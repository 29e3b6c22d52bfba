import { plain } from '@/lib/format/diacritics';

/** A unit or a group as far as a written name can mean it. */
export type NamedPlace = { name: string; committee: boolean; parentName?: string | null };

/** `exact`: called the same; otherwise the name only holds what was written. */
export type Meant<Place> = { place: Place; exact: boolean };

/**
 * Answers which of `places` a name as a document writes it may mean: those that are called the same («UBND xã Ia Bang»,
 * «X. Ia Băng», «Ia Bang» for «Xã Ia Bang»; «BCH Quân sự xã» for the one of the own commune), else those whose name holds what
 * was written, or where there is none all of its words, the shortest first. «Thôn 1 (Xã Ia Bang)» is the one under that unit. `own` is the name of the unit that
 * writes: it leaves its own name out when it speaks of the bodies under it. The places are read once for all names.
 */
export function placeFinder<Place extends NamedPlace>(
  places: readonly Place[],
  own: string,
): (written: string) => Meant<Place>[] {
  const ownKey = withoutCommittee(placeKey(own));
  const known = places.map((place) => ({ place, keys: nameKeys(place, ownKey) }));
  const where = (same: (keys: NameKeys) => boolean) => known.filter(({ keys }) => same(keys));
  return (written) => {
    const asked = nameKeys({ name: written, committee: true }, ownKey);
    if (asked.whole === '') return [];
    // «Xã Ia Bang» written is no town of that name; «Ia Bang» may be either.
    const bare = asked.bare === null ? asked.whole : null;
    const exact =
      [
        underNamed(written),
        where(({ whole }) => whole === asked.whole),
        where((keys) => keys.bare !== null && keys.bare === bare),
        where(({ whole, brief }) => whole === asked.brief || brief === asked.whole),
      ].find(({ length }) => length > 0) ?? [];
    if (exact.length > 0) return exact.map(({ place }) => ({ place, exact: true }));
    const held = asked.brief || asked.whole;
    const phrase = where(({ full }) => ` ${full} `.includes(` ${held} `));
    return (phrase.length > 0 ? phrase : where(({ full }) => holdsWords(full, held)))
      .sort((one, other) => one.place.name.length - other.place.name.length)
      .map(({ place }) => ({ place, exact: false }));
  };

  /** «Thôn 1 (Xã Ia Bang)»: a name and the unit above it. */
  function underNamed(written: string) {
    const [, name = '', parent = ''] = /^(.*\S)\s*\(([^()]+)\)$/.exec(written.trim()) ?? [];
    const [nameKey, parentKey] = [name, parent].map((part) => withoutCommittee(placeKey(part)));
    if (!parentKey) return [];
    return known.filter(
      ({ place: { parentName }, keys }) =>
        parentName &&
        (keys.full === nameKey || keys.whole === nameKey) &&
        withoutCommittee(placeKey(parentName)) === parentKey,
    );
  }
}

/**
 * A name to compare by: no diacritics, y as i, abbreviations written out, «và» and «các» and all punctuation left out, 06 as 6:
 * 'BCH Quân sự xã Y Tích' → 'ban chi hui quan su xa i tich'.
 */
export function placeKey(name: string): string {
  const words = plain(name)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .split(' ')
    .flatMap((word, at, all) => writtenOut(word, at, all));
  const text = words.filter((word) => !SILENT.has(word)).join(' ');
  return FRONT.reduce((key, form) => key.replaceAll(form, 'mat tran to quoc'), text).replaceAll('y', 'i');
}

/** «Văn phòng UBND» for «Văn phòng - Thống kê UBND xã»; a single word says too little. */
function holdsWords(name: string, held: string): boolean {
  const words = held.split(' ');
  const known = new Set(name.split(' '));
  return words.length > 1 && words.every((word) => known.has(word));
}

type NameKeys = {
  /** The name, the committee's own words and the writer's own place left out. */
  whole: string;
  /** The same with nothing left out. */
  full: string;
  /** Without what stands in brackets. */
  brief: string;
  /** Of a committee, its name without its kind. */
  bare: string | null;
};

function nameKeys({ name, committee }: NamedPlace, ownKey: string): NameKeys {
  const full = placeKey(name);
  const whole = withoutOwnPlace(withoutCommittee(full), ownKey);
  return {
    full,
    whole,
    brief: name.includes('(')
      ? withoutOwnPlace(withoutCommittee(placeKey(name.replace(/\([^)]*\)/g, ' '))), ownKey)
      : whole,
    bare: committee ? withoutKind(withoutCommittee(full)) : null,
  };
}

function withoutCommittee(key: string): string {
  return key.startsWith(`${COMMITTEE} `) ? key.slice(COMMITTEE.length + 1) : key;
}

function withoutKind(key: string): string | null {
  const kind = kindOf(key);
  return kind === null ? null : key.slice(kind.length + 1);
}

function kindOf(key: string): string | null {
  return KINDS.find((kind) => key.startsWith(`${kind} `)) ?? null;
}

/** «Công an xã Ia Bang», «Công an xã» and «Công an» are the same in the papers of Xã Ia Bang; «xã» alone is that commune. */
function withoutOwnPlace(key: string, place: string): string {
  const kind = kindOf(place);
  if (key === place || key === kind) return place;
  const bare = withoutKind(place);
  for (const ending of [place, bare, kind]) {
    if (ending && key.endsWith(` ${ending}`)) return key.slice(0, -ending.length - 1);
  }
  return key;
}

function writtenOut(word: string, at: number, all: readonly string[]): string[] {
  if (/^\d+$/.test(word)) return [String(Number(word))];
  const next = all[at + 1];
  if (word === 'bch')
    return next === 'quan' || next === 'qs' ? ['ban', 'chi', 'huy'] : ['ban', 'chap', 'hanh'];
  // «Ca» and single letters are names too: only in front of something else they are abbreviations.
  const leading = next !== undefined && (at === 0 || all[at - 1] === 'ubnd') ? LEADING.get(word) : undefined;
  return (leading ?? ABBREVIATIONS.get(word) ?? word).split(' ');
}

const COMMITTEE = 'ui ban nhan dan';
const KINDS = ['xa', 'phuong', 'thi tran', 'dac khu', 'huien', 'quan', 'thi xa', 'thanh pho', 'tinh'];
const SILENT = new Set(['va', 'cac', 'nhung', 'cung']);
/** The Front is written with more words and with fewer. */
const FRONT = ['uy ban mat tran to quoc viet nam', 'uy ban mat tran to quoc', 'mat tran to quoc viet nam'];
const LEADING = new Map(
  Object.entries({
    ca: 'cong an',
    x: 'xa',
    p: 'phuong',
    tt: 'thi tran',
    h: 'huyen',
    q: 'quan',
    tx: 'thi xa',
    tp: 'thanh pho',
    t: 'tinh',
  }),
);
/** Letters without a vowel are no syllable; those with one are no Vietnamese word. */
const ABBREVIATIONS = new Map(
  Object.entries({
    ubnd: 'uy ban nhan dan',
    hdnd: 'hoi dong nhan dan',
    mttq: 'mat tran to quoc',
    mttqvn: 'mat tran to quoc viet nam',
    ubmttq: 'uy ban mat tran to quoc',
    ubmttqvn: 'uy ban mat tran to quoc viet nam',
    bchqs: 'ban chi huy quan su',
    qs: 'quan su',
    cax: 'cong an xa',
    lhpn: 'lien hiep phu nu',
    ccb: 'cuu chien binh',
    tncs: 'thanh nien cong san',
    hcm: 'ho chi minh',
    dtn: 'doan thanh nien',
    ldld: 'lien doan lao dong',
    thcs: 'trung hoc co so',
    thpt: 'trung hoc pho thong',
    gd: 'giao duc',
    dt: 'dao tao',
    gddt: 'giao duc dao tao',
    vh: 'van hoa',
    xh: 'xa hoi',
    dc: 'dia chinh',
    nn: 'nong nghiep',
    xd: 'xay dung',
    mt: 'moi truong',
    tc: 'tai chinh',
    kh: 'ke hoach',
    vp: 'van phong',
  }),
);
