import type { Metadata } from 'next';
import { AmendmentList } from '@/components/plans/amend/AmendmentList';
import { Missing } from '@/components/shell/Missing';
import { Breadcrumbs } from '@/components/ui/Breadcrumbs';
import { LinkButton } from '@/components/ui/Button';
import { EmptyState } from '@/components/ui/EmptyState';
import { PageHeading } from '@/components/ui/PageHeading';
import { Card } from '@/components/ui/Panel';
import { inScope } from '@/lib/auth/doors';
import { countInText } from '@/lib/format/numbers';
import { planWithAmendments } from '@/lib/plans/amend/version-queries';

export const metadata: Metadata = { title: 'Các lần sửa đổi kế hoạch' };

type Props = { params: Promise<{ unit: string; plan: string }> };

export default async function Page({ params }: Props) {
  const { unit, plan: planId } = await params;
  const found = await inScope(unit, (scope) => planWithAmendments(scope, planId));
  if (!found) return <Missing />;
  const { plan, amendments } = found;
  const base = `/as/${unit}/plans`;
  const here = `${base}/${plan.id}`;
  return (
    <div className="flex flex-col gap-6">
      <Breadcrumbs
        items={[
          { label: 'Kế hoạch', href: base },
          { label: plan.number ?? 'Dự thảo', href: here },
          { label: 'Các lần sửa đổi' },
        ]}
      />
      <PageHeading
        title={`Các lần sửa đổi kế hoạch ${plan.number ?? ''}`.trim()}
        sub={
          amendments.length > 0
            ? `Đã sửa đổi ${countInText(amendments.length)} lần; lần mới nhất đứng đầu.`
            : plan.title
        }
        actions={<LinkButton href={here}>Đọc kế hoạch hiện nay</LinkButton>}
      />
      {amendments.length > 0 ? (
        <AmendmentList amendments={amendments} here={`${here}/versions`} />
      ) : (
        <Card>
          <EmptyState title="Kế hoạch này chưa được sửa đổi lần nào.">
            Khi có văn bản sửa đổi, bản trước và những chỗ đã sửa sẽ hiện ở đây.
          </EmptyState>
        </Card>
      )}
    </div>
  );
}
