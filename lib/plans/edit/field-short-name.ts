/** The head of a column of a matrix has room for so many characters. */
export const SHORT_NAME_LENGTH = 22;

/**
 * A short name for a field that has been given none: what is quoted in the name of a movement, without the words that
 * many fields begin with, as many whole words as fit: 'Lĩnh vực giáo dục, đào tạo có chất lượng' → 'Giáo dục, đào tạo'.
 */
export function suggestedShortName(name: string): string {
  const words = core(name.normalize('NFC').replace(/\s+/g, ' ').trim()).split(' ');
  let short = '';
  for (const word of words) {
    const longer = short === '' ? word : `${short} ${word}`;
    if (longer.length > SHORT_NAME_LENGTH) break;
    short = longer;
  }
  if (short === '') short = (words[0] ?? '').slice(0, SHORT_NAME_LENGTH).toWellFormed();
  const trimmed = short.replace(TRAILING, '');
  return capital(trimmed === '' ? short : trimmed);
}

const MOVEMENT = /^(?:phong trào(?: thi đua)?|cuộc vận động)\s+[“"«]([^”"»]+)/iu;
const OPENING =
  /^(?:lĩnh vực|mô hình|điển hình|gương|phong trào|thi đua|cuộc vận động|thực hiện|nhiệm vụ|đẩy mạnh|xây dựng|việc|trong|về|các)\s+/iu;
// What cannot end a name: a conjunction, a dash, a comma, an opening quotation mark.
const TRAILING = /(?:\s+(?:và|của|cho|trong|về|có|các|là|với)|[\s,;:–—\-“"«(])+$/iu;

function core(name: string): string {
  const [, quoted] = MOVEMENT.exec(name) ?? [];
  let rest = quoted ?? name;
  for (let shorter = rest.replace(OPENING, ''); shorter !== rest; shorter = rest.replace(OPENING, ''))
    rest = shorter;
  return rest.replace(/^[“"«]+/u, '');
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
