import 'server-only';
import { createHash, createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { env } from '@/lib/environment';

/** 256 random bits for a URL or a cookie. The database keeps only `fingerprint(token)`. */
export function newToken(): string {
  return randomBytes(32).toString('base64url');
}

/** What is stored of a token or a throttle key: SHA-256, hexadecimal. */
export function fingerprint(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}

/** A signature under the installation's secret; `purpose` keeps signatures of different uses apart. */
export function sign(purpose: string, text: string): string {
  return createHmac('sha256', env().AUTH_SECRET).update(`${purpose}\n${text}`).digest('base64url');
}

/** True when the signature is ours, compared in constant time. */
export function isSigned(purpose: string, text: string, signature: string): boolean {
  const [expected, given] = [Buffer.from(sign(purpose, text)), Buffer.from(signature)];
  return expected.length === given.length && timingSafeEqual(expected, given);
}
