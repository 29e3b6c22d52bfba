import type { ReactNode } from 'react';
import { LinkButton, TextLink } from '@/components/ui/Button';
import { EmptyState } from '@/components/ui/EmptyState';
import { Panel } from '@/components/ui/Panel';
import type { StartChoices as Choices, PlanToStartFrom } from '@/lib/plans/start/choices';
import { periodWords } from '@/lib/plans/status';
import { ExistingLink } from './ExistingPlans';

/** The ways in which a plan can be started, each with what it can be started from. */
export function StartChoices({ unitId, choices }: { unitId: string; choices: Choices }) {
  const start = `/as/${unitId}/plans/new`;
  return (
    <>
      <Panel title="Đã có văn bản kế hoạch">
        <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-3">
          <p className="max-w-prose text-muted">
            Tệp Word, PDF hoặc văn bản được đọc thành từng phần; đối chiếu với văn bản rồi tạo dự thảo, không
            phải gõ lại.
          </p>
          <LinkButton href={`/as/${unitId}/plans/read`}>Đọc kế hoạch từ văn bản</LinkButton>
        </div>
      </Panel>
      {choices.hasUpper ? (
        <Panel title="Thực hiện kế hoạch cấp trên" flush>
          {choices.upper.length === 0 ? (
            <EmptyState title="Chưa có kế hoạch cấp trên nào đang thực hiện.">
              Kế hoạch do cấp trên ban hành trên hệ thống sẽ hiện ở đây. Kế hoạch cấp trên chỉ có bản giấy
              được ghi số, ngày khi soạn.
            </EmptyState>
          ) : (
            choices.upper.map((plan) => (
              <Row key={plan.id} unitId={unitId} plan={plan} sub={plan.issuerAsWritten}>
                {plan.own.length > 0 ? (
                  <ul>
                    {plan.own.map((own) => (
                      <li key={own.id}>
                        <ExistingLink unitId={unitId} plan={own} />
                      </li>
                    ))}
                  </ul>
                ) : null}
                <LinkButton
                  look={plan.own.length > 0 ? 'quiet' : 'secondary'}
                  href={`${start}?implement=${plan.id}`}
                >
                  {plan.own.length > 0 ? 'Lập thêm kế hoạch thực hiện' : 'Lập kế hoạch thực hiện'}
                  <Of plan={plan} />
                </LinkButton>
              </Row>
            ))
          )}
        </Panel>
      ) : null}
      {choices.periods.length > 0 ? (
        <Panel title="Kế hoạch một năm trong kế hoạch giai đoạn của đơn vị" flush>
          {choices.periods.map((plan) => (
            <Row key={plan.id} unitId={unitId} plan={plan}>
              <ul className="flex flex-wrap items-center gap-x-4 gap-y-2">
                {plan.years.map(({ year, own: [own] }) => (
                  <li key={year}>
                    {own ? (
                      <ExistingLink unitId={unitId} plan={own} />
                    ) : (
                      <LinkButton href={`${start}?year-of=${plan.id}&year=${year}`}>
                        Năm {year}
                        <Of plan={plan} />
                      </LinkButton>
                    )}
                  </li>
                ))}
              </ul>
            </Row>
          ))}
        </Panel>
      ) : null}
      {choices.earlier.length > 0 ? (
        <Panel title="Chép từ kế hoạch trước của đơn vị" flush>
          {choices.earlier.map((plan) => (
            <Row key={plan.id} unitId={unitId} plan={plan}>
              <LinkButton href={`${start}?from=${plan.id}`}>
                Chép sang kỳ sau
                <Of plan={plan} />
              </LinkButton>
            </Row>
          ))}
        </Panel>
      ) : null}
      <Panel title="Soạn từ đầu">
        <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-3">
          <p className="max-w-prose text-muted">
            Chỉ có tên, thời kỳ và phần ký; lĩnh vực, tiêu chí, chỉ tiêu, hạn thêm sau.
          </p>
          <LinkButton href={`${start}?blank=1`}>Soạn kế hoạch mới</LinkButton>
        </div>
      </Panel>
    </>
  );
}

function Row({
  unitId,
  plan,
  sub,
  children,
}: {
  unitId: string;
  plan: PlanToStartFrom;
  sub?: string;
  children: ReactNode;
}) {
  return (
    <div className="grid gap-x-6 gap-y-3 px-4 py-4 sm:px-5 md:grid-cols-[minmax(0,1fr)_auto] md:items-center">
      <div>
        <TextLink
          href={`/as/${unitId}/plans/${plan.id}`}
          className="inline-flex min-h-11 items-center font-semibold"
        >
          {plan.number ?? plan.title}
        </TextLink>
        <p>{plan.title}</p>
        <p className="text-sm text-muted">
          {sub ? `${sub} · ` : ''}
          {plan.startYear === plan.endYear ? 'năm' : 'giai đoạn'} {periodWords(plan)}
        </p>
      </div>
      <div className="flex flex-col items-start gap-2 md:items-end">{children}</div>
    </div>
  );
}

/** For whom the buttons are read out: which plan one of them is about. */
function Of({ plan }: { plan: PlanToStartFrom }) {
  return <span className="sr-only"> ({plan.number ?? plan.title})</span>;
}
