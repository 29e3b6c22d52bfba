import type { Metadata } from 'next';
import { EditFrame } from '@/components/plans/edit/EditFrame';
import { UpperForm } from '@/components/plans/edit/UpperForm';
import { inScope } from '@/lib/auth/doors';
import { formKey } from '@/lib/plans/edit/parts';
import { planOfEditor } from '@/lib/plans/edit/plan-of-editor';
import { openPart } from '@/lib/plans/edit/save';
import { upperEditor } from '@/lib/plans/edit/upper';
import { upperSheet } from '@/lib/plans/edit/upper-queries';
import { insteadOfEditor } from '../elsewhere';

export const metadata: Metadata = { title: 'Kế hoạch cấp trên' };

type Props = {
  params: Promise<{ unit: string; plan: string }>;
  searchParams: Promise<{ saved?: string; revision?: string }>;
};

export default async function Page({ params, searchParams }: Props) {
  const { unit, plan: planId } = await params;
  const query = await searchParams;
  const found = await inScope(unit, async (scope) => {
    const plan = await planOfEditor(scope, planId);
    const open = plan && (await openPart(scope, upperEditor.load, plan.id, 'upper'));
    return plan && open && { plan, open, sheet: await upperSheet(scope, plan) };
  });
  if (!found) return insteadOfEditor(unit, planId, upperEditor);
  const { plan, open, sheet } = found;
  return (
    <EditFrame unitId={unit} plan={plan} title="Kế hoạch cấp trên" open={open} saved={query.saved}>
      <UpperForm key={formKey(open.part, query)} unitId={unit} planId={plan.id} open={open} sheet={sheet} />
    </EditFrame>
  );
}
