import { TextLink } from '@/components/ui/Button';
import { Cell, ColumnHead, RowHead, Table } from '@/components/ui/Table';
import { twoDigits } from '@/lib/format/numbers';
import { PLAN_STATUS_WORDS } from '@/lib/format/words';
import type { PlanStanding } from '@/lib/quotas/queries';
import { StandingWords } from './StandingWords';

/** The plans in sight, each with how many of its numbers are short, met and exceeded. */
export function StandingList({ base, standings }: { base: string; standings: readonly PlanStanding[] }) {
  return (
    <Table caption="Tiến độ chỉ tiêu của các kế hoạch">
      <thead>
        <tr>
          <ColumnHead>Kế hoạch</ColumnHead>
          <ColumnHead>Cơ quan ban hành</ColumnHead>
          <ColumnHead>Giai đoạn</ColumnHead>
          <ColumnHead>Công nhận</ColumnHead>
          <ColumnHead>So với chỉ tiêu</ColumnHead>
        </tr>
      </thead>
      <tbody>
        {standings.map(({ plan, registered, recognised, standing }) => (
          <tr key={plan.id}>
            <RowHead>
              <TextLink href={`${base}/plans/${plan.id}/progress`}>{plan.number ?? plan.title}</TextLink>
              <span className="block text-sm font-normal text-muted">{PLAN_STATUS_WORDS[plan.status]}</span>
            </RowHead>
            <Cell label="Ban hành">{plan.issuerAsWritten}</Cell>
            <Cell label="Giai đoạn">
              {plan.startYear === plan.endYear ? plan.startYear : `${plan.startYear}–${plan.endYear}`}
            </Cell>
            <Cell label="Công nhận">
              <span>
                <span className="figure">{twoDigits(recognised)}</span>
                {registered > recognised ? (
                  <span className="text-muted"> · {twoDigits(registered - recognised)} chờ xét</span>
                ) : null}
              </span>
            </Cell>
            <Cell label="Chỉ tiêu">
              <StandingWords standing={standing} otherwise="không giao chỉ tiêu cho đơn vị đang chọn" />
            </Cell>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
