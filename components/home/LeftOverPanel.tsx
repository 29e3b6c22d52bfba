import { Disclosure } from '@/components/nominations/Disclosure';
import { Panel } from '@/components/ui/Panel';
import { twoDigits } from '@/lib/format/numbers';
import type { PlanGroup } from '@/lib/quotas/owed-groups';
import type { PlanAsking } from '@/lib/quotas/owed-queries';
import { officeToAsk, windowWords } from '@/lib/quotas/owed-words';
import { OwedField } from './OwedField';

type Props = { unitId: string; year: number; now: Date; groups: readonly PlanGroup<PlanAsking>[] };

/** What was not finished in the year before: it stays until this one is over, opened where something can still be done. */
export function LeftOverPanel({ unitId, year, now, groups }: Props) {
  if (groups.length === 0) return null;
  return (
    <Panel flush id="left-over" title={`Việc năm ${year} chưa xong`}>
      {groups.map((group) => (
        <LeftOver key={group.plan.id} unitId={unitId} year={year} now={now} group={group} />
      ))}
    </Panel>
  );
}

function LeftOver({ unitId, year, now, group }: Omit<Props, 'groups'> & { group: PlanGroup<PlanAsking> }) {
  const { plan, missing, open } = group;
  const returned = open.reduce((sum, { nominated }) => sum + (nominated?.counts.RETURNED ?? 0), 0);
  const takes = !plan.closed && plan.window !== null && now < plan.window.closesAt;
  return (
    <Disclosure
      className="px-4 py-1 sm:px-5"
      open={takes || returned > 0}
      summary={
        <span className="min-w-0 flex-1">
          <span className="font-semibold">Kế hoạch {plan.number}</span>
          {missing > 0 ? ` · thiếu ${twoDigits(missing)}` : null}
          {returned > 0 ? ` · ${twoDigits(returned)} hồ sơ bị trả lại` : null}
          <span className="block text-sm text-muted">
            {plan.closed
              ? 'Kế hoạch đã kết thúc, không nộp đề cử được nữa.'
              : windowWords(plan.window, now, officeToAsk(plan, unitId))}
          </span>
        </span>
      }
    >
      <div className="-mx-4 divide-y divide-hairline border-t border-hairline sm:-mx-5">
        {open.map((field) => (
          <OwedField
            key={field.fieldId ?? 'all'}
            base={`/as/${unitId}`}
            year={year}
            now={now}
            planId={plan.id}
            field={field}
            takes={takes}
            primary={false}
          />
        ))}
      </div>
    </Disclosure>
  );
}
