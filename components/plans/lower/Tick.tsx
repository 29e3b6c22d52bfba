'use client';

import { createContext, useContext } from 'react';
import type { FormValues } from '@/lib/form/state';
import { TICK } from '@/lib/plans/lower/tick';

/** What the form around was last sent with: the table is drawn on the server, only its boxes know of it. */
export const SentValues = createContext<FormValues | null>(null);

/** The box by which a unit is chosen; the unit's name belongs to it. */
export function Tick({ unitId, name }: { unitId: string; name: string }) {
  const field = `${TICK}${unitId}`;
  const ticked = Boolean(useContext(SentValues)?.[field]);
  return (
    <label className="choice -my-2">
      <input key={String(ticked)} type="checkbox" name={field} defaultChecked={ticked} className="tick" />
      <span className="py-2.5">
        <span className="sr-only">Nhắc </span>
        {name}
      </span>
    </label>
  );
}
