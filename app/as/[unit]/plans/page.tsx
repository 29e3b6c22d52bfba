import type { Metadata } from 'next';
import { PlanFilterForm } from '@/components/plans/PlanFilterForm';
import { planRowsMarkup } from '@/components/plans/plan-rows';
import { LinkButton, TextLink } from '@/components/ui/Button';
import { EmptyState } from '@/components/ui/EmptyState';
import { Notice } from '@/components/ui/Notice';
import { PageHeading } from '@/components/ui/PageHeading';
import { Pagination } from '@/components/ui/Pagination';
import { Card } from '@/components/ui/Panel';
import { Table } from '@/components/ui/Table';
import { inScope } from '@/lib/auth/doors';
import { countInText } from '@/lib/format/numbers';
import { isNarrowed, planListHref, readPlanFilter, type SearchParams } from '@/lib/plans/filter';
import { mayWritePlans } from '@/lib/plans/permissions';
import { issuersOfPlans, listPlans } from '@/lib/plans/queries';

export const metadata: Metadata = { title: 'Kế hoạch' };

export default async function Page({
  params,
  searchParams,
}: {
  params: Promise<{ unit: string }>;
  searchParams: Promise<SearchParams>;
}) {
  const { unit } = await params;
  const query = await searchParams;
  const filter = readPlanFilter(query);
  const { list, issuers, writes } = await inScope(unit, async (scope) => ({
    list: await listPlans(scope, filter),
    issuers: await issuersOfPlans(scope, filter.unit),
    writes: mayWritePlans(scope.actor),
  }));
  const base = `/as/${unit}`;
  const narrowed = isNarrowed(filter);
  return (
    <div className="flex flex-col gap-6">
      <PageHeading
        title="Kế hoạch"
        sub={
          narrowed
            ? `${countInText(list.total)} kế hoạch khớp với điều kiện lọc`
            : `${countInText(list.total)} kế hoạch`
        }
        actions={
          narrowed || writes ? (
            <>
              {narrowed ? (
                <TextLink href={`${base}/plans`} className="inline-flex min-h-11 items-center">
                  Bỏ lọc
                </TextLink>
              ) : null}
              {writes ? (
                <LinkButton look="quiet" href={`${base}/plans/read`}>
                  Đọc từ văn bản
                </LinkButton>
              ) : null}
              {writes ? <LinkButton href={`${base}/plans/new`}>Soạn kế hoạch</LinkButton> : null}
            </>
          ) : undefined
        }
      />
      {query.discarded ? (
        <Notice kind="success">
          <p>
            <span aria-hidden="true">✓ </span>Đã bỏ dự thảo.
          </p>
        </Notice>
      ) : null}
      <PlanFilterForm filter={filter} issuers={issuers} />
      {list.rows.length > 0 ? (
        <Table caption="Danh sách kế hoạch" markup={planRowsMarkup(list.rows, base)} />
      ) : (
        <Card>
          {narrowed ? (
            <EmptyState title="Không có kế hoạch nào khớp với điều kiện lọc.">
              Bớt điều kiện, hoặc <TextLink href={`${base}/plans`}>xem tất cả kế hoạch</TextLink>.
            </EmptyState>
          ) : (
            <EmptyState title="Chưa có kế hoạch nào.">
              Kế hoạch của đơn vị và kế hoạch cấp trên đã ban hành sẽ hiện ở đây.
            </EmptyState>
          )}
        </Card>
      )}
      <Pagination
        page={list.page}
        pages={list.pages}
        href={(page) => planListHref(base, { ...filter, page })}
      />
    </div>
  );
}
