import type { ReactNode } from 'react';
import { classes } from '@/components/ui/tone';

/** Something that most readers do not need, folded away with a sign that there is more. */
export function Disclosure({
  summary,
  open,
  className,
  children,
}: {
  summary: ReactNode;
  open?: boolean;
  className?: string;
  children: ReactNode;
}) {
  return (
    <details open={open || undefined} className={classes('group', className)}>
      <summary className="flex min-h-11 items-center gap-2 py-2">
        <svg
          aria-hidden="true"
          viewBox="0 0 12 12"
          className="size-3 shrink-0 fill-none stroke-current stroke-2 group-open:rotate-90"
        >
          <path d="m4 2 4 4-4 4" />
        </svg>
        {summary}
      </summary>
      {children}
    </details>
  );
}
