import { ImportedDraft } from '@/components/documents/ImportedDraft';
import { Notice } from '@/components/ui/Notice';
import { Panel } from '@/components/ui/Panel';
import { exchangedOfSaid } from '@/lib/documents/confirm/exchanged';
import type { Issue } from '@/lib/documents/confirm/issues';
import { readingPath } from '@/lib/documents/confirm/parts';
import type { OpenReading } from '@/lib/documents/confirm/queries';
import { partOf, type Said } from '@/lib/documents/confirm/said';
import { summariesOf } from '@/lib/documents/confirm/summary';
import { twoDigits } from '@/lib/format/numbers';
import type { Remark } from '@/lib/plans/exchange/remarks';
import { DiscardForm } from './DiscardForm';
import { DocumentPane } from './DocumentPane';
import { DraftForm } from './DraftForm';
import { IssueList } from './IssueList';
import { PartList } from './PartList';

type Props = {
  unitId: string;
  reading: OpenReading;
  issues: readonly Issue[];
  /** Of the draft that was made of it. */
  remarks: readonly Remark[] | null;
  saved: boolean;
};

/** What was read from a document: first what has to be looked at, then its parts, then the way to a draft. */
export function ReadingOverview({ unitId, reading, issues, remarks, saved }: Props) {
  const { said, planId, lines } = reading;
  const marks = Object.values(said.parts).flatMap((part) => Object.values(part.marks));
  return (
    <div className="grid items-start gap-6 lg:grid-cols-[minmax(0,1fr)_minmax(0,27rem)]">
      <div className="flex min-w-0 flex-col gap-6">
        {planId === null ? (
          <>
            {saved ? (
              <Notice kind="success">
                <p>
                  <span aria-hidden="true">✓ </span>Đã lưu.
                </p>
              </Notice>
            ) : null}
            <Panel
              title="Cần xem trước"
              aside={issues.length > 0 ? `${twoDigits(issues.length)} chỗ` : undefined}
            >
              {issues.length > 0 ? (
                <IssueList unitId={unitId} readingId={reading.id} issues={issues} page="" />
              ) : (
                <p>Không còn chỗ nào chưa rõ, còn trống hoặc mâu thuẫn.</p>
              )}
            </Panel>
            <PartList here={readingPath(unitId, reading.id)} parts={summariesOf(said, issues)} />
            <OtherHindrances said={said} unitId={unitId} readingId={reading.id} />
            <DraftForm unitId={unitId} readingId={reading.id} asked={blankOf(said)} open={issues.length} />
            <DiscardForm unitId={unitId} readingId={reading.id} />
          </>
        ) : (
          <ImportedDraft unitId={unitId} planId={planId} remarks={remarks ?? []} />
        )}
      </div>
      <DocumentPane lines={lines} marks={marks} />
    </div>
  );
}

/** What was read and cannot stand in a draft as it is. */
function OtherHindrances({ said, unitId, readingId }: { said: Said; unitId: string; readingId: string }) {
  const exchanged = exchangedOfSaid(said);
  const others = 'plan' in exchanged ? [] : exchanged.hindrances.filter(({ code }) => code !== 'missing');
  if (others.length === 0) return null;
  return (
    <Notice kind="warning" title="Phải sửa trước khi tạo dự thảo">
      <ul>
        {others.map(({ page, at, message }) => (
          <li key={`${page} ${at} ${message}`}>
            <a
              className="link inline-flex min-h-11 items-center"
              href={`${readingPath(unitId, readingId, page)}#${at}`}
            >
              {message}
            </a>
          </li>
        ))}
      </ul>
    </Notice>
  );
}

function blankOf(said: Said) {
  const { values } = partOf(said, 'head');
  return (['title', 'startYear', 'endYear'] as const).filter((name) => !values[name]?.trim());
}
