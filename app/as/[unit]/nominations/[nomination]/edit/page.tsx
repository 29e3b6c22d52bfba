import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { AmendedNotice } from '@/components/nominations/AmendedNotice';
import { NominationForm } from '@/components/nominations/NominationForm';
import { RefusalNotice } from '@/components/nominations/RefusalNotice';
import { SheetHead } from '@/components/nominations/SheetHead';
import { StatusBadge } from '@/components/nominations/StatusBadge';
import { storedValues } from '@/components/nominations/stored-values';
import { Missing } from '@/components/shell/Missing';
import { Breadcrumbs } from '@/components/ui/Breadcrumbs';
import { Notice } from '@/components/ui/Notice';
import { PageHeading } from '@/components/ui/PageHeading';
import { inScope } from '@/lib/auth/doors';
import { formatInstant } from '@/lib/format/dates';
import { storedForm } from '@/lib/nominations/form-queries';
import { nominationDossier } from '@/lib/nominations/queries';

export const metadata: Metadata = { title: 'Viết đề cử' };

type Props = {
  params: Promise<{ unit: string; nomination: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export default async function Page({ params, searchParams }: Props) {
  const { unit, nomination } = await params;
  const { saved } = await searchParams;
  const { form, readable } = await inScope(unit, async (scope) => {
    const form = await storedForm(scope, nomination);
    return { form, readable: form !== null || (await nominationDossier(scope, nomination)) !== null };
  });
  const base = `/as/${unit}`;
  if (!form && readable) redirect(`${base}/nominations/${nomination}`);
  if (!form) return <Missing />;
  const name = form.content.name || 'Chưa ghi tên';

  return (
    <div className="flex flex-col gap-6">
      <Breadcrumbs
        items={[
          { label: 'Đề cử', href: `${base}/nominations` },
          { label: name, href: `${base}/nominations/${nomination}` },
          { label: 'Viết tiếp' },
        ]}
      />
      <PageHeading title={name} sub={<StatusBadge status={form.status} />} />
      {form.returned ? <RefusalNotice step={form.returned} /> : null}
      {form.amended ? (
        <AmendedNotice amended={form.amended} planHref={`${base}/plans/${form.plan.id}`} />
      ) : null}
      <NominationForm
        unitId={unit}
        base={base}
        sheet={form}
        stored={{
          nominationId: form.nominationId,
          revision: form.revision,
          returned: form.status === 'RETURNED',
        }}
        values={storedValues(form.content)}
        opening={
          saved ? (
            <Notice kind="success">
              <p>
                <span aria-hidden="true">✓ </span>Đã lưu nháp lúc {formatInstant(form.savedAt)}.
              </p>
            </Notice>
          ) : null
        }
        aside={<SheetHead base={base} {...form} open />}
      />
    </div>
  );
}
