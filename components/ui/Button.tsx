import Link from 'next/link';
import type { ComponentProps } from 'react';
import { classes } from './tone';

export type ButtonLook = 'primary' | 'secondary' | 'quiet' | 'danger';

/** A button that is not the sending of a form (for that see SubmitButton). One primary a page at most. */
export function Button({
  look = 'secondary',
  className,
  ...rest
}: ComponentProps<'button'> & { look?: ButtonLook }) {
  return <button type="button" {...rest} className={classes('button', `button-${look}`, className)} />;
}

/** A link that is the thing to do next, and so looks like a button. */
export function LinkButton({
  look = 'secondary',
  className,
  ...rest
}: ComponentProps<typeof Link> & { look?: ButtonLook }) {
  return <Link prefetch={false} {...rest} className={classes('button', `button-${look}`, className)} />;
}

/** A file to download: a plain link, which the framework's router has no part in. */
export function DownloadButton({
  look = 'secondary',
  className,
  ...rest
}: ComponentProps<'a'> & { href: string; look?: ButtonLook }) {
  return <a download {...rest} className={classes('button', `button-${look}`, className)} />;
}

/** A link in running text. Never fetched ahead: the lines are slow and every page is made for one reader. */
export function TextLink({ className, ...rest }: ComponentProps<typeof Link>) {
  return <Link prefetch={false} {...rest} className={classes('link', className)} />;
}
