'use client';

import Link from 'next/link';
import { type KeyboardEvent, type MouseEvent, type ReactNode, useEffect, useRef } from 'react';
import { classes } from './tone';

/**
 * A native disclosure that opens over the page. It works without JavaScript; with it, it also closes by Escape, by a
 * click beside it, and when one of its links is followed.
 */
export function Menu({
  summary,
  at = 'right',
  children,
}: {
  summary: ReactNode;
  /** The edge that it shares with what opens it; at the left it opens in the flow of a narrow page. */
  at?: 'left' | 'right';
  children: ReactNode;
}) {
  const details = useRef<HTMLDetailsElement>(null);
  useEffect(() => {
    const close = (event: Event) => {
      if (details.current && !details.current.contains(event.target as Node)) details.current.open = false;
    };
    document.addEventListener('pointerdown', close);
    document.addEventListener('focusin', close);
    return () => {
      document.removeEventListener('pointerdown', close);
      document.removeEventListener('focusin', close);
    };
  }, []);

  function onKeyDown(event: KeyboardEvent) {
    if (event.key !== 'Escape' || !details.current?.open) return;
    details.current.open = false;
    details.current.querySelector('summary')?.focus();
  }

  function onClick(event: MouseEvent) {
    if (details.current && event.target instanceof Element && event.target.closest('a'))
      details.current.open = false;
  }

  return (
    <details ref={details} className="group relative min-w-0" onKeyDown={onKeyDown} onClick={onClick}>
      <summary className="flex min-h-11 items-center gap-2 rounded-md">{summary}</summary>
      <div
        className={classes(
          'z-10 mt-1 w-80 max-w-[calc(100vw-2rem)] rounded-xl border border-edge bg-surface py-2',
          at === 'right' ? 'absolute right-0' : 'left-0 sm:absolute',
        )}
      >
        {children}
      </div>
    </details>
  );
}

/** Some entries of a menu under one heading. */
export function MenuGroup({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div className="border-t border-hairline py-1 first:border-t-0">
      <p className="px-4 py-1.5 text-xs text-muted">{title}</p>
      <ul>{children}</ul>
    </div>
  );
}

/** An entry of a menu; `download` for a file. */
export function MenuItem({
  href,
  sub,
  download = false,
  children,
}: {
  href: string;
  sub?: string | null;
  download?: boolean;
  children: ReactNode;
}) {
  const look = 'flex min-h-11 flex-col justify-center px-4 py-2 hover:bg-sunken';
  const words = (
    <>
      <span>{children}</span>
      {sub ? <span className="text-sm text-muted">{sub}</span> : null}
    </>
  );
  return (
    <li>
      {download ? (
        <a download href={href} className={look}>
          {words}
        </a>
      ) : (
        <Link prefetch={false} href={href} className={look}>
          {words}
        </Link>
      )}
    </li>
  );
}
