import 'server-only';
import { cookies, headers } from 'next/headers';
import { findAccount } from '@/lib/db/entrance';
import { overHttps } from '@/lib/environment';
import { CLIENT_ADDRESS } from '@/lib/log/client-address';
import { log } from '@/lib/log/log';
import { passwordMatches } from './password';
import { beginAttempt, deviceCookie, lockedOutUntil, recordSuccess, type SignInSource } from './throttle';
import { fingerprint } from './token';
import { Busy, inTurn } from './turnstile';

/** How an attempt to sign in ends. `refused` is one answer: no such e-mail, wrong password, account disabled. */
export type SignInResult =
  | { outcome: 'accepted'; account: { tenantId: string; accountId: string } }
  | { outcome: 'refused' }
  | { outcome: 'locked'; until: Date }
  | { outcome: 'busy' };

const DEVICE_DAYS = 365;

/**
 * Checks an e-mail address (normalised) and a password of this request; the form and next-auth's route both come here. On success the
 * device is remembered for this e-mail. Opening the session is the caller's.
 */
export async function checkCredentials(email: string, password: string): Promise<SignInResult> {
  const source = await sourceOf(email);
  const result = await attempt(source, password);
  const requestId = (await headers()).get('x-request-id');
  if (result.outcome !== 'accepted') {
    log.info({ requestId, outcome: result.outcome }, 'sign-in refused');
    return result;
  }
  await rememberDevice(email);
  log.info({ requestId, accountId: result.account.accountId }, 'signed in');
  return result;
}

/**
 * Whether another guess at the password of somebody who is signed in may be looked at: an open browser is no way round
 * the lock-out. Null, or when to try again. `forgiveGuess` when it was right.
 */
export async function countGuess(email: string): Promise<Date | null> {
  return beginAttempt(await sourceOf(email));
}

export async function forgiveGuess(email: string): Promise<void> {
  await recordSuccess(await sourceOf(email));
}

/** The same for a known source; apart from the request, so that it can be measured and tested. */
export async function attempt(source: SignInSource, password: string): Promise<SignInResult> {
  const locked = await lockedOutUntil(source);
  if (locked) return { outcome: 'locked', until: locked };
  try {
    return await inTurn(source.address, async () => {
      const until = await beginAttempt(source);
      if (until) return { outcome: 'locked', until };
      const account = await findAccount(source.email);
      const matches = await passwordMatches(account?.passwordHash ?? null, password);
      if (!account || !matches || account.disabled) return { outcome: 'refused' };
      await recordSuccess(source);
      return { outcome: 'accepted', account: { tenantId: account.tenantId, accountId: account.accountId } };
    });
  } catch (error) {
    if (error instanceof Busy) return { outcome: 'busy' };
    throw error;
  }
}

/** Where this request comes from, as far as lock-outs are concerned. */
async function sourceOf(email: string): Promise<SignInSource> {
  return {
    email,
    address: (await headers()).get(CLIENT_ADDRESS) ?? 'unknown',
    device: (await cookies()).get(deviceCookieName(email))?.value,
  };
}

/** From now on this device is counted on its own for this e-mail. */
async function rememberDevice(email: string): Promise<void> {
  (await cookies()).set(deviceCookieName(email), deviceCookie(email), {
    httpOnly: true,
    sameSite: 'lax',
    path: '/',
    secure: overHttps(),
    maxAge: DEVICE_DAYS * 24 * 3600,
  });
}

/** One cookie per e-mail: colleagues share computers. */
function deviceCookieName(email: string): string {
  return `device-${fingerprint(email).slice(0, 16)}`;
}
