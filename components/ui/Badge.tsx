import type { ReactNode } from 'react';
import { classes, TONE_GROUNDS, TONE_SIGNS, type Tone } from './tone';

/**
 * The state of a thing as a label: colour, sign and word. `sign` replaces the tone's own where another says more
 * ('↩' returned, '…' waiting); neutral has none.
 */
export function Badge({
  tone = 'neutral',
  sign,
  children,
}: {
  tone?: Tone;
  sign?: string;
  children: ReactNode;
}) {
  return (
    <span
      className={classes(
        'inline-flex items-center gap-1 rounded-md px-2 py-0.5 text-sm font-semibold whitespace-nowrap',
        TONE_GROUNDS[tone],
      )}
    >
      {sign || tone !== 'neutral' ? <Sign sign={sign ?? TONE_SIGNS[tone]} /> : null}
      {children}
    </span>
  );
}

/** The same in running text or beside a number, without a ground: '▾ thiếu 02'. */
export function StateWord({ tone, children }: { tone: Tone; children: ReactNode }) {
  return (
    <span className={`state tone-${tone}`}>
      <Sign sign={TONE_SIGNS[tone]} />
      {children}
    </span>
  );
}

function Sign({ sign }: { sign: string }) {
  return (
    <span className="state-sign" aria-hidden="true">
      {sign}
    </span>
  );
}
