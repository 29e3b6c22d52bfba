'use client';

import { useActionState } from 'react';
import { Disclosure } from '@/components/nominations/Disclosure';
import { StateWord } from '@/components/ui/Badge';
import { TextLink } from '@/components/ui/Button';
import { ErrorSummary } from '@/components/ui/ErrorSummary';
import { SubmitButton } from '@/components/ui/SubmitButton';
import { formatDayOfYear } from '@/lib/deadlines/day-of-year';
import { deadlineSentence } from '@/lib/deadlines/due';
import { FRESH } from '@/lib/form/state';
import { formatDate } from '@/lib/format/dates';
import { DEADLINE_PURPOSE_WORDS } from '@/lib/format/words';
import type { DeadlineListed } from '@/lib/plans/edit/deadlines';
import { arrangeDeadlines } from '@/lib/plans/edit/deadlines-actions';
import { editorPath } from '@/lib/plans/edit/parts';

type Props = {
  unitId: string;
  planId: string;
  deadlines: readonly DeadlineListed[];
  /** The deadline that was just moved. */
  moved: string | null;
  /** The draft amends an issued plan: what is removed here ends there. */
  amends: boolean;
};

/** The deadlines of a draft in their order, each as its sentence, and the buttons that order them. */
export function DeadlineList({ unitId, planId, deadlines, moved, amends }: Props) {
  const [state, send] = useActionState(arrangeDeadlines, FRESH);
  return (
    <form id="form" action={send} noValidate>
      <input type="hidden" name="unit" value={unitId} />
      <input type="hidden" name="plan" value={planId} />
      <input type="hidden" name="seen" value={deadlines.map(({ id }) => id).join(',')} />
      <ErrorSummary title="Chưa thực hiện được, vì:" problems={state.problems} />
      <ol className="divide-y divide-hairline">
        {deadlines.map((deadline, at) => (
          <DeadlineRow
            key={deadline.id}
            href={editorPath(unitId, planId, `deadlines/${deadline.id}`)}
            deadline={deadline}
            place={at + 1}
            total={deadlines.length}
            moved={moved === deadline.id}
            amends={amends}
          />
        ))}
      </ol>
    </form>
  );
}

function DeadlineRow({
  href,
  deadline,
  place,
  total,
  moved,
  amends,
}: {
  href: string;
  deadline: DeadlineListed;
  place: number;
  total: number;
  moved: boolean;
  amends: boolean;
}) {
  const { id, what, purpose, bound, note } = deadline;
  const ends = endsOf(deadline);
  return (
    <li id={`deadline-${id}`} className="scroll-mt-6 px-4 py-3 target:bg-sunken sm:px-5">
      <div className="flex flex-wrap items-start gap-x-4 gap-y-2">
        <div className="min-w-0 flex-1 basis-64">
          <p className="wrap-anywhere">
            <TextLink href={href} className="link-roomy">
              {place}. {what}
            </TextLink>
          </p>
          <p>
            Hạn: <span className="font-semibold">{deadlineSentence(deadline)}</span>
            {ends ? `; ${ends}` : ''}
          </p>
          <p className="text-sm text-muted wrap-anywhere">
            {DEADLINE_PURPOSE_WORDS[purpose]} ·{' '}
            {bound ? `chỉ áp dụng với ${bound}` : 'áp dụng với mọi đơn vị'}
            {note ? ` · ${note}` : ''}
          </p>
          {moved ? (
            <p className="mt-1 text-sm" role="status">
              <StateWord tone="met">Đã chuyển đến vị trí {place}</StateWord>
            </p>
          ) : null}
        </div>
        <div className="flex gap-1">
          <MoveButton id={id} to="up" place={place} last={1} />
          <MoveButton id={id} to="down" place={place} last={total} />
        </div>
      </div>
      <Disclosure
        summary={
          <span className="text-sm">
            Bỏ<span className="sr-only"> mốc {place}</span>
          </span>
        }
      >
        <div className="flex flex-col items-start gap-3 pb-3 sm:pl-5">
          <p>
            Mốc được bỏ khỏi dự thảo. {amends ? 'Mốc thôi áp dụng khi văn bản sửa đổi được ban hành.' : null}
          </p>
          <SubmitButton look="danger" name="intent" value={`remove:${id}`} pendingText="Đang bỏ…">
            Bỏ mốc {place}
          </SubmitButton>
        </div>
      </Disclosure>
    </li>
  );
}

function MoveButton({ id, to, place, last }: { id: string; to: 'up' | 'down'; place: number; last: number }) {
  // An empty place keeps the buttons of all rows in two columns.
  if (place === last) return <span className="w-12" />;
  return (
    <SubmitButton
      look="quiet"
      name="intent"
      value={`${to}:${id}`}
      aria-label={`Chuyển mốc ${place} ${to === 'up' ? 'lên trên' : 'xuống dưới'}`}
      pendingText="…"
      className="w-12"
    >
      <span aria-hidden="true">{to === 'up' ? '↑' : '↓'}</span>
    </SubmitButton>
  );
}

/** 'nhận từ 01/03, khóa sau 31/10 hằng năm'; empty where neither day is set. */
function endsOf({ opensOn, closesOn, monthDay }: DeadlineListed): string {
  const said = (day: string) => (monthDay === null ? formatDate(day) : formatDayOfYear(day.slice(5)));
  const ends = [
    opensOn === null ? '' : `nhận từ ngày ${said(opensOn)}`,
    closesOn === null ? '' : `khóa sau ngày ${said(closesOn)}`,
  ].filter((end) => end !== '');
  return ends.length === 0 || monthDay === null ? ends.join(', ') : `${ends.join(', ')} hằng năm`;
}
