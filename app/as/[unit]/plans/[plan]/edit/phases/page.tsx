import type { Metadata } from 'next';
import { EditFrame } from '@/components/plans/edit/EditFrame';
import { PhasesForm } from '@/components/plans/edit/PhasesForm';
import { inScope } from '@/lib/auth/doors';
import { formKey } from '@/lib/plans/edit/parts';
import { phasesEditor } from '@/lib/plans/edit/phases';
import { planOfEditor } from '@/lib/plans/edit/plan-of-editor';
import { openPart } from '@/lib/plans/edit/save';
import { periodWords } from '@/lib/plans/status';
import { insteadOfEditor } from '../elsewhere';

export const metadata: Metadata = { title: 'Lộ trình' };

type Props = {
  params: Promise<{ unit: string; plan: string }>;
  searchParams: Promise<{ saved?: string; revision?: string }>;
};

export default async function Page({ params, searchParams }: Props) {
  const { unit, plan: planId } = await params;
  const query = await searchParams;
  const found = await inScope(unit, async (scope) => {
    const plan = await planOfEditor(scope, planId);
    const open = plan && (await openPart(scope, phasesEditor.load, plan.id, 'phases'));
    return plan && open && { plan, open };
  });
  if (!found) return insteadOfEditor(unit, planId, phasesEditor);
  const { plan, open } = found;
  return (
    <EditFrame unitId={unit} plan={plan} title="Lộ trình" open={open} saved={query.saved}>
      <PhasesForm
        key={formKey(open.part, query)}
        unitId={unit}
        planId={plan.id}
        open={open}
        period={periodWords(plan)}
      />
    </EditFrame>
  );
}
