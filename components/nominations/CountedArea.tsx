'use client';

import { type ComponentProps, useCallback, useState } from 'react';
import { TextArea } from '@/components/ui/TextField';
import { formatCount } from '@/lib/format/numbers';

/** A long text with the count of what was typed, said beside it and not read out at every key. */
export function CountedArea({ longest, ...area }: ComponentProps<typeof TextArea> & { longest: number }) {
  const [count, setCount] = useState(() => length(String(area.defaultValue ?? '')));
  // What was typed before the script came is counted, too.
  const counted = useCallback((field: HTMLTextAreaElement | null) => {
    if (field) setCount(length(field.value));
  }, []);
  return (
    <div className="flex flex-col gap-1">
      <TextArea {...area} ref={counted} onInput={(event) => setCount(length(event.currentTarget.value))} />
      <p className={`text-sm tabular-nums ${count > longest ? 'font-semibold text-late' : 'text-muted'}`}>
        {formatCount(count)} / {formatCount(longest)} ký tự
      </p>
    </div>
  );
}

function length(text: string): number {
  return [...text.normalize('NFC').trim()].length;
}
