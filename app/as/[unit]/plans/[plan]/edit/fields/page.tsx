import { randomUUID } from 'node:crypto';
import type { Metadata } from 'next';
import { AddFieldForm } from '@/components/plans/edit/AddFieldForm';
import { EditFrame } from '@/components/plans/edit/EditFrame';
import { FieldList } from '@/components/plans/edit/FieldList';
import { LinkButton } from '@/components/ui/Button';
import { EmptyState } from '@/components/ui/EmptyState';
import { Notice } from '@/components/ui/Notice';
import { Panel } from '@/components/ui/Panel';
import { inScope } from '@/lib/auth/doors';
import { countInText } from '@/lib/format/numbers';
import { fieldsOfDraft } from '@/lib/plans/edit/fields';
import { editorPath } from '@/lib/plans/edit/parts';
import { planOfEditor } from '@/lib/plans/edit/plan-of-editor';
import { letterProblems } from '@/lib/plans/letters';
import { insteadOfEditor } from '../elsewhere';

type Props = {
  params: Promise<{ unit: string; plan: string }>;
  searchParams: Promise<{ done?: string | string[]; field?: string | string[]; saved?: string | string[] }>;
};

export const metadata: Metadata = { title: 'Lĩnh vực của dự thảo' };

export default async function Page({ params, searchParams }: Props) {
  const { unit, plan: planId } = await params;
  const { done, field, saved } = await searchParams;
  const found = await inScope(unit, async (scope) => {
    const plan = await planOfEditor(scope, planId);
    return plan && { plan, fields: await fieldsOfDraft(scope, plan.id) };
  });
  if (!found)
    return insteadOfEditor(unit, planId, { label: (name) => (name === 'name' ? 'Tên lĩnh vực' : name) });
  const { plan, fields } = found;
  const odd = Object.fromEntries(letterProblems(fields).map(({ fieldId, message }) => [fieldId, message]));
  const touched = typeof done === 'string' && typeof field === 'string' ? { id: field, done } : null;
  const said = touched ? null : DONE[typeof done === 'string' ? done : ''];
  return (
    <EditFrame
      unitId={unit}
      plan={plan}
      title="Lĩnh vực"
      saved={typeof saved === 'string' ? saved : undefined}
      actions={
        <LinkButton href={editorPath(unit, plan.id, 'criteria')}>Tiêu chí chung cho mọi lĩnh vực</LinkButton>
      }
    >
      {said ? <Notice kind={said.kind}>{said.text}</Notice> : null}
      <Panel title="Danh sách lĩnh vực" aside={`${countInText(fields.length)} lĩnh vực`} flush>
        {fields.length === 0 ? (
          <EmptyState title="Dự thảo chưa có lĩnh vực nào.">
            Vui lòng thêm từng lĩnh vực theo thứ tự của kế hoạch ở ô bên dưới.
          </EmptyState>
        ) : (
          <FieldList
            // What was refused or typed belongs to the list as it was.
            key={fields.map(({ id }) => id).join()}
            unitId={unit}
            planId={plan.id}
            fields={fields}
            odd={odd}
            touched={touched}
            amends={plan.amendsId !== null}
          />
        )}
      </Panel>
      <Panel title="Thêm lĩnh vực">
        <AddFieldForm unitId={unit} planId={plan.id} fieldId={randomUUID()} />
      </Panel>
    </EditFrame>
  );
}

const DONE: Record<string, { kind: 'success' | 'warning'; text: string }> = {
  letter: { kind: 'success', text: '✓ Đã đánh chữ cái theo thứ tự.' },
  unletter: { kind: 'success', text: '✓ Đã bỏ chữ cái của các lĩnh vực.' },
  removed: { kind: 'success', text: '✓ Đã bỏ lĩnh vực.' },
  changed: {
    kind: 'warning',
    text: 'Chưa chuyển: có người vừa thêm, bỏ hoặc chuyển lĩnh vực sau khi trang này được mở. Danh sách dưới đây là mới nhất; vui lòng xem rồi chuyển lại.',
  },
};
