import type { Mark } from '@/lib/documents/confirm/said';
import type { Certainty, LineRange } from '@/lib/documents/reading';
import { escapeHtml } from '@/lib/format/escape';

const CLASSES: Record<Certainty, string> = {
  SURE: 'line-read',
  LIKELY: 'line-likely',
  UNSURE: 'line-unsure',
};

/** The lines of a document as rows of escaped HTML, numbered from 1; those that values come from are marked. */
export function linesMarkup(
  lines: readonly string[],
  marks: readonly Pick<Mark, 'from' | 'certainty'>[],
): string {
  const voices = voicesOf(marks, lines.length);
  const rows = lines.map((line, at) => {
    const voice = voices.get(at + 1);
    const marked = voice ? ` class="${CLASSES[voice]}"` : '';
    return `<tr id="L${at + 1}" tabindex="-1"${marked}><th scope="row">${at + 1}</th><td>${escapeHtml(line)}</td></tr>`;
  });
  return `<tbody>${rows.join('')}</tbody>`;
}

/** 'dòng 12' or 'dòng 12–14'. */
export function rangeWords({ first, last }: LineRange): string {
  return first === last ? `dòng ${first}` : `dòng ${first}–${last}`;
}

/** How ranges stand in `data-lines`: '12-14,20-20'. */
export function rangesData(ranges: readonly LineRange[]): string | undefined {
  return ranges.length > 0 ? ranges.map(({ first, last }) => `${first}-${last}`).join(',') : undefined;
}

/** Of lines that several values come from, the least sure one speaks. */
function voicesOf(marks: readonly Pick<Mark, 'from' | 'certainty'>[], count: number): Map<number, Certainty> {
  const voices = new Map<number, Certainty>();
  for (const certainty of ['SURE', 'LIKELY', 'UNSURE'] as const) {
    for (const { from } of marks.filter((mark) => mark.certainty === certainty)) {
      for (const { first, last } of from) {
        for (let line = Math.max(1, first); line <= Math.min(last, count); line++)
          voices.set(line, certainty);
      }
    }
  }
  return voices;
}
