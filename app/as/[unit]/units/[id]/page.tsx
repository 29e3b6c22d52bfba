import type { Metadata } from 'next';
import { cache } from 'react';
import { Missing } from '@/components/shell/Missing';
import { Badge } from '@/components/ui/Badge';
import { Breadcrumbs } from '@/components/ui/Breadcrumbs';
import { LinkButton } from '@/components/ui/Button';
import { PageHeading } from '@/components/ui/PageHeading';
import { UnitGroups } from '@/components/units/UnitGroups';
import { UnitPlans } from '@/components/units/UnitPlans';
import { UnitsUnder } from '@/components/units/UnitsUnder';
import { UnitWorkers } from '@/components/units/UnitWorkers';
import { unitWords } from '@/components/units/unit-words';
import { inScope } from '@/lib/auth/doors';
import { clean } from '@/lib/form/text';
import { formatDate, plainDateIn } from '@/lib/format/dates';
import { groupsAside } from '@/lib/units/group-queries';
import { within } from '@/lib/units/path';
import { mayAddUnder, mayKeepGroups, mayRevise, maySeeWorkers } from '@/lib/units/permissions';
import { findUnit, groupsOf, plansOf, searchUnder, unitsUnder, workersOf } from '@/lib/units/queries';

type Props = {
  params: Promise<{ unit: string; id: string }>;
  searchParams: Promise<{ q?: string | string[] }>;
};

const PLANS_SHOWN = 10;

const load = cache((actingUnit: string, id: string, question: string) =>
  inScope(actingUnit, async (scope) => {
    const unit = await findUnit(scope, id);
    if (!unit) return null;
    const { actor, now } = scope;
    return {
      unit,
      below: await unitsUnder(scope, unit.id),
      found: question ? { question, ...(await searchUnder(scope, unit, question)) } : null,
      groups: await groupsOf(scope, unit.id),
      workers: maySeeWorkers(actor, unit) ? await workersOf(scope, unit.id) : null,
      plans: await plansOf(scope, unit.id, PLANS_SHOWN),
      adds: mayAddUnder(actor, unit),
      revises: mayRevise(actor, unit),
      aside: mayKeepGroups(actor, unit) ? await groupsAside(scope) : null,
      administers: actor.roles.includes('ADMINISTRATOR'),
      own: within(unit.path, actor.unitPath),
      actingName: actor.unitName,
      today: plainDateIn(now),
    };
  }),
);

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const { unit, id } = await params;
  return { title: (await load(unit, id, asked(await searchParams)))?.unit.name ?? 'Đơn vị' };
}

export default async function Page({ params, searchParams }: Props) {
  const { unit: actingUnit, id } = await params;
  const shown = await load(actingUnit, id, asked(await searchParams));
  if (!shown) return <Missing />;
  const { unit, below, found, groups, workers, plans, today } = shown;
  const base = `/as/${actingUnit}`;
  const here = `${base}/units/${unit.id}`;
  const closed = unit.validTo !== null && unit.validTo <= today;
  return (
    <div className="flex flex-col gap-6">
      <div className="flex flex-col gap-2">
        {unit.above.length > 0 ? (
          <Breadcrumbs
            items={[
              ...unit.above.map((one) => ({ label: one.name, href: `${base}/units/${one.id}` })),
              { label: unit.name },
            ]}
          />
        ) : null}
        <PageHeading
          title={unit.name}
          sub={
            <>
              {unitWords(unit)}
              {unit.code ? ` · mã ${unit.code}` : ''} · từ ngày {formatDate(unit.validFrom)}
              {unit.validTo ? ` đến trước ngày ${formatDate(unit.validTo)}` : ''}{' '}
              {closed ? <Badge tone="neutral">Đã kết thúc</Badge> : null}
            </>
          }
          actions={
            shown.revises ? <LinkButton href={`${here}/edit`}>Sửa hoặc kết thúc</LinkButton> : undefined
          }
        />
      </div>
      <div className="grid items-start gap-6 lg:grid-cols-[minmax(0,1fr)_22rem]">
        <div className="flex min-w-0 flex-col gap-6">
          {unit.kind === 'COMMITTEE' || below.length > 0 ? (
            <UnitsUnder
              units={below}
              found={found}
              here={here}
              base={base}
              note={shown.own ? null : `Chỉ hiện phần thuộc phạm vi của ${shown.actingName}.`}
              action={
                shown.adds && !closed ? (
                  <LinkButton href={`${here}/add`}>Thêm đơn vị trực thuộc</LinkButton>
                ) : null
              }
            />
          ) : null}
          <UnitGroups
            groups={groups}
            base={base}
            today={today}
            partial={!shown.own}
            kept={shown.aside && { at: `${here}/groups`, aside: shown.aside }}
          />
        </div>
        <div className="flex min-w-0 flex-col gap-6">
          <UnitPlans plans={plans} unitId={unit.id} base={base} year={Number(today.slice(0, 4))} />
          {workers ? (
            <UnitWorkers
              workers={workers}
              accountHref={shown.administers ? (account) => `${base}/accounts/${account}` : null}
            />
          ) : null}
        </div>
      </div>
    </div>
  );
}

function asked({ q }: { q?: string | string[] }): string {
  return clean((Array.isArray(q) ? q[0] : q) ?? '').slice(0, 200);
}
