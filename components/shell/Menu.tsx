'use client';

import { type KeyboardEvent, type MouseEvent, type ReactNode, useEffect, useRef } from 'react';

/**
 * A native disclosure that opens over the page. It works without JavaScript; with it, it also closes by Escape, by a
 * click beside it, and when one of its links is followed.
 */
export function Menu({ summary, children }: { summary: ReactNode; children: ReactNode }) {
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
      <div className="absolute right-0 z-10 mt-1 w-80 max-w-[calc(100vw-2rem)] rounded-xl border border-edge bg-surface py-2">
        {children}
      </div>
    </details>
  );
}
