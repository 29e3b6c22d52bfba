import { stateMarkup } from '@/components/ui/markup';
import type { Tone } from '@/components/ui/tone';
import { formatDate } from '@/lib/format/dates';
import { escapeHtml } from '@/lib/format/escape';
import { twoDigits } from '@/lib/format/numbers';
import type { PlanRow } from '@/lib/plans/queries';
import { PLAN_STATE_WORDS, type PlanState, periodWords } from '@/lib/plans/status';

export const PLAN_STATE_TONES: Record<PlanState, Tone> = {
  DRAFT: 'short',
  UPCOMING: 'above',
  RUNNING: 'met',
  OVER: 'neutral',
};

/** The table of plans as one escaped string: fifty rows of components would be sent twice. `base` is '/as/<unit>'. */
export function planRowsMarkup(rows: readonly PlanRow[], base: string): string {
  return `${HEAD}<tbody>${rows.map((row) => rowMarkup(row, base)).join('')}</tbody>`;
}

const HEAD = `<thead><tr>${[
  ...['Số, ký hiệu', 'Ngày', 'Tên kế hoạch', 'Đơn vị ban hành', 'Giai đoạn', 'Trạng thái'].map((name) =>
    head(name),
  ),
  ...['Lĩnh vực', 'Chỉ tiêu'].map((name) => head(name, ' class="num"')),
].join('')}</tr></thead>`;

function head(name: string, attributes = ''): string {
  return `<th scope="col"${attributes}>${name}</th>`;
}

function rowMarkup(row: PlanRow, base: string): string {
  const number = escapeHtml(row.number ?? 'Chưa có số');
  return (
    `<tr><th scope="row"><a class="link inline-block py-2.5 whitespace-nowrap" href="${base}/plans/${row.id}">${number}</a></th>` +
    `<td data-label="Ngày">${row.issuedOn ? formatDate(row.issuedOn) : '–'}</td>` +
    `<td>${escapeHtml(row.title)}</td>` +
    `<td data-label="Ban hành">${escapeHtml(row.issuer)}</td>` +
    `<td data-label="Giai đoạn" class="whitespace-nowrap">${periodWords(row)}</td>` +
    `<td data-label="Trạng thái">${stateMarkup(PLAN_STATE_TONES[row.state], row.amends ? 'Dự thảo sửa đổi' : PLAN_STATE_WORDS[row.state])}</td>` +
    `<td data-label="Lĩnh vực" class="num">${twoDigits(row.fields)}</td>` +
    `<td data-label="Chỉ tiêu" class="num">${twoDigits(row.quotas)}</td></tr>`
  );
}
