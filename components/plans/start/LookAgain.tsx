import { Notice } from '@/components/ui/Notice';

/** What has to be looked at in the draft, because it cannot be known from the plan that it comes from. */
export function LookAgain({ points }: { points: readonly (string | null)[] }) {
  const told = points.filter((point) => point !== null);
  if (told.length === 0) return null;
  return (
    <Notice kind="info" title="Cần xem lại khi soạn">
      <ul className="list-disc pl-5">
        {told.map((point) => (
          <li key={point}>{point}</li>
        ))}
      </ul>
    </Notice>
  );
}
