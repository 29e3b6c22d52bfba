import { randomUUID } from 'node:crypto';
import type { Metadata } from 'next';
import { DeadlineForm } from '@/components/plans/edit/DeadlineForm';
import { EditFrame } from '@/components/plans/edit/EditFrame';
import { Card, Panel } from '@/components/ui/Panel';
import { inScope, type Scoped } from '@/lib/auth/doors';
import { deadlineEditor, groupsToBind, partOfDeadline } from '@/lib/plans/edit/deadline';
import { windowsBy } from '@/lib/plans/edit/deadlines';
import { formKey, type OpenPart } from '@/lib/plans/edit/parts';
import { planOfEditor } from '@/lib/plans/edit/plan-of-editor';
import { openPart } from '@/lib/plans/edit/save';
import { insteadOfEditor } from '../../elsewhere';

type Props = {
  params: Promise<{ unit: string; plan: string; deadline: string }>;
  searchParams: Promise<{ saved?: string | string[]; revision?: string | string[] }>;
};

export const metadata: Metadata = { title: 'Mốc thời hạn của dự thảo' };

export default async function Page({ params, searchParams }: Props) {
  const { unit, plan: planId, deadline } = await params;
  const query = await searchParams;
  const { saved } = query;
  const found = await inScope(unit, (scope) => load(scope, planId, deadline));
  if (!found) return insteadOfEditor(unit, planId, deadlineEditor);
  const { plan, open, groups, windows, fresh } = found;
  return (
    <EditFrame
      unitId={unit}
      plan={plan}
      title={fresh ? 'Thêm mốc thời hạn' : 'Mốc thời hạn'}
      list={{ title: 'Thời hạn', page: 'deadlines' }}
      open={open}
      saved={typeof saved === 'string' ? saved : undefined}
    >
      {windows.length > 0 ? (
        <Panel title="Kỳ đề cử theo mốc này">
          <p className="text-muted">Cán bộ các đơn vị mà mốc này áp dụng sẽ đọc như sau.</p>
          <ul className="mt-2 flex list-disc flex-col gap-1 pl-5">
            {windows.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        </Panel>
      ) : null}
      <Card>
        <DeadlineForm
          // Without JavaScript a refused form is found again by its key: a new one must not have a new key each time.
          key={fresh ? 'new' : formKey(open.part, query)}
          unitId={unit}
          planId={plan.id}
          open={open}
          fresh={fresh}
          groups={groups}
        />
      </Card>
    </EditFrame>
  );
}

/** A stored deadline, or under 'new' an empty form with the id that the deadline will have. */
async function load(scope: Scoped, planId: string, deadlineId: string) {
  const plan = await planOfEditor(scope, planId);
  if (!plan) return null;
  const fresh = deadlineId === 'new';
  const part = partOfDeadline(fresh ? randomUUID() : deadlineId);
  const open: OpenPart | null = fresh
    ? { part, revision: 0, savedBy: null, savedAt: null, values: { binds: 'all' } }
    : await openPart(scope, deadlineEditor.load, plan.id, part);
  if (!open) return null;
  return {
    plan,
    open,
    fresh,
    groups: await groupsToBind(scope, open.values.boundGroup),
    windows: fresh ? [] : await windowsBy(scope, plan.id, deadlineId),
  };
}
