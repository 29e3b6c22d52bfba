import type { ReactNode } from 'react';

type Props = {
  label: string;
  name?: string;
  defaultValue?: string;
  /** Where the question goes; this page when absent. */
  action?: string;
  hint?: string;
  /** Hidden fields or selects that go along. */
  children?: ReactNode;
};

/** A search that is an address, so that its result can be kept and sent on. */
export function SearchField({ label, name = 'q', defaultValue, action, hint, children }: Props) {
  return (
    <search className="chrome">
      <form action={action} className="flex flex-wrap items-end gap-3">
        <div className="min-w-0 grow basis-72">
          <label htmlFor={name} className="mb-1.5 block font-semibold">
            {label}
          </label>
          <input
            id={name}
            name={name}
            type="search"
            className="control"
            defaultValue={defaultValue}
            aria-describedby={hint ? `${name}-hint` : undefined}
          />
        </div>
        {children}
        <button type="submit" className="button button-secondary">
          Tìm
        </button>
        {hint ? (
          <p id={`${name}-hint`} className="basis-full text-sm text-muted">
            {hint}
          </p>
        ) : null}
      </form>
    </search>
  );
}
