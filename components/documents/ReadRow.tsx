import type { ReactNode } from 'react';
import { Disclosure } from '@/components/nominations/Disclosure';
import { RowButtons } from '@/components/plans/edit/PartForm';
import type { TypedForm } from '@/components/ui/typed-form';
import { isFresh, type Row } from '@/lib/plans/edit/rows';
import { rangesData } from './lines-markup';
import type { Marks } from './ReadValue';
import { CertaintyWord, SourceNote } from './SourceNote';

type Props = {
  row: Row;
  place: number;
  of: number;
  /** 'Chỉ tiêu 3' */
  label: string;
  marks: Marks;
  typed: TypedForm;
  /** Names of the row's fields: one that is refused opens a folded row. */
  fields: readonly string[];
  /** What a folded row says of itself; a row without is open always. */
  brief?: ReactNode;
  children: ReactNode;
};

/**
 * A row of what was read, with where it stands and how sure it is. A folded one opens by itself where there is something to
 * look at; what is typed in a closed one is sent all the same.
 */
export function ReadRow({ row, place, of, label, marks, typed, fields, brief, children }: Props) {
  // A form may be sent with a row called «constructor».
  const mark = Object.hasOwn(marks, row.key) ? marks[row.key] : undefined;
  const told = fields.some(
    (field) => typed.error(`${row.key}.${field}`) || typed.note(`${row.key}.${field}`),
  );
  const looked = !mark || mark.certainty === 'SURE' || mark.seen;
  const head = (
    <div className="grid grid-cols-[minmax(0,1fr)_auto] items-start gap-x-4">
      <div>
        {brief ? null : (
          <p aria-hidden="true" className="font-semibold">
            {label}
          </p>
        )}
        <SourceNote mark={mark} name={row.key} of={label} typed={typed} />
      </div>
      <RowButtons row={row} first={place === 1} last={place === of} label={label.toLowerCase()} />
    </div>
  );
  return (
    <li
      id={row.key}
      data-lines={rangesData(mark?.from ?? [])}
      className="scroll-mt-4 border-t border-hairline py-4 first:border-t-0 first:pt-0"
    >
      <fieldset className="flex min-w-0 flex-col gap-4">
        <legend className="contents">
          <span className="sr-only">{label}</span>
        </legend>
        {brief ? (
          <Disclosure
            open={told || !looked || isFresh(row)}
            summary={
              <span className="flex min-w-0 flex-wrap items-center gap-x-3 gap-y-1">
                <span className="font-semibold">{label}</span>
                {mark ? <CertaintyWord mark={mark} /> : null}
                <span className="min-w-0 basis-full text-sm wrap-anywhere">{brief}</span>
              </span>
            }
          >
            <div className="flex flex-col gap-4 pt-2 pl-5">
              {head}
              {children}
            </div>
          </Disclosure>
        ) : (
          <>
            {head}
            {children}
          </>
        )}
      </fieldset>
    </li>
  );
}
