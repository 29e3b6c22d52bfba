'use client';

import { useEffect, useRef, useState } from 'react';
import { formatDate, plainDateIn, VIETNAM } from '@/lib/format/dates';
import { twoDigits } from '@/lib/format/numbers';

type Props = {
  /** The server's clock when the page was made. */
  now: Date;
  /** The first instant that is too late. */
  until: Date;
  /** What ends then: 'hết hạn', 'khóa'. */
  what: string;
};

/**
 * The server's clock, and how long it is to an end. Without JavaScript it stands as it was when the page was made; with it it
 * runs on, whatever the clock of the computer says.
 */
export function ServerClock({ now, until, what }: Props) {
  const place = useRef<HTMLParagraphElement>(null);
  const start = now.getTime();
  const [at, setAt] = useState<number | null>(null);
  useEffect(() => {
    const origin = start + sinceMade(place.current);
    const mounted = { monotonic: performance.now(), clock: Date.now() };
    const tick = () => {
      // The one stands still while a computer sleeps, the other can be set back: the later of both is never too early.
      const passed = Math.max(performance.now() - mounted.monotonic, Date.now() - mounted.clock);
      setAt(origin + passed);
    };
    tick();
    const timer = setInterval(tick, 1000);
    return () => clearInterval(timer);
  }, [start]);
  const shown = new Date(at ?? start);
  const left = until.getTime() - shown.getTime();
  return (
    <p
      ref={place}
      role="timer"
      // React leaves alone what the server wrote here, so that it tells a page that was loaded from one that was walked to.
      data-made={typeof window === 'undefined' ? 'server' : 'browser'}
      suppressHydrationWarning
      className="text-sm tabular-nums"
    >
      Giờ máy chủ{at === null ? ' khi mở trang' : ''}: {clockFace(shown)} ngày{' '}
      {formatDate(plainDateIn(shown))}
      {' · '}
      <span className="font-semibold">
        {left > 0 ? `còn ${span(left)} đến khi ${what}` : `đã ${what}, vui lòng tải lại trang`}
      </span>
    </p>
  );
}

/** Milliseconds since the server made the page that holds this; of a page that was walked to they are not known. */
function sinceMade(place: HTMLElement | null): number {
  if (place?.dataset.made !== 'server') return 0;
  const [loaded] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  return loaded ? Math.max(0, performance.now() - loaded.responseStart) : 0;
}

const CLOCK = new Intl.DateTimeFormat('vi-VN', { timeZone: VIETNAM, timeStyle: 'medium', hourCycle: 'h23' });

function clockFace(instant: Date): string {
  return CLOCK.format(instant);
}

/** 183.600.000 → '02 ngày 03:00:00'. */
function span(milliseconds: number): string {
  const seconds = Math.ceil(milliseconds / 1000);
  const days = Math.floor(seconds / 86_400);
  const parts = [Math.floor((seconds % 86_400) / 3600), Math.floor((seconds % 3600) / 60), seconds % 60];
  const time = parts.map((part) => String(part).padStart(2, '0')).join(':');
  return days > 0 ? `${twoDigits(days)} ngày ${time}` : time;
}
