import type { Level } from '@/lib/format/words';
import { folded } from './text';

/** A place of administration as written: «xã Phú Cát»; `name` is '' where only its kind is said («UBND tỉnh»). */
export type Territory = { kind: string; name: string; index: number; length: number };

const KINDS: Record<string, { written: string; level: Level | null }> = {
  tinh: { written: 'tỉnh', level: 'PROVINCE' },
  // Of a province or of the state: only the rest of the document tells.
  'thanh pho': { written: 'thành phố', level: null },
  tp: { written: 'thành phố', level: null },
  huyen: { written: 'huyện', level: 'DISTRICT' },
  quan: { written: 'quận', level: 'DISTRICT' },
  'thi xa': { written: 'thị xã', level: 'DISTRICT' },
  'thi tran': { written: 'thị trấn', level: 'COMMUNE' },
  phuong: { written: 'phường', level: 'COMMUNE' },
  'dac khu': { written: 'đặc khu', level: 'COMMUNE' },
  xa: { written: 'xã', level: 'COMMUNE' },
};

const FORM = /(?<![a-z])(thanh pho|tp|thi xa|thi tran|dac khu|tinh|huyen|quan|phuong|xa)(?![a-z])\.? ?/g;
const NAME = /^(?:\p{Lu}[\p{L}’'-]*|\d{1,2}(?![\d/.,]))(?: \p{Lu}[\p{L}’'-]*){0,4}/u;

/** Every place that a text names by its kind, in its order. Kinds in the plural («các xã») are no place. */
export function territoriesIn(text: string): Territory[] {
  const plain = folded(text);
  return [...plain.matchAll(FORM)].flatMap((match) => {
    const kind = KINDS[match[1] ?? ''];
    const before = plain.slice(Math.max(0, match.index - 6), match.index);
    if (!kind || /(?:\bcac|\bmoi|\btung|\bnhung|,) ?$/.test(before)) return [];
    const from = match.index + match[0].length;
    const name = NAME.exec(text.slice(from, from + 60))?.[0] ?? '';
    const length = name ? from + name.length - match.index : (match[1]?.length ?? 0);
    return [{ kind: kind.written, name: withoutSentence(name), index: match.index, length }];
  });
}

/** A name ends where a new sentence or a form of document begins. */
function withoutSentence(name: string): string {
  return name.replace(
    / (?:Kế|Ủy|Uỷ|UBND|Hội|Căn|Thực|Triển|Về|Để|Nhằm|Ban|Năm|Giai|Độc|Cộng|Số)(?: .*)?$/u,
    '',
  );
}

/** The level of a place's government; null for a city, which has two, and for words that name no place. */
export function levelOfKind(kind: string): Level | null {
  return Object.values(KINDS).find(({ written }) => written === kind)?.level ?? null;
}
