import type { Level } from '@/lib/format/words';
import { calmed } from './capitals';
import { type BodyLines, bodiesOf, issuerName } from './issuer-name';
import type { Letterhead, Piece } from './letterhead';
import { openings } from './opening';
import type { Outline, Section } from './outline';
import type { MaybeRead, Read } from './reading';
import { levelOfKind, type Territory, territoriesIn } from './territory';
import { folded } from './text';

/** As much as a plan has room for. */
const LONGEST_NAME = 200;

export type Issuer = { issuer: MaybeRead<string>; level: MaybeRead<Level> };

/** Who issues the plan and at which level: by the letterhead, and where there is none by the sentence that issues it. */
export function issuerOf(outline: Outline, letterhead: Letterhead, placeName: string | null): Issuer {
  const elsewhere = textOf(outline.paragraphs);
  const bodies = upToCommittee(bodiesOf(letterhead.organisation), letterhead.number?.text ?? '');
  const own = bodies.at(-1);
  if (!own) return issuerOfSentence(outline, letterhead, placeName);
  const above = bodies.at(-2);
  const parent = above ? territoriesIn(calmed(above.text, elsewhere, true))[0] : undefined;
  const { value, withAbove } = issuerName(own, above, parent, elsewhere);
  if (value.length > LONGEST_NAME) return issuerOfSentence(outline, letterhead, placeName);
  const from = { first: (withAbove && above ? above : own).first, last: own.last };
  const [place] = territoriesIn(value);
  return {
    issuer: { value, from, certainty: 'SURE' },
    level: levelRead(levelOfBody(value, place, parent, outline), {
      first: (above ?? own).first,
      last: own.last,
    }),
  };
}

/** A council or an office on the line below a committee does not issue what the number says is the committee's: «KH-UBND». */
function upToCommittee(bodies: readonly BodyLines[], number: string): readonly BodyLines[] {
  if (!/KH ?[-–] ?UBND/.test(number)) return bodies;
  const at = bodies.findLastIndex(({ text }) => /^(?:uy ban nhan dan|ubnd)(?![a-z])/.test(folded(text)));
  return at < 0 ? bodies : bodies.slice(0, at + 1);
}

function textOf(paragraphs: readonly Section[]): string {
  let text = '';
  for (const paragraph of paragraphs) {
    if (text.length > 60_000) break;
    text += `${paragraph.text}\n`;
  }
  return text;
}

type LevelFound = { level: Level; sure: boolean } | null;

function levelOfBody(
  name: string,
  place: Territory | undefined,
  parent: Territory | undefined,
  outline: Outline,
): LevelFound {
  const plain = folded(name);
  if (/^so /.test(plain)) return { level: 'PROVINCE', sure: true };
  if (/^tinh (?:uy|doan)\b/.test(plain)) return { level: 'PROVINCE', sure: true };
  if (/^(?:huyen|quan|thi) (?:uy|doan)\b/.test(plain)) return { level: 'DISTRICT', sure: true };
  if (/^(?:truong|cong ty|tong cong ty|benh vien)\b/.test(plain)) return null;
  const own = place ?? parent;
  if (!own) return null;
  const level = levelOfKind(own.kind);
  if (level) return { level, sure: true };
  return { level: levelOfCity(outline), sure: false };
}

/** A city is of a province if it answers to one: it names «UBND tỉnh» as superior, its wards report to it. */
function levelOfCity({ paragraphs }: Outline): Level {
  const plain = paragraphs.map(({ text }) => folded(text.slice(0, 400)));
  const ofProvince = plain.some((text) =>
    /(?:ubnd|uy ban nhan dan|tinh uy|hdnd) tinh\b|^-? ?tinh uy/.test(text),
  );
  return ofProvince ? 'DISTRICT' : 'PROVINCE';
}

function levelRead(found: LevelFound, from: Read<Level>['from']): MaybeRead<Level> {
  if (!found) return null;
  if (found.sure) return { value: found.level, from, certainty: 'SURE' };
  const note =
    'Thành phố có thể thuộc tỉnh hoặc trực thuộc trung ương; cấp được hiểu theo các cơ quan nêu trong văn bản.';
  return { value: found.level, from, certainty: 'LIKELY', note };
}

/** «UBND xã ban hành Kế hoạch …»; never the issuer of a document that is cited («của UBND huyện ban hành …»). */
const ISSUES =
  /(?<!cua )(?<!tai )\b(?:uy ban nhan dan|ubnd)(?: (thanh pho|thi xa|thi tran|dac khu|tinh|huyen|quan|phuong|xa)(?: [a-z’'-]+){0,5}?)?,? (?:ban hanh|xay dung|lap|trien khai) (?:ban hanh )?ke hoach/g;

function issuerOfSentence(outline: Outline, { title }: Letterhead, placeName: string | null): Issuer {
  const head = openings(outline);
  for (const paragraph of [...head].reverse()) {
    const found = [...folded(paragraph.text).matchAll(ISSUES)].at(-1);
    if (!found) continue;
    const said = paragraph.text.slice(found.index, found.index + found[0].length);
    const place = territoriesIn(said)[0];
    if (!place) continue;
    const name = place.name || nameOf(place.kind, outline, title, placeName);
    const value = `UBND ${place.kind}${name ? ` ${name}` : ''}`;
    const note = name
      ? 'Phần đầu văn bản không có tên cơ quan ban hành; tên được ghép từ câu ban hành và tên địa phương trong văn bản.'
      : 'Phần đầu văn bản không có tên cơ quan ban hành và không rõ tên địa phương.';
    const level = levelOfKind(place.kind);
    return {
      issuer: { value, from: paragraph.from, certainty: name ? 'LIKELY' : 'UNSURE', note },
      level: levelRead(
        level ? { level, sure: true } : { level: levelOfCity(outline), sure: false },
        paragraph.from,
      ),
    };
  }
  return issuerOfPlaces(outline, title);
}

/** The name that goes with the kind: in the title, in the opening or closing words, else where the place of issue is said. */
function nameOf(kind: string, outline: Outline, title: readonly Piece[], placeName: string | null): string {
  const closing = outline.paragraphs.filter(({ text }) => /^tren day la/.test(folded(text.slice(0, 20))));
  const head = openings(outline);
  const texts = [title.map(({ text }) => text).join(' '), ...[...head, ...closing].map(({ text }) => text)];
  for (const text of texts) {
    const named = territoriesIn(text).find((place) => place.kind === kind && place.name);
    if (named) return named.name;
  }
  return placeName ?? '';
}

/** Neither letterhead nor sentence: the place that the title speaks of, not sure at all. */
function issuerOfPlaces(outline: Outline, title: readonly Piece[]): Issuer {
  const said = title.map(({ text }) => text).join(' ');
  const place = territoriesIn(calmed(said, textOf(outline.paragraphs), false)).find(({ name }) => name);
  const [first, last] = [title[0]?.line, title.at(-1)?.line];
  if (!place || first === undefined || last === undefined) return { issuer: null, level: null };
  const note = 'Văn bản không nêu cơ quan ban hành; tên được hiểu theo địa bàn trong tên kế hoạch.';
  const from = { first, last };
  const level = levelOfKind(place.kind);
  return {
    issuer: { value: `UBND ${place.kind} ${place.name}`, from, certainty: 'UNSURE', note },
    level: level && { value: level, from, certainty: 'UNSURE', note },
  };
}
