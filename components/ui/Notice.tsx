import type { ReactNode } from 'react';
import { classes } from './tone';

export type NoticeKind = 'info' | 'warning' | 'danger' | 'success';

const LOOKS: Record<NoticeKind, string> = {
  info: 'border-above bg-above-soft',
  warning: 'border-short bg-short-soft',
  danger: 'border-lacquer bg-late-soft',
  success: 'border-met bg-met-soft',
};

/** One thing the reader must know on this page, with what to do about it as its last words. */
export function Notice({
  kind = 'info',
  title,
  children,
}: {
  kind?: NoticeKind;
  title?: ReactNode;
  children?: ReactNode;
}) {
  return (
    <div
      role={kind === 'success' ? 'status' : undefined}
      className={classes('flex flex-col gap-1 rounded-r-md border-l-4 px-4 py-3 sm:px-5', LOOKS[kind])}
    >
      {title ? <p className="font-semibold">{title}</p> : null}
      {children}
    </div>
  );
}
