import { classes, TONE_GROUNDS, type Tone } from '@/components/ui/tone';
import { NOMINATION_STATUS_WORDS } from '@/lib/format/words';
import type { NominationStatus } from '@/lib/nominations/status';

const LOOKS: Record<NominationStatus, { tone: Tone; sign: string }> = {
  DRAFT: { tone: 'neutral', sign: '○' },
  SUBMITTED: { tone: 'above', sign: '●' },
  RETURNED: { tone: 'late', sign: '↩' },
  RECOGNISED: { tone: 'met', sign: '✓' },
  DECLINED: { tone: 'late', sign: '✕' },
  WITHDRAWN: { tone: 'neutral', sign: '–' },
};

/** Where a nomination stands: colour, sign and word. */
export function StatusBadge({ status, late = false }: { status: NominationStatus; late?: boolean }) {
  const { tone, sign } = LOOKS[status];
  return (
    <span className="inline-flex flex-wrap items-center gap-1.5">
      <span className={label(tone)}>
        <span aria-hidden="true">{sign}</span>
        {NOMINATION_STATUS_WORDS[status]}
      </span>
      {late ? (
        <span className={label('late')}>
          <span aria-hidden="true">!</span>
          Nộp muộn
        </span>
      ) : null}
    </span>
  );
}

function label(tone: Tone): string {
  return classes(
    'inline-flex items-center gap-1.5 rounded-md px-2 py-0.5 text-sm font-semibold whitespace-nowrap',
    TONE_GROUNDS[tone],
  );
}
