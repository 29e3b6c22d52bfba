import type { ReactNode } from 'react';
import { Badge } from '@/components/ui/Badge';
import { Breadcrumbs } from '@/components/ui/Breadcrumbs';
import { LinkButton, TextLink } from '@/components/ui/Button';
import { PageHeading } from '@/components/ui/PageHeading';
import { formatDate } from '@/lib/format/dates';
import { countInText } from '@/lib/format/numbers';
import { LEVEL_WORDS } from '@/lib/format/words';
import type { PlanDocument } from '@/lib/plans/plan-queries';
import { PLAN_STATE_WORDS, type PlanState, periodWords } from '@/lib/plans/status';
import { PLAN_STATE_TONES } from './plan-rows';

type Props = {
  plan: PlanDocument;
  state: PlanState;
  base: string;
  nominateHref: string | null;
  /** The acting unit writes this plan. */
  writes: boolean;
  /** What else can be done with it. */
  menu: ReactNode;
};

/** Title, number, issuer and period of a plan, and where to go from it. */
export function PlanHead({ plan, state, base, nominateHref, writes, menu }: Props) {
  const here = `${base}/plans/${plan.id}`;
  return (
    <div className="flex flex-col gap-4">
      <Breadcrumbs
        items={[{ label: 'Kế hoạch', href: `${base}/plans` }, { label: plan.number ?? 'Dự thảo' }]}
      />
      <PageHeading
        title={plan.title}
        actions={
          <>
            {plan.status === 'DRAFT' ? (
              <DraftActions base={base} plan={plan} writes={writes} />
            ) : (
              <>
                {nominateHref ? (
                  <LinkButton look="primary" href={nominateHref}>
                    Đề cử
                  </LinkButton>
                ) : null}
                <LinkButton href={`${here}/progress`}>Xem tiến độ chỉ tiêu</LinkButton>
                <LinkButton look="quiet" href={`${here}/summary`}>
                  Báo cáo tổng hợp
                </LinkButton>
              </>
            )}
            {menu}
          </>
        }
      />
      <dl className="flex flex-wrap gap-x-8 gap-y-3">
        <Fact term="Số, ký hiệu">
          {plan.number ?? 'chưa có'}
          {plan.issuedOn ? `, ngày ${formatDate(plan.issuedOn)}` : ''}
          <Invented plan={plan} />
        </Fact>
        <Fact term="Đơn vị ban hành">
          <TextLink href={`${base}/units/${plan.issuer.id}`}>{plan.issuerAsWritten}</TextLink>
          <span className="text-muted"> · {LEVEL_WORDS[plan.level].toLowerCase()}</span>
        </Fact>
        <Fact term="Giai đoạn">{periodWords(plan)}</Fact>
        <Fact term="Trạng thái">
          <Badge tone={PLAN_STATE_TONES[state]}>{PLAN_STATE_WORDS[state]}</Badge>
        </Fact>
        {plan.version > 1 ? (
          <Fact term="Sửa đổi">
            <TextLink href={`${here}/versions`}>{countInText(plan.version - 1)} lần</TextLink>
          </Fact>
        ) : null}
        {plan.signer ? (
          <Fact term="Người ký">
            {plan.signer}
            {plan.signerTitle ? (
              <span className="text-muted"> · {plan.signerTitle.toLocaleLowerCase('vi')}</span>
            ) : null}
          </Fact>
        ) : null}
      </dl>
    </div>
  );
}

/** A draft that amends an issued plan is issued from that plan. */
function DraftActions({ base, plan, writes }: { base: string; plan: PlanDocument; writes: boolean }) {
  if (!writes) return null;
  return (
    <>
      <LinkButton look="primary" href={`${base}/plans/${plan.id}/edit`}>
        Soạn tiếp
      </LinkButton>
      {plan.amendsId ? (
        <LinkButton href={`${base}/plans/${plan.amendsId}/amend`}>
          Xem thay đổi và ban hành sửa đổi
        </LinkButton>
      ) : (
        <LinkButton href={`${base}/plans/${plan.id}/issue`}>Kiểm tra và ban hành</LinkButton>
      )}
    </>
  );
}

function Fact({ term, children }: { term: string; children: ReactNode }) {
  return (
    <div>
      <dt className="text-sm text-muted">{term}</dt>
      <dd>{children}</dd>
    </div>
  );
}

/** The documents of the demo leave some of this blank. */
function Invented({ plan }: { plan: PlanDocument }) {
  const what = [plan.numberInvented ? 'số' : null, plan.issuedOnInvented ? 'ngày' : null].filter(Boolean);
  if (what.length === 0) return null;
  return <span className="block text-sm text-muted">({what.join(' và ')} đặt cho bản dùng thử)</span>;
}
