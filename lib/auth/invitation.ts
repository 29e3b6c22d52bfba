import 'server-only';
import { acceptInvitation, findInvitation } from '@/lib/db/entrance';
import { hashPassword } from './password';
import { fingerprint } from './token';

/** Whose one-time link this is; null when it is unknown, used, too old, or its account is disabled. */
export async function invitedPerson(token: string): Promise<{ name: string; email: string } | null> {
  return isToken(token) ? findInvitation(fingerprint(token)) : null;
}

/** Sets the password by a one-time link. True for one caller only; every session of the account ends. */
export async function setPasswordByLink(token: string, password: string): Promise<boolean> {
  return isToken(token) && acceptInvitation(fingerprint(token), await hashPassword(password));
}

/** What newToken() makes; anything else is not looked up. */
function isToken(text: string): boolean {
  return /^[\w-]{43}$/.test(text);
}
