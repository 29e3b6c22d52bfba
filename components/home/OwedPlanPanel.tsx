import { Disclosure } from '@/components/nominations/Disclosure';
import { Badge } from '@/components/ui/Badge';
import { TextLink } from '@/components/ui/Button';
import { Panel } from '@/components/ui/Panel';
import { ServerClock } from '@/components/ui/ServerClock';
import { countInText, twoDigits } from '@/lib/format/numbers';
import type { OwedStanding } from '@/lib/quotas/owed';
import type { FieldOwed, PlanGroup } from '@/lib/quotas/owed-groups';
import type { PlanAsking } from '@/lib/quotas/owed-queries';
import { dueWords, nearEnd, officeToAsk, windowWords } from '@/lib/quotas/owed-words';
import { OwedField } from './OwedField';

type Props = {
  unitId: string;
  year: number;
  now: Date;
  group: PlanGroup<PlanAsking>;
  /** The most pressing plan of the page: its first field has the thing to do next. */
  first: boolean;
  /** Only its head is shown until it is opened. */
  folded: boolean;
};

/** More than these are folded away behind the most pressing ones. */
const FIELDS_SHOWN = 12;

/** What a unit owes to one plan in a year: by when, and field by field what is missing and what was nominated. */
export function OwedPlanPanel({ unitId, year, now, group, first, folded }: Props) {
  const { plan, missing, open, met } = group;
  const base = `/as/${unitId}`;
  const takes = !plan.closed && plan.window !== null && now < plan.window.closesAt;
  const field = (one: FieldOwed, at: number) => (
    <OwedField
      key={one.fieldId ?? 'all'}
      base={base}
      year={year}
      now={now}
      planId={plan.id}
      field={one}
      takes={takes}
      primary={first && at === 0}
    />
  );
  const shown = open.slice(0, FIELDS_SHOWN);
  const more = open.slice(FIELDS_SHOWN);
  const body = (
    <>
      {shown.map(field)}
      {more.length > 0 ? (
        <Disclosure
          className="px-4 sm:px-5"
          summary={<span className="font-semibold">{twoDigits(more.length)} lĩnh vực khác chưa xong</span>}
        >
          <div className="-mx-4 divide-y divide-hairline border-t border-hairline sm:-mx-5">
            {more.map((one) => field(one, FIELDS_SHOWN))}
          </div>
        </Disclosure>
      ) : null}
      <Untouched base={base} year={year} group={group} takes={takes} />
      {met.length > 0 ? (
        <Disclosure
          className="px-4 sm:px-5"
          summary={<span className="font-semibold">{twoDigits(met.length)} lĩnh vực đã đăng ký đủ</span>}
        >
          <div className="-mx-4 divide-y divide-hairline border-t border-hairline sm:-mx-5">
            {met.map((one) => field(one, FIELDS_SHOWN))}
          </div>
        </Disclosure>
      ) : null}
      {[...open, ...met].some(({ rows }) => rows.some((row) => !row.cadenceStated)) ? (
        <p className="px-4 py-3 text-sm text-muted sm:px-5">
          * Kế hoạch không ghi chỉ tiêu tính theo năm hay theo giai đoạn; đang hiểu là cả giai đoạn.
        </p>
      ) : null}
    </>
  );
  return (
    <Panel
      flush
      title={`Kế hoạch ${plan.number ?? ''} · ${plan.issuer}`}
      aside={<TextLink href={`${base}/plans/${plan.id}`}>Xem kế hoạch</TextLink>}
    >
      <PlanWhen unitId={unitId} now={now} group={group} />
      {folded ? (
        <Disclosure
          className="px-4 sm:px-5"
          summary={
            <span className="font-semibold">
              {missing > 0
                ? `Còn tìm ${twoDigits(missing)} ở ${countInText(open.length)} lĩnh vực`
                : 'Xem các lĩnh vực'}
            </span>
          }
        >
          <div className="-mx-4 divide-y divide-hairline border-t border-hairline sm:-mx-5">{body}</div>
        </Disclosure>
      ) : (
        body
      )}
    </Panel>
  );
}

/** By when, as the plan's window of the year stands for this unit, and whom to ask for more time. */
function PlanWhen({ unitId, now, group }: { unitId: string; now: Date; group: PlanGroup<PlanAsking> }) {
  const { plan, missing, standing, open } = group;
  if (plan.closed) {
    return (
      <p className="px-4 py-3 text-sm sm:px-5">
        <Badge tone="neutral">Kế hoạch đã kết thúc</Badge>{' '}
        {missing > 0 ? `Còn thiếu ${twoDigits(missing)}; không nộp đề cử được nữa.` : null}
      </p>
    );
  }
  const done = standing === 'MET' && open.length === 0;
  const near = done ? null : nearEnd(plan.window, now);
  return (
    <div className="flex flex-col gap-1 px-4 py-3 text-sm sm:px-5">
      <p className="flex flex-wrap items-baseline gap-x-2 gap-y-1">
        <StandingBadge standing={standing} />
        <span className="min-w-0 flex-1 basis-64">
          {done ? `${dueWords(plan.window, now)}.` : windowWords(plan.window, now, officeToAsk(plan, unitId))}
        </span>
      </p>
      {plan.window?.extendedUntil ? (
        <TextLink
          href={`/as/${unitId}/plans/${plan.id}/extensions`}
          className="inline-flex min-h-11 items-center self-start"
        >
          Xem các lần gia hạn
        </TextLink>
      ) : null}
      {near ? <ServerClock now={now} until={near.at} what={near.closes ? 'khóa' : 'hết hạn'} /> : null}
    </div>
  );
}

function StandingBadge({ standing }: { standing: OwedStanding }) {
  if (standing === 'LATE') return <Badge tone="late">Quá hạn</Badge>;
  if (standing === 'CLOSED') return <Badge tone="late">Đã khóa</Badge>;
  if (standing === 'CLOSING_SOON') return <Badge tone="short">Sắp đến hạn</Badge>;
  return standing === 'MET' ? <Badge tone="met">Đã đăng ký đủ</Badge> : null;
}

/** Where a number spans all fields: those in which nothing was nominated yet. */
function Untouched({
  base,
  year,
  group: { plan, standing, open, met },
  takes,
}: {
  base: string;
  year: number;
  group: PlanGroup<PlanAsking>;
  takes: boolean;
}) {
  if (![...open, ...met].some(({ fieldId }) => fieldId === null)) return null;
  const touched = new Set([...open, ...met].map(({ fieldId }) => fieldId));
  const fields = plan.fields.filter(({ id }) => !touched.has(id));
  if (fields.length === 0) return null;
  return (
    <Disclosure
      className="px-4 sm:px-5"
      open={standing !== 'MET' && fields.length <= FIELDS_SHOWN}
      summary={
        <span className="font-semibold">
          {twoDigits(fields.length)} lĩnh vực chưa có đề cử nào năm {year}
        </span>
      }
    >
      <ul className="divide-y divide-hairline pb-2">
        {fields.map((field) => (
          <li key={field.id} className="flex min-h-11 flex-wrap items-center justify-between gap-x-6 py-1">
            <span className="min-w-0 flex-1 basis-56">{field.name}</span>
            {takes ? (
              <TextLink
                href={`${base}/nominations/new?plan=${plan.id}&field=${field.id}&year=${year}`}
                aria-label={`Đề cử: ${field.name}`}
                className="inline-flex min-h-11 items-center"
              >
                Đề cử
              </TextLink>
            ) : null}
          </li>
        ))}
      </ul>
    </Disclosure>
  );
}
