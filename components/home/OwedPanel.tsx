import { LinkButton, TextLink } from '@/components/ui/Button';
import { Panel } from '@/components/ui/Panel';
import { QuotaBar } from '@/components/ui/QuotaBar';
import { formatDate } from '@/lib/format/dates';
import { quotaRange, twoDigits } from '@/lib/format/numbers';
import { SUBJECT_WORDS } from '@/lib/format/words';
import type { Desk } from '@/lib/nominations/desk';
import type { Owed } from '@/lib/quotas/owed';

type Props = {
  base: string;
  year: number;
  /** The rows of one plan. */
  rows: Owed[];
  /** The plan's fields, to break down a quota that spans them all. */
  fields: { id: string; name: string }[];
  byField: Desk['byField'];
  /** Whether the person may nominate here at all. */
  nominates: boolean;
};

/** What a unit still has to find for one plan: a row per quota, the most pressing first. */
export function OwedPanel({ base, year, rows, fields, byField, nominates }: Props) {
  const [first] = rows;
  if (!first) return null;
  return (
    <Panel
      flush
      title={`Còn phải tìm · Kế hoạch ${first.planNumber ?? ''}`}
      aside={<TextLink href={`${base}/plans/${first.planId}`}>Xem kế hoạch</TextLink>}
    >
      {rows.map((row) => (
        <OwedRow
          key={`${row.quotaId}${row.unitId}`}
          base={base}
          year={year}
          row={row}
          nominates={nominates}
        />
      ))}
      {rows.some((row) => !row.cadenceStated) ? (
        <p className="px-4 py-3 text-sm text-muted sm:px-5">
          * Kế hoạch không ghi chỉ tiêu tính theo năm hay theo giai đoạn; đang hiểu là cả giai đoạn.
        </p>
      ) : null}
      {rows.some((row) => row.fieldId === null) ? (
        <ByField
          base={base}
          year={year}
          planId={first.planId}
          fields={fields}
          byField={byField}
          nominates={nominates}
        />
      ) : null}
    </Panel>
  );
}

function OwedRow({
  base,
  year,
  row,
  nominates,
}: {
  base: string;
  year: number;
  row: Owed;
  nominates: boolean;
}) {
  const short = row.missing > 0;
  const field = row.fieldId ? `&field=${row.fieldId}` : '';
  return (
    <article className="grid items-center gap-x-6 gap-y-3 px-4 py-4 sm:px-5 md:grid-cols-[minmax(0,1fr)_15rem_9.5rem]">
      <div className="min-w-0">
        <h3 className="text-base">{row.fieldName ?? 'Tất cả lĩnh vực của kế hoạch'}</h3>
        <p className="text-sm text-muted">{asked(row)}</p>
        {row.due ? <p className="text-sm text-muted">{dueWords(row)}</p> : null}
      </div>
      <QuotaBar
        recognised={row.recognised}
        registered={row.registered}
        min={row.min}
        max={row.max}
        state={tone(row)}
        word={word(row)}
      />
      {nominates ? (
        <LinkButton
          look={short ? 'primary' : 'secondary'}
          href={
            short
              ? `${base}/nominations/new?plan=${row.planId}${field}&year=${year}`
              : `${base}/nominations?plan=${row.planId}${field}`
          }
          aria-label={`${short ? 'Đề cử' : 'Xem đề cử'}: ${row.fieldName ?? 'tất cả lĩnh vực'}, ${row.unitName}`}
        >
          {short ? 'Đề cử' : 'Xem đề cử'}
        </LinkButton>
      ) : (
        <LinkButton href={`${base}/plans/${row.planId}/progress`}>Xem tiến độ</LinkButton>
      )}
    </article>
  );
}

function ByField({
  base,
  year,
  planId,
  fields,
  byField,
  nominates,
}: Omit<Props, 'rows'> & { planId: string }) {
  const counts = new Map(byField.map((one) => [one.fieldId, one]));
  return (
    <div className="px-4 py-4 sm:px-5">
      <h3 className="text-base">Năm {year} theo từng lĩnh vực</h3>
      <ul className="divide-y divide-hairline">
        {fields.map((field) => {
          const count = counts.get(field.id);
          return (
            <li
              key={field.id}
              className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1 py-2.5"
            >
              <span className="min-w-0 flex-1 basis-64">{field.name}</span>
              <span className="text-sm text-muted">
                {count?.registered ? (
                  <>
                    <span className="figure text-ink">{twoDigits(count.registered)}</span> đã đăng ký,{' '}
                    <span className="figure text-ink">{twoDigits(count.recognised)}</span> công nhận
                  </>
                ) : (
                  'chưa có'
                )}
              </span>
              {nominates ? (
                <TextLink
                  href={`${base}/nominations/new?plan=${planId}&field=${field.id}&year=${year}`}
                  aria-label={`Đề cử: ${field.name}`}
                  className="inline-flex min-h-6 items-center"
                >
                  Đề cử
                </TextLink>
              ) : null}
            </li>
          );
        })}
      </ul>
    </div>
  );
}

/** «01 tập thể, 01 cá nhân · Công an xã Ia Bang · cả giai đoạn*»: the star is explained under the list. */
function asked(row: Owed): string {
  const parts = row.parts.filter((part) => part.subject !== null);
  const number = parts.length
    ? parts
        .map((part) => `${twoDigits(part.min)} ${SUBJECT_WORDS[part.subject ?? 'COLLECTIVE'].toLowerCase()}`)
        .join(', ')
    : `${quotaRange(row.min, row.max)} điển hình`;
  const when = { PERIOD: 'cả giai đoạn', YEAR: 'trong năm', YEARLY: 'mỗi năm' }[row.cadence];
  const reading = row.cadenceStated ? '' : '*';
  return `${number} · ${row.unitName} · ${when}${reading}`;
}

function dueWords({ due, missing }: Owed): string {
  if (!due) return '';
  if (due.passed)
    return `Đã quá hạn ${formatDate(due.day)}${missing > 0 ? '; còn thiếu, vui lòng nộp sớm' : ''}`;
  return `Hạn ${formatDate(due.day)}, còn ${due.daysLeft} ngày`;
}

/** An officer's own part is done when enough is registered; whether it is recognised is the reviewer's. */
function tone(row: Owed) {
  if (row.state === 'MET') return 'met';
  if (row.state === 'ABOVE') return 'above';
  return row.missing > 0 ? 'short' : 'neutral';
}

function word(row: Owed): string {
  if (row.state === 'ABOVE') return row.max === null ? 'vượt' : `vượt ${twoDigits(row.recognised - row.max)}`;
  if (row.state === 'MET') return 'đủ';
  return row.missing > 0 ? `còn tìm ${twoDigits(row.missing)}` : 'đã đăng ký đủ';
}
