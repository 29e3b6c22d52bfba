import { EmptyState } from '@/components/ui/EmptyState';
import { Card } from '@/components/ui/Panel';
import { Cell, ColumnHead, RowHead, Table } from '@/components/ui/Table';
import { formatDate, plainDateIn } from '@/lib/format/dates';
import { formatCount } from '@/lib/format/numbers';
import type { TenantRow } from '@/lib/tenants/queries';

/** The provinces of the installation: how big each is, and nothing of what is in it. */
export function TenantList({ tenants }: { tenants: readonly TenantRow[] }) {
  if (tenants.length === 0) {
    return (
      <Card>
        <EmptyState title="Chưa có tỉnh, thành phố nào">
          Lập tỉnh đầu tiên ở mẫu bên dưới; cây đơn vị được lấy từ danh mục hành chính quốc gia.
        </EmptyState>
      </Card>
    );
  }
  return (
    <Table caption="Các tỉnh, thành phố trong hệ thống">
      <thead>
        <tr>
          <ColumnHead>Tỉnh, thành phố</ColumnHead>
          <ColumnHead>Mã</ColumnHead>
          <ColumnHead className="num">Đơn vị</ColumnHead>
          <ColumnHead className="num">Tài khoản</ColumnHead>
          <ColumnHead>Lập ngày</ColumnHead>
        </tr>
      </thead>
      <tbody>
        {tenants.map((tenant) => (
          <tr key={tenant.id}>
            <RowHead>{tenant.name}</RowHead>
            <Cell label="Mã">{tenant.code}</Cell>
            <Cell label="Đơn vị" className="num">
              {formatCount(tenant.units)}
            </Cell>
            <Cell label="Tài khoản" className="num">
              {formatCount(tenant.accounts)}
            </Cell>
            <Cell label="Lập ngày">{formatDate(plainDateIn(tenant.createdAt))}</Cell>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
