import 'server-only';
import { z } from 'zod';

/** What the process is told from outside. Checked at boot (instrumentation.ts), so that a bad value stops the start. */
const environment = z.object({
  APP_DATABASE_URL: z.string().min(1),
  AUTH_SECRET: z.string().min(32),
  BASE_URL: z.url().optional(),
  DEMO: z.enum(['0', '1']).default('0'),
  TRUST_PROXY: z.enum(['0', '1']).default('0'),
  // A province's own sign-in (OpenID Connect); a person is matched by verified e-mail to an account that exists.
  OIDC_ISSUER: z.url().optional(),
  OIDC_CLIENT_ID: z.string().optional(),
  OIDC_CLIENT_SECRET: z.string().optional(),
  OIDC_NAME: z.string().default('tài khoản công vụ của tỉnh'),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent']).default('info'),
});

let known: z.infer<typeof environment> | undefined;

/** The checked environment. Throws a ZodError that names what is missing. */
export function env() {
  known ??= environment.parse(process.env);
  return known;
}

/** True when the product is reached over https: cookies are then sent over nothing else. */
export function overHttps(): boolean {
  return env().BASE_URL?.startsWith('https://') ?? false;
}
