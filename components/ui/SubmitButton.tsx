'use client';

import type { ComponentProps, MouseEvent } from 'react';
import { useFormStatus } from 'react-dom';
import type { ButtonLook } from './Button';
import { classes } from './tone';

type Props = Omit<ComponentProps<'button'>, 'type' | 'disabled'> & {
  look?: ButtonLook;
  /** Said on the button while the server works. */
  pendingText?: string;
};

/**
 * Sends its form, and takes no second click while it is under way. It keeps the focus (aria-disabled, not disabled).
 * With several in a form, give each a name and value: only the one that was pressed says that it is working.
 */
export function SubmitButton({
  look = 'primary',
  pendingText = 'Đang gửi…',
  className,
  children,
  onClick,
  ...rest
}: Props) {
  const { pending, data } = useFormStatus();
  const pressed = pending && (!rest.name || data?.get(rest.name) === String(rest.value ?? ''));

  function once(event: MouseEvent<HTMLButtonElement>) {
    if (pending) event.preventDefault();
    else onClick?.(event);
  }

  return (
    <button
      {...rest}
      type="submit"
      aria-disabled={pending || undefined}
      onClick={once}
      className={classes('button', `button-${look}`, className)}
    >
      {pressed ? pendingText : children}
    </button>
  );
}
