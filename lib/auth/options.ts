import 'server-only';
import type { NextAuthOptions, User } from 'next-auth';
import Credentials from 'next-auth/providers/credentials';
import type { OAuthConfig } from 'next-auth/providers/oauth';
import { normaliseEmail } from '@/lib/accounts/email';
import { closeSession, findAccount } from '@/lib/db/entrance';
import { env, overHttps } from '@/lib/environment';
import { log } from '@/lib/log/log';
import { ABSOLUTE_HOURS, isAlive, startSession } from './session';
import { checkCredentials } from './sign-in';
import { fingerprint } from './token';

/** Who may be signed in, as next-auth hands it from a provider to the session. */
type Known = User & { tenantId: string };

/**
 * next-auth's part: its routes, its cookie and a province's own sign-in (OIDC). The cookie carries nothing but the token
 * of a row in the sessions table, which every request looks up (session.ts), so that a session ends at once.
 */
export function authOptions(): NextAuthOptions {
  // next-auth reads where it is from the environment; without BASE_URL (a trial on one machine) the request says so.
  const { BASE_URL, AUTH_SECRET } = env();
  if (BASE_URL) process.env.NEXTAUTH_URL ??= BASE_URL;
  else process.env.AUTH_TRUST_HOST ??= '1';
  const oidc = oidcProvider();
  return {
    secret: AUTH_SECRET,
    useSecureCookies: overHttps(),
    session: { strategy: 'jwt', maxAge: ABSOLUTE_HOURS * 3600 },
    // Its own log would quote what the province's sign-in answered, with names and addresses.
    logger: {
      error: (code) => log.warn({ code }, 'next-auth refused'),
      warn: (code) => log.debug({ code }, 'next-auth warned'),
      debug: () => {},
    },
    pages: { signIn: '/sign-in', signOut: '/account', error: '/sign-in' },
    providers: [
      Credentials({
        credentials: { email: { type: 'email' }, password: { type: 'password' } },
        authorize: (typed) => authorize(typed?.email, typed?.password),
      }),
      ...(oidc ? [oidc] : []),
    ],
    callbacks: {
      // A person who has no account here, or whose address the province does not vouch for, gets no session.
      signIn: ({ user }) => Boolean((user as Known).tenantId),
      jwt: async ({ token, user }) => {
        if (!user) return { sid: token.sid };
        return { sid: await startSession({ tenantId: (user as Known).tenantId, accountId: user.id }) };
      },
      session: async ({ session, token }) => {
        const alive = typeof token.sid === 'string' && (await isAlive(token.sid));
        return { expires: alive ? session.expires : new Date(0).toISOString() };
      },
    },
    events: {
      signOut: async ({ token }) => {
        if (typeof token?.sid === 'string') await closeSession(fingerprint(token.sid));
      },
    },
  };
}

/** What the button of a province's own sign-in says; null when none is configured. */
export function oidcName(): string | null {
  const { OIDC_ISSUER, OIDC_CLIENT_ID, OIDC_CLIENT_SECRET, OIDC_NAME } = env();
  return OIDC_ISSUER && OIDC_CLIENT_ID && OIDC_CLIENT_SECRET ? OIDC_NAME : null;
}

async function authorize(email: string | undefined, password: string | undefined): Promise<Known | null> {
  const result = await checkCredentials(normaliseEmail(email ?? ''), password ?? '');
  return result.outcome === 'accepted'
    ? { id: result.account.accountId, tenantId: result.account.tenantId }
    : null;
}

type Claims = { sub: string; email?: string; email_verified?: boolean };

function oidcProvider(): OAuthConfig<Claims> | null {
  const { OIDC_ISSUER, OIDC_CLIENT_ID, OIDC_CLIENT_SECRET } = env();
  const name = oidcName();
  if (!name || !OIDC_ISSUER) return null;
  return {
    id: 'oidc',
    name,
    type: 'oauth',
    wellKnown: `${OIDC_ISSUER.replace(/\/$/, '')}/.well-known/openid-configuration`,
    clientId: OIDC_CLIENT_ID,
    clientSecret: OIDC_CLIENT_SECRET,
    authorization: { params: { scope: 'openid email' } },
    idToken: true,
    checks: ['pkce', 'state', 'nonce'],
    profile: matchAccount,
  };
}

/** The account that a province's sign-in stands for: the one with the e-mail address it has verified. */
async function matchAccount(claims: Claims): Promise<Known> {
  const nobody: Known = { id: claims.sub, tenantId: '' };
  if (claims.email_verified !== true || !claims.email) return nobody;
  const account = await findAccount(normaliseEmail(claims.email));
  return account && !account.disabled ? { id: account.accountId, tenantId: account.tenantId } : nobody;
}
