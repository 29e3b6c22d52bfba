import { quotaRange, twoDigits } from '@/lib/format/numbers';
import { StateWord } from './Badge';
import { asks, drawQuota, type QuotaFigures, type QuotaState, saidQuota } from './quota-drawing';

type Props = QuotaFigures & {
  state: QuotaState;
  /** The state's word with its number where it has one: 'thiếu 08', 'đủ', 'vượt 02'. */
  word: string;
};

/**
 * The quota with its number: what was recognised, what was asked, the word, and the bar under them. With `range` off
 * the place around it says what is asked.
 */
export function QuotaBar({ range = true, ...props }: Props & { range?: boolean }) {
  const { recognised, registered, min, max, state, word } = props;
  const waiting = Math.max(0, registered - recognised);
  return (
    <div className="flex min-w-0 flex-col gap-1.5 text-sm">
      <p className="flex flex-wrap items-baseline gap-x-1.5">
        <span className={`figure text-base tone-${state}`}>{twoDigits(recognised)}</span>
        {range && asks(props) ? <span className="text-muted">/ {quotaRange(min, max)}</span> : null}
        <StateWord tone={state}>{word}</StateWord>
        {waiting > 0 ? (
          <span className="whitespace-nowrap text-muted">+{twoDigits(waiting)} chờ xét</span>
        ) : null}
      </p>
      {asks(props) ? <QuotaTrack {...props} /> : null}
    </div>
  );
}

/** The bar alone, for places that set the number themselves. Drawn in attributes: the policy forbids inline styles. */
export function QuotaTrack({ state, word, ...figures }: Props) {
  const { recognised, registered, minimum } = drawQuota(figures);
  return (
    <svg
      role="img"
      aria-label={saidQuota(figures, word)}
      className={`quota-bar tone-${state}`}
      width="100%"
      height="16"
    >
      <rect className="fill-track" y="4" width="100%" height="8" rx="4" />
      {recognised > 0 ? (
        <svg aria-hidden="true" y="4" width={`${recognised}%`} height="8">
          <rect width={`${whole(recognised)}%`} height="8" rx="4" fill="currentColor" />
        </svg>
      ) : null}
      {registered > 0 ? (
        <svg aria-hidden="true" x={`${recognised}%`} y="4" width={`${registered}%`} height="8">
          <path
            d="M0 4h2000"
            stroke="currentColor"
            strokeWidth="8"
            strokeDasharray="3 3"
            transform="skewX(-30)"
          />
        </svg>
      ) : null}
      {minimum === null ? null : (
        <rect className="fill-ink" x={`${minimum}%`} width="2" height="16" transform="translate(-1)" />
      )}
    </svg>
  );
}

/** Width of the full track seen from inside a part of it: rounds the ends of the track, not those of the part. */
function whole(share: number): number {
  return Math.round(10000 / share);
}
