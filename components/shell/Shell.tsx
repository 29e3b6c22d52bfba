import Link from 'next/link';
import type { ReactNode } from 'react';
import type { PlainDate } from '@/lib/format/dates';
import { ActingMenu, type ActingMenuProps } from './ActingMenu';
import { DemoBanner } from './DemoBanner';
import { Mark } from './Mark';
import { type Place, Places } from './Places';
import { SkipLink } from './SkipLink';

type Props = ActingMenuProps & {
  demoDay: PlainDate | null;
  /** Told from the address when absent; null marks none. */
  current?: Place | null;
  /** The system's administrator manages tenants and sees no dossiers: no places. */
  system?: boolean;
  children: ReactNode;
};

/** What stands around every page of a signed-in person: one bar on top, the day of the demo, the foot. */
export function Shell({ demoDay, current, system = false, children, ...acting }: Props) {
  return (
    <div className="flex min-h-dvh flex-col">
      <SkipLink />
      <header className="chrome border-b border-hairline bg-surface">
        <div className="mx-auto grid max-w-page grid-cols-[auto_minmax(0,1fr)] items-center gap-x-8 px-4 sm:px-6 lg:grid-cols-[auto_auto_minmax(0,1fr)]">
          <Link
            prefetch={false}
            href={acting.base}
            className="flex min-h-14 items-center gap-2.5 lg:min-h-16"
          >
            <Mark />
          </Link>
          <div className="order-last col-span-2 min-w-0 lg:order-none lg:col-span-1">
            {system ? null : <Places base={acting.base} current={current} />}
          </div>
          <div className="flex min-w-0 justify-end">
            <ActingMenu {...acting} />
          </div>
        </div>
      </header>
      <DemoBanner day={demoDay} />
      <main id="content" tabIndex={-1} className="mx-auto w-full max-w-page grow px-4 py-8 sm:px-6 sm:py-10">
        {children}
      </main>
      <footer className="chrome mx-auto w-full max-w-page px-4 py-6 text-sm text-muted sm:px-6">
        Gương Sáng · xây dựng và nhân rộng điển hình tiên tiến
      </footer>
    </div>
  );
}
