import { TextLink } from '@/components/ui/Button';
import { Cell, ColumnHead, RowHead, Table } from '@/components/ui/Table';
import { formatInstant } from '@/lib/format/dates';
import type { BatchListed } from '@/lib/imports/queries';
import { BatchStateWord, countWords } from './BatchStateWord';

/** The tables that were uploaded, the latest first. */
export function BatchList({
  here,
  unitName,
  rows,
}: {
  here: string;
  unitName: string;
  rows: readonly BatchListed[];
}) {
  return (
    <Table caption="Các tệp đã tải lên">
      <thead>
        <tr>
          <ColumnHead>Tệp</ColumnHead>
          <ColumnHead>Kế hoạch, năm</ColumnHead>
          <ColumnHead>Tải lên</ColumnHead>
          <ColumnHead>Kết quả</ColumnHead>
        </tr>
      </thead>
      <tbody>
        {rows.map((batch) => (
          <tr key={batch.id}>
            <RowHead>
              <TextLink
                href={`${here}/${batch.id}`}
                className="inline-block py-2.5 font-semibold break-words"
              >
                {batch.fileName}
              </TextLink>
              {batch.unitName === unitName ? null : (
                <span className="block text-sm font-normal text-muted">{batch.unitName}</span>
              )}
            </RowHead>
            <Cell label="Kế hoạch, năm">
              {batch.plan} · {batch.year}
            </Cell>
            <Cell label="Tải lên">
              <div>
                {formatInstant(batch.createdAt)}
                <span className="block text-sm text-muted">{batch.createdBy}</span>
              </div>
            </Cell>
            <Cell label="Kết quả">
              <div>
                <BatchStateWord {...batch} />
                <span className="block text-sm text-muted">{countWords(batch.counts)}</span>
              </div>
            </Cell>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
