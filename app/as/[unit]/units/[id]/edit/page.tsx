import type { Metadata } from 'next';
import { Missing } from '@/components/shell/Missing';
import { Breadcrumbs } from '@/components/ui/Breadcrumbs';
import { PageHeading } from '@/components/ui/PageHeading';
import { ReviseUnitForm } from '@/components/units/ReviseUnitForm';
import { inScope } from '@/lib/auth/doors';
import { mayRevise } from '@/lib/units/permissions';
import { findUnit } from '@/lib/units/queries';

export const metadata: Metadata = { title: 'Sửa hoặc kết thúc đơn vị' };

export default async function Page({ params }: { params: Promise<{ unit: string; id: string }> }) {
  const { unit: actingUnit, id } = await params;
  const found = await inScope(actingUnit, async (scope) => {
    const unit = await findUnit(scope, id);
    return unit && mayRevise(scope.actor, unit) ? unit : null;
  });
  if (!found) return <Missing />;
  const { name, kind, schoolLevel, validTo } = found;
  const back = `/as/${actingUnit}/units/${found.id}`;
  return (
    <div className="flex flex-col gap-6">
      <Breadcrumbs items={[{ label: name, href: back }, { label: 'Sửa hoặc kết thúc' }]} />
      <PageHeading title="Sửa hoặc kết thúc đơn vị" sub={name} />
      <ReviseUnitForm
        actingUnit={actingUnit}
        body={{ id: found.id, name, kind, schoolLevel, validTo }}
        back={back}
      />
    </div>
  );
}
