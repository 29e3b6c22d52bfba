import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { StandingList } from '@/components/quotas/StandingList';
import { EmptyState } from '@/components/ui/EmptyState';
import { PageHeading } from '@/components/ui/PageHeading';
import { Pagination } from '@/components/ui/Pagination';
import { Card } from '@/components/ui/Panel';
import { inScope } from '@/lib/auth/doors';
import { planStandings } from '@/lib/quotas/queries';

export const metadata: Metadata = { title: 'Chỉ tiêu' };

export default async function Page({
  params,
  searchParams,
}: {
  params: Promise<{ unit: string }>;
  searchParams: Promise<{ page?: string | string[] }>;
}) {
  const { unit } = await params;
  const base = `/as/${unit}`;
  const asked = Number((await searchParams).page ?? 1);
  const { standings, page, pages } = await inScope(unit, (scope) => planStandings(scope, asked));
  const [only, second] = standings;
  if (only && !second && pages === 1) redirect(`${base}/plans/${only.plan.id}/progress`);
  return (
    <div className="flex flex-col gap-6">
      <PageHeading title="Chỉ tiêu" sub="Các kế hoạch đang theo dõi và số chỉ tiêu còn thiếu" />
      {only ? (
        <StandingList base={base} standings={standings} />
      ) : (
        <Card>
          <EmptyState title="Chưa có kế hoạch nào để theo dõi.">
            Tiến độ sẽ hiện ở đây khi đơn vị hoặc cấp trên ban hành kế hoạch.
          </EmptyState>
        </Card>
      )}
      <Pagination page={page} pages={pages} href={(to) => `${base}/progress?page=${to}`} />
    </div>
  );
}
