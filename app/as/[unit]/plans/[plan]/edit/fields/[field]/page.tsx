import type { Metadata } from 'next';
import { EditFrame } from '@/components/plans/edit/EditFrame';
import { FieldForm } from '@/components/plans/edit/FieldForm';
import { FieldNeighbours } from '@/components/plans/edit/FieldNeighbours';
import { fieldHeading } from '@/components/plans/edit/field-heading';
import { LinkButton } from '@/components/ui/Button';
import { Notice } from '@/components/ui/Notice';
import { Panel } from '@/components/ui/Panel';
import { inScope } from '@/lib/auth/doors';
import { isId } from '@/lib/form/text';
import { countInText } from '@/lib/format/numbers';
import { fieldEditor, partOfField } from '@/lib/plans/edit/field';
import { fieldAround, upperFieldsOf } from '@/lib/plans/edit/field-queries';
import { criteriaPage, editorPath, formKey } from '@/lib/plans/edit/parts';
import { planOfEditor } from '@/lib/plans/edit/plan-of-editor';
import { openPart } from '@/lib/plans/edit/save';
import { insteadOfEditor } from '../../elsewhere';

type Props = {
  params: Promise<{ unit: string; plan: string; field: string }>;
  searchParams: Promise<{
    saved?: string | string[];
    revision?: string | string[];
    added?: string | string[];
  }>;
};

export const metadata: Metadata = { title: 'Lĩnh vực của dự thảo' };

export default async function Page({ params, searchParams }: Props) {
  const { unit, plan: planId, field: fieldId } = await params;
  const query = await searchParams;
  const { saved, added } = query;
  const found = await inScope(unit, async (scope) => {
    const plan = await planOfEditor(scope, planId);
    if (!plan || !isId(fieldId)) return null;
    const around = await fieldAround(scope, plan.id, fieldId);
    const field = await openPart(scope, fieldEditor.load, plan.id, partOfField(fieldId));
    if (!around || !field) return null;
    return { plan, around, field, sources: await upperFieldsOf(scope, plan.id) };
  });
  if (!found) return insteadOfEditor(unit, planId, fieldEditor);
  const { plan, around, field, sources } = found;
  return (
    <EditFrame
      unitId={unit}
      plan={plan}
      title={`Lĩnh vực ${fieldHeading(field.values, around.place)}`}
      list={{ title: 'Lĩnh vực', page: 'fields' }}
      open={field}
      saved={typeof saved === 'string' ? saved : undefined}
      actions={
        <LinkButton href={editorPath(unit, plan.id, criteriaPage(fieldId))}>
          {around.criteria === 0 ? 'Nhập tiêu chí' : `Tiêu chí (${countInText(around.criteria)})`}
        </LinkButton>
      }
    >
      {added ? (
        <Notice kind="success">
          ✓ Đã thêm lĩnh vực. Vui lòng chọn đối tượng và lưu, rồi nhập tiêu chí ở trang tiêu chí của lĩnh vực.
        </Notice>
      ) : null}
      <FieldNeighbours unitId={unit} planId={plan.id} around={around} />
      <Panel title="Lĩnh vực">
        <FieldForm
          key={formKey(field.part, query)}
          unitId={unit}
          planId={plan.id}
          open={field}
          sources={sources}
          odd={around.oddLetter}
        />
      </Panel>
      <FieldNeighbours unitId={unit} planId={plan.id} around={around} again />
    </EditFrame>
  );
}
