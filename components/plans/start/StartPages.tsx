import type { ReactNode } from 'react';
import { TextLink } from '@/components/ui/Button';
import { Card, Panel } from '@/components/ui/Panel';
import { countInText } from '@/lib/format/numbers';
import type { PlanDocument } from '@/lib/plans/plan-queries';
import type { CopyStart } from '@/lib/plans/start/copy';
import type { ExistingPlan } from '@/lib/plans/start/existing';
import type { LowerStart } from '@/lib/plans/start/implement';
import { lengthOf } from '@/lib/plans/start/shift';
import type { YearStart } from '@/lib/plans/start/year-plan';
import { CopyForm } from './CopyForm';
import { ExistingPlans } from './ExistingPlans';
import { LookAgain } from './LookAgain';
import { LowerForm } from './LowerForm';
import { TakenOver } from './TakenOver';
import { YearForm } from './YearForm';

type Of<Start> = { unitId: string; draftId: string; start: Start };

/** Before a plan under an upper one is made: what it takes over, and what of it is only a reading. */
export function StartFromUpper({ unitId, draftId, start }: Of<LowerStart>) {
  const { upper, draft, existing } = start;
  const uncertain = draft.quotas.filter(({ note }) => note).length;
  return (
    <>
      <From unitId={unitId} plan={upper} issuer />
      <ExistingPlans
        unitId={unitId}
        title="Đơn vị đã có kế hoạch thực hiện kế hoạch này"
        existing={existing}
      />
      <Panel title="Được lấy sẵn vào dự thảo">
        <TakenOver draft={draft} quotas="Phần chỉ tiêu của đơn vị" />
      </Panel>
      <LookAgain
        points={[
          draft.quotas.length === 0
            ? 'Kế hoạch cấp trên không giao chỉ tiêu nào cho đơn vị này hoặc nhóm có đơn vị này.'
            : null,
          uncertain > 0
            ? `${countInText(uncertain)} chỉ tiêu là chỉ tiêu chung của nhiều đơn vị: số lấy sẵn cần được xác nhận.`
            : null,
          'Đơn vị chủ trì của các chỉ tiêu là chính đơn vị; có thể giao lại cho các đơn vị trực thuộc.',
          draft.deadlines.length > 0
            ? 'Các hạn là hạn của cấp trên; hạn cho đơn vị trực thuộc nên sớm hơn.'
            : null,
        ]}
      />
      <Card>
        <LowerForm unitId={unitId} draftId={draftId} upperPlanId={upper.id} second={existing.length > 0} />
      </Card>
    </>
  );
}

/** Before an earlier plan is copied. */
export function StartFromEarlier({
  unitId,
  draftId,
  start,
  existing,
}: Of<CopyStart> & { existing: readonly ExistingPlan[] }) {
  const { from, draft, lost, upperLeftOut } = start;
  return (
    <>
      <From unitId={unitId} plan={from} />
      <ExistingPlans
        unitId={unitId}
        title={`Đơn vị đã có kế hoạch cho ${draft.startYear === draft.endYear ? 'năm' : 'giai đoạn'} này`}
        existing={existing}
      />
      <Panel title="Được lấy sẵn vào dự thảo">
        <TakenOver draft={draft} quotas="Chỉ tiêu" />
      </Panel>
      <LookAgain
        points={[
          'Số, ngày ban hành để trống; các căn cứ và lời văn được chép nguyên, có thể nhắc đến năm cũ.',
          upperLeftOut ? 'Kế hoạch cấp trên của kỳ cũ không được chép; cần ghi kế hoạch cấp trên mới.' : null,
          lostPoint(lost),
        ]}
      />
      <Card>
        <CopyForm
          unitId={unitId}
          draftId={draftId}
          from={{ id: from.id, startYear: from.startYear, length: lengthOf(from) }}
          start={draft.startYear}
        />
      </Card>
    </>
  );
}

/** Before the plan of one year is made out of the plan for the period. */
export function StartFromPeriod({ unitId, draftId, start }: Of<YearStart>) {
  const { period, draft, left, lost, existing } = start;
  const year = draft.startYear;
  return (
    <>
      <From unitId={unitId} plan={period} />
      <OtherYears unitId={unitId} period={period} year={year} />
      <ExistingPlans unitId={unitId} title={`Đơn vị đã có kế hoạch năm ${year}`} existing={existing} />
      <Panel title="Được lấy sẵn vào dự thảo">
        <TakenOver draft={draft} quotas="Chỉ tiêu" />
      </Panel>
      <LookAgain
        points={[
          left > 0
            ? `${countInText(left)} chỉ tiêu tính cho cả giai đoạn hoặc cho năm khác không được lấy sẵn; cần ghi phần của năm ${year}, nếu có.`
            : null,
          lostPoint(lost),
        ]}
      />
      <Card>
        <YearForm
          unitId={unitId}
          draftId={draftId}
          periodPlanId={period.id}
          year={year}
          second={existing.length > 0}
        />
      </Card>
    </>
  );
}

function From({ unitId, plan, issuer }: { unitId: string; plan: PlanDocument; issuer?: boolean }): ReactNode {
  return (
    <p>
      Từ{' '}
      <TextLink href={`/as/${unitId}/plans/${plan.id}`} className="font-semibold">
        {plan.number ?? plan.title}
      </TextLink>
      {issuer ? ` của ${plan.issuerAsWritten}` : ''}: {plan.title}
    </p>
  );
}

function OtherYears({ unitId, period, year }: { unitId: string; period: PlanDocument; year: number }) {
  const years = Array.from({ length: lengthOf(period) }, (_, at) => period.startYear + at);
  return (
    <nav aria-label="Năm khác" className="flex flex-wrap items-center gap-x-4">
      <span>Năm khác:</span>
      {years
        .filter((one) => one !== year)
        .map((one) => (
          <TextLink
            key={one}
            href={`/as/${unitId}/plans/new?year-of=${period.id}&year=${one}`}
            className="inline-flex min-h-11 items-center"
          >
            {one}
          </TextLink>
        ))}
    </nav>
  );
}

function lostPoint(lost: readonly string[]): string | null {
  if (lost.length === 0) return null;
  const names = lost.map((name) => `«${name}»`).join(', ');
  return `Nay không còn hoạt động, chỉ giữ lại bằng chữ: ${names}. Cần chọn lại đơn vị trước khi ban hành.`;
}
