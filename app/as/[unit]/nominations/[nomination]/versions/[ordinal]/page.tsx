import type { Metadata } from 'next';
import { DossierBody } from '@/components/nominations/DossierBody';
import { SheetHead } from '@/components/nominations/SheetHead';
import { VersionChanges } from '@/components/nominations/VersionChanges';
import { PrintButton } from '@/components/print/PrintButton';
import { Missing } from '@/components/shell/Missing';
import { Breadcrumbs } from '@/components/ui/Breadcrumbs';
import { FilterPills } from '@/components/ui/FilterPills';
import { PageHeading } from '@/components/ui/PageHeading';
import { inScope } from '@/lib/auth/doors';
import { formatDate, formatInstant, plainDateIn } from '@/lib/format/dates';
import { twoDigits } from '@/lib/format/numbers';
import { nominationVersion } from '@/lib/nominations/version-queries';

export const metadata: Metadata = { title: 'Bản đã nộp' };

type Props = { params: Promise<{ unit: string; nomination: string; ordinal: string }> };

export default async function Page({ params }: Props) {
  const { unit, nomination, ordinal } = await params;
  const version = await inScope(unit, (scope) => nominationVersion(scope, nomination, ordinal));
  if (!version) return <Missing />;
  const base = `/as/${unit}`;
  const here = `${base}/nominations/${nomination}`;
  const { submitted, step } = version;
  const { name } = submitted.content;
  const numbered = `lần ${twoDigits(version.ordinal)}`;

  return (
    <div className="flex flex-col gap-6">
      <Breadcrumbs
        items={[
          { label: 'Đề cử', href: `${base}/nominations` },
          { label: name, href: here },
          { label: `Bản nộp ${numbered}` },
        ]}
      />
      <PageHeading
        title={name}
        sub={
          <>
            <strong className="text-ink">
              Bản nộp {numbered}, ngày {formatInstant(step.at)}
            </strong>{' '}
            · {step.actorName}, {step.actorUnit}
          </>
        }
        actions={<PrintButton />}
      />
      <FilterPills
        label="Các bản của đề cử"
        items={[
          ...version.all.map(({ ordinal: other, at }) => ({
            label: `Lần ${twoDigits(other)} · ${formatDate(plainDateIn(at))}`,
            href: `${here}/versions/${other}`,
            current: other === version.ordinal,
          })),
          { label: 'Hồ sơ hiện nay', href: here, current: false },
        ]}
      />
      <VersionChanges version={version} />
      <div className="grid items-start gap-6 lg:grid-cols-[minmax(0,1fr)_22rem]">
        <div className="flex min-w-0 flex-col gap-6">
          <DossierBody
            base={base}
            subject={version.subject}
            submitted={submitted}
            earlier={version.earlier}
          />
        </div>
        <SheetHead base={base} {...version} field={submitted.field} window={null} open={false} />
      </div>
    </div>
  );
}
