import Link from 'next/link';
import type { ReactNode } from 'react';
import { twoDigits } from '@/lib/format/numbers';

type Props = {
  /** Days left; 0 is today, negative is overdue. */
  days: number;
  title: string;
  href?: string;
  /** When exactly, and to whom. */
  children?: ReactNode;
};

/** One date that matters, with its distance first. Goes into a list. */
export function Countdown({ days, title, href, children }: Props) {
  const [figure, unit] = distanceWords(days);
  return (
    <div className="grid grid-cols-[3.5rem_1fr] gap-x-4 border-t border-hairline py-3 first:border-t-0 first:pt-0 last:pb-0">
      <p className={days <= 7 ? 'text-late' : undefined}>
        <span className="figure block text-xl">{figure}</span>
        <span className="block text-xs">{unit}</span>
      </p>
      <div className="min-w-0">
        <p className="font-semibold">
          {href ? (
            <Link prefetch={false} href={href} className="link link-roomy">
              {title}
            </Link>
          ) : (
            title
          )}
        </p>
        {days < 0 || children ? (
          <div className="text-sm text-muted">
            {days < 0 ? (
              <span className="font-semibold text-late">Quá hạn{children ? ' · ' : ''}</span>
            ) : null}
            {children}
          </div>
        ) : null}
      </div>
    </div>
  );
}

function distanceWords(days: number): [string, string] {
  if (days === 0) return ['Nay', 'hạn cuối'];
  return [twoDigits(Math.abs(days)), 'ngày'];
}
