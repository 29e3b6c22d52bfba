import { TextLink } from '@/components/ui/Button';
import { EmptyState } from '@/components/ui/EmptyState';
import { Panel } from '@/components/ui/Panel';
import { plain } from '@/lib/format/diacritics';
import { countInText } from '@/lib/format/numbers';
import type { AssigneeOfPlan } from '@/lib/plans/assignee-queries';
import type { FieldOfPlan, PlanDocument, QuotaOfPlan } from '@/lib/plans/plan-queries';
import { sentenceOfQuota } from '@/lib/plans/quota-words';
import { fieldAnchor } from './anchors';

/** The quotas of a plan, each as its sentence, with who leads and who coordinates. `base` is '/as/<unit>'. */
export function PlanQuotas({ plan, base }: { plan: PlanDocument; base: string }) {
  const fields = new Map(plan.fields.map((field) => [field.id, field]));
  const read = plan.quotas.some((quota) => !quota.cadenceStated);
  return (
    <Panel id="chi-tieu" title="Chỉ tiêu" aside={`${countInText(plan.quotas.length)} chỉ tiêu`} flush>
      {plan.quotas.length === 0 ? (
        <EmptyState
          title={plan.status === 'DRAFT' ? 'Dự thảo chưa có chỉ tiêu.' : 'Kế hoạch này không giao chỉ tiêu.'}
        />
      ) : null}
      {plan.quotas.map((quota) => (
        <div key={quota.id} className="grid gap-x-6 gap-y-2 px-4 py-4 sm:grid-cols-[3fr_2fr] sm:px-5">
          <div>
            <FieldOfQuota quota={quota} field={fields.get(quota.fieldId ?? '')} />
            <p className="first-letter:uppercase">{sentenceOfQuota(quota, plan)}</p>
            {quota.note ? <p className="text-sm text-muted">{quota.note}</p> : null}
          </div>
          <dl className="flex flex-col gap-1">
            <Assignees term="Chủ trì" assignees={quota.leads} base={base} />
            <Assignees term="Phối hợp" assignees={quota.coordinators} base={base} />
          </dl>
        </div>
      ))}
      {read ? (
        <p className="px-4 py-3 text-sm text-muted sm:px-5">
          “Cách hiểu của đơn vị nhập”: văn bản không nói rõ chỉ tiêu tính cho mỗi năm hay cho cả giai đoạn.
        </p>
      ) : null}
    </Panel>
  );
}

function FieldOfQuota({ quota, field }: { quota: QuotaOfPlan; field: FieldOfPlan | undefined }) {
  if (!field) return <p className="font-semibold">Tất cả lĩnh vực</p>;
  const { fieldAsWritten: written } = quota;
  return (
    <>
      <p>
        <a className="link font-semibold text-ink decoration-edge" href={`#${fieldAnchor(field)}`}>
          {field.name}
        </a>
      </p>
      {written && !plain(field.name).includes(plain(written)) ? (
        <p className="text-sm text-muted">Văn bản ghi: “{written}”</p>
      ) : null}
    </>
  );
}

function Assignees({
  term,
  assignees,
  base,
}: {
  term: string;
  assignees: readonly AssigneeOfPlan[];
  base: string;
}) {
  if (assignees.length === 0) return null;
  return (
    <div className="grid grid-cols-[5rem_1fr] gap-x-2">
      <dt className="text-muted">{term}</dt>
      <dd>
        <ul>
          {assignees.map((assignee, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a document may name the same body twice
            <li key={at}>
              <Assignee assignee={assignee} base={base} />
            </li>
          ))}
        </ul>
      </dd>
    </div>
  );
}

function Assignee({ assignee, base }: { assignee: AssigneeOfPlan; base: string }) {
  const { asWritten, unit, group } = assignee;
  if (unit)
    return (
      <TextLink className="text-ink decoration-edge" href={`${base}/units/${unit.id}`}>
        {asWritten}
      </TextLink>
    );
  if (!group) return asWritten;
  return (
    <>
      <TextLink className="text-ink decoration-edge" href={`${base}/units/${group.ownerId}#nhom`}>
        {asWritten}
      </TextLink>
      {group.members === null ? null : (
        <span className="text-muted"> ({countInText(group.members)} đơn vị)</span>
      )}
    </>
  );
}
