import { randomUUID } from 'node:crypto';
import type { Metadata } from 'next';
import { ExtensionForm } from '@/components/extensions/ExtensionForm';
import { ExtensionList } from '@/components/extensions/ExtensionList';
import { Missing } from '@/components/shell/Missing';
import { Breadcrumbs } from '@/components/ui/Breadcrumbs';
import { Notice } from '@/components/ui/Notice';
import { PageHeading } from '@/components/ui/PageHeading';
import { Pagination } from '@/components/ui/Pagination';
import { Panel } from '@/components/ui/Panel';
import { inScope } from '@/lib/auth/doors';
import { type ExtensionsPage, extensionsPage } from '@/lib/extensions/page-queries';
import { formatDate, plainDateIn } from '@/lib/format/dates';
import { mailSettings } from '@/lib/mail/send';
import { likelyNames } from '@/lib/plans/edit/assignee-places';

type Props = {
  params: Promise<{ unit: string; plan: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export const metadata: Metadata = { title: 'Gia hạn đề cử' };

export default async function Page({ params, searchParams }: Props) {
  const { unit, plan: planId } = await params;
  const asked = await searchParams;
  const found = await inScope(unit, async (scope) => {
    const year = /^\d{4}$/.test(one(asked.year)) ? Number(one(asked.year)) : undefined;
    const page = /^[1-9]\d{0,3}$/.test(one(asked.page)) ? Number(one(asked.page)) : 1;
    const shown = await extensionsPage(scope, planId, { page, unitId: one(asked.unit), year });
    if (!shown) return null;
    return {
      shown,
      today: plainDateIn(scope.now),
      likely: shown.form ? await likelyNames(scope) : [],
    };
  });
  if (!found) return <Missing />;
  const { shown, today, likely } = found;
  const { plan, form, rows } = shown;
  const path = `/as/${unit}/plans/${plan.id}`;
  return (
    <div className="flex flex-col gap-6">
      <Breadcrumbs
        items={[
          { label: 'Kế hoạch', href: `/as/${unit}/plans` },
          { label: plan.number ?? 'Kế hoạch', href: path },
          { label: 'Gia hạn đề cử' },
        ]}
      />
      <PageHeading
        title="Gia hạn đề cử"
        sub={`Kế hoạch ${plan.number ?? ''} của ${plan.issuer} · ${plan.title}`}
      />
      <Done asked={asked} rows={rows} />
      <div
        className={
          form ? 'grid items-start gap-6 lg:grid-cols-[minmax(0,1fr)_24rem] lg:gap-8' : 'flex flex-col'
        }
      >
        <div className="flex min-w-0 flex-col gap-6">
          <ExtensionList unitId={unit} planId={plan.id} rows={rows} today={today} grants={form !== null} />
          <Pagination
            page={shown.page}
            pages={shown.pages}
            href={(page) => `${path}/extensions?page=${page}`}
          />
        </div>
        {form ? (
          <Panel id="grant" title="Gia hạn cho một đơn vị" className="chrome">
            <ul className="mb-5 flex flex-col gap-2 text-sm text-muted">
              {form.windows.map((sentence) => (
                <li key={sentence}>{sentence}</li>
              ))}
            </ul>
            <ExtensionForm
              // What a link asks for is a form of its own.
              key={`${form.unit?.id} ${form.year}`}
              unitId={unit}
              planId={plan.id}
              token={randomUUID()}
              years={form.years}
              year={form.year}
              unit={form.unit}
              likely={likely}
              mailed={mailSettings() !== null}
            />
          </Panel>
        ) : null}
      </div>
    </div>
  );
}

/** What the form that led here has done. */
function Done({ asked, rows }: { asked: Awaited<Props['searchParams']>; rows: ExtensionsPage['rows'] }) {
  const granted = rows.find(({ id, state }) => id === one(asked.done) && state === 'RUNNING');
  if (granted) {
    return (
      <Notice kind="success">
        Đã gia hạn đề cử năm {granted.year} cho {granted.unitName} đến hết ngày {formatDate(granted.endsOn)}.
        Đơn vị đã nhận được thông báo.
      </Notice>
    );
  }
  const revoked = rows.find(({ id, state }) => id === one(asked.revoked) && state === 'REVOKED');
  if (!revoked) return null;
  return (
    <Notice kind="success">
      Đã thu hồi gia hạn đề cử năm {revoked.year} của {revoked.unitName}. Đơn vị đã nhận được thông báo.
    </Notice>
  );
}

function one(value: string | string[] | undefined): string {
  return (Array.isArray(value) ? value[0] : value) ?? '';
}
