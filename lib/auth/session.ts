import 'server-only';
import { randomUUID } from 'node:crypto';
import { cookies, headers } from 'next/headers';
import { decode, encode } from 'next-auth/jwt';
import { cache } from 'react';
import { closeSession, findSession, type KnownSession, openSession } from '@/lib/db/entrance';
import { env, overHttps } from '@/lib/environment';
import { fingerprint, newToken } from './token';

// Deadline day is long and signing in costs 27 ms of processor: a session lives through a working day without a break
// and ends by itself within a week. It is a row in the database, so it also ends at once when it is revoked.
export const IDLE_HOURS = 12;
export const ABSOLUTE_HOURS = 7 * 24;

/** The session cookie is next-auth's own, so that its routes and ours agree on who is signed in. */
export function sessionCookieName(): string {
  return overHttps() ? '__Secure-next-auth.session-token' : 'next-auth.session-token';
}

/** The live session of this request, or null. One look-up a request. */
export const currentSession = cache(async (): Promise<KnownSession | null> => {
  const token = await sessionToken();
  return token ? findSession(fingerprint(token), IDLE_HOURS) : null;
});

/** True while the session behind a token lives. */
export async function isAlive(token: string): Promise<boolean> {
  return (await findSession(fingerprint(token), IDLE_HOURS)) !== null;
}

/** Signs a person in on this browser; whoever was signed in here before is signed out. Null for a disabled account. */
export async function signInHere(account: {
  tenantId: string;
  accountId: string;
}): Promise<KnownSession | null> {
  const before = await sessionToken();
  if (before) await closeSession(fingerprint(before));
  const token = await startSession(account);
  await setSessionCookie(token);
  return findSession(fingerprint(token), IDLE_HOURS);
}

/** Opens a session and returns its token, which only the person's cookie will hold. */
export async function startSession(account: { tenantId: string; accountId: string }): Promise<string> {
  const token = newToken();
  await openSession({
    ...account,
    id: randomUUID(),
    tokenHash: fingerprint(token),
    userAgent: (await headers()).get('user-agent') ?? '',
    hours: ABSOLUTE_HOURS,
  });
  return token;
}

async function setSessionCookie(token: string): Promise<void> {
  const jwt = await encode({
    token: { sid: token },
    secret: env().AUTH_SECRET,
    maxAge: ABSOLUTE_HOURS * 3600,
  });
  (await cookies()).set(sessionCookieName(), jwt, {
    httpOnly: true,
    sameSite: 'lax',
    path: '/',
    secure: overHttps(),
    maxAge: ABSOLUTE_HOURS * 3600,
  });
}

/** Ends the session of this request, in the database and in the browser. */
export async function endSession(): Promise<void> {
  const token = await sessionToken();
  if (token) await closeSession(fingerprint(token));
  (await cookies()).delete(sessionCookieName());
}

async function sessionToken(): Promise<string | null> {
  const jwt = (await cookies()).get(sessionCookieName())?.value;
  return jwt ? (tokensRead.get(jwt) ?? (await readToken(jwt))) || null : null;
}

// Opening the cookie derives a key anew each time, half a millisecond of a page's five. What a cookie holds never changes, and
// whether the session behind it is alive is asked of the database on every request.
const tokensRead = new Map<string, string>();
const MOST_TOKENS = 5_000;

async function readToken(jwt: string): Promise<string> {
  try {
    const token = await decode({ token: jwt, secret: env().AUTH_SECRET });
    if (typeof token?.sid !== 'string') return '';
    if (tokensRead.size >= MOST_TOKENS) tokensRead.clear();
    tokensRead.set(jwt, token.sid);
    return token.sid;
  } catch {
    return ''; // forged, or signed with an earlier secret: nobody is signed in
  }
}
