import type { Metadata } from 'next';
import { TwinPanel } from '@/components/exemplars/TwinPanel';
import { DecisionPanel } from '@/components/nominations/DecisionPanel';
import { DossierBody } from '@/components/nominations/DossierBody';
import { FarePanel } from '@/components/nominations/FarePanel';
import { History } from '@/components/nominations/History';
import { MadeUnder } from '@/components/nominations/MadeUnder';
import { nextStep } from '@/components/nominations/next-step';
import { OfficerPanel } from '@/components/nominations/OfficerPanel';
import { RefusalNotice } from '@/components/nominations/RefusalNotice';
import { SheetHead } from '@/components/nominations/SheetHead';
import { StatusBadge } from '@/components/nominations/StatusBadge';
import { VersionNote } from '@/components/nominations/VersionNote';
import { Missing } from '@/components/shell/Missing';
import { Breadcrumbs } from '@/components/ui/Breadcrumbs';
import { LinkButton, TextLink } from '@/components/ui/Button';
import { Notice } from '@/components/ui/Notice';
import { PageHeading } from '@/components/ui/PageHeading';
import { inScope } from '@/lib/auth/doors';
import { twinsOfNomination } from '@/lib/exemplars/twin-queries';
import { NOMINATION_STATUS_WORDS, SUBJECT_WORDS } from '@/lib/format/words';
import { nominationDossier } from '@/lib/nominations/queries';

export const metadata: Metadata = { title: 'Hồ sơ đề cử' };

type Props = {
  params: Promise<{ unit: string; nomination: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export default async function Page({ params, searchParams }: Props) {
  const { unit, nomination } = await params;
  const { done } = await searchParams;
  const { dossier, reviews, twins } = await inScope(unit, async (scope) => ({
    dossier: await nominationDossier(scope, nomination),
    reviews: scope.actor.roles.includes('REVIEWER'),
    twins: scope.actor.roles.includes('REVIEWER') ? await twinsOfNomination(scope, nomination) : [],
  }));
  if (!dossier) return <Missing />;
  const base = `/as/${unit}`;
  const { status, content, history, may, lastVersion } = dossier;
  const versions = `${base}/nominations/${dossier.id}/versions`;
  const last = history.at(-1);
  const justDone = last !== undefined && last.action === done;
  const refusal = ['RETURNED', 'DECLINED', 'WITHDRAWN'].includes(status) ? last : undefined;

  return (
    <div className="flex flex-col gap-6">
      <Breadcrumbs
        items={[{ label: 'Đề cử', href: `${base}/nominations` }, { label: content.name || 'Chưa ghi tên' }]}
      />
      <PageHeading
        title={content.name || 'Chưa ghi tên'}
        sub={
          <>
            <StatusBadge status={status} late={dossier.late} /> {SUBJECT_WORDS[dossier.subject]} ·{' '}
            {dossier.unit.name} · {dossier.field.name}
          </>
        }
      />
      {justDone ? (
        <Notice kind="success">
          <p>
            <span aria-hidden="true">✓ </span>Đã ghi:{' '}
            {NOMINATION_STATUS_WORDS[status].toLocaleLowerCase('vi')}.{' '}
            {reviews ? (
              <TextLink href={`${base}/nominations?status=SUBMITTED`}>Xem đề cử chờ xét tiếp theo</TextLink>
            ) : null}
          </p>
        </Notice>
      ) : null}
      {refusal?.reason ? (
        <RefusalNotice step={refusal}>
          {may.edit ? (
            <p className="mt-2">
              <LinkButton look="primary" href={`${base}/nominations/${dossier.id}/edit`}>
                Bổ sung và nộp lại
              </LinkButton>
            </p>
          ) : null}
        </RefusalNotice>
      ) : null}
      <p className="chrome">
        <strong>Tiếp theo:</strong> {nextStep(dossier)}
      </p>
      <VersionNote href={versions} lastVersion={lastVersion} />
      <MadeUnder dossier={dossier} planHref={`${base}/plans/${dossier.plan.id}`} />
      <div className="grid items-start gap-6 lg:grid-cols-[minmax(0,1fr)_22rem]">
        <div className="flex min-w-0 flex-col gap-6">
          <DossierBody base={base} subject={dossier.subject} submitted={dossier} files={dossier.files} />
        </div>
        <div className="flex min-w-0 flex-col gap-6">
          <TwinPanel twins={twins} base={base} />
          {may.decide ? <DecisionPanel unitId={unit} nominationId={dossier.id} /> : null}
          {reviews && status === 'SUBMITTED' && may.decisionProblem ? (
            <Notice kind="warning" title="Không xét được ở đây">
              <p>{may.decisionProblem.message}</p>
            </Notice>
          ) : null}
          <OfficerPanel unitId={unit} base={base} dossier={dossier} />
          <SheetHead base={base} {...dossier} open={status === 'DRAFT' || status === 'RETURNED'} />
          <FarePanel base={base} nominationId={dossier.id} levels={dossier.levels} />
          <History
            steps={history}
            versionsHref={versions}
            quiet={lastVersion?.ordinal === 1 && !lastVersion.changed}
          />
        </div>
      </div>
    </div>
  );
}
