import { formatDate } from '@/lib/format/dates';
import { escapeHtml } from '@/lib/format/escape';
import { twoDigits } from '@/lib/format/numbers';
import { SUBJECT_WORDS, SUBJECTS } from '@/lib/format/words';
import type { FieldOfExemplars, FigureLine, ReportedExemplar, ReportFigures } from '@/lib/reports/summary';
import { shortened } from '@/lib/reports/summary';

// As strings: a list of a thousand exemplars as components would be sent twice.

/** Of the achievements, so many characters at most. */
const ACHIEVEMENTS = 180;

/** Number of exemplars per field and subject, as escaped HTML to go inside <table>. */
export function figuresMarkup({ byField, ...whole }: ReportFigures): string {
  const row = (head: string, line: FigureLine) =>
    `<tr>${head}${SUBJECTS.map((subject) => cell(line.subjects[subject])).join('')}${cell(line.total)}</tr>`;
  const lines = byField.map((line, at) =>
    row(`<td class="mid">${at + 1}</td><td>${escapeHtml(line.field.name)}</td>`, line),
  );
  return (
    '<colgroup><col width="7%"><col width="49%"><col width="11%"><col width="11%"><col width="11%"><col width="11%"></colgroup>' +
    `<thead><tr><th scope="col">TT</th><th scope="col">Lĩnh vực, phong trào</th>${SUBJECTS.map((subject) => `<th scope="col">${SUBJECT_WORDS[subject]}</th>`).join('')}<th scope="col">Cộng</th></tr></thead>` +
    `<tbody>${lines.join('')}${row('<th scope="row" colspan="2">Tổng cộng</th>', whole)}</tbody>`
  );
}

/** The list by field, as escaped HTML to go inside <table>. The numbers run through. */
export function exemplarsMarkup(list: readonly FieldOfExemplars[]): string {
  let number = 0;
  const bodies = list.map(({ field, exemplars }, at) => {
    const head = `<tr class="group"><th scope="rowgroup" colspan="5">${roman(at + 1)}. ${escapeHtml(field.name)} (${twoDigits(exemplars.length)} điển hình)</th></tr>`;
    return `<tbody>${head}${exemplars.map((one) => exemplarRow(++number, one)).join('')}</tbody>`;
  });
  return (
    '<colgroup><col width="6%"><col width="23%"><col width="19%"><col width="37%"><col width="15%"></colgroup>' +
    '<thead><tr><th scope="col">TT</th><th scope="col">Tên điển hình</th><th scope="col">Đơn vị đề cử</th>' +
    `<th scope="col">Thành tích tiêu biểu</th><th scope="col">Ngày công nhận</th></tr></thead>${bodies.join('')}`
  );
}

function exemplarRow(number: number, one: ReportedExemplar): string {
  const about =
    one.subject === 'INDIVIDUAL'
      ? [born(one.birthYear), one.position]
      : [SUBJECT_WORDS[one.subject], one.place];
  const details = about.filter((words) => words !== null && words !== '').join(', ');
  return (
    `<tr><td class="mid">${number}</td><td><b>${escapeHtml(one.name)}</b>${details ? `<br>${escapeHtml(details)}` : ''}</td>` +
    `<td>${escapeHtml(one.unitName)}</td><td>${escapeHtml(shortened(one.achievements, ACHIEVEMENTS))}</td>` +
    `<td class="mid">${formatDate(one.recognisedOn)}</td></tr>`
  );
}

function born(year: number | null): string | null {
  return year === null ? null : `sinh năm ${year}`;
}

function cell(count: number): string {
  return `<td class="mid">${count === 0 ? '-' : twoDigits(count)}</td>`;
}

function roman(number: number): string {
  const parts = [
    [10, 'X'],
    [9, 'IX'],
    [5, 'V'],
    [4, 'IV'],
    [1, 'I'],
  ] as const;
  let rest = number;
  let written = '';
  for (const [value, sign] of parts) {
    while (rest >= value) {
      written += sign;
      rest -= value;
    }
  }
  return written;
}
