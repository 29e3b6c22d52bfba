import type { Metadata } from 'next';
import { readShown } from '@/components/quotas/links';
import { SummaryReport } from '@/components/reports/SummaryReport';
import { SummaryToolbar } from '@/components/reports/SummaryToolbar';
import { capacitiesOf, readSigning } from '@/components/reports/signing';
import { Missing } from '@/components/shell/Missing';
import { Breadcrumbs } from '@/components/ui/Breadcrumbs';
import { inScope } from '@/lib/auth/doors';
import { planSummary } from '@/lib/reports/queries';

export const metadata: Metadata = { title: 'Báo cáo tổng hợp' };

export default async function Page({
  params,
  searchParams,
}: {
  params: Promise<{ unit: string; plan: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}) {
  const { unit, plan } = await params;
  const query = await searchParams;
  const summary = await inScope(unit, (scope) => planSummary(scope, plan, readShown(query).year));
  if (!summary) return <Missing />;
  const signing = readSigning(query, summary);
  const { startYear, endYear, number } = summary.plan;
  return (
    <div className="flex flex-col gap-6">
      <Breadcrumbs
        items={[
          { label: 'Báo cáo', href: `/as/${unit}/reports` },
          { label: `Tổng hợp điển hình theo kế hoạch ${number ?? ''}` },
        ]}
      />
      <SummaryToolbar
        startYear={startYear}
        endYear={endYear}
        year={summary.year}
        signing={signing}
        capacities={capacitiesOf(summary)}
      />
      <SummaryReport summary={summary} signing={signing} />
    </div>
  );
}
