import type { ReactNode } from 'react';
import { classes, TONE_GROUNDS, TONE_SIGNS, type Tone } from './tone';

/** The state of a thing as a label: colour, sign and word. */
export function Badge({ tone = 'neutral', children }: { tone?: Tone; children: ReactNode }) {
  return (
    <span
      className={classes(
        'inline-flex items-center gap-1 rounded-md px-2 py-0.5 text-sm font-semibold whitespace-nowrap',
        TONE_GROUNDS[tone],
      )}
    >
      <Sign tone={tone} />
      {children}
    </span>
  );
}

/** The same in running text or beside a number, without a ground: '▾ thiếu 02'. */
export function StateWord({ tone, children }: { tone: Tone; children: ReactNode }) {
  return (
    <span className={`state tone-${tone}`}>
      <Sign tone={tone} />
      {children}
    </span>
  );
}

function Sign({ tone }: { tone: Tone }) {
  return (
    <span className="state-sign" aria-hidden="true">
      {TONE_SIGNS[tone]}
    </span>
  );
}
