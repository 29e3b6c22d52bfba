import type { Outline } from './outline';
import type { MaybeRead } from './reading';
import { endLines } from './signature';
import { folded, trimmed } from './text';

/** To whom the plan goes, one to a line, as listed under «Nơi nhận». */
export function recipientsOf(outline: Outline): MaybeRead<string> {
  const lines = endLines(outline);
  const at = lines.findIndex(({ text }) => /^[| ]*noi nhan\b/.test(folded(text)));
  const first = lines[at];
  if (!first) return null;
  const found: string[] = [];
  let last = first.number;
  for (const { text, number } of lines.slice(at)) {
    const said = recipientIn(text, number === first.number);
    if (said) found.push(said);
    if (said) last = number;
    if (number !== first.number && !said && !/^(?:gui|\()/.test(folded(text)) && found.length > 0) break;
  }
  if (found.length === 0) return null;
  return { value: found.join('\n').slice(0, 3_000), from: { first: first.number, last }, certainty: 'SURE' };
}

/** Without the dash before it and without the words in capitals or the name that belong to the signature beside it. */
function recipientIn(text: string, heading: boolean): string | null {
  const own = (text.split(/[\t|]/).find((cell) => cell.trim() !== '') ?? '')
    .trim()
    .replace(heading ? /^n[ơo]i nh[âậ]n\s*:?\s*/iu : /^$/, '')
    .replace(/(?:^|\s+)(?:TM|KT|TL|TUQ|T\/M)\s?\.\s?\p{Lu}{2}.*$/u, '')
    .replace(
      /(?<=[;.,])\s+(?:PHÓ |QUYỀN |Q\. ?)?(?:CHỦ TỊCH|GIÁM ĐỐC|BÍ THƯ|TRƯỞNG|CHÁNH|HIỆU TRƯỞNG).*$/u,
      '',
    )
    .replace(/(?<=[;.])\s+(?:\p{Lu}\p{Ll}*\s){1,4}\p{Lu}\p{Ll}+$/u, '')
    .trim();
  const listed = /^[-–+•*]/.test(own);
  const said = trimmed(own);
  if (!said || (!listed && !heading && !/^(?:như |lưu|\d{1,3} )/iu.test(said))) return null;
  return said;
}
