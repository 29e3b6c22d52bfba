import 'server-only';
import { headers } from 'next/headers';
import { env } from '@/lib/environment';

/** The one-time link of a token, as it is handed to the person: an address that works outside this browser. */
export async function invitationLink(token: string): Promise<string> {
  const base = env().BASE_URL ?? `http://${(await headers()).get('host') ?? 'localhost'}`;
  return `${base.replace(/\/$/, '')}/invitation/${token}`;
}
