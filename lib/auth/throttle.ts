import 'server-only';
import { isIPv6 } from 'node:net';
import { countAttempt, forgetAttempts, lockedUntil } from '@/lib/db/entrance';
import { fingerprint, isSigned, newToken, sign } from './token';

// A lock-out by e-mail alone lets anybody lock anybody out. So attempts are counted per e-mail *and* where they come
// from: a device that has signed in with this e-mail before carries a signed cookie and is counted on its own; any
// other is counted per network address. An attacker only ever locks the door he is standing at (OWASP, device cookies).
const KNOWN_DEVICE = { allowed: 10, minutes: 15 };
const STRANGER = { allowed: 8, minutes: 15 };

export type SignInSource = { email: string; address: string; device: string | undefined };

/** When this source may try again, or null when it may try now. */
export function lockedOutUntil(source: SignInSource): Promise<Date | null> {
  return lockedUntil(keyOf(source));
}

/** Counts an attempt before its password is looked at; the time when to try again where it may not be looked at. */
export function beginAttempt(source: SignInSource): Promise<Date | null> {
  const { allowed, minutes } = isKnownDevice(source) ? KNOWN_DEVICE : STRANGER;
  return countAttempt(keyOf(source), allowed, minutes);
}

/** The password was right: what was counted at this door is forgotten. */
export function recordSuccess(source: SignInSource): Promise<void> {
  return forgetAttempts(keyOf(source));
}

/** The cookie value by which a device is known for this e-mail from now on. */
export function deviceCookie(email: string): string {
  const nonce = newToken();
  return `${nonce}.${sign('device', `${email}\n${nonce}`)}`;
}

/** True when the device has signed in with this e-mail before. */
function isKnownDevice({ email, device }: Pick<SignInSource, 'email' | 'device'>): boolean {
  const [nonce, signature] = device?.split('.') ?? [];
  return Boolean(nonce && signature && isSigned('device', `${email}\n${nonce}`, signature));
}

/** What counts as one place on the network: an IPv6 customer is given 2^64 addresses, so the first half of it. */
function networkOf(address: string): string {
  const plain = address.split('%')[0]?.toLowerCase() ?? '';
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/.exec(plain)?.[1];
  if (mapped || !isIPv6(plain)) return mapped ?? plain;
  const [head = '', tail] = plain.split('::');
  const start = head.split(':').filter(Boolean);
  const end = tail?.split(':').filter(Boolean) ?? [];
  const zeros = tail === undefined ? [] : Array<string>(Math.max(0, 8 - start.length - end.length)).fill('0');
  const groups = [...start, ...zeros, ...end]
    .slice(0, 4)
    .map((group) => Number.parseInt(group, 16).toString(16));
  return `${groups.join(':')}::/64`;
}

function keyOf(source: SignInSource): string {
  return fingerprint(
    isKnownDevice(source)
      ? `device\n${source.email}\n${source.device}`
      : `address\n${source.email}\n${networkOf(source.address)}`,
  );
}
