/** Lines as they are stored: what the database refuses, and what nobody sees, is left out; nothing is joined or moved. */
export function tidyLines(lines: readonly string[]): string[] {
  const tidy = lines.map(tidyLine);
  const first = tidy.findIndex((line) => line !== '');
  return first < 0 ? [] : tidy.slice(first, tidy.findLastIndex((line) => line !== '') + 1);
}

/** The number of characters that are letters or digits. */
export function letters(lines: readonly string[]): number {
  return lines.reduce((sum, line) => sum + (line.match(/[\p{L}\p{N}]/gu)?.length ?? 0), 0);
}

function tidyLine(line: string): string {
  return line
    .toWellFormed()
    .normalize('NFC')
    .replace(NOT_SEEN, '')
    .replace(/[\u00a0\u2002-\u200a\u202f\u3000]/g, ' ')
    .replace(/[\u2010\u2011]/g, '-')
    .trimEnd();
}

const NOT_SEEN = /(?!\t)\p{Cc}|[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb]/gu;
