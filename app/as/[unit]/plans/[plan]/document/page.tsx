import type { Metadata } from 'next';
import { PlanSheet } from '@/components/plans/document/PlanSheet';
import { PrintButton } from '@/components/print/PrintButton';
import { Missing } from '@/components/shell/Missing';
import { Breadcrumbs } from '@/components/ui/Breadcrumbs';
import { DownloadButton } from '@/components/ui/Button';
import { inScope } from '@/lib/auth/doors';
import { planToPrint } from '@/lib/plans/document/queries';
import { planText } from '@/lib/plans/document/text';

export const metadata: Metadata = { title: 'Bản in kế hoạch' };

export default async function Page({ params }: { params: Promise<{ unit: string; plan: string }> }) {
  const { unit, plan: planId } = await params;
  const found = await inScope(unit, (scope) => planToPrint(scope, planId));
  if (!found) return <Missing />;
  const { plan } = found;
  const here = `/as/${unit}/plans/${plan.id}`;
  return (
    <div className="flex flex-col gap-6">
      <Breadcrumbs
        items={[
          { label: 'Kế hoạch', href: `/as/${unit}/plans` },
          { label: plan.number ?? 'Dự thảo', href: here },
          { label: 'Bản in' },
        ]}
      />
      <div className="chrome flex flex-wrap items-center gap-3">
        <PrintButton look="primary">In kế hoạch</PrintButton>
        <DownloadButton href={`${here}/document.docx`}>Tải bản Word</DownloadButton>
        <p className="text-sm text-muted">
          Khổ A4, thể thức theo Nghị định 30/2020/NĐ-CP.{' '}
          {plan.number && plan.issuedOn ? null : 'Chỗ trống để ghi số và ngày khi ban hành.'}
        </p>
      </div>
      <PlanSheet text={planText(plan, found.unit)} />
    </div>
  );
}
