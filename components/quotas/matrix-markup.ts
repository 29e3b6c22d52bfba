import { quotaMarkup, stateMarkup } from '@/components/ui/markup';
import { escapeHtml } from '@/lib/format/escape';
import { twoDigits } from '@/lib/format/numbers';
import type { Count } from '@/lib/quotas/count';
import type { Matrix, MatrixGroup, MatrixRow } from '@/lib/quotas/matrix';
import type { Period, QuotaProgress } from '@/lib/quotas/progress';
import { quotaSentence } from '@/lib/quotas/sentence';
import { nominationsHref } from './links';
import { stateOf } from './state';

export type MatrixHead = {
  planId: string;
  period: Period;
  fields: readonly { id: string; name: string; shortName: string }[];
  year: number | null;
  /** The plan is the acting unit's own. */
  own: boolean;
  /** What the last column compares: 'So với chỉ tiêu'. */
  comparison: string;
};

/** The table of units × fields as escaped HTML, to go inside <table>: cells that are components would be sent twice. */
export function matrixMarkup(matrix: Matrix, head: MatrixHead): string {
  const columns = head.fields.map(
    ({ name, shortName }) =>
      `<th scope="col" class="mid" title="${escapeHtml(name)}">${escapeHtml(shortName)}</th>`,
  );
  const body = matrix.groups.map(
    (group) =>
      `<tbody>${groupHead(group, head)}${group.rows.map((row) => rowMarkup(row, group, head)).join('')}</tbody>`,
  );
  return (
    `<thead><tr><th scope="col">Đơn vị</th>${columns.join('')}<th scope="col" class="mid">Cộng</th>` +
    `<th scope="col">${escapeHtml(head.comparison)}</th></tr></thead>${body.join('')}${foot(matrix)}`
  );
}

/** What a group of rows has in common: who, and what is asked of each or of all together. */
function groupHead(group: MatrixGroup, head: MatrixHead): string {
  const width = head.fields.length + 3;
  const bar = group.asked ? `<span class="group-bar">${askedMarkup(group.asked)}</span>` : '';
  return `<tr class="group"><th scope="rowgroup" colspan="${width}"><span class="group-name">${groupName(group, head)}</span>${bar}</th></tr>`;
}

function groupName({ quota, kind }: MatrixGroup, { period }: MatrixHead): string {
  if (kind === 'OTHERS') return 'Đơn vị khác có đề cử, không giao chỉ tiêu';
  if (!quota) return 'Đơn vị được giao chỉ tiêu theo lĩnh vực';
  const leads = quota.leads.map(({ asWritten }) => asWritten).join('; ');
  return `<b>${escapeHtml(leads)}</b> · ${escapeHtml(quotaSentence(quota, period))}`;
}

function rowMarkup(row: MatrixRow, group: MatrixGroup, head: MatrixHead): string {
  const { unit, cells, total, late, asked } = row;
  const { planId: plan, year, own, fields } = head;
  const lateMark = late > 0 ? ` <span class="state tone-late">nộp muộn ${twoDigits(late)}</span>` : '';
  const inFields = cells.map((count, at) => {
    const field = fields[at];
    if (!field || count.registered === 0) return NONE;
    return cellMarkup(
      count,
      field.shortName,
      nominationsHref({ plan, field: field.id, unit: unit.id, year, own }),
    );
  });
  const all =
    total.registered === 0
      ? NONE
      : cellMarkup(total, 'Cộng', nominationsHref({ plan, unit: unit.id, year, own }));
  return (
    `<tr><th scope="row"><a href="../../units/${unit.id}">${escapeHtml(unit.name)}</a>${lateMark}</th>${inFields.join('')}` +
    `${all}<td class="quota">${rowAsked(asked, group)}</td></tr>`
  );
}

function rowAsked(asked: QuotaProgress | null, group: MatrixGroup): string {
  if (asked) return askedMarkup(asked);
  return `<span class="text-muted">${group.kind === 'TOGETHER' ? 'tính chung' : '–'}</span>`;
}

function askedMarkup(asked: QuotaProgress): string {
  const { tone, word } = stateOf(asked);
  return quotaMarkup(asked, tone, word);
}

/** A zero is no number and leads nowhere. */
const NONE = '<td class="mid tone-neutral">–</td>';

function cellMarkup(count: Count, label: string, href: string): string {
  return `<td class="mid" data-label="${escapeHtml(label)}"><a class="cell-link" href="${escapeHtml(href)}"><span>${countMarkup(count)}</span></a></td>`;
}

/** Recognised in bold; registered beside it where it differs. */
function countMarkup({ registered, recognised }: Count): string {
  const waiting = registered > recognised ? ` <small>(${twoDigits(registered)})</small>` : '';
  return `<b>${twoDigits(recognised)}</b>${waiting}`;
}

function foot(matrix: Matrix): string {
  const plain = (count: Count) =>
    count.registered === 0 ? NONE : `<td class="mid">${countMarkup(count)}</td>`;
  return (
    `<tfoot><tr><th scope="row">Cộng</th>${matrix.cells.map(plain).join('')}${plain(matrix.total)}` +
    `<td class="quota">${standingMarkup(matrix)}</td></tr></tfoot>`
  );
}

function standingMarkup({ groups }: Matrix): string {
  const asked = groups.flatMap((group) =>
    group.asked ? [group.asked] : group.rows.flatMap((row) => row.asked ?? []),
  );
  const count = (state: QuotaProgress['state']) => asked.filter((one) => one.state === state).length;
  const words = [
    [count('SHORT'), 'short', 'thiếu'],
    [count('MET'), 'met', 'đủ'],
    [count('ABOVE'), 'above', 'vượt'],
  ] as const;
  return words
    .filter(([number]) => number > 0)
    .map(([number, tone, word]) => stateMarkup(tone, `${twoDigits(number)} ${word}`))
    .join(' ');
}
