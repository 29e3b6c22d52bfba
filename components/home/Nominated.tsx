import { StatusBadge } from '@/components/nominations/StatusBadge';
import { TextLink } from '@/components/ui/Button';
import { twoDigits } from '@/lib/format/numbers';
import { NOMINATION_STATUS_WORDS, type NominationStatus } from '@/lib/format/words';
import { type NominatedInField, totalOf } from '@/lib/quotas/owed-groups';

/** The nominations of a field in a year with their states: what asks for work first, and how many there are besides. */
export function Nominated({ base, nominated }: { base: string; nominated: NominatedInField }) {
  const { planId, fieldId, year, counts, shown } = nominated;
  const total = totalOf(counts);
  return (
    <div className="mt-2 border-l-2 border-hairline pl-3">
      <ul>
        {shown.map(({ id, name, unitName, status, late }) => (
          <li key={id} className="flex flex-wrap items-center gap-x-3">
            <TextLink
              href={`${base}/nominations/${id}${status === 'DRAFT' || status === 'RETURNED' ? '/edit' : ''}`}
              className="inline-flex min-h-11 items-center"
            >
              {name}
            </TextLink>
            <StatusBadge status={status} late={late} />
            <span className="text-sm text-muted">{unitName}</span>
          </li>
        ))}
      </ul>
      {total > shown.length ? (
        <p className="flex flex-wrap items-center gap-x-3 text-sm text-muted">
          <TextLink
            href={`${base}/nominations?view=own&plan=${planId}&field=${fieldId}&year=${year}`}
            className="inline-flex min-h-11 items-center"
          >
            Xem tất cả {twoDigits(total)} đề cử
          </TextLink>
          {countWords(counts)}
        </p>
      ) : null}
    </div>
  );
}

/** '01 trả lại, 12 chờ xét'. */
function countWords(counts: NominatedInField['counts']): string {
  return (Object.keys(NOMINATION_STATUS_WORDS) as NominationStatus[])
    .flatMap((status) =>
      counts[status] ? [`${twoDigits(counts[status])} ${NOMINATION_STATUS_WORDS[status].toLowerCase()}`] : [],
    )
    .join(', ');
}
