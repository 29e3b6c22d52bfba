import type { Metadata } from 'next';
import { LowerOverview } from '@/components/plans/lower/LowerOverview';
import { OwnPart } from '@/components/plans/lower/OwnPart';
import { Missing } from '@/components/shell/Missing';
import { Breadcrumbs } from '@/components/ui/Breadcrumbs';
import { Notice } from '@/components/ui/Notice';
import { PageHeading } from '@/components/ui/PageHeading';
import { inScope } from '@/lib/auth/doors';
import { twoDigits } from '@/lib/format/numbers';
import { mailSettings } from '@/lib/mail/send';
import { noticesOf } from '@/lib/notices/queries';
import { readLowerFilter } from '@/lib/plans/lower/filter';
import { type LowerPlansOf, lowerPlansOf } from '@/lib/plans/lower/queries';
import { mayWritePlan, mayWritePlans } from '@/lib/plans/permissions';

type Props = {
  params: Promise<{ unit: string; plan: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export const metadata: Metadata = { title: 'Kế hoạch của cấp dưới' };

export default async function Page({ params, searchParams }: Props) {
  const { unit, plan } = await params;
  const asked = await searchParams;
  const found = await inScope(unit, async (scope) => {
    const lower = await lowerPlansOf(scope, plan);
    if (!lower) return null;
    const { actor } = scope;
    return {
      lower,
      notices: lower.oversees ? [] : await noticesOf(scope, { about: plan }),
      reminds:
        lower.upper.status === 'ISSUED' && mayWritePlan(actor, { issuerPath: lower.upper.issuer.path }),
      writes: mayWritePlans(actor),
    };
  });
  if (!found) return <Missing />;
  const { lower, notices, reminds, writes } = found;
  const { upper, oversees, rows } = lower;
  return (
    <div className="flex flex-col gap-6">
      <Breadcrumbs
        items={[
          { label: 'Kế hoạch', href: `/as/${unit}/plans` },
          { label: upper.number ?? 'Kế hoạch', href: `/as/${unit}/plans/${upper.id}` },
          { label: oversees ? 'Kế hoạch của cấp dưới' : 'Kế hoạch của đơn vị' },
        ]}
      />
      <PageHeading
        title={oversees ? 'Kế hoạch của cấp dưới' : 'Kế hoạch của đơn vị'}
        sub={`Thực hiện Kế hoạch ${upper.number} của ${upper.issuerAsWritten}${dueWords(lower)}`}
      />
      <Done asked={asked} />
      {oversees ? (
        <LowerOverview
          unitId={unit}
          lower={lower}
          filter={readLowerFilter(asked)}
          reminds={reminds}
          mailed={mailSettings() !== null}
        />
      ) : (
        <OwnPart
          unitId={unit}
          upper={upper}
          row={rows.find((row) => row.unit.id === unit) ?? null}
          notices={notices}
          writes={writes}
        />
      )}
    </div>
  );
}

/** The one day for all, where there is one. */
function dueWords({ rows }: LowerPlansOf): string {
  const [day, ...others] = new Set(rows.map(({ due }) => due?.sentence ?? null));
  return day && others.length === 0 ? ` · hạn ${day}` : '';
}

function Done({ asked }: { asked: Awaited<Props['searchParams']> }) {
  if (asked.linked === '1')
    return <Notice kind="success">Đã nối kế hoạch của đơn vị với kế hoạch này.</Notice>;
  const told =
    typeof asked.reminded === 'string' && /^\d{1,4}$/.test(asked.reminded) ? Number(asked.reminded) : null;
  if (told === null) return null;
  return (
    <Notice kind="success">
      {told === 0
        ? 'Các đơn vị này đã được nhắc bằng chính biểu mẫu vừa gửi; không nhắc lần nữa.'
        : `Đã nhắc ${twoDigits(told)} đơn vị.`}
    </Notice>
  );
}
