'use client';

import { useMemo } from 'react';
import { type Kept, recall } from './kept-markup';

type Props = { kept: Kept; className?: string; 'aria-label'?: string };

/** A table whose inside is a string of escaped HTML. Use it through MarkupTable. */
export function SentOnce({ kept, ...attributes }: Props) {
  const html = useMemo(() => kept.html ?? recall(kept.key), [kept]);
  return (
    <table
      {...attributes}
      data-kept={kept.key}
      suppressHydrationWarning
      // biome-ignore lint/security/noDangerouslySetInnerHtml: drawn by our own code from escaped values
      dangerouslySetInnerHTML={{ __html: html }}
    />
  );
}
