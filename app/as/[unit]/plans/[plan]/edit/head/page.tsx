import type { Metadata } from 'next';
import { EditFrame } from '@/components/plans/edit/EditFrame';
import { HeadForm } from '@/components/plans/edit/HeadForm';
import { inScope } from '@/lib/auth/doors';
import { headEditor, inventedInHead } from '@/lib/plans/edit/head';
import { numberOddity } from '@/lib/plans/edit/head-number';
import { formKey } from '@/lib/plans/edit/parts';
import { planOfEditor } from '@/lib/plans/edit/plan-of-editor';
import { openPart } from '@/lib/plans/edit/save';
import { insteadOfEditor } from '../elsewhere';

export const metadata: Metadata = { title: 'Thông tin chung' };

type Props = {
  params: Promise<{ unit: string; plan: string }>;
  searchParams: Promise<{ saved?: string; revision?: string }>;
};

export default async function Page({ params, searchParams }: Props) {
  const { unit, plan: planId } = await params;
  const query = await searchParams;
  const found = await inScope(unit, async (scope) => {
    const plan = await planOfEditor(scope, planId);
    const open = plan && (await openPart(scope, headEditor.load, plan.id, 'head'));
    return plan && open && { plan, open, invented: await inventedInHead(scope, plan.id) };
  });
  if (!found) return insteadOfEditor(unit, planId, headEditor);
  const { plan, open, invented } = found;
  return (
    <EditFrame unitId={unit} plan={plan} title="Thông tin chung" open={open} saved={query.saved}>
      <HeadForm
        key={formKey(open.part, query)}
        unitId={unit}
        planId={plan.id}
        open={open}
        oddNumber={numberOddity(plan.number ?? '')}
        invented={invented}
      />
    </EditFrame>
  );
}
