import type { Metadata } from 'next';
import { EditFrame } from '@/components/plans/edit/EditFrame';
import { QuotaForm } from '@/components/plans/edit/QuotaForm';
import { TextLink } from '@/components/ui/Button';
import { Panel } from '@/components/ui/Panel';
import { inScope } from '@/lib/auth/doors';
import { isId } from '@/lib/form/text';
import { twoDigits } from '@/lib/format/numbers';
import { assigneePlaces, likelyNames } from '@/lib/plans/edit/assignee-places';
import { fieldsOfDraft } from '@/lib/plans/edit/fields';
import { editorPath, formKey, type OpenPart } from '@/lib/plans/edit/parts';
import { planOfEditor } from '@/lib/plans/edit/plan-of-editor';
import { partOfQuota, quotaEditor } from '@/lib/plans/edit/quota';
import { type QuotaAround, quotaAround } from '@/lib/plans/edit/quotas';
import { moveRow } from '@/lib/plans/edit/rows';
import { openPart } from '@/lib/plans/edit/save';
import { mayAddUnder } from '@/lib/units/permissions';
import { insteadOfEditor } from '../../elsewhere';

type Props = {
  params: Promise<{ unit: string; plan: string; quota: string }>;
  searchParams: Promise<{ saved?: string | string[]; revision?: string | string[] }>;
};

export const metadata: Metadata = { title: 'Chỉ tiêu của dự thảo' };

export default async function Page({ params, searchParams }: Props) {
  const { unit, plan: planId, quota: quotaId } = await params;
  const query = await searchParams;
  const { saved } = query;
  const found = await inScope(unit, async (scope) => {
    const plan = await planOfEditor(scope, planId);
    if (!plan || !isId(quotaId)) return null;
    const around = await quotaAround(scope, plan, quotaId);
    const open = await openPart(scope, quotaEditor.load, plan.id, partOfQuota(quotaId));
    if (!around || !open) return null;
    return {
      plan,
      around,
      open,
      fields: await fieldsOfDraft(scope, plan.id),
      places: await assigneePlaces(scope, quotaId),
      likely: await likelyNames(scope),
      addsUnits: mayAddUnder(scope.actor, { path: scope.actor.unitPath, kind: 'COMMITTEE' }),
    };
  });
  if (!found) return insteadOfEditor(unit, planId, quotaEditor);
  const { plan, around, open, ...shown } = found;
  return (
    <EditFrame
      unitId={unit}
      plan={plan}
      title={`Chỉ tiêu ${around.place}`}
      list={{ title: 'Chỉ tiêu', page: 'quotas' }}
      open={open}
      saved={typeof saved === 'string' ? saved : undefined}
    >
      <Neighbours unitId={unit} planId={plan.id} around={around} />
      <Panel title="Theo lời kế hoạch" aside="câu này được viết lại sau mỗi lần lưu">
        <p id="sentence" className="wrap-anywhere first-letter:uppercase">
          {around.sentence}
        </p>
      </Panel>
      <Panel title="Nội dung chỉ tiêu">
        <QuotaForm
          key={formKey(open.part, query)}
          unitId={unit}
          planId={plan.id}
          open={withRow(open)}
          period={plan}
          {...shown}
          withoutSchools={around.withoutSchools}
        />
      </Panel>
    </EditFrame>
  );
}

function Neighbours({ unitId, planId, around }: { unitId: string; planId: string; around: QuotaAround }) {
  const link = (id: string, words: string) => (
    <TextLink href={editorPath(unitId, planId, `quotas/${id}`)} className="link-roomy">
      {words}
    </TextLink>
  );
  return (
    <nav aria-label="Chỉ tiêu trước và sau" className="chrome flex flex-wrap gap-x-8 gap-y-4">
      <span className="text-muted">
        Chỉ tiêu {twoDigits(around.place)} trong {twoDigits(around.total)}
      </span>
      {around.previous ? link(around.previous, `Trước: chỉ tiêu ${around.place - 1}`) : null}
      {around.next ? link(around.next, `Sau: chỉ tiêu ${around.place + 1}`) : null}
    </nav>
  );
}

/** A quota that is nobody's yet opens with a row to type in. */
function withRow(open: OpenPart): OpenPart {
  return open.values.order === ''
    ? { ...open, values: moveRow(open.values, { action: 'add', key: null }) }
    : open;
}
