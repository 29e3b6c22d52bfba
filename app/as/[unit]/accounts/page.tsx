import type { Metadata } from 'next';
import { AccountFilters } from '@/components/accounts/AccountFilters';
import { AccountList } from '@/components/accounts/AccountList';
import { Refused } from '@/components/shell/Missing';
import { LinkButton } from '@/components/ui/Button';
import { EmptyState } from '@/components/ui/EmptyState';
import { PageHeading } from '@/components/ui/PageHeading';
import { Pagination } from '@/components/ui/Pagination';
import { Card } from '@/components/ui/Panel';
import { accountsHref, readAccountFilter, type SearchParams } from '@/lib/accounts/filter';
import { mayAdminister } from '@/lib/accounts/permissions';
import { listAccounts, listUnitsWithAccounts } from '@/lib/accounts/queries';
import { inScope } from '@/lib/auth/doors';
import { formatCount } from '@/lib/format/numbers';

export const metadata: Metadata = { title: 'Tài khoản' };

export default async function Page({
  params,
  searchParams,
}: {
  params: Promise<{ unit: string }>;
  searchParams: Promise<SearchParams>;
}) {
  const { unit } = await params;
  const filter = readAccountFilter(await searchParams);
  const path = `/as/${unit}/accounts`;
  const shown = await inScope(unit, async (scope) => {
    if (!mayAdminister(scope.actor, scope.actor.unitPath)) return null;
    return {
      actor: scope.actor,
      list: await listAccounts(scope, filter),
      units: await listUnitsWithAccounts(scope),
    };
  });
  if (!shown) return <Refused />;
  const { actor, list, units } = shown;
  const narrowed = accountsHref(path, filter, 1) !== path;
  return (
    <div className="flex flex-col gap-6">
      <PageHeading
        title="Tài khoản"
        sub={`${actor.unitName} và các đơn vị trực thuộc`}
        actions={
          <LinkButton look="primary" href={`${path}/new`}>
            Tạo tài khoản
          </LinkButton>
        }
      />
      <AccountFilters filter={filter} units={units} path={path} />
      <p role="status" className="text-muted">
        {formatCount(list.total)} tài khoản
      </p>
      {list.rows.length > 0 ? (
        <AccountList rows={list.rows} base={path} />
      ) : (
        <Card>
          <EmptyState
            title={narrowed ? 'Không có tài khoản nào khớp' : 'Chưa có tài khoản nào'}
            action={narrowed ? <LinkButton href={path}>Bỏ bộ lọc</LinkButton> : undefined}
          >
            {narrowed
              ? 'Thử một phần của tên, không cần dấu, hoặc bỏ bớt điều kiện lọc.'
              : 'Mỗi cán bộ cần một tài khoản riêng. Vui lòng tạo tài khoản và gửi cho họ liên kết đặt mật khẩu.'}
          </EmptyState>
        </Card>
      )}
      <Pagination page={list.page} pages={list.pages} href={(page) => accountsHref(path, filter, page)} />
    </div>
  );
}
