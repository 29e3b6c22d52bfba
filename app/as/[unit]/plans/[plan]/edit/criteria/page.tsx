import type { Metadata } from 'next';
import { CriteriaForm } from '@/components/plans/edit/CriteriaForm';
import { EditFrame } from '@/components/plans/edit/EditFrame';
import { Panel } from '@/components/ui/Panel';
import { inScope } from '@/lib/auth/doors';
import { criteriaEditor, partOfCriteria } from '@/lib/plans/edit/criteria';
import { formKey } from '@/lib/plans/edit/parts';
import { planOfEditor } from '@/lib/plans/edit/plan-of-editor';
import { openPart } from '@/lib/plans/edit/save';
import { insteadOfEditor } from '../elsewhere';

type Props = {
  params: Promise<{ unit: string; plan: string }>;
  searchParams: Promise<{ saved?: string | string[]; revision?: string | string[] }>;
};

export const metadata: Metadata = { title: 'Tiêu chí chung của dự thảo' };

export default async function Page({ params, searchParams }: Props) {
  const { unit, plan: planId } = await params;
  const query = await searchParams;
  const { saved } = query;
  const found = await inScope(unit, async (scope) => {
    const plan = await planOfEditor(scope, planId);
    const open = plan && (await openPart(scope, criteriaEditor.load, plan.id, partOfCriteria(null)));
    return open && { plan, open };
  });
  if (!found) return insteadOfEditor(unit, planId, criteriaEditor);
  const { plan, open } = found;
  return (
    <EditFrame
      unitId={unit}
      plan={plan}
      title="Tiêu chí chung"
      open={open}
      saved={typeof saved === 'string' ? saved : undefined}
    >
      <Panel title="Áp dụng cho mọi lĩnh vực">
        <CriteriaForm
          key={formKey(open.part, query)}
          unitId={unit}
          planId={plan.id}
          open={open}
          empty="Dự thảo chưa có tiêu chí chung. Tiêu chí chung được hỏi ở mọi đề cử, trước tiêu chí của lĩnh vực."
        />
      </Panel>
    </EditFrame>
  );
}
