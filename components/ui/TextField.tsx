import type { ComponentProps } from 'react';
import { formatDate, isPlainDate } from '@/lib/format/dates';
import { described, Field, type FieldProps } from './Field';
import { KeptTextarea } from './KeptTextarea';
import { classes } from './tone';

type Own = keyof FieldProps | 'children';

/** A line of text, a number (`inputMode="numeric"`), an e-mail address, a password. */
export function TextField({
  name,
  id = name,
  label,
  hint,
  error,
  note,
  required,
  className,
  ...input
}: FieldProps & Omit<ComponentProps<'input'>, Own>) {
  return (
    <Field id={id} label={label} hint={hint} error={error} note={note} required={required}>
      <input
        type="text"
        {...input}
        {...described({ id, hint, error, note, required })}
        name={name}
        className={classes('control', className)}
      />
    </Field>
  );
}

/** Several lines of text; grows with what is typed where the browser can. */
export function TextArea({
  name,
  id = name,
  label,
  hint,
  error,
  note,
  required,
  className,
  ...area
}: FieldProps & Omit<ComponentProps<'textarea'>, Own | 'value'>) {
  return (
    <Field id={id} label={label} hint={hint} error={error} note={note} required={required}>
      <KeptTextarea
        rows={5}
        {...area}
        {...described({ id, hint, error, note, required })}
        name={name}
        className={classes('control', className)}
      />
    </Field>
  );
}

/**
 * A day, typed as it is written here: the browser's own date field would show month before day on many office
 * computers. The server reads it with `readDate`. `defaultValue` is a plain date, or what was typed.
 */
export function DateField({
  defaultValue,
  hint,
  ...rest
}: FieldProps & { defaultValue?: string; autoComplete?: string }) {
  return (
    <TextField
      inputMode="numeric"
      autoComplete="off"
      maxLength={10}
      className="max-w-44 tabular-nums"
      {...rest}
      hint={hint ?? 'Ngày/tháng/năm, ví dụ 05/02/2024'}
      defaultValue={defaultValue && isPlainDate(defaultValue) ? formatDate(defaultValue) : defaultValue}
    />
  );
}
