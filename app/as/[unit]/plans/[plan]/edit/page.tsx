import type { Metadata } from 'next';
import { EditOverview } from '@/components/plans/edit/EditOverview';
import { DiscardDraft } from '@/components/plans/start/DiscardDraft';
import { Breadcrumbs } from '@/components/ui/Breadcrumbs';
import { LinkButton, TextLink } from '@/components/ui/Button';
import { Notice } from '@/components/ui/Notice';
import { PageHeading } from '@/components/ui/PageHeading';
import { inScope } from '@/lib/auth/doors';
import { countInText } from '@/lib/format/numbers';
import { draftFindings } from '@/lib/plans/draft-findings';
import { pageOfSaved, partLines, titleOfPage } from '@/lib/plans/edit/overview';
import { lastSavings, overviewFacts } from '@/lib/plans/edit/overview-queries';
import { planOfEditor } from '@/lib/plans/edit/plan-of-editor';
import { stopsOf } from '@/lib/plans/readiness';
import { periodWords } from '@/lib/plans/status';
import { insteadOfEditor } from './elsewhere';

export const metadata: Metadata = { title: 'Soạn kế hoạch' };

type Props = {
  params: Promise<{ unit: string; plan: string }>;
  searchParams: Promise<{ saved?: string | string[] }>;
};

export default async function Page({ params, searchParams }: Props) {
  const { unit, plan: planId } = await params;
  const saved = pageOfSaved((await searchParams).saved);
  const found = await inScope(unit, async (scope) => {
    const plan = await planOfEditor(scope, planId);
    const facts = plan && (await overviewFacts(scope, plan.id));
    if (!plan || !facts) return null;
    const savings = await lastSavings(scope, plan.id);
    const findings = await draftFindings(scope, plan);
    return {
      plan,
      // What an amendment changes keeps its number and day.
      facts: plan.amendsId ? { ...facts, number: true, issuedOn: true } : facts,
      savings,
      findings,
    };
  });
  if (!found) return insteadOfEditor(unit, planId);
  const { plan, facts, savings, findings } = found;
  const plans = `/as/${unit}/plans`;
  const here = `${plans}/${plan.id}`;
  const next = plan.amendsId ? `${plans}/${plan.amendsId}/amend` : `${here}/issue`;
  return (
    <div className="flex flex-col gap-6">
      <Breadcrumbs
        items={[
          { label: 'Kế hoạch', href: plans },
          { label: plan.number ?? 'Dự thảo', href: here },
          { label: 'Soạn kế hoạch' },
        ]}
      />
      <PageHeading
        title="Soạn kế hoạch"
        sub={`${plan.title} (${periodWords(plan)})`}
        actions={
          <>
            <LinkButton look="primary" href={next}>
              {plan.amendsId ? 'Xem thay đổi và ban hành sửa đổi' : 'Kiểm tra và ban hành'}
            </LinkButton>
            <LinkButton look="quiet" href={`${here}/document`}>
              Xem bản in
            </LinkButton>
          </>
        }
      />
      {saved ? (
        <Notice kind="success">
          <p>
            <span aria-hidden="true">✓ </span>Đã lưu phần «{titleOfPage(saved)}».
          </p>
        </Notice>
      ) : null}
      {plan.amendsId ? (
        <Notice title="Đây là dự thảo sửa đổi">
          <p>
            Kế hoạch <TextLink href={`${plans}/${plan.amendsId}`}>đã ban hành</TextLink> giữ nguyên cho đến
            khi sửa đổi được ban hành.
          </p>
        </Notice>
      ) : null}
      <EditOverview unitId={unit} planId={plan.id} lines={partLines(facts, findings)} savings={savings} />
      <p className="text-muted">{summaryOf(findings.length, stopsOf(findings).length)}</p>
      <DiscardDraft unitId={unit} planId={plan.id} />
    </div>
  );
}

function summaryOf(all: number, stops: number): string {
  if (all === 0) return 'Chưa thấy chỗ nào phải sửa hoặc cần xem lại.';
  if (stops === 0)
    return `${countInText(all)} chỗ cần xem lại; không chỗ nào cản việc ban hành. Danh sách có ở bước kiểm tra.`;
  return `${countInText(stops)} chỗ phải sửa trước khi ban hành, ${countInText(all - stops)} chỗ cần xem lại. Danh sách có ở bước kiểm tra.`;
}
