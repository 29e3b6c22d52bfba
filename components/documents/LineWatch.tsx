'use client';

import { useEffect, useRef, useState } from 'react';
import { Button } from '@/components/ui/Button';

/**
 * Shows the lines of the value that is being looked at: they are marked, and the document scrolls to them in itself. A link
 * to a line goes there as any link does, and a button leads back to where it was pressed.
 */
export function LineWatch() {
  const from = useRef<HTMLElement | null>(null);
  const [away, setAway] = useState(false);

  useEffect(() => {
    const pane = document.getElementById('document');
    if (!pane) return;
    const read = pane.querySelector<HTMLElement>('.line-unsure, .line-likely, .line-read');
    if (read && scrolls(pane) && !location.hash.startsWith('#L')) scrollTo(pane, read);
    const watch = (event: Event) => {
      const target = event.target instanceof Element ? event.target : null;
      if (!target || pane.contains(target)) return;
      const link = target.closest<HTMLElement>('a.line-link');
      const lines = target.closest<HTMLElement>('[data-lines]')?.dataset.lines;
      if (!lines) return;
      const first = mark(pane, lines);
      const own = scrolls(pane);
      if (first && own) scrollTo(pane, first);
      if (event.type !== 'click' || !link || !first) return;
      from.current = link;
      setAway(true);
      if (!own) return;
      event.preventDefault();
      first.focus({ preventScroll: true });
    };
    document.addEventListener('focusin', watch);
    document.addEventListener('click', watch);
    return () => {
      document.removeEventListener('focusin', watch);
      document.removeEventListener('click', watch);
    };
  }, []);

  function back() {
    from.current?.focus();
    from.current?.scrollIntoView({ block: 'center' });
    setAway(false);
  }

  return away ? (
    <Button
      look="quiet"
      onClick={back}
      className="mt-2 max-lg:fixed max-lg:right-4 max-lg:bottom-4 max-lg:z-10"
    >
      <span aria-hidden="true">↩</span> Về chỗ đang sửa
    </Button>
  ) : null;
}

/** Marks the lines of '12-14,20-20' and no others; answers with the first. */
function mark(pane: HTMLElement, lines: string): HTMLElement | null {
  for (const row of pane.querySelectorAll('.line-marked')) row.classList.remove('line-marked');
  let first: HTMLElement | null = null;
  for (const range of lines.split(',')) {
    const [start = 0, end = 0] = range.split('-').map(Number);
    for (let line = start; line <= end; line++) {
      const row = document.getElementById(`L${line}`);
      row?.classList.add('line-marked');
      first ??= row;
    }
  }
  return first;
}

function scrolls(pane: HTMLElement): boolean {
  return getComputedStyle(pane).overflowY === 'auto';
}

function scrollTo(pane: HTMLElement, row: HTMLElement): void {
  const above = row.getBoundingClientRect().top - pane.getBoundingClientRect().top;
  pane.scrollTop += above - pane.clientHeight / 4;
}
