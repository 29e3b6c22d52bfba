import type { ReactNode } from 'react';
import { Breadcrumbs } from '@/components/ui/Breadcrumbs';
import { FilterPills } from '@/components/ui/FilterPills';
import { Notice } from '@/components/ui/Notice';
import { PageHeading } from '@/components/ui/PageHeading';
import { Panel } from '@/components/ui/Panel';
import type { Issue } from '@/lib/documents/confirm/issues';
import { READING_PARTS, readingPath } from '@/lib/documents/confirm/parts';
import type { OpenReading } from '@/lib/documents/confirm/queries';
import type { Mark } from '@/lib/documents/confirm/said';
import { formatInstant } from '@/lib/format/dates';
import type { OpenPart } from '@/lib/plans/edit/parts';
import { DocumentPane } from './DocumentPane';
import { IssueList } from './IssueList';

type Props = {
  unitId: string;
  reading: OpenReading;
  /** Of this page: 'Chỉ tiêu'. */
  title: string;
  /** Below the reading: 'quotas', 'fields/f3'. */
  page: string;
  /** The list that this page is under, where it is. */
  list?: { title: string; page: string };
  open: OpenPart;
  issues: readonly Issue[];
  marks: readonly Mark[];
  saved: boolean;
  actions?: ReactNode;
  children: ReactNode;
};

/** A part of what was read beside the document that it was read from. */
export function ReadingFrame(props: Props) {
  const { unitId, reading, title, page, list, open, issues, marks, saved, actions, children } = props;
  const here = readingPath(unitId, reading.id);
  return (
    <div className="group/edit flex flex-col gap-6">
      <Breadcrumbs
        items={[
          { label: 'Kế hoạch', href: `/as/${unitId}/plans` },
          { label: 'Đọc từ văn bản', href: `/as/${unitId}/plans/read` },
          { label: reading.fileName, href: here },
          ...(list ? [{ label: list.title, href: `${here}/${list.page}` }] : []),
          { label: title },
        ]}
      />
      <PageHeading title={title} sub={`Đối chiếu với ${reading.fileName}`} actions={actions} />
      <FilterPills
        label="Các phần của bản đọc"
        items={[
          { label: 'Tổng quan', href: here, current: false },
          ...READING_PARTS.map((part) => ({
            label: part.title,
            href: `${here}/${part.page}`,
            current: part.page === page,
          })),
        ]}
      />
      {open.savedBy && open.savedAt ? (
        <p className="text-sm text-muted">
          {open.savedBy} lưu lần cuối lúc {formatInstant(open.savedAt)}.
        </p>
      ) : null}
      {saved ? (
        <div className="group-has-[form[data-answered]]/edit:hidden">
          <Notice kind="success">
            <p>
              <span aria-hidden="true">✓ </span>Đã lưu.
            </p>
          </Notice>
        </div>
      ) : null}
      <div className="grid items-start gap-6 lg:grid-cols-[minmax(0,1fr)_minmax(0,27rem)]">
        <div className="flex min-w-0 flex-col gap-6">
          {issues.length > 0 ? (
            <Panel title="Cần xem trong phần này">
              <IssueList unitId={unitId} readingId={reading.id} issues={issues} page={page} />
            </Panel>
          ) : null}
          {children}
        </div>
        <DocumentPane lines={reading.lines} marks={marks} />
      </div>
    </div>
  );
}
