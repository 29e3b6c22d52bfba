import { Table } from '@/components/ui/Table';
import { isShort, type Matrix, onlyRows } from '@/lib/quotas/matrix';
import type { Show } from './links';
import { type MatrixHead, matrixMarkup } from './matrix-markup';
import { NothingShown } from './NothingShown';

/** Units × fields with what each unit is asked for. */
export function ProgressMatrix({ matrix, head, show }: { matrix: Matrix; head: MatrixHead; show: Show }) {
  const filtered = onlyRows(
    matrix,
    (row, group) => show === 'all' || (show === 'late' ? row.late > 0 : isShort(row, group)),
  );
  if (filtered.groups.length === 0) return <NothingShown show={show} of="đơn vị" />;
  return (
    <Table
      caption="Tiến độ chỉ tiêu theo đơn vị và lĩnh vực"
      layout="matrix"
      markup={matrixMarkup(filtered, head)}
    />
  );
}
