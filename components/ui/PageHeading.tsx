import type { ReactNode } from 'react';

/** The one h1 of a page, what it is about in a line, and what can be done with the page as a whole. */
export function PageHeading({
  title,
  sub,
  actions,
}: {
  title: ReactNode;
  sub?: ReactNode;
  actions?: ReactNode;
}) {
  return (
    <div className="flex flex-wrap items-end justify-between gap-x-8 gap-y-4">
      <div className="max-w-3xl min-w-0">
        <h1>{title}</h1>
        {sub ? <p className="mt-1 text-muted">{sub}</p> : null}
      </div>
      {actions ? <div className="chrome flex flex-wrap gap-3">{actions}</div> : null}
    </div>
  );
}
