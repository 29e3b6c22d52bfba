import type { Metadata } from 'next';
import { headers } from 'next/headers';
import { redirect } from 'next/navigation';
import { PlanChoice } from '@/components/nominations/PlanChoice';
import { StartPage } from '@/components/nominations/StartPage';
import { Missing, Refused } from '@/components/shell/Missing';
import { Breadcrumbs } from '@/components/ui/Breadcrumbs';
import { LinkButton } from '@/components/ui/Button';
import { EmptyState } from '@/components/ui/EmptyState';
import { PageHeading } from '@/components/ui/PageHeading';
import { Card } from '@/components/ui/Panel';
import { inScope } from '@/lib/auth/doors';
import { dossiersToTakeOver, dossierToTakeOver } from '@/lib/exemplars/take-over-queries';
import { isId } from '@/lib/form/text';
import { newForm, plansToNominateInto } from '@/lib/nominations/form-queries';
import { madeByForm } from '@/lib/nominations/sheet-queries';

export const metadata: Metadata = { title: 'Lập đề cử' };

type Props = {
  params: Promise<{ unit: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export default async function Page({ params, searchParams }: Props) {
  const { unit } = await params;
  const query = await searchParams;
  const asked = (name: string) => [query[name]].flat()[0] || undefined;
  const [planId, fieldId, year] = [asked('plan'), asked('field'), asked('year')];
  const [token, words, chosen] = [asked('form'), asked('q') ?? '', asked('dossier')];
  const answers = (await headers()).get('content-type')?.startsWith('multipart/form-data') ?? false;
  const found = await inScope(unit, async (scope) => {
    if (!scope.actor.roles.includes('OFFICER')) return 'forbidden';
    // Without JavaScript the answer to a form that was sent is this page, with what is wrong in it.
    const made = token && !answers ? await madeByForm(scope, token) : null;
    if (made) return { made };
    const plans = await plansToNominateInto(scope, planId);
    if (!plans) return null;
    const field = plans.flatMap(({ fields }) => fields).find(({ id }) => id === fieldId);
    if (fieldId !== undefined && !field) return null;
    // A field of one subject leaves nothing to choose.
    const subject = asked('subject') ?? (field?.subjects.length === 1 ? field.subjects[0] : undefined);
    if (!planId || !fieldId || !subject) return { plans, form: null };
    const form = await newForm(scope, { planId, fieldId, subject, year });
    if (!form) return null;
    return {
      form,
      taken: chosen ? await dossierToTakeOver(scope, chosen, form.subject) : null,
      dossiers: chosen ? [] : await dossiersToTakeOver(scope, { subject: form.subject, words }),
    };
  });
  if (found === 'forbidden') return <Refused />;
  if (!found) return <Missing />;
  const base = `/as/${unit}`;
  if ('made' in found) redirect(`${base}/nominations/${found.made}/edit/who`);

  if (found.form) {
    const { form, taken, dossiers } = found;
    if (chosen && !taken) return <Missing />;
    const place = {
      plan: form.plan.id,
      field: form.field.id,
      subject: form.subject,
      year: String(form.year),
    };
    // The address carries the form's token: coming back to it, or loading it again, finds the draft that it has made.
    if (!isId(token)) {
      const address = { ...place, ...(chosen ? { dossier: chosen } : {}), ...(words ? { q: words } : {}) };
      redirect(`${base}/nominations/new?${new URLSearchParams({ ...address, form: form.formToken })}`);
    }
    return <StartPage {...{ unit, base, form, place, token, words, taken, dossiers }} />;
  }
  const { plans } = found;
  return (
    <div className="flex flex-col gap-6">
      <Breadcrumbs items={[{ label: 'Đề cử', href: `${base}/nominations` }, { label: 'Lập đề cử' }]} />
      <PageHeading
        title="Lập đề cử"
        sub="Chọn lĩnh vực và đối tượng. Lĩnh vực còn thiếu chỉ tiêu đứng trước."
      />
      {plans.length > 0 ? (
        <PlanChoice base={base} plans={plans} fieldId={fieldId} year={Number(year)} />
      ) : (
        <Card>
          <EmptyState
            title="Hiện không có kế hoạch nào nhận đề cử của đơn vị."
            action={<LinkButton href={`${base}/plans`}>Xem các kế hoạch</LinkButton>}
          >
            Chỉ đề cử được vào kế hoạch đã ban hành, đang trong giai đoạn thực hiện, của đơn vị này hoặc của
            cấp trên.
          </EmptyState>
        </Card>
      )}
    </div>
  );
}
