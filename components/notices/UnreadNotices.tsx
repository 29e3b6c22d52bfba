import { LinkButton, TextLink } from '@/components/ui/Button';
import { Panel } from '@/components/ui/Panel';
import { twoDigits } from '@/lib/format/numbers';
import type { NoticeOfUnit } from '@/lib/notices/queries';
import { NoticeText } from './NoticeText';
import { SeenForm } from './SeenForm';

type Props = {
  unitId: string;
  notices: readonly NoticeOfUnit[];
  /** The person writes plans here. */
  writes: boolean;
  /** The person may mark them as read. */
  marks: boolean;
};

/** What the unit was told and nobody there has marked as read, with what to do about it. */
export function UnreadNotices({ unitId, notices, writes, marks }: Props) {
  if (notices.length === 0) return null;
  const base = `/as/${unitId}`;
  return (
    <Panel flush title={`${twoDigits(notices.length)} thông báo chưa xem`}>
      {notices.map((notice) => (
        <article key={notice.id} className="flex flex-col gap-3 px-4 py-4 sm:px-5">
          <div>
            <h3 className="text-base">
              {notice.plan ? (
                <TextLink href={`${base}/plans/${notice.plan.id}`} className="inline-block py-1.5">
                  Kế hoạch {notice.plan.number} · {notice.plan.issuer}
                </TextLink>
              ) : (
                `Thông báo của ${notice.senderUnit}`
              )}
            </h3>
            <NoticeText notice={notice} />
          </div>
          <div className="flex flex-wrap items-start gap-3">
            <NextStep base={base} notice={notice} writes={writes} />
            {marks ? (
              <SeenForm unitId={unitId} noticeId={notice.id} about={notice.plan?.number ?? null} />
            ) : null}
          </div>
        </article>
      ))}
    </Panel>
  );
}

/** Begin the plan, go on with its draft, or look at what was issued meanwhile; of more time, at what was given; of an amended plan, at what changed. */
function NextStep({ base, notice, writes }: { base: string; notice: NoticeOfUnit; writes: boolean }) {
  const { plan, own, kind } = notice;
  if (!plan) return null;
  if (kind === 'EXTENSION') {
    return <LinkButton href={`${base}/plans/${plan.id}/extensions`}>Xem các lần gia hạn</LinkButton>;
  }
  if (kind === 'PLAN_AMENDED') {
    return (
      <>
        <LinkButton href={`${base}/plans/${plan.id}/versions`}>Xem những chỗ đã sửa</LinkButton>
        {own && writes ? (
          <LinkButton look="quiet" href={`${base}/plans/${own.id}${own.status === 'DRAFT' ? '/edit' : ''}`}>
            {own.status === 'DRAFT' ? 'Soạn tiếp kế hoạch của đơn vị' : 'Xem kế hoạch của đơn vị'}
          </LinkButton>
        ) : null}
      </>
    );
  }
  if (own?.status === 'DRAFT' && writes) {
    return <LinkButton href={`${base}/plans/${own.id}/edit`}>Soạn tiếp kế hoạch</LinkButton>;
  }
  if (own) return <LinkButton href={`${base}/plans/${own.id}`}>Xem kế hoạch của đơn vị</LinkButton>;
  return (
    <>
      {writes && plan.status === 'ISSUED' ? (
        <LinkButton href={`${base}/plans/new?implement=${plan.id}`}>Lập kế hoạch thực hiện</LinkButton>
      ) : null}
      <LinkButton look="quiet" href={`${base}/plans/${plan.id}/lower`}>
        Hạn và tình hình của đơn vị
      </LinkButton>
    </>
  );
}
