import { StateWord } from '@/components/ui/Badge';
import { twoDigits } from '@/lib/format/numbers';
import type { Standing } from '@/lib/quotas/counted';

/** How many numbers are short, met and exceeded, each with its sign. `otherwise` where nothing is asked. */
export function StandingWords({ standing, otherwise }: { standing: Standing; otherwise: string }) {
  const { short, met, above } = standing;
  if (short + met + above === 0) return <span className="text-muted">{otherwise}</span>;
  return (
    <span className="flex flex-wrap gap-x-4">
      {short > 0 ? <StateWord tone="short">{twoDigits(short)} còn thiếu</StateWord> : null}
      {met > 0 ? <StateWord tone="met">{twoDigits(met)} đủ</StateWord> : null}
      {above > 0 ? <StateWord tone="above">{twoDigits(above)} vượt</StateWord> : null}
    </span>
  );
}
