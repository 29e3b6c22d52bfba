import type { Metadata } from 'next';
import { Missing } from '@/components/shell/Missing';
import { Breadcrumbs } from '@/components/ui/Breadcrumbs';
import { PageHeading } from '@/components/ui/PageHeading';
import { AddUnitForm } from '@/components/units/AddUnitForm';
import { inScope } from '@/lib/auth/doors';
import { mayAddUnder } from '@/lib/units/permissions';
import { findUnit } from '@/lib/units/queries';

export const metadata: Metadata = { title: 'Thêm đơn vị trực thuộc' };

export default async function Page({ params }: { params: Promise<{ unit: string; id: string }> }) {
  const { unit: actingUnit, id } = await params;
  const parent = await inScope(actingUnit, async (scope) => {
    const unit = await findUnit(scope, id);
    return unit && mayAddUnder(scope.actor, unit) ? unit : null;
  });
  if (!parent) return <Missing />;
  const back = `/as/${actingUnit}/units/${parent.id}`;
  return (
    <div className="flex flex-col gap-6">
      <Breadcrumbs items={[{ label: parent.name, href: back }, { label: 'Thêm đơn vị trực thuộc' }]} />
      <PageHeading title="Thêm đơn vị trực thuộc" sub={`Trực thuộc ${parent.name}`} />
      <AddUnitForm actingUnit={actingUnit} parent={{ id: parent.id, name: parent.name }} back={back} />
    </div>
  );
}
