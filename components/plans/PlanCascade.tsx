import { TextLink } from '@/components/ui/Button';
import { Panel } from '@/components/ui/Panel';
import { formatDate } from '@/lib/format/dates';
import { formatCount } from '@/lib/format/numbers';
import type { CitedPlan, LowerPlan, PlanDocument } from '@/lib/plans/plan-queries';
import { periodWords } from '@/lib/plans/status';

type Props = {
  plan: PlanDocument;
  lower: { rows: readonly LowerPlan[]; total: number };
  base: string;
  /** The acting unit sees which units below owe a plan. */
  supervises: boolean;
};

/** Where a plan stands: what it implements, what implements it, and the documents that it rests on. */
export function PlanCascade({ plan, lower, base, supervises }: Props) {
  const { upper, bases } = plan;
  return (
    <Panel id="can-cu" title="Kế hoạch cấp trên, cấp dưới và căn cứ">
      <dl className="flex flex-col gap-4">
        <div>
          <dt className="text-muted">Thực hiện kế hoạch cấp trên</dt>
          <dd>{upper ? <Upper upper={upper} base={base} /> : 'Không dẫn kế hoạch cấp trên.'}</dd>
        </div>
        <div>
          <dt className="text-muted">Kế hoạch cấp dưới thực hiện kế hoạch này</dt>
          <dd>
            {lower.total === 0 ? 'Chưa có trong hệ thống.' : null}
            <ul>
              {lower.rows.map((one) => (
                <li key={one.id}>
                  <TextLink href={`${base}/plans/${one.id}`}>{one.number ?? 'Dự thảo chưa có số'}</TextLink>{' '}
                  {one.issuerAsWritten}, {periodWords(one)}
                </li>
              ))}
            </ul>
            {lower.total > lower.rows.length ? (
              <p className="text-muted">và {formatCount(lower.total - lower.rows.length)} kế hoạch khác.</p>
            ) : null}
            {supervises && plan.status !== 'DRAFT' ? (
              <TextLink href={`${base}/plans/${plan.id}/lower`} className="inline-flex min-h-11 items-center">
                Xem đơn vị nào đã có, muộn, chưa có
              </TextLink>
            ) : null}
          </dd>
        </div>
        {bases.length > 0 ? (
          <div>
            <dt className="text-muted">Căn cứ</dt>
            <dd>
              <ul>
                {bases.map((basis) => (
                  <li key={`${basis.number} ${basis.issuedOn}`}>{cited(basis)}</li>
                ))}
              </ul>
            </dd>
          </div>
        ) : null}
      </dl>
    </Panel>
  );
}

function Upper({ upper, base }: { upper: NonNullable<PlanDocument['upper']>; base: string }) {
  if (upper.id) return <TextLink href={`${base}/plans/${upper.id}`}>{cited(upper)}</TextLink>;
  return (
    <>
      {cited(upper)} <span className="text-muted">(chưa có trong hệ thống)</span>
    </>
  );
}

function cited({ number, issuedOn, issuer }: CitedPlan): string {
  return [number, issuedOn ? `ngày ${formatDate(issuedOn)}` : null, issuer ? `của ${issuer}` : null]
    .filter(Boolean)
    .join(' ');
}
