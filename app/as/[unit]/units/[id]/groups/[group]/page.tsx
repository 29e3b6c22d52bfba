import type { Metadata } from 'next';
import { Missing } from '@/components/shell/Missing';
import { Badge } from '@/components/ui/Badge';
import { Breadcrumbs } from '@/components/ui/Breadcrumbs';
import { Notice } from '@/components/ui/Notice';
import { PageHeading } from '@/components/ui/PageHeading';
import { Panel } from '@/components/ui/Panel';
import { AddMembersForm, ReviseGroupForm } from '@/components/units/GroupForm';
import { GroupMembers } from '@/components/units/GroupMembers';
import { MemberSearch } from '@/components/units/MemberSearch';
import { inScope } from '@/lib/auth/doors';
import { clean } from '@/lib/form/text';
import { formatDate, plainDateIn } from '@/lib/format/dates';
import { countInText } from '@/lib/format/numbers';
import { candidates, findGroup } from '@/lib/units/group-queries';
import { mayKeepGroups } from '@/lib/units/permissions';
import { findUnit } from '@/lib/units/queries';

type Props = {
  params: Promise<{ unit: string; id: string; group: string }>;
  searchParams: Promise<{ q?: string | string[]; done?: string | string[] }>;
};

export const metadata: Metadata = { title: 'Nhóm đơn vị' };

export default async function Page({ params, searchParams }: Props) {
  const { unit: actingUnit, id, group: groupId } = await params;
  const { q, done } = await searchParams;
  const question = clean(typeof q === 'string' ? q : '').slice(0, 200);
  const found = await inScope(actingUnit, async (scope) => {
    const unit = await findUnit(scope, id);
    if (!unit || !mayKeepGroups(scope.actor, unit)) return null;
    const group = await findGroup(scope, groupId);
    return group && { unit, group, of: await candidates(scope, question), today: plainDateIn(scope.now) };
  });
  if (!found) return <Missing />;
  const { unit, group, of, today } = found;
  const back = `/as/${actingUnit}/units/${unit.id}`;
  const ended = group.validTo !== null && group.validTo <= today;
  const current = group.members.filter(({ validTo }) => validTo === null || validTo > today);
  const said = typeof done === 'string' ? DONE.get(done) : undefined;
  return (
    <div className="flex flex-col gap-6">
      <Breadcrumbs items={[{ label: unit.name, href: `${back}#nhom` }, { label: group.name }]} />
      <PageHeading
        title={group.name}
        sub={
          <>
            Nhóm của {unit.name} · từ ngày {formatDate(group.validFrom)}
            {group.validTo ? ` đến trước ngày ${formatDate(group.validTo)}` : ''}{' '}
            {ended ? <Badge tone="neutral">Đã kết thúc</Badge> : null}
          </>
        }
      />
      {said ? <Notice kind="success">{said}</Notice> : null}
      {group.plans > 0 ? (
        <Notice>
          Nhóm đang được giao chỉ tiêu hoặc hạn ở {countInText(group.plans)} kế hoạch đã ban hành. Thêm hay
          bớt thành viên thì số liệu của các năm từ ngày đó tính theo thành viên mới.
        </Notice>
      ) : null}
      <Panel title="Thành viên" aside={`${countInText(current.length)} đơn vị`}>
        {group.members.length === 0 ? (
          <p className="text-muted">Nhóm chưa có thành viên.</p>
        ) : (
          <GroupMembers
            key={String(done)}
            unitId={actingUnit}
            groupId={group.id}
            members={group.members}
            today={today}
          />
        )}
      </Panel>
      {ended ? null : (
        <Panel title="Thêm thành viên">
          <div className="flex flex-col gap-5">
            <MemberSearch question={question} of={of} action={`${back}/groups/${group.id}`} />
            <AddMembersForm
              key={question}
              unitId={actingUnit}
              groupId={group.id}
              candidates={of}
              members={current.map(({ unitId }) => unitId)}
              today={today}
            />
          </div>
        </Panel>
      )}
      <Panel title="Tên và ngày kết thúc">
        <ReviseGroupForm unitId={actingUnit} group={group} />
      </Panel>
    </div>
  );
}

const DONE = new Map([
  ['made', '✓ Đã lập nhóm.'],
  ['saved', '✓ Đã lưu tên và ngày của nhóm.'],
  ['added', '✓ Đã thêm vào nhóm.'],
  ['ended', '✓ Đã lưu ngày của các thành viên.'],
]);
