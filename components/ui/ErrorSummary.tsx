'use client';

import { useEffect, useRef } from 'react';

type Props = {
  /** What could not be done: 'Chưa gửi được hồ sơ'. */
  title: string;
  /** What stands in the way; `at` is the id of the field where it is mended. */
  problems: readonly { at: string; message: string }[];
};

/** What a refused form says first. It takes the focus each time the form comes back refused. */
export function ErrorSummary({ title, problems }: Props) {
  const summary = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (problems.length === 0) return;
    // A summary longer than a telephone would be shown from somewhere in its middle.
    summary.current?.focus({ preventScroll: true });
    summary.current?.scrollIntoView({ block: 'start' });
  }, [problems]);
  if (problems.length === 0) return null;
  return (
    <div
      ref={summary}
      role="alert"
      tabIndex={-1}
      className="rounded-r-md border-l-4 border-late bg-late-soft px-4 py-4 sm:px-5"
    >
      <h2
        tabIndex={-1}
        // biome-ignore lint/a11y/noAutofocus: without JavaScript it brings the focus here when the refusal loads
        autoFocus
        className="text-lg text-late"
      >
        {title}
      </h2>
      <ul className="mt-1 flex flex-col">
        {problems.map(({ at, message }) => (
          <li key={`${at} ${message}`}>
            <a className="link inline-flex min-h-11 items-center" href={`#${at}`}>
              <span className="min-w-0 wrap-anywhere">{message}</span>
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}
