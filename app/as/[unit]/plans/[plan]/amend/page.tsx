import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { AmendmentFindings } from '@/components/plans/amend/AmendmentFindings';
import { AmendmentForm } from '@/components/plans/amend/AmendmentForm';
import { ChangeList } from '@/components/plans/amend/ChangeList';
import { StartAmendment } from '@/components/plans/amend/StartAmendment';
import { DiscardDraft } from '@/components/plans/start/DiscardDraft';
import { Missing, Refused } from '@/components/shell/Missing';
import { Breadcrumbs } from '@/components/ui/Breadcrumbs';
import { LinkButton } from '@/components/ui/Button';
import { EmptyState } from '@/components/ui/EmptyState';
import { Notice } from '@/components/ui/Notice';
import { PageHeading } from '@/components/ui/PageHeading';
import { Card, Panel } from '@/components/ui/Panel';
import { inScope } from '@/lib/auth/doors';
import { countInText } from '@/lib/format/numbers';
import { type PlanToAmend, planToAmend } from '@/lib/plans/amend/page-queries';
import { editorPath } from '@/lib/plans/edit/parts';
import { stopsOf } from '@/lib/plans/readiness';

export const metadata: Metadata = { title: 'Sửa đổi kế hoạch' };

type Props = { params: Promise<{ unit: string; plan: string }> };

export default async function Page({ params }: Props) {
  const { unit, plan: planId } = await params;
  const plan = await inScope(unit, (scope) => planToAmend(scope, planId));
  if (!plan) return <Missing />;
  if (!plan.mine) return <Refused />;
  const base = `/as/${unit}/plans`;
  if (plan.amendsId) redirect(`${base}/${plan.amendsId}/amend`);
  const { draft } = plan;
  return (
    <div className="flex flex-col gap-6">
      <Breadcrumbs
        items={[
          { label: 'Kế hoạch', href: base },
          { label: plan.number ?? 'Dự thảo', href: `${base}/${plan.id}` },
          { label: 'Sửa đổi' },
        ]}
      />
      <PageHeading
        title={`Sửa đổi kế hoạch ${plan.number ?? ''}`.trim()}
        sub={plan.title}
        actions={
          draft ? <LinkButton href={editorPath(unit, draft.id)}>Mở dự thảo để sửa</LinkButton> : undefined
        }
      />
      {plan.status === 'ISSUED' ? null : <NotNow unit={unit} plan={plan} />}
      {plan.status === 'ISSUED' && !draft ? <Beginning unit={unit} planId={plan.id} /> : null}
      {draft ? <Ending unit={unit} planId={plan.id} draft={draft} /> : null}
    </div>
  );
}

function NotNow({ unit, plan }: { unit: string; plan: PlanToAmend }) {
  return plan.status === 'DRAFT' ? (
    <Notice title="Kế hoạch còn là dự thảo">
      <p>Dự thảo chưa ban hành được sửa trực tiếp, không cần văn bản sửa đổi.</p>
      <p>
        <LinkButton href={editorPath(unit, plan.id)}>Soạn tiếp dự thảo</LinkButton>
      </p>
    </Notice>
  ) : (
    <Notice title="Kế hoạch đã kết thúc">
      <p>Kế hoạch đã kết thúc thì giữ nguyên như đã thực hiện. Vui lòng lập kế hoạch mới nếu cần.</p>
    </Notice>
  );
}

function Beginning({ unit, planId }: { unit: string; planId: string }) {
  return (
    <Card className="flex max-w-3xl flex-col gap-4">
      <p>Kế hoạch đã ban hành được giữ nguyên cho đến khi có văn bản sửa đổi. Việc sửa đổi gồm ba bước:</p>
      <ol className="flex list-decimal flex-col gap-1.5 pl-6">
        <li>
          Mở một dự thảo giống hệt kế hoạch hiện nay và sửa trong dự thảo; các đơn vị chưa thấy gì thay đổi.
        </li>
        <li>Xem lại những chỗ đã sửa ở trang này.</li>
        <li>
          Nhập số, ngày của văn bản sửa đổi và lý do rồi ban hành. Bản trước vẫn đọc được, kèm những chỗ đã
          sửa; đề cử đã nộp vẫn theo tiêu chí của bản mà đề cử được lập.
        </li>
      </ol>
      <StartAmendment unitId={unit} planId={planId} />
    </Card>
  );
}

function Ending({
  unit,
  planId,
  draft,
}: {
  unit: string;
  planId: string;
  draft: NonNullable<PlanToAmend['draft']>;
}) {
  const { changes, findings } = draft;
  const stops = stopsOf(findings);
  return (
    <>
      <Panel
        title="Những chỗ đã sửa so với kế hoạch hiện nay"
        aside={changes.length > 0 ? `${countInText(changes.length)} chỗ` : undefined}
        flush
      >
        {changes.length > 0 ? (
          <ChangeList changes={changes} />
        ) : (
          <EmptyState
            title="Dự thảo còn giống hệt kế hoạch hiện nay."
            action={
              <LinkButton look="primary" href={editorPath(unit, draft.id)}>
                Sửa dự thảo
              </LinkButton>
            }
          >
            Sửa phần nào của dự thảo thì chỗ đó hiện ra ở đây, kèm nội dung trước và sau.
          </EmptyState>
        )}
      </Panel>
      <AmendmentFindings unitId={unit} draftId={draft.id} findings={findings} />
      {changes.length > 0 && stops.length === 0 ? (
        <Panel title="Ban hành sửa đổi">
          <div className="flex max-w-3xl flex-col gap-5">
            <p className="text-muted">
              Khi văn bản sửa đổi đã được ký: kế hoạch giữ số và ngày ban hành của mình, nội dung đổi theo dự
              thảo này.
            </p>
            <AmendmentForm unitId={unit} planId={planId} />
          </div>
        </Panel>
      ) : null}
      <DiscardDraft unitId={unit} planId={draft.id} />
    </>
  );
}
