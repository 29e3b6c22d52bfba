import type { ReactNode } from 'react';
import './sheet.css';

/** A document that is signed as it leaves the printer (Decree 30/2020). On the screen it lies there as a sheet of paper. */
export function Sheet({ label, children }: { label: string; children: ReactNode }) {
  return (
    <article className="sheet" aria-label={label}>
      {children}
    </article>
  );
}
