import type { Metadata } from 'next';
import { CriteriaForm } from '@/components/plans/edit/CriteriaForm';
import { EditFrame } from '@/components/plans/edit/EditFrame';
import { FieldNeighbours } from '@/components/plans/edit/FieldNeighbours';
import { fieldHeading } from '@/components/plans/edit/field-heading';
import { LinkButton } from '@/components/ui/Button';
import { Panel } from '@/components/ui/Panel';
import { inScope } from '@/lib/auth/doors';
import { isId } from '@/lib/form/text';
import { countInText } from '@/lib/format/numbers';
import { criteriaEditor, partOfCriteria } from '@/lib/plans/edit/criteria';
import { fieldEditor, partOfField } from '@/lib/plans/edit/field';
import { fieldAround } from '@/lib/plans/edit/field-queries';
import { editorPath, formKey } from '@/lib/plans/edit/parts';
import { planOfEditor } from '@/lib/plans/edit/plan-of-editor';
import { openPart } from '@/lib/plans/edit/save';
import { insteadOfEditor } from '../../../elsewhere';

type Props = {
  params: Promise<{ unit: string; plan: string; field: string }>;
  searchParams: Promise<{ saved?: string | string[]; revision?: string | string[] }>;
};

export const metadata: Metadata = { title: 'Tiêu chí của lĩnh vực' };

export default async function Page({ params, searchParams }: Props) {
  const { unit, plan: planId, field: fieldId } = await params;
  const query = await searchParams;
  const { saved } = query;
  const found = await inScope(unit, async (scope) => {
    const plan = await planOfEditor(scope, planId);
    if (!plan || !isId(fieldId)) return null;
    const around = await fieldAround(scope, plan.id, fieldId);
    const field = await fieldEditor.load(scope, plan.id, partOfField(fieldId));
    const open = await openPart(scope, criteriaEditor.load, plan.id, partOfCriteria(fieldId));
    return around && field && open && { plan, around, field, open };
  });
  if (!found) return insteadOfEditor(unit, planId, criteriaEditor);
  const { plan, around, field, open } = found;
  return (
    <EditFrame
      unitId={unit}
      plan={plan}
      title={`Tiêu chí của lĩnh vực ${fieldHeading(field, around.place)}`}
      list={{ title: 'Lĩnh vực', page: 'fields' }}
      open={open}
      saved={typeof saved === 'string' ? saved : undefined}
      actions={
        <LinkButton href={editorPath(unit, plan.id, `fields/${fieldId}`)}>
          Tên và đối tượng của lĩnh vực
        </LinkButton>
      }
    >
      <FieldNeighbours unitId={unit} planId={plan.id} around={around} criteria />
      <Panel title="Tiêu chí của lĩnh vực" aside={`${countInText(around.criteria)} tiêu chí`}>
        <CriteriaForm
          key={formKey(open.part, query)}
          unitId={unit}
          planId={plan.id}
          open={open}
          empty="Lĩnh vực chưa có tiêu chí riêng; khi đó chỉ áp dụng các tiêu chí chung."
        />
      </Panel>
      <FieldNeighbours unitId={unit} planId={plan.id} around={around} criteria again />
    </EditFrame>
  );
}
