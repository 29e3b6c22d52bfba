import type { Metadata } from 'next';
import { FindingList } from '@/components/plans/issue/FindingList';
import { IssueForm } from '@/components/plans/issue/IssueForm';
import { Missing } from '@/components/shell/Missing';
import { Breadcrumbs } from '@/components/ui/Breadcrumbs';
import { LinkButton } from '@/components/ui/Button';
import { Notice } from '@/components/ui/Notice';
import { PageHeading } from '@/components/ui/PageHeading';
import { Panel } from '@/components/ui/Panel';
import { inScope } from '@/lib/auth/doors';
import { plainDateIn } from '@/lib/format/dates';
import { countInText } from '@/lib/format/numbers';
import { editorPath } from '@/lib/plans/edit/parts';
import { draftToIssue, seenKey } from '@/lib/plans/issue';
import { stopsOf, warningsOf } from '@/lib/plans/readiness';
import { MENDED_WHEN_ISSUING } from '@/lib/plans/readiness-head';

type Props = { params: Promise<{ unit: string; plan: string }> };

export const metadata: Metadata = { title: 'Ban hành kế hoạch' };

export default async function Page({ params }: Props) {
  const { unit, plan: planId } = await params;
  const found = await inScope(unit, async (scope) => {
    const draft = await draftToIssue(scope, planId);
    return draft && { ...draft, today: plainDateIn(scope.now) };
  });
  if (!found) return <Missing />;
  const { plan, findings, today } = found;
  const here = `/as/${unit}/plans/${plan.id}`;
  const stops = stopsOf(findings).filter(({ code }) => !MENDED_WHEN_ISSUING.has(code));
  const warnings = warningsOf(findings);
  return (
    <div className="flex flex-col gap-6">
      <Breadcrumbs
        items={[
          { label: 'Kế hoạch', href: `/as/${unit}/plans` },
          { label: plan.number ?? 'Dự thảo', href: here },
          { label: 'Ban hành' },
        ]}
      />
      <div>
        <p className="text-muted">{plan.title}</p>
        <PageHeading
          title="Ban hành kế hoạch"
          actions={
            plan.status === 'DRAFT' ? (
              <LinkButton href={editorPath(unit, plan.id)}>Soạn tiếp</LinkButton>
            ) : undefined
          }
        />
      </div>
      {plan.status === 'DRAFT' && plan.amendsId === null ? (
        <>
          <FindingList
            id="findings"
            title="Phải sửa trước khi ban hành"
            none="Không còn chỗ nào phải sửa."
            findings={stops}
            unitId={unit}
            planId={plan.id}
          />
          <FindingList
            id="warnings"
            title="Cần xem lại"
            none="Không có chỗ nào cần xem lại."
            findings={warnings}
            unitId={unit}
            planId={plan.id}
          />
          <Panel title="Ban hành">
            <div className="flex flex-col gap-5">
              <p className="max-w-prose">
                Ban hành xong, nội dung kế hoạch không sửa trực tiếp được nữa (muốn đổi thì lập bản sửa đổi),
                và mọi đơn vị cấp dưới đọc được kế hoạch.
              </p>
              {stops.length > 0 ? (
                <Notice kind="warning">
                  Còn {countInText(stops.length)} chỗ phải sửa ở trên. Vui lòng sửa xong rồi mở lại trang này
                  để ban hành.
                </Notice>
              ) : (
                <IssueForm
                  unitId={unit}
                  planId={plan.id}
                  number={plan.number}
                  issuedOn={plan.issuedOn}
                  today={today}
                  warnings={{ count: warnings.length, key: seenKey(findings) }}
                />
              )}
            </div>
          </Panel>
        </>
      ) : plan.status === 'DRAFT' ? (
        <Notice
          kind="info"
          title="Đây là dự thảo sửa đổi của một kế hoạch đã ban hành, không ban hành thành kế hoạch riêng."
        >
          <p>
            <LinkButton href={`/as/${unit}/plans/${plan.amendsId}/amend`}>
              Mở trang sửa đổi kế hoạch
            </LinkButton>
          </p>
        </Notice>
      ) : (
        <Notice kind="info" title="Kế hoạch này đã được ban hành.">
          <p>
            <LinkButton href={here}>Mở kế hoạch</LinkButton>
          </p>
        </Notice>
      )}
    </div>
  );
}
