import { PrintButton } from '@/components/print/PrintButton';
import { Breadcrumbs } from '@/components/ui/Breadcrumbs';
import { LinkButton } from '@/components/ui/Button';
import { PageHeading } from '@/components/ui/PageHeading';
import { linesByField } from '@/lib/quotas/by-field';
import { standingOf } from '@/lib/quotas/counted';
import { matrixOf } from '@/lib/quotas/matrix';
import type { PlanProgress } from '@/lib/quotas/queries';
import { FieldTable } from './FieldTable';
import { naturalView, type Show, type Shown, type View } from './links';
import { ProgressFilters } from './ProgressFilters';
import { ProgressMatrix } from './ProgressMatrix';
import { StandingWords } from './StandingWords';
import './progress.css';

type Props = { base: string; unitId: string; progress: PlanProgress; view: View | undefined; show: Show };

/** How far a plan is: units × fields, or field by field. */
export function PlanProgressView({ base, unitId, progress, view, show }: Props) {
  const { plan, year, fields, quotas, tallies, shown } = progress;
  const current: Shown = { view: view ?? naturalView(quotas), show, year };
  const period = `${plan.startYear}–${plan.endYear}`;
  const comparison = comparisonWords(progress);
  const own = plan.issuerId === unitId;
  const fieldIds = fields.map(({ id }) => id);
  return (
    <div className="progress flex flex-col gap-6">
      <Breadcrumbs
        items={[{ label: 'Chỉ tiêu', href: `${base}/progress` }, { label: plan.number ?? plan.title }]}
      />
      <PageHeading
        title={`Tiến độ chỉ tiêu ${year === null ? period : `năm ${year}`}`}
        sub={`Kế hoạch ${plan.number ?? ''} · ${plan.issuerAsWritten} · giai đoạn ${period}`}
        actions={
          <>
            <LinkButton look="quiet" href={`${base}/plans/${plan.id}`}>
              Xem kế hoạch
            </LinkButton>
            <LinkButton look="quiet" href={`${base}/plans/${plan.id}/summary?year=${year ?? 'all'}`}>
              Báo cáo tổng hợp
            </LinkButton>
            <PrintButton />
          </>
        }
      />
      <ProgressFilters
        base={base}
        planId={plan.id}
        startYear={plan.startYear}
        endYear={plan.endYear}
        shown={current}
      />
      <p className="flex flex-wrap gap-x-4">
        <span className="text-muted">Chỉ tiêu giao cho từng đơn vị:</span>
        <StandingWords standing={standingOf(quotas)} otherwise="kỳ này không giao chỉ tiêu" />
      </p>
      {current.view === 'units' ? (
        <ProgressMatrix
          matrix={matrixOf(fieldIds, progress)}
          head={{ planId: plan.id, own, period: plan, fields, year, comparison }}
          show={show}
        />
      ) : (
        <FieldTable
          planId={plan.id}
          own={own}
          period={plan}
          year={year}
          fields={fields}
          lines={linesByField(fieldIds, quotas, tallies, shown)}
          comparison={comparison}
          show={show}
        />
      )}
      <p className="text-sm text-muted">
        Số đậm là điển hình đã được công nhận; số trong ngoặc là số đã đăng ký (chờ xét và đã công nhận), ghi
        khi khác số công nhận. Đề cử của đơn vị trực thuộc tính cho đơn vị được giao chỉ tiêu.
        {current.view === 'fields' && quotas.some(({ cadenceStated }) => !cadenceStated) ? READING : null}
      </p>
    </div>
  );
}

/** Of one year, a number over the period is compared with what has come together up to then. */
function comparisonWords({ year, quotas, plan }: PlanProgress): string {
  const overPeriod = quotas.some(({ cadence }) => cadence === 'PERIOD');
  if (year === null || !overPeriod || year === plan.startYear) return 'So với chỉ tiêu';
  return `So với chỉ tiêu, cộng dồn ${plan.startYear}–${year}`;
}

const READING =
  ' * Kế hoạch không ghi tính theo năm hay cả giai đoạn; đây là cách hiểu của đơn vị nhập kế hoạch.';
