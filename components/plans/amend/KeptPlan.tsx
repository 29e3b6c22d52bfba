import type { ReactNode } from 'react';
import { GeneralCriteria, PlanFields } from '@/components/plans/PlanFields';
import { PlanQuotas } from '@/components/plans/PlanQuotas';
import { DefinitionList } from '@/components/ui/DefinitionList';
import { EmptyState } from '@/components/ui/EmptyState';
import { Panel } from '@/components/ui/Panel';
import { formatDate } from '@/lib/format/dates';
import { countInText } from '@/lib/format/numbers';
import { citation } from '@/lib/plans/document/citation';
import type { PlanDocument } from '@/lib/plans/plan-queries';
import { periodWords } from '@/lib/plans/status';
import { PlanPhases } from '../PlanDates';
import { deadlineLines } from './deadline-lines';

/** A whole plan as it was: nothing in it counts down to a day, leads to a nomination or says how far it is. */
export function KeptPlan({ plan, base }: { plan: PlanDocument; base: string }) {
  return (
    <>
      <Panel title="Thông tin chung">
        <DefinitionList items={headItems(plan)} />
      </Panel>
      <PlanQuotas plan={plan} base={base} />
      <GeneralCriteria criteria={plan.generalCriteria} />
      <PlanFields fields={plan.fields} nominateHref={null} />
      <Panel title="Thời hạn" aside={`${countInText(plan.deadlines.length)} mốc`} flush>
        {plan.deadlines.length === 0 ? <EmptyState title="Bản này không đặt thời hạn nào." /> : null}
        {plan.deadlines.map((deadline) => (
          <div key={deadline.id} className="grid gap-x-6 gap-y-1 px-4 py-3 sm:grid-cols-[1fr_13rem] sm:px-5">
            <div>
              <p>{deadline.what}</p>
              <p className="text-sm text-muted">{deadlineLines(deadline).about}</p>
            </div>
            <p className="font-semibold first-letter:uppercase sm:text-right">
              {deadlineLines(deadline).when}
            </p>
          </div>
        ))}
      </Panel>
      <PlanPhases phases={plan.phases} />
      <Words title="Mục đích, yêu cầu">{plan.purpose}</Words>
      <Words title="Tổ chức thực hiện">{plan.implementation}</Words>
      <Words title="Nơi nhận">{plan.recipients}</Words>
    </>
  );
}

function headItems(plan: PlanDocument) {
  return [
    {
      term: 'Số, ký hiệu',
      value: `${plan.number ?? 'chưa có'}${plan.issuedOn ? `, ngày ${formatDate(plan.issuedOn)}` : ''}`,
    },
    { term: 'Đơn vị ban hành', value: plan.issuerAsWritten },
    { term: 'Giai đoạn', value: periodWords(plan) },
    {
      term: 'Người ký',
      value: [plan.signer, plan.signerTitle?.toLocaleLowerCase('vi')].filter(Boolean).join(', '),
    },
    { term: 'Thực hiện kế hoạch cấp trên', value: plan.upper && citation(plan.upper) },
    { term: 'Thuộc kế hoạch giai đoạn', value: plan.periodPlan && citation(plan.periodPlan) },
    {
      term: 'Căn cứ',
      value:
        plan.bases.length > 0 ? (
          <ul>
            {plan.bases.map((basis) => (
              <li key={`${basis.number} ${basis.issuedOn}`}>{citation(basis)}</li>
            ))}
          </ul>
        ) : null,
    },
  ];
}

function Words({ title, children }: { title: string; children: ReactNode }) {
  if (!children) return null;
  return (
    <Panel title={title}>
      <p className="max-w-prose whitespace-pre-line">{children}</p>
    </Panel>
  );
}
