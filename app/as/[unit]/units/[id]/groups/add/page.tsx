import { randomUUID } from 'node:crypto';
import type { Metadata } from 'next';
import { Missing } from '@/components/shell/Missing';
import { Breadcrumbs } from '@/components/ui/Breadcrumbs';
import { PageHeading } from '@/components/ui/PageHeading';
import { Panel } from '@/components/ui/Panel';
import { NewGroupForm } from '@/components/units/GroupForm';
import { MemberSearch } from '@/components/units/MemberSearch';
import { inScope } from '@/lib/auth/doors';
import { clean } from '@/lib/form/text';
import { plainDateIn } from '@/lib/format/dates';
import { candidates } from '@/lib/units/group-queries';
import { mayKeepGroups } from '@/lib/units/permissions';
import { findUnit } from '@/lib/units/queries';

type Props = {
  params: Promise<{ unit: string; id: string }>;
  searchParams: Promise<{ q?: string | string[] }>;
};

export const metadata: Metadata = { title: 'Lập nhóm đơn vị' };

export default async function Page({ params, searchParams }: Props) {
  const { unit: actingUnit, id } = await params;
  const { q } = await searchParams;
  const question = clean(typeof q === 'string' ? q : '').slice(0, 200);
  const found = await inScope(actingUnit, async (scope) => {
    const unit = await findUnit(scope, id);
    if (!unit || !mayKeepGroups(scope.actor, unit)) return null;
    return { unit, of: await candidates(scope, question), today: plainDateIn(scope.now) };
  });
  if (!found) return <Missing />;
  const { unit, of, today } = found;
  const back = `/as/${actingUnit}/units/${unit.id}`;
  return (
    <div className="flex flex-col gap-6">
      <Breadcrumbs items={[{ label: unit.name, href: back }, { label: 'Lập nhóm đơn vị' }]} />
      <PageHeading
        title="Lập nhóm đơn vị"
        sub={`Nhóm của ${unit.name}, để giao chỉ tiêu và hạn cho nhiều đơn vị cùng lúc`}
      />
      <MemberSearch question={question} of={of} action={`${back}/groups/add`} />
      <Panel title="Nhóm mới">
        <NewGroupForm
          key={question}
          unitId={actingUnit}
          groupId={randomUUID()}
          candidates={of}
          today={today}
          back={back}
        />
      </Panel>
    </div>
  );
}
