import 'server-only';
import { countFailure, forgetFailures, lockedUntil } from '@/lib/db/entrance';
import { fingerprint, isSigned, newToken, sign } from './token';

// A lock-out by e-mail alone lets anybody lock anybody out. So failures are counted per e-mail *and* where they come
// from: a device that has signed in with this e-mail before carries a signed cookie and is counted on its own; any
// other is counted per network address. An attacker only ever locks the door he is standing at (OWASP, device cookies).
const KNOWN_DEVICE = { allowed: 10, minutes: 15 };
const STRANGER = { allowed: 8, minutes: 15 };

export type SignInSource = { email: string; address: string; device: string | undefined };

/** When this source may try again, or null when it may try now. */
export function lockedOutUntil(source: SignInSource): Promise<Date | null> {
  return lockedUntil(keyOf(source));
}

export function recordFailure(source: SignInSource): Promise<void> {
  const { allowed, minutes } = isKnownDevice(source) ? KNOWN_DEVICE : STRANGER;
  return countFailure(keyOf(source), allowed, minutes);
}

export function recordSuccess(source: SignInSource): Promise<void> {
  return forgetFailures(keyOf(source));
}

/** The cookie value by which a device is known for this e-mail from now on. */
export function deviceCookie(email: string): string {
  const nonce = newToken();
  return `${nonce}.${sign('device', `${email}\n${nonce}`)}`;
}

function keyOf(source: SignInSource): string {
  return fingerprint(
    isKnownDevice(source)
      ? `device\n${source.email}\n${source.device}`
      : `address\n${source.email}\n${source.address}`,
  );
}

function isKnownDevice({ email, device }: SignInSource): boolean {
  const [nonce, signature] = device?.split('.') ?? [];
  return Boolean(nonce && signature && isSigned('device', `${email}\n${nonce}`, signature));
}
