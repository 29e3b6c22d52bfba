import type { Metadata } from 'next';
import { BasesForm } from '@/components/plans/edit/BasesForm';
import { EditFrame } from '@/components/plans/edit/EditFrame';
import { inScope } from '@/lib/auth/doors';
import { basesEditor } from '@/lib/plans/edit/bases';
import { formKey } from '@/lib/plans/edit/parts';
import { planOfEditor } from '@/lib/plans/edit/plan-of-editor';
import { openPart } from '@/lib/plans/edit/save';
import { insteadOfEditor } from '../elsewhere';

export const metadata: Metadata = { title: 'Căn cứ' };

type Props = {
  params: Promise<{ unit: string; plan: string }>;
  searchParams: Promise<{ saved?: string; revision?: string }>;
};

export default async function Page({ params, searchParams }: Props) {
  const { unit, plan: planId } = await params;
  const query = await searchParams;
  const found = await inScope(unit, async (scope) => {
    const plan = await planOfEditor(scope, planId);
    const open = plan && (await openPart(scope, basesEditor.load, plan.id, 'bases'));
    return plan && open && { plan, open };
  });
  if (!found) return insteadOfEditor(unit, planId, basesEditor);
  const { plan, open } = found;
  return (
    <EditFrame unitId={unit} plan={plan} title="Căn cứ" open={open} saved={query.saved}>
      <BasesForm key={formKey(open.part, query)} unitId={unit} planId={plan.id} open={open} />
    </EditFrame>
  );
}
