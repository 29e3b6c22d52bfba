import type { ReactNode } from 'react';

/** What every field has: its name in the form, what it asks, help, and what is wrong with the answer. */
export type FieldProps = {
  name: string;
  /** Where the error summary links to; the name when absent. */
  id?: string;
  label: ReactNode;
  hint?: ReactNode;
  error?: string;
  /** What to look at here, without anything being wrong. */
  note?: string;
  /** Marks it as needed. The server says when it is missing: a draft may be saved without. */
  required?: boolean;
};

/** Label, help and error around one control. */
export function Field({
  id,
  label,
  hint,
  error,
  note,
  required,
  children,
}: Omit<FieldProps, 'name' | 'id'> & { id: string; children: ReactNode }) {
  return (
    <div className="flex flex-col gap-1.5">
      <label htmlFor={id} className="font-semibold">
        {label}
        {required ? <RequiredMark /> : null}
      </label>
      <FieldNotes id={id} hint={hint} error={error} note={note} />
      {children}
    </div>
  );
}

export function RequiredMark() {
  return <span className="ml-1.5 text-sm font-normal whitespace-nowrap text-muted">(bắt buộc)</span>;
}

/** Help and error of a control, with the ids that `described` points to. */
export function FieldNotes({
  id,
  hint,
  error,
  note,
}: {
  id: string;
  hint?: ReactNode;
  error?: string;
  note?: string;
}) {
  return (
    <>
      {hint ? (
        <div id={`${id}-hint`} className="text-sm text-muted">
          {hint}
        </div>
      ) : null}
      {error ? (
        <p id={`${id}-error`} className="font-semibold text-late">
          <span aria-hidden="true">! </span>
          {error}
        </p>
      ) : null}
      {note ? (
        <p id={`${id}-note`} className="font-semibold text-above">
          <span aria-hidden="true">↻ </span>
          {note}
        </p>
      ) : null}
    </>
  );
}

/** Attributes that tie a control to its help and error. */
export function described({
  id,
  hint,
  error,
  note,
  required,
}: {
  id: string;
  hint?: ReactNode;
  error?: string;
  note?: string;
  required?: boolean;
}) {
  return {
    id,
    'aria-describedby':
      [error && `${id}-error`, note && `${id}-note`, hint && `${id}-hint`].filter(Boolean).join(' ') ||
      undefined,
    'aria-invalid': error ? (true as const) : undefined,
    'aria-required': required || undefined,
  };
}
