import { Disclosure } from '@/components/nominations/Disclosure';
import { LinkButton } from '@/components/ui/Button';
import { QuotaBar } from '@/components/ui/QuotaBar';
import { quotaRange, twoDigits } from '@/lib/format/numbers';
import { SUBJECT_WORDS } from '@/lib/format/words';
import type { Owed } from '@/lib/quotas/owed';
import type { FieldOwed } from '@/lib/quotas/owed-groups';
import { dueWords, periodDueWords } from '@/lib/quotas/owed-words';
import { Nominated } from './Nominated';

type Props = {
  base: string;
  year: number;
  now: Date;
  planId: string;
  field: FieldOwed;
  /** The plan still takes nominations. */
  takes: boolean;
  /** The thing to do next on this page. */
  primary: boolean;
};

/** Of several units in a field, more than these are folded away. */
const ROWS_SHOWN = 6;

/** A field of a plan: what is asked of whom and by when, how far it is, and the nominations there with their states. */
export function OwedField({ base, year, now, planId, field, takes, primary }: Props) {
  const { rows, nominated } = field;
  const name = field.fieldName ?? 'Tất cả lĩnh vực của kế hoạch';
  const line = (row: Owed, at: number) => (
    <OwedLine
      key={`${row.quotaId}${row.unitId}`}
      {...{ base, year, now, row, takes }}
      primary={primary && at === 0}
    />
  );
  const more = rows.slice(ROWS_SHOWN);
  return (
    <article className="px-4 py-4 sm:px-5">
      <div className="flex items-center justify-between gap-x-4">
        <h3 className="min-w-0 flex-1 text-base">{name}</h3>
        {rows.length === 0 && takes ? (
          <LinkButton
            look="quiet"
            href={`${base}/nominations/new?plan=${planId}&field=${field.fieldId}&year=${year}`}
            aria-label={`Đề cử: ${name}`}
          >
            Đề cử
          </LinkButton>
        ) : null}
      </div>
      {rows.slice(0, ROWS_SHOWN).map(line)}
      {more.length > 0 ? (
        <Disclosure summary={`${twoDigits(more.length)} đơn vị khác`}>{more.map(line)}</Disclosure>
      ) : null}
      {nominated ? <Nominated base={base} nominated={nominated} /> : null}
    </article>
  );
}

function OwedLine({
  base,
  year,
  now,
  row,
  takes,
  primary,
}: Pick<Props, 'base' | 'year' | 'now' | 'takes' | 'primary'> & { row: Owed }) {
  const nominate = row.missing > 0 && takes && row.window !== 'CLOSED' && row.window !== null;
  const where = `plan=${row.planId}${row.fieldId ? `&field=${row.fieldId}` : ''}&year=${year}`;
  const what = `${row.fieldName ?? 'tất cả lĩnh vực'}, ${row.unitName}`;
  return (
    <div className="mt-1 grid items-center gap-x-6 gap-y-3 md:grid-cols-[minmax(0,1fr)_15rem_9.5rem]">
      <div className="min-w-0 text-sm text-muted">
        <p>{asked(row)}</p>
        {row.standing === 'MET' || row.standing === 'PLAN_CLOSED' ? null : (
          <p className={row.standing === 'LATE' || row.standing === 'CLOSED' ? 'text-late' : undefined}>
            {row.dueYear > year ? periodDueWords(row.dueWindow, now) : dueWords(row.dueWindow, now)}
          </p>
        )}
      </div>
      <QuotaBar
        recognised={row.recognised}
        registered={row.registered}
        min={row.min}
        max={row.max}
        state={tone(row)}
        word={word(row)}
      />
      <LinkButton
        look={primary && nominate ? 'primary' : 'secondary'}
        href={nominate ? `${base}/nominations/new?${where}` : `${base}/nominations?view=own&${where}`}
        aria-label={`${nominate ? 'Đề cử' : 'Xem đề cử'}: ${what}`}
      >
        {nominate ? 'Đề cử' : 'Xem đề cử'}
      </LinkButton>
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

/** An officer's own part is done when enough is registered; whether it is recognised is the reviewer's. */
function tone(row: Owed) {
  if (row.state === 'MET') return 'met';
  if (row.state === 'ABOVE') return 'above';
  return row.missing > 0 ? 'short' : 'neutral';
}

function word(row: Owed): string {
  if (row.state === 'ABOVE') return row.max === null ? 'vượt' : `vượt ${twoDigits(row.recognised - row.max)}`;
  if (row.state === 'MET') return 'đủ';
  if (row.missing === 0) return 'đã đăng ký đủ';
  const over = row.standing === 'CLOSED' || row.standing === 'PLAN_CLOSED';
  return `${over ? 'thiếu' : 'còn tìm'} ${twoDigits(row.missing)}`;
}
