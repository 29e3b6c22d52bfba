import Link from 'next/link';
import type { ReactNode } from 'react';
import { TextLink } from '@/components/ui/Button';
import { Cell, ColumnHead, RowHead, Table } from '@/components/ui/Table';
import { classes } from '@/components/ui/tone';
import { formatDate, plainDateIn } from '@/lib/format/dates';
import { SUBJECT_WORDS } from '@/lib/format/words';
import { filterAddress, type ListFilter, type SortKey } from '@/lib/nominations/filter';
import type { NominationRow } from '@/lib/nominations/list-queries';
import { StatusBadge } from './StatusBadge';

/** One page of a list of nominations; the heads sort by address. */
export function NominationTable({
  base,
  filter,
  rows,
}: {
  base: string;
  filter: ListFilter;
  rows: readonly NominationRow[];
}) {
  return (
    <Table caption="Danh sách đề cử">
      <thead>
        <tr>
          <Sorted filter={filter} by="name" className="w-[30%]">
            Điển hình
          </Sorted>
          <Sorted filter={filter} by="field" className="w-[26%]">
            Lĩnh vực
          </Sorted>
          <Sorted filter={filter} by="unit" className="w-[18%]">
            Đơn vị đề cử
          </Sorted>
          <Sorted filter={filter} by="submitted">
            Ngày nộp
          </Sorted>
          <Sorted filter={filter} by="state">
            Trạng thái
          </Sorted>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.id}>
            <RowHead>
              <TextLink href={`${base}/nominations/${row.id}`} className="inline-block py-1.5 font-semibold">
                {row.name || 'Chưa ghi tên'}
              </TextLink>
              <span className="block text-sm font-normal text-muted">
                {SUBJECT_WORDS[row.subject]} · {row.number ?? 'chưa có số'}
              </span>
              {row.status === 'RETURNED' && row.reason ? (
                <span className="mt-1 block text-sm font-normal">
                  <span className="line-clamp-2">{row.reason}</span>
                  {filter.view === 'own' ? (
                    <TextLink href={`${base}/nominations/${row.id}`}>Xem lý do và bổ sung</TextLink>
                  ) : null}
                </span>
              ) : null}
            </RowHead>
            <Cell label="Lĩnh vực">
              <span>
                {row.field}
                <span className="block text-sm text-muted">
                  {row.planNumber} · {row.year}
                </span>
              </span>
            </Cell>
            <Cell label="Đơn vị đề cử">{row.unit}</Cell>
            <Cell label="Ngày nộp">
              {row.submittedAt ? formatDate(plainDateIn(row.submittedAt)) : 'Chưa nộp'}
            </Cell>
            <Cell label="Trạng thái">
              <StatusBadge status={row.status} late={row.late} />
            </Cell>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}

function Sorted({
  filter,
  by,
  className,
  children,
}: {
  filter: ListFilter;
  by: SortKey;
  className?: string;
  children: ReactNode;
}) {
  const { key, descending } = filter.sort;
  const current = key === by;
  const sort = { key: by, descending: current && !descending };
  return (
    <ColumnHead
      className={classes('py-0', className)}
      aria-sort={current ? (descending ? 'descending' : 'ascending') : undefined}
    >
      <Link
        prefetch={false}
        href={filterAddress(filter, { sort })}
        className="inline-flex min-h-11 items-end gap-1 pb-1 hover:underline"
      >
        {children}
        <span aria-hidden="true">{current ? (descending ? '↓' : '↑') : ''}</span>
      </Link>
    </ColumnHead>
  );
}
