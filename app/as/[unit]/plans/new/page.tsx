import { randomUUID } from 'node:crypto';
import type { Metadata } from 'next';
import type { ReactNode } from 'react';
import { ImportPlanForm } from '@/components/plans/exchange/ImportPlanForm';
import { BlankForm } from '@/components/plans/start/BlankForm';
import { StartChoices } from '@/components/plans/start/StartChoices';
import { StartFromEarlier, StartFromPeriod, StartFromUpper } from '@/components/plans/start/StartPages';
import { Missing, Refused } from '@/components/shell/Missing';
import { Breadcrumbs } from '@/components/ui/Breadcrumbs';
import { PageHeading } from '@/components/ui/PageHeading';
import { Card, Panel } from '@/components/ui/Panel';
import { inScope, type Scoped } from '@/lib/auth/doors';
import { plainDateIn } from '@/lib/format/dates';
import { mayWritePlans } from '@/lib/plans/permissions';
import { blankStart } from '@/lib/plans/start/blank';
import { startChoices } from '@/lib/plans/start/choices';
import { copyStart } from '@/lib/plans/start/copy';
import { plansOfPeriod } from '@/lib/plans/start/existing';
import { lowerStart } from '@/lib/plans/start/implement';
import { yearStart } from '@/lib/plans/start/year-plan';

export const metadata: Metadata = { title: 'Soạn kế hoạch' };

type Props = {
  params: Promise<{ unit: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

/** How the page is asked for: which way of starting a plan, and from what. */
type Way = { name: 'blank' | 'from' | 'implement' | 'year-of'; value: string; year: number | null };

export default async function Page({ params, searchParams }: Props) {
  const { unit } = await params;
  const way = wayOf(await searchParams);
  const page = await inScope(unit, async (scope) => {
    if (!mayWritePlans(scope.actor)) return 'refused';
    return way ? started(scope, way) : chosen(scope);
  });
  if (page === 'refused') return <Refused />;
  if (!page) return <Missing />;
  const plans = `/as/${unit}/plans`;
  return (
    <div className="flex flex-col gap-6">
      <Breadcrumbs
        items={[
          { label: 'Kế hoạch', href: plans },
          ...(way ? [{ label: 'Soạn kế hoạch', href: `${plans}/new` }] : []),
          { label: page.title },
        ]}
      />
      <PageHeading title={page.title} sub={page.sub} />
      {page.body}
    </div>
  );
}

type Body = { title: string; sub?: ReactNode; body: ReactNode };

async function chosen(scope: Scoped): Promise<Body> {
  const { unitId, unitName } = scope.actor;
  return {
    title: 'Soạn kế hoạch',
    sub: `${unitName} · chọn cách bắt đầu; mọi nội dung đều sửa được trước khi ban hành`,
    body: (
      <>
        <StartChoices unitId={unitId} choices={await startChoices(scope)} />
        <Panel title="Từ tệp dữ liệu" id="from-file">
          <ImportPlanForm unitId={unitId} />
        </Panel>
      </>
    ),
  };
}

async function started(scope: Scoped, { name, value, year }: Way): Promise<Body | null> {
  const { unitId } = scope.actor;
  const draftId = randomUUID();
  if (name === 'blank') {
    return {
      title: 'Soạn kế hoạch mới',
      body: (
        <Card>
          <BlankForm unitId={unitId} draftId={draftId} stored={await blankStart(scope)} />
        </Card>
      ),
    };
  }
  if (name === 'implement') {
    const start = await lowerStart(scope, value);
    return (
      start && {
        title: 'Lập kế hoạch thực hiện kế hoạch cấp trên',
        body: <StartFromUpper unitId={unitId} draftId={draftId} start={start} />,
      }
    );
  }
  if (name === 'from') {
    const start = await copyStart(scope, value);
    return (
      start && {
        title: 'Lập kế hoạch kỳ sau',
        body: (
          <StartFromEarlier
            unitId={unitId}
            draftId={draftId}
            start={start}
            existing={await plansOfPeriod(scope, start.draft)}
          />
        ),
      }
    );
  }
  const start = await yearStart(scope, value, year ?? thisYear(scope));
  return (
    start && {
      title: `Lập kế hoạch năm ${start.draft.startYear}`,
      body: <StartFromPeriod unitId={unitId} draftId={draftId} start={start} />,
    }
  );
}

function thisYear({ now }: Scoped): number {
  return Number(plainDateIn(now).slice(0, 4));
}

function wayOf(query: Record<string, string | string[] | undefined>): Way | null {
  const asked = (name: string) => [query[name]].flat()[0] ?? '';
  const year = /^\d{4}$/.test(asked('year')) ? Number(asked('year')) : null;
  for (const name of ['blank', 'from', 'implement', 'year-of'] as const) {
    if (asked(name) !== '') return { name, value: asked(name), year };
  }
  return null;
}
