import { TextLink } from '@/components/ui/Button';
import { Notice } from '@/components/ui/Notice';
import { editorPath } from '@/lib/plans/edit/parts';
import type { ExistingPlan } from '@/lib/plans/start/existing';

/** Says that there is already what is about to be started, and leads there. */
export function ExistingPlans({
  unitId,
  title,
  existing,
}: {
  unitId: string;
  title: string;
  existing: readonly ExistingPlan[];
}) {
  if (existing.length === 0) return null;
  return (
    <Notice kind="warning" title={title}>
      <ul>
        {existing.map((plan) => (
          <li key={plan.id}>
            <ExistingLink unitId={unitId} plan={plan} />
          </li>
        ))}
      </ul>
    </Notice>
  );
}

/** The way to a plan of the unit's own: a draft opens to be written on. */
export function ExistingLink({ unitId, plan }: { unitId: string; plan: ExistingPlan }) {
  const draft = plan.status === 'DRAFT';
  const href = draft ? editorPath(unitId, plan.id) : `/as/${unitId}/plans/${plan.id}`;
  return (
    <TextLink href={href} className="inline-flex min-h-11 items-center">
      {draft ? `Soạn tiếp dự thảo: ${plan.title}` : `Mở kế hoạch ${plan.number ?? plan.title}`}
    </TextLink>
  );
}
