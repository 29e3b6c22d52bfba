'use client';

import { useEffect, useRef, useState } from 'react';
import type { Twin } from '@/lib/exemplars/twin-queries';
import type { Subject } from '@/lib/format/words';
import { TwinPanel } from './TwinPanel';

// `nominationId` is filled in once the draft has saved itself: it must not find itself.
const WATCHED = ['name', 'birthYear', 'place', 'model', 'nominationId'] as const;

type Props = {
  unitId: string;
  subject: Subject;
  /** The dossier that is being written, where the form does not name its nomination. */
  except?: string | null;
  /** What the server found for what was saved: all there is without JavaScript. */
  twins?: readonly Twin[];
};

/** Looks for twins whenever a field that tells who it is has been left. Stands inside the form whose fields it watches. */
export function TwinWatch({ unitId, subject, except = null, twins = [] }: Props) {
  const place = useRef<HTMLDivElement>(null);
  const [found, setFound] = useState(twins);
  const base = `/as/${unitId}`;

  useEffect(() => {
    const form = place.current?.closest('form');
    if (!form) return;
    let asked = questionOf(form);
    let running: AbortController | null = null;
    const look = async () => {
      const question = questionOf(form);
      if (question === asked) return;
      asked = question;
      running?.abort();
      running = new AbortController();
      const more = new URLSearchParams({ subject, ...(except ? { except } : {}) });
      const answer = await ask(`${base}/exemplars/twins?${question}&${more}`, running.signal);
      if (answer) setFound(answer);
    };
    form.addEventListener('focusout', look);
    return () => {
      form.removeEventListener('focusout', look);
      running?.abort();
    };
  }, [base, subject, except]);

  return (
    <div ref={place} aria-live="polite">
      <TwinPanel twins={found} base={base} />
    </div>
  );
}

function questionOf(form: HTMLFormElement): string {
  const fields = new FormData(form);
  return new URLSearchParams(WATCHED.map((name) => [name, String(fields.get(name) ?? '').trim()])).toString();
}

/** Null where there is no answer: it is a hint, and a broken line must not disturb who writes. */
async function ask(address: string, signal: AbortSignal): Promise<Twin[] | null> {
  try {
    const answer = await fetch(address, { signal, headers: { accept: 'application/json' } });
    const isJson = answer.headers.get('content-type')?.includes('json') ?? false;
    return answer.ok && isJson ? await answer.json() : null;
  } catch {
    return null;
  }
}
