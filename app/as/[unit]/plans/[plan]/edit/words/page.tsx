import type { Metadata } from 'next';
import { EditFrame } from '@/components/plans/edit/EditFrame';
import { WordsForm } from '@/components/plans/edit/WordsForm';
import { inScope } from '@/lib/auth/doors';
import { formKey } from '@/lib/plans/edit/parts';
import { planOfEditor } from '@/lib/plans/edit/plan-of-editor';
import { openPart } from '@/lib/plans/edit/save';
import { wordsEditor } from '@/lib/plans/edit/words';
import { insteadOfEditor } from '../elsewhere';

export const metadata: Metadata = { title: 'Lời văn' };

type Props = {
  params: Promise<{ unit: string; plan: string }>;
  searchParams: Promise<{ saved?: string; revision?: string }>;
};

export default async function Page({ params, searchParams }: Props) {
  const { unit, plan: planId } = await params;
  const query = await searchParams;
  const found = await inScope(unit, async (scope) => {
    const plan = await planOfEditor(scope, planId);
    const open = plan && (await openPart(scope, wordsEditor.load, plan.id, 'words'));
    return plan && open && { plan, open };
  });
  if (!found) return insteadOfEditor(unit, planId, wordsEditor);
  const { plan, open } = found;
  return (
    <EditFrame unitId={unit} plan={plan} title="Lời văn" open={open} saved={query.saved}>
      <WordsForm key={formKey(open.part, query)} unitId={unit} planId={plan.id} open={open} />
    </EditFrame>
  );
}
