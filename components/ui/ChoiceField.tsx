import type { ComponentProps, ReactNode } from 'react';
import { described, Field, FieldNotes, type FieldProps, RequiredMark } from './Field';
import { classes } from './tone';

export type Option = { value: string; label: string; hint?: ReactNode };
export type OptionGroup = { label: string; options: readonly Option[] };

type Own = keyof FieldProps | 'children';

/** One of many. `empty` is the first line, with the empty value: 'Chọn lĩnh vực'. */
export function Select({
  name,
  id = name,
  label,
  hint,
  error,
  note,
  required,
  options,
  empty,
  className,
  ...select
}: FieldProps & { options: readonly (Option | OptionGroup)[]; empty?: string } & Omit<
    ComponentProps<'select'>,
    Own
  >) {
  return (
    <Field id={id} label={label} hint={hint} error={error} note={note} required={required}>
      <select
        // React does not move a select to a new default when its form comes back refused: a new key makes a new select.
        key={String(select.defaultValue ?? '')}
        {...select}
        {...described({ id, hint, error, note, required })}
        name={name}
        className={classes('control', className)}
      >
        {empty === undefined ? null : <option value="">{empty}</option>}
        {options.map((entry) =>
          'options' in entry ? (
            <optgroup key={entry.label} label={entry.label}>
              {entry.options.map(toOption)}
            </optgroup>
          ) : (
            toOption(entry)
          ),
        )}
      </select>
    </Field>
  );
}

function toOption({ value, label }: Option) {
  return (
    <option key={value} value={value}>
      {label}
    </option>
  );
}

/** A yes to one statement. Sends `value` ('on' when absent) or nothing. */
export function CheckboxField({
  name,
  id = name,
  label,
  hint,
  error,
  note,
  required,
  ...input
}: FieldProps & Omit<ComponentProps<'input'>, Own | 'type'>) {
  return (
    <div>
      <label className="choice">
        <input
          key={String(input.defaultChecked)}
          {...input}
          {...described({ id, hint: undefined, error, note, required })}
          type="checkbox"
          name={name}
          className="tick"
        />
        <ChoiceWords label={label} hint={hint} required={required} />
      </label>
      <div className="pl-8.5">
        <FieldNotes id={id} error={error} note={note} />
      </div>
    </div>
  );
}

/** Fields that answer one question together. */
export function Fieldset({
  legend,
  id,
  notesOf = id,
  hint,
  error,
  note,
  required,
  children,
}: {
  legend: ReactNode;
  id: string;
  notesOf?: string;
  hint?: ReactNode;
  error?: string;
  note?: string;
  required?: boolean;
  children: ReactNode;
}) {
  return (
    <fieldset id={id} className="flex min-w-0 flex-col gap-1.5">
      <legend id={`${id}-legend`} className="mb-1 font-semibold">
        {legend}
        {required ? <RequiredMark /> : null}
      </legend>
      <FieldNotes id={notesOf} hint={hint} error={error} note={note} />
      {children}
    </fieldset>
  );
}

function ChoiceWords({ label, hint, required }: { label: ReactNode; hint?: ReactNode; required?: boolean }) {
  return (
    <span className="py-2.5">
      {label}
      {required ? <RequiredMark /> : null}
      {hint ? <span className="block text-sm text-muted">{hint}</span> : null}
    </span>
  );
}
