import type { ReactNode } from 'react';
import type { Row } from '@/lib/plans/edit/rows';
import { RowButtons } from './PartForm';

/** One row of a form, with its place and its buttons. `label`: 'Căn cứ 2'. */
export function RowCard({
  row,
  place,
  of,
  label,
  children,
}: {
  row: Row;
  place: number;
  of: number;
  label: string;
  children: ReactNode;
}) {
  return (
    <li id={row.key} className="scroll-mt-4 border-t border-hairline py-5 first:border-t-0 first:pt-0">
      <fieldset className="flex min-w-0 flex-col gap-4">
        <legend className="contents">
          <span className="sr-only">{label}</span>
        </legend>
        <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2">
          <p aria-hidden="true" className="font-semibold">
            {label}
          </p>
          <RowButtons row={row} first={place === 1} last={place === of} label={label.toLowerCase()} />
        </div>
        {children}
      </fieldset>
    </li>
  );
}
