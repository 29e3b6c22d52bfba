import { TextLink } from '@/components/ui/Button';
import { Cell, ColumnHead, RowHead, Table } from '@/components/ui/Table';
import { countInText } from '@/lib/format/numbers';
import type { ReportablePlan } from '@/lib/reports/queries';

/** The summaries that can be printed: per plan one for each year with recognised exemplars, and one over all of them. */
export function ReportList({ base, plans }: { base: string; plans: readonly ReportablePlan[] }) {
  return (
    <Table caption="Báo cáo tổng hợp điển hình được công nhận">
      <thead>
        <tr>
          <ColumnHead>Kế hoạch</ColumnHead>
          <ColumnHead>Cơ quan ban hành</ColumnHead>
          <ColumnHead>Báo cáo tổng hợp điển hình được công nhận</ColumnHead>
        </tr>
      </thead>
      <tbody>
        {plans.map((plan) => (
          <tr key={plan.id}>
            <RowHead className="whitespace-nowrap">{plan.number ?? plan.title}</RowHead>
            <Cell label="Ban hành">{plan.issuerAsWritten}</Cell>
            <Cell label="Báo cáo">
              <ul className="flex flex-wrap gap-x-6">
                {plan.years.map(({ year, recognised }) => (
                  <Report
                    key={year}
                    href={`${base}/plans/${plan.id}/summary?year=${year}`}
                    period={`Năm ${year}`}
                    count={recognised}
                  />
                ))}
                {plan.years.length > 1 ? (
                  <Report
                    href={`${base}/plans/${plan.id}/summary?year=all`}
                    period="Cả giai đoạn"
                    count={plan.years.reduce((sum, { recognised }) => sum + recognised, 0)}
                  />
                ) : null}
              </ul>
            </Cell>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}

function Report({ href, period, count }: { href: string; period: string; count: number }) {
  return (
    <li className="flex min-h-11 items-center gap-1.5">
      <TextLink href={href}>{period}</TextLink>
      <span className="text-muted">{countInText(count)} điển hình</span>
    </li>
  );
}
