import { Badge } from '@/components/ui/Badge';
import { TextLink } from '@/components/ui/Button';
import { Cell, ColumnHead, RowHead, Table } from '@/components/ui/Table';
import type { Tone } from '@/components/ui/tone';
import type { AccountRow, AccountState } from '@/lib/accounts/queries';
import { ROLE_WORDS } from '@/lib/format/words';

export const ACCOUNT_STATES: Record<AccountState, { word: string; tone: Tone }> = {
  active: { word: 'Đang hoạt động', tone: 'met' },
  invited: { word: 'Chưa đặt mật khẩu', tone: 'short' },
  disabled: { word: 'Đã khóa', tone: 'neutral' },
};

/** Accounts as rows; cards on a narrow screen. */
export function AccountList({ rows, base }: { rows: readonly AccountRow[]; base: string }) {
  return (
    <Table caption="Tài khoản trong đơn vị và các đơn vị trực thuộc">
      <thead>
        <tr>
          <ColumnHead>Họ và tên</ColumnHead>
          <ColumnHead>Đơn vị</ColumnHead>
          <ColumnHead>Vai trò</ColumnHead>
          <ColumnHead>Trạng thái</ColumnHead>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.id}>
            <RowHead>
              <TextLink href={`${base}/${row.id}`}>{row.name}</TextLink>
              <span className="block font-normal break-words text-muted">{row.email}</span>
            </RowHead>
            <Cell label="Đơn vị">
              <span>
                {row.unit}
                {row.unitParent ? <span className="block text-sm text-muted">{row.unitParent}</span> : null}
              </span>
            </Cell>
            <Cell label="Vai trò">
              <span>{rolesInWords(row) || 'Chưa có'}</span>
            </Cell>
            <Cell label="Trạng thái">
              <AccountBadge state={row.state} />
            </Cell>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}

export function AccountBadge({ state }: { state: AccountState }) {
  return <Badge tone={ACCOUNT_STATES[state].tone}>{ACCOUNT_STATES[state].word}</Badge>;
}

/** Roles in the home unit by their name alone, elsewhere with the unit. */
function rolesInWords({ roles, unit }: AccountRow): string {
  return [...roles]
    .sort((a, b) => Number(b.unit === unit) - Number(a.unit === unit))
    .map((one) => (one.unit === unit ? ROLE_WORDS[one.role] : `${ROLE_WORDS[one.role]} (${one.unit})`))
    .join(', ');
}
