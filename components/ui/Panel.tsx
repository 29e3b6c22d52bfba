import type { ReactNode } from 'react';
import { classes } from './tone';

type PanelProps = {
  title: ReactNode;
  /** Small text or a link at the end of the head. */
  aside?: ReactNode;
  /** No padding: for rows and tables that reach the edge. */
  flush?: boolean;
  id?: string;
  className?: string;
  children: ReactNode;
};

/** A section with a head and a body. Rows inside a flush one are parted by hairlines. */
export function Panel({ title, aside, flush = false, id, className, children }: PanelProps) {
  return (
    <section
      id={id}
      className={classes('panel overflow-hidden rounded-xl border border-hairline bg-surface', className)}
    >
      <header className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1 px-4 pt-4 pb-3 sm:px-5">
        <h2 className="text-lg">{title}</h2>
        {aside ? <div className="text-sm text-muted">{aside}</div> : null}
      </header>
      <div className={flush ? 'border-t border-hairline divide-y divide-hairline' : 'px-4 pb-5 sm:px-5'}>
        {children}
      </div>
    </section>
  );
}

/** A plain bordered ground without a head. */
export function Card({ className, children }: { className?: string; children: ReactNode }) {
  return (
    <div className={classes('panel rounded-xl border border-hairline bg-surface p-4 sm:p-5', className)}>
      {children}
    </div>
  );
}
