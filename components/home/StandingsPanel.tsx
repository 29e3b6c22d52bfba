import { StateWord } from '@/components/ui/Badge';
import { TextLink } from '@/components/ui/Button';
import { Panel } from '@/components/ui/Panel';
import { twoDigits } from '@/lib/format/numbers';
import type { PlanStanding } from '@/lib/quotas/queries';

/** Where the plans in sight stand: how many units are short, have enough, or more than asked. */
export function StandingsPanel({ base, standings }: { base: string; standings: PlanStanding[] }) {
  return (
    <Panel flush title="Tiến độ chỉ tiêu" aside={<TextLink href={`${base}/progress`}>Xem tất cả</TextLink>}>
      {standings.map(({ plan, standing: { short, met, above }, registered, recognised }) => (
        <article
          key={plan.id}
          className="grid gap-x-6 gap-y-1 px-4 py-3 sm:px-5 md:grid-cols-[minmax(0,1fr)_auto]"
        >
          <div className="min-w-0">
            <h3 className="text-base">
              <TextLink href={`${base}/plans/${plan.id}/progress`}>
                Kế hoạch {plan.number} · {plan.issuerAsWritten}
              </TextLink>
            </h3>
            <p className="text-sm text-muted">
              {plan.startYear === plan.endYear
                ? `Năm ${plan.startYear}`
                : `${plan.startYear}–${plan.endYear}`}
              {plan.status === 'CLOSED' ? ' · đã kết thúc' : ''} · {twoDigits(registered)} đã đăng ký,{' '}
              {twoDigits(recognised)} công nhận
            </p>
          </div>
          <p className="flex flex-wrap items-baseline gap-x-4 text-sm">
            {short > 0 ? <StateWord tone="short">{twoDigits(short)} thiếu</StateWord> : null}
            {met > 0 ? <StateWord tone="met">{twoDigits(met)} đủ</StateWord> : null}
            {above > 0 ? <StateWord tone="above">{twoDigits(above)} vượt</StateWord> : null}
          </p>
        </article>
      ))}
    </Panel>
  );
}
