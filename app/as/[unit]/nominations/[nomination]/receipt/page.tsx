import type { Metadata } from 'next';
import { ReceiptSheet } from '@/components/nominations/ReceiptSheet';
import { PrintButton } from '@/components/print/PrintButton';
import { Missing } from '@/components/shell/Missing';
import { Breadcrumbs } from '@/components/ui/Breadcrumbs';
import { LinkButton } from '@/components/ui/Button';
import { Notice } from '@/components/ui/Notice';
import { PageHeading } from '@/components/ui/PageHeading';
import { inScope } from '@/lib/auth/doors';
import { nominationReceipt } from '@/lib/nominations/queries';

export const metadata: Metadata = { title: 'Giấy tiếp nhận đề cử' };

export default async function Page({ params }: { params: Promise<{ unit: string; nomination: string }> }) {
  const { unit, nomination } = await params;
  const { receipt, nominates } = await inScope(unit, async (scope) => ({
    receipt: await nominationReceipt(scope, nomination),
    nominates: scope.actor.roles.includes('OFFICER'),
  }));
  if (!receipt) return <Missing />;
  const base = `/as/${unit}`;
  const here = `${base}/nominations/${nomination}`;
  return (
    <div className="flex max-w-3xl flex-col gap-6">
      <Breadcrumbs
        items={[
          { label: 'Đề cử', href: `${base}/nominations` },
          { label: receipt.name, href: here },
          { label: 'Giấy tiếp nhận' },
        ]}
      />
      <PageHeading title="Giấy tiếp nhận đề cử" />
      {receipt.status === 'SUBMITTED' ? (
        <Notice kind="success" title={<>✓ Đề cử đã nộp{receipt.late ? ', ghi nhận là nộp muộn' : ''}</>}>
          <p>
            Cán bộ xét hồ sơ của {receipt.plan.issuer} sẽ công nhận, trả lại để bổ sung hoặc không công nhận.
            Khi có kết quả, trang Việc của tôi và hồ sơ này sẽ hiện ra, kèm lý do nếu bị trả lại.
          </p>
        </Notice>
      ) : null}
      <ReceiptSheet receipt={receipt} />
      <div className="chrome flex flex-wrap gap-3">
        {nominates ? (
          <LinkButton look="primary" href={`${base}/nominations/new`}>
            Lập đề cử khác
          </LinkButton>
        ) : null}
        <LinkButton href={here}>Xem hồ sơ</LinkButton>
        <PrintButton />
      </div>
    </div>
  );
}
