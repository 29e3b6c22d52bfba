import type { Metadata } from 'next';
import { ReportList } from '@/components/reports/ReportList';
import { EmptyState } from '@/components/ui/EmptyState';
import { PageHeading } from '@/components/ui/PageHeading';
import { Card } from '@/components/ui/Panel';
import { inScope } from '@/lib/auth/doors';
import { reportablePlans } from '@/lib/reports/queries';

export const metadata: Metadata = { title: 'Báo cáo' };

export default async function Page({ params }: { params: Promise<{ unit: string }> }) {
  const { unit } = await params;
  const plans = await inScope(unit, reportablePlans);
  return (
    <div className="flex flex-col gap-6">
      <PageHeading title="Báo cáo" sub="Văn bản in trên giấy A4, trình bày theo Nghị định 30/2020/NĐ-CP" />
      {plans.length > 0 ? (
        <ReportList base={`/as/${unit}`} plans={plans} />
      ) : (
        <Card>
          <EmptyState title="Chưa có điển hình nào được công nhận.">
            Báo cáo tổng hợp của từng kế hoạch và từng năm sẽ hiện ở đây khi có điển hình được công nhận.
          </EmptyState>
        </Card>
      )}
    </div>
  );
}
