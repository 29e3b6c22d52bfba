import { StatusBadge } from '@/components/nominations/StatusBadge';
import { TextLink } from '@/components/ui/Button';
import { Cell, ColumnHead, RowHead, Table } from '@/components/ui/Table';
import { headOf } from '@/lib/imports/columns';
import type { RowShown } from '@/lib/imports/queries';

/** Rows that were not taken: which, in which column, why and how to mend it. */
export function RefusedTable({ rows }: { rows: readonly RowShown[] }) {
  return (
    <Table caption="Dòng chưa nhận">
      <thead>
        <tr>
          <ColumnHead className="w-[10%]">Dòng</ColumnHead>
          <ColumnHead className="w-[22%]">Tên</ColumnHead>
          <ColumnHead>Cột, lý do và cách sửa</ColumnHead>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ ordinal, name, problems }) => (
          <tr key={ordinal}>
            <RowHead>Dòng {ordinal}</RowHead>
            <Cell label="Tên">{name || 'Chưa ghi tên'}</Cell>
            <Cell label="Lý do">
              <ul className="flex flex-col gap-2">
                {problems.map(({ at, code, message }) => (
                  <li key={`${at} ${code}`} className="break-words">
                    <span className="font-semibold">{headOf(at)}:</span> {message}
                  </li>
                ))}
              </ul>
            </Cell>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}

/** Rows that a nomination stands for: taken now, or there already. */
export function TakenTable({
  base,
  caption,
  rows,
}: {
  base: string;
  caption: string;
  rows: readonly RowShown[];
}) {
  return (
    <Table caption={caption}>
      <thead>
        <tr>
          <ColumnHead className="w-[10%]">Dòng</ColumnHead>
          <ColumnHead className="w-[30%]">Đề cử</ColumnHead>
          <ColumnHead className="w-[16%]">Trạng thái</ColumnHead>
          <ColumnHead>Cần xem</ColumnHead>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ ordinal, name, nomination, problems }) => (
          <tr key={ordinal}>
            <RowHead>Dòng {ordinal}</RowHead>
            <Cell label="Đề cử">
              {nomination ? (
                <TextLink href={addressOf(base, nomination)} className="inline-block py-2.5">
                  {name}
                </TextLink>
              ) : (
                name
              )}
            </Cell>
            <Cell label="Trạng thái">{nomination ? <StatusBadge status={nomination.status} /> : null}</Cell>
            <Cell label="Cần xem">
              {problems.length > 0 ? (
                <ul className="flex flex-col gap-1">
                  {problems.map(({ at, code, message }) => (
                    <li key={`${at} ${code}`}>{message}</li>
                  ))}
                </ul>
              ) : (
                '–'
              )}
            </Cell>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}

function addressOf(base: string, { id, status }: NonNullable<RowShown['nomination']>): string {
  const open = status === 'DRAFT' || status === 'RETURNED';
  return `${base}/nominations/${id}${open ? '/edit' : ''}`;
}
