import type { Metadata } from 'next';
import { DeadlineList } from '@/components/plans/edit/DeadlineList';
import { EditFrame } from '@/components/plans/edit/EditFrame';
import { LinkButton } from '@/components/ui/Button';
import { EmptyState } from '@/components/ui/EmptyState';
import { Notice } from '@/components/ui/Notice';
import { Panel } from '@/components/ui/Panel';
import { inScope } from '@/lib/auth/doors';
import { countInText } from '@/lib/format/numbers';
import { deadlinesOfDraft } from '@/lib/plans/edit/deadlines';
import { editorPath } from '@/lib/plans/edit/parts';
import { planOfEditor } from '@/lib/plans/edit/plan-of-editor';
import { insteadOfEditor } from '../elsewhere';

type Props = {
  params: Promise<{ unit: string; plan: string }>;
  searchParams: Promise<{
    done?: string | string[];
    deadline?: string | string[];
    saved?: string | string[];
  }>;
};

export const metadata: Metadata = { title: 'Thời hạn của dự thảo' };

export default async function Page({ params, searchParams }: Props) {
  const { unit, plan: planId } = await params;
  const { done, deadline, saved } = await searchParams;
  const found = await inScope(unit, async (scope) => {
    const plan = await planOfEditor(scope, planId);
    return plan && { plan, deadlines: await deadlinesOfDraft(scope, plan.id) };
  });
  if (!found) return insteadOfEditor(unit, planId);
  const { plan, deadlines } = found;
  const said = typeof done === 'string' ? DONE.get(done) : undefined;
  return (
    <EditFrame
      unitId={unit}
      plan={plan}
      title="Thời hạn"
      saved={typeof saved === 'string' ? saved : undefined}
      actions={
        <LinkButton look="primary" href={editorPath(unit, plan.id, 'deadlines/new')}>
          Thêm mốc thời hạn
        </LinkButton>
      }
    >
      {said ? <Notice kind={said.kind}>{said.text}</Notice> : null}
      <Panel title="Các mốc thời hạn" aside={`${countInText(deadlines.length)} mốc`} flush>
        {deadlines.length === 0 ? (
          <EmptyState title="Dự thảo chưa có mốc thời hạn nào.">
            Mỗi mốc nêu việc phải làm, hạn và đơn vị phải làm. Chưa có hạn đề cử thì phần mềm nhận đề cử theo
            từng năm dương lịch.
          </EmptyState>
        ) : (
          <DeadlineList
            // What was refused belongs to the list as it was.
            key={deadlines.map(({ id }) => id).join()}
            unitId={unit}
            planId={plan.id}
            deadlines={deadlines}
            moved={done === 'moved' && typeof deadline === 'string' ? deadline : null}
            amends={plan.amendsId !== null}
          />
        )}
      </Panel>
    </EditFrame>
  );
}

const DONE = new Map<string, { kind: 'success' | 'warning'; text: string }>([
  ['removed', { kind: 'success', text: '✓ Đã bỏ mốc thời hạn.' }],
  [
    'changed',
    {
      kind: 'warning',
      text: 'Chưa chuyển: có người vừa thêm, bỏ hoặc chuyển mốc sau khi trang này được mở. Danh sách dưới đây là mới nhất; vui lòng xem rồi chuyển lại.',
    },
  ],
]);
