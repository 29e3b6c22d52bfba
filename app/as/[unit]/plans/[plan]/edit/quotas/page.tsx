import { randomUUID } from 'node:crypto';
import type { Metadata } from 'next';
import { EditFrame } from '@/components/plans/edit/EditFrame';
import { QuotaList } from '@/components/plans/edit/QuotaList';
import { LinkButton } from '@/components/ui/Button';
import { Notice } from '@/components/ui/Notice';
import { Panel } from '@/components/ui/Panel';
import { inScope } from '@/lib/auth/doors';
import { countInText } from '@/lib/format/numbers';
import { planOfEditor } from '@/lib/plans/edit/plan-of-editor';
import { quotasOfDraft } from '@/lib/plans/edit/quotas';
import { insteadOfEditor } from '../elsewhere';

type Props = {
  params: Promise<{ unit: string; plan: string }>;
  searchParams: Promise<{ done?: string | string[]; quota?: string | string[]; saved?: string | string[] }>;
};

export const metadata: Metadata = { title: 'Chỉ tiêu của dự thảo' };

export default async function Page({ params, searchParams }: Props) {
  const { unit, plan: planId } = await params;
  const { done, quota, saved } = await searchParams;
  const found = await inScope(unit, async (scope) => {
    const plan = await planOfEditor(scope, planId);
    return plan && { plan, quotas: await quotasOfDraft(scope, plan) };
  });
  if (!found) return insteadOfEditor(unit, planId);
  const { plan, quotas } = found;
  const said = typeof done === 'string' ? DONE.get(done) : undefined;
  return (
    <EditFrame
      unitId={unit}
      plan={plan}
      title="Chỉ tiêu"
      saved={typeof saved === 'string' ? saved : undefined}
      actions={quotas.length > MANY ? <LinkButton href="#add">Đến chỗ thêm chỉ tiêu</LinkButton> : undefined}
    >
      {said ? <Notice kind={said.kind}>{said.text}</Notice> : null}
      <Panel title="Danh sách chỉ tiêu" aside={`${countInText(quotas.length)} chỉ tiêu`} flush>
        <QuotaList
          // What was refused belongs to the list as it was.
          key={quotas.map(({ id }) => id).join()}
          unitId={unit}
          planId={plan.id}
          quotas={quotas}
          fresh={randomUUID()}
          moved={done === 'moved' && typeof quota === 'string' ? quota : null}
          amends={plan.amendsId !== null}
        />
      </Panel>
    </EditFrame>
  );
}

/** From so many on, the button at the end of the list is far away. */
const MANY = 8;

const DONE = new Map<string, { kind: 'success' | 'warning'; text: string }>([
  ['removed', { kind: 'success', text: '✓ Đã bỏ chỉ tiêu.' }],
  [
    'changed',
    {
      kind: 'warning',
      text: 'Chưa chuyển: có người vừa thêm, bỏ hoặc chuyển chỉ tiêu sau khi trang này được mở. Danh sách dưới đây là mới nhất; vui lòng xem rồi chuyển lại.',
    },
  ],
]);
