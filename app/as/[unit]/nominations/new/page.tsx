import type { Metadata } from 'next';
import { NominationForm } from '@/components/nominations/NominationForm';
import { PlanChoice } from '@/components/nominations/PlanChoice';
import { SheetHead } from '@/components/nominations/SheetHead';
import { Missing, Refused } from '@/components/shell/Missing';
import { Breadcrumbs } from '@/components/ui/Breadcrumbs';
import { LinkButton } from '@/components/ui/Button';
import { EmptyState } from '@/components/ui/EmptyState';
import { PageHeading } from '@/components/ui/PageHeading';
import { Card } from '@/components/ui/Panel';
import { inScope } from '@/lib/auth/doors';
import { newForm, plansToNominateInto } from '@/lib/nominations/form-queries';

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
  const found = await inScope(unit, async (scope) => {
    if (!scope.actor.roles.includes('OFFICER')) return 'forbidden';
    const plans = await plansToNominateInto(scope, planId);
    if (!plans) return null;
    const field = plans.flatMap(({ fields }) => fields).find(({ id }) => id === fieldId);
    if (fieldId !== undefined && !field) return null;
    // A field of one subject leaves nothing to choose.
    const subject = asked('subject') ?? (field?.subjects.length === 1 ? field.subjects[0] : undefined);
    if (!planId || !fieldId || !subject) return { plans, form: null };
    const form = await newForm(scope, { planId, fieldId, subject, year });
    return form && { plans, form };
  });
  if (found === 'forbidden') return <Refused />;
  if (!found) return <Missing />;
  const base = `/as/${unit}`;

  const { plans, form } = found;
  if (form) {
    return (
      <div className="flex flex-col gap-6">
        <Breadcrumbs
          items={[
            { label: 'Đề cử', href: `${base}/nominations` },
            { label: 'Chọn kế hoạch và lĩnh vực', href: `${base}/nominations/new` },
            { label: 'Lập đề cử' },
          ]}
        />
        <PageHeading title="Lập đề cử" sub={form.field.name} />
        <NominationForm
          unitId={unit}
          base={base}
          sheet={form}
          values={{}}
          aside={<SheetHead base={base} {...form} number={null} open />}
        />
      </div>
    );
  }
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
