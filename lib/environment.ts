import 'server-only';
import { z } from 'zod';

// 'thidua@tinh.example' or 'Gương Sáng <thidua@tinh.example>'
const SENDER = /^(?:[^<>\r\n]* <[^\s<>@]+@[^\s<>@]+>|[^\s<>@]+@[^\s<>@]+)$/;

/** What the process is told from outside. Checked at boot (instrumentation.ts), so that a bad value stops the start. */
const environment = z
  .object({
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
    // Mail about what units are told in the product. Without a server nothing is mailed.
    SMTP_URL: optional(z.url({ protocol: /^smtps?$/, hostname: /./ })),
    MAIL_FROM: optional(z.string().regex(SENDER)),
    // Files of evidence: a folder of DATA_DIR, or a bucket of a service that speaks S3.
    DATA_DIR: z.string().min(1).default('.data'),
    EVIDENCE_S3_URL: optional(z.url({ protocol: /^https?$/, hostname: /./ })),
    EVIDENCE_S3_BUCKET: optional(z.string()),
    EVIDENCE_S3_REGION: optional(z.string()).transform((region) => region ?? 'us-east-1'),
    EVIDENCE_S3_ACCESS_KEY: optional(z.string()),
    EVIDENCE_S3_SECRET_KEY: optional(z.string()),
    LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent']).default('info'),
  })
  .refine(({ SMTP_URL, MAIL_FROM }) => !SMTP_URL || MAIL_FROM, {
    path: ['MAIL_FROM'],
    error: 'needed where SMTP_URL is set',
  })
  .refine(({ SMTP_URL, BASE_URL }) => !SMTP_URL || BASE_URL, {
    path: ['BASE_URL'],
    error: 'needed where SMTP_URL is set: mails lead back to the product',
  })
  .refine(
    (set) =>
      !set.EVIDENCE_S3_URL ||
      (set.EVIDENCE_S3_BUCKET && set.EVIDENCE_S3_ACCESS_KEY && set.EVIDENCE_S3_SECRET_KEY),
    {
      path: ['EVIDENCE_S3_URL'],
      error: 'needs EVIDENCE_S3_BUCKET, EVIDENCE_S3_ACCESS_KEY and EVIDENCE_S3_SECRET_KEY beside it',
    },
  );

/** A line of .env that is there and empty says nothing. */
function optional<T extends z.ZodType>(schema: T) {
  return z.preprocess((value) => (value === '' ? undefined : value), schema.optional());
}

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
