import type { ReactNode } from 'react';
import type { PlainDate } from '@/lib/format/dates';
import { DemoBanner } from './DemoBanner';
import { Mark } from './Mark';
import { SkipLink } from './SkipLink';

type Props = {
  title: string;
  sub?: ReactNode;
  demoDay?: PlainDate | null;
  /** Room for more than one form. */
  wide?: boolean;
  children: ReactNode;
};

/** A calm card in the middle, for pages without an acting unit: sign-in, invitation, own account, refusals. */
export function PlainShell({ title, sub, demoDay = null, wide = false, children }: Props) {
  return (
    <div className="flex min-h-dvh flex-col">
      <SkipLink />
      <DemoBanner day={demoDay} />
      <main
        id="content"
        tabIndex={-1}
        className={`mx-auto flex w-full grow flex-col px-4 py-8 sm:py-16 ${wide ? 'max-w-3xl' : 'max-w-md'}`}
      >
        <a href="/" className="mb-6 flex min-h-11 items-center gap-2.5 self-start">
          <Mark />
        </a>
        <div className="panel flex flex-col gap-5 rounded-xl border border-hairline bg-surface p-5 sm:p-8">
          <div>
            <h1 className="text-2xl">{title}</h1>
            {sub ? <p className="mt-1 text-muted">{sub}</p> : null}
          </div>
          {children}
        </div>
      </main>
    </div>
  );
}
