import type { Metadata } from 'next';
import { AmendedNotice } from '@/components/nominations/AmendedNotice';
import { OfficerPanel } from '@/components/nominations/OfficerPanel';
import { SavedNotice } from '@/components/nominations/PartFrame';
import { RefusalNotice } from '@/components/nominations/RefusalNotice';
import { SheetHead } from '@/components/nominations/SheetHead';
import { StatusBadge } from '@/components/nominations/StatusBadge';
import { TaskList } from '@/components/nominations/TaskList';
import { Breadcrumbs } from '@/components/ui/Breadcrumbs';
import { PageHeading } from '@/components/ui/PageHeading';
import { type EditParams, sheetOrElsewhere } from './sheet';

export const metadata: Metadata = { title: 'Viết đề cử' };

export default async function Page({ params, searchParams }: EditParams) {
  const { unit, nomination } = await params;
  const query = await searchParams;
  const found = await sheetOrElsewhere(unit, nomination, async () => null);
  if ('elsewhere' in found) return found.elsewhere;
  const { sheet, base } = found;
  const name = sheet.content.name || 'Chưa ghi tên';
  return (
    <div className="flex flex-col gap-6">
      <Breadcrumbs
        items={[
          { label: 'Đề cử', href: `${base}/nominations` },
          { label: name, href: `${base}/nominations/${nomination}` },
          { label: 'Viết đề cử' },
        ]}
      />
      <PageHeading title={name} sub={<StatusBadge status={sheet.status} />} />
      <SavedNotice query={query} savedAt={sheet.savedAt} />
      {sheet.returned ? <RefusalNotice step={sheet.returned} /> : null}
      {sheet.amended ? (
        <AmendedNotice amended={sheet.amended} planHref={`${base}/plans/${sheet.plan.id}`} />
      ) : null}
      <div className="grid items-start gap-6 lg:grid-cols-[minmax(0,1fr)_20rem]">
        <TaskList base={base} sheet={sheet} />
        <aside className="flex flex-col gap-6">
          <SheetHead base={base} {...sheet} open />
          <OfficerPanel
            unitId={unit}
            base={base}
            dossier={{
              id: nomination,
              status: sheet.status,
              submittedAt: sheet.submittedAt,
              may: { nominate: true, edit: false, withdraw: true },
            }}
          />
        </aside>
      </div>
    </div>
  );
}
