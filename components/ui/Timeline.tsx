import type { ReactNode } from 'react';
import { classes, type Tone } from './tone';

export type TimelineEntry = {
  id: string;
  /** Written out: '15/10/2024 08:05'. */
  when: string;
  what: ReactNode;
  who?: ReactNode;
  /** Given where a decision refuses. */
  reason?: ReactNode;
  tone?: Tone;
};

/** What happened to a thing, in the order given. */
export function Timeline({ entries }: { entries: readonly TimelineEntry[] }) {
  return (
    <ol className="flex flex-col">
      {entries.map(({ id, when, what, who, reason, tone = 'neutral' }) => (
        <li
          key={id}
          className="relative border-l border-hairline pb-5 pl-5 last:border-transparent last:pb-0"
        >
          <span
            aria-hidden="true"
            className={classes(
              'absolute top-1.5 -left-[5px] size-[9px] rotate-45 bg-current',
              `tone-${tone}`,
            )}
          />
          <p className="font-semibold">{what}</p>
          <p className="text-sm text-muted">
            <span className="tabular-nums">{when}</span>
            {who ? <> · {who}</> : null}
          </p>
          {reason ? (
            <div className="mt-1.5 border-l-2 border-edge pl-3 whitespace-pre-line">{reason}</div>
          ) : null}
        </li>
      ))}
    </ol>
  );
}
