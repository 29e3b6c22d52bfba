import type { Metadata } from 'next';
import { CriteriaForm } from '@/components/plans/edit/CriteriaForm';
import { EditFrame } from '@/components/plans/edit/EditFrame';
import { FieldForm } from '@/components/plans/edit/FieldForm';
import { FieldNeighbours } from '@/components/plans/edit/FieldNeighbours';
import { Missing } from '@/components/shell/Missing';
import { Notice } from '@/components/ui/Notice';
import { Panel } from '@/components/ui/Panel';
import { inScope } from '@/lib/auth/doors';
import { isId } from '@/lib/form/text';
import { formatInstant } from '@/lib/format/dates';
import { criteriaEditor, partOfCriteria } from '@/lib/plans/edit/criteria';
import { fieldEditor, partOfField } from '@/lib/plans/edit/field';
import { fieldAround, upperFieldsOf } from '@/lib/plans/edit/field-queries';
import { planOfEditor } from '@/lib/plans/edit/plan-of-editor';
import { openPart } from '@/lib/plans/edit/save';

type Props = {
  params: Promise<{ unit: string; plan: string; field: string }>;
  searchParams: Promise<{ saved?: string | string[]; added?: string | string[] }>;
};

export const metadata: Metadata = { title: 'Lĩnh vực của dự thảo' };

export default async function Page({ params, searchParams }: Props) {
  const { unit, plan: planId, field: fieldId } = await params;
  const { saved, added } = await searchParams;
  const found = await inScope(unit, async (scope) => {
    const plan = await planOfEditor(scope, planId);
    if (!plan || !isId(fieldId)) return null;
    const around = await fieldAround(scope, plan.id, fieldId);
    const field = await openPart(scope, fieldEditor.load, plan.id, partOfField(fieldId));
    const criteria = await openPart(scope, criteriaEditor.load, plan.id, partOfCriteria(fieldId));
    if (!around || !field || !criteria) return null;
    return { plan, around, field, criteria, sources: await upperFieldsOf(scope, plan.id) };
  });
  if (!found) return <Missing />;
  const { plan, around, field, criteria, sources } = found;
  const { letter, shortName, name } = field.values;
  const marker = letter ? `${letter})` : `${around.place}.`;
  return (
    <EditFrame
      unitId={unit}
      plan={plan}
      title={`Lĩnh vực ${marker} ${shortName || name}`}
      list={{ title: 'Lĩnh vực', page: 'fields' }}
      open={field}
      saved={typeof saved === 'string' ? saved : undefined}
    >
      {added ? (
        <Notice kind="success">✓ Đã thêm lĩnh vực. Vui lòng chọn đối tượng và nhập tiêu chí bên dưới.</Notice>
      ) : null}
      <FieldNeighbours unitId={unit} planId={plan.id} around={around} />
      <Panel title="Lĩnh vực" aside="Lưu riêng với tiêu chí">
        <FieldForm
          key={`${field.part} ${field.revision}`}
          unitId={unit}
          planId={plan.id}
          open={field}
          sources={sources}
          odd={around.oddLetter}
        />
      </Panel>
      <Panel
        id="criteria"
        title="Tiêu chí của lĩnh vực"
        aside={
          criteria.savedBy && criteria.savedAt
            ? `${criteria.savedBy} lưu lần cuối lúc ${formatInstant(criteria.savedAt)}`
            : 'Lưu riêng với phần trên'
        }
      >
        <CriteriaForm
          key={`${criteria.part} ${criteria.revision}`}
          unitId={unit}
          planId={plan.id}
          open={criteria}
          empty="Lĩnh vực chưa có tiêu chí riêng; khi đó chỉ áp dụng các tiêu chí chung."
        />
      </Panel>
      <FieldNeighbours unitId={unit} planId={plan.id} around={around} />
    </EditFrame>
  );
}
