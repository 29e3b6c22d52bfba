import type { Metadata } from 'next';
import { KeptPlan } from '@/components/plans/amend/KeptPlan';
import { PrintButton } from '@/components/print/PrintButton';
import { Missing } from '@/components/shell/Missing';
import { Breadcrumbs } from '@/components/ui/Breadcrumbs';
import { LinkButton, TextLink } from '@/components/ui/Button';
import { Notice } from '@/components/ui/Notice';
import { PageHeading } from '@/components/ui/PageHeading';
import { inScope } from '@/lib/auth/doors';
import { formatDate } from '@/lib/format/dates';
import { twoDigits } from '@/lib/format/numbers';
import { planAsOf } from '@/lib/plans/amend/version-queries';

export const metadata: Metadata = { title: 'Bản kế hoạch trước sửa đổi' };

type Props = { params: Promise<{ unit: string; plan: string; ordinal: string }> };

export default async function Page({ params }: Props) {
  const { unit, plan: planId, ordinal } = await params;
  const kept = await inScope(unit, (scope) => planAsOf(scope, planId, ordinal));
  if (!kept) return <Missing />;
  const { document, amendment, since } = kept;
  const base = `/as/${unit}`;
  const here = `${base}/plans/${document.id}`;
  const version = `Phiên bản ${twoDigits(amendment.ordinal)}`;
  return (
    <div className="flex flex-col gap-6">
      <Breadcrumbs
        items={[
          { label: 'Kế hoạch', href: `${base}/plans` },
          { label: document.number ?? 'Kế hoạch', href: here },
          { label: 'Các lần sửa đổi', href: `${here}/versions` },
          { label: version },
        ]}
      />
      <PageHeading
        title={document.title}
        sub={`${document.number ?? ''} · ${version}`}
        actions={
          <>
            <LinkButton look="primary" href={here}>
              Đọc kế hoạch hiện nay
            </LinkButton>
            <PrintButton />
          </>
        }
      />
      <Notice kind="warning" title={`Đây là bản trước đây của kế hoạch (${version.toLocaleLowerCase('vi')})`}>
        <p>
          {since ? `Áp dụng từ ngày ${formatDate(since)} đến` : 'Áp dụng đến'} ngày{' '}
          {formatDate(amendment.issuedOn)}, khi được sửa đổi bằng {amendment.number}. Lý do:{' '}
          {amendment.reason}
        </p>
        <p>
          <TextLink className="link-roomy" href={`${here}/versions#sua-doi-${amendment.ordinal}`}>
            Xem những chỗ đã sửa
          </TextLink>
        </p>
      </Notice>
      <KeptPlan plan={document} base={base} />
    </div>
  );
}
