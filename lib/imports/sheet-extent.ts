/**
 * The lowest row and the rightmost column that the XML of a sheet names. Read before it is parsed: a parser fills the gap up
 * to a single far cell with thousands of millions of empty ones.
 */
export function farthestCell(xml: string): { row: number; column: number } {
  let row = 0;
  let column = 0;
  for (const [, reference = ''] of xml.matchAll(/\sr\s*=\s*["']([^"']*)["']/g)) {
    const [, letters = '', digits = ''] = /^([A-Z]*)(\d*)$/.exec(reference) ?? [];
    // Whatever is written otherwise, an entity for instance, no program that people use has written.
    if (letters === '' && digits === '') return { row: Number.POSITIVE_INFINITY, column: 0 };
    row = Math.max(row, Number(digits));
    column = Math.max(column, columnNumber(letters));
  }
  return { row, column };
}

function columnNumber(letters: string): number {
  let number = 0;
  for (const letter of letters) number = number * 26 + letter.charCodeAt(0) - 64;
  return number;
}
