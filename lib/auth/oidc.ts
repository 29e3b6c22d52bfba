import 'server-only';
import { createHash } from 'node:crypto';
import { cookies } from 'next/headers';
import { NextRequest } from 'next/server';
import NextAuth from 'next-auth';
import { env, overHttps } from '@/lib/environment';
import { authOptions } from './options';
import { newToken } from './token';

/**
 * Sends the browser to the province's own sign-in. next-auth begins that only on a POST with its token; a form that ends
 * on another site is stopped by our content security policy (form-action), a link is not. So a link leads here, and the
 * token is made and answered on the server. State, nonce and PKCE still tie the answer to this browser.
 */
export async function beginOidc(request: NextRequest, landing: string): Promise<Response> {
  const csrfToken = newToken();
  const signature = createHash('sha256').update(`${csrfToken}${env().AUTH_SECRET}`).digest('hex');
  (await cookies()).set(`${overHttps() ? '__Host-' : ''}next-auth.csrf-token`, `${csrfToken}|${signature}`, {
    httpOnly: true,
    sameSite: 'lax',
    path: '/',
    secure: overHttps(),
  });
  const post = new NextRequest(new URL('/api/auth/signin/oidc', request.nextUrl), {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ csrfToken, callbackUrl: landing }),
  });
  return NextAuth(authOptions())(post, { params: { nextauth: ['signin', 'oidc'] } });
}
