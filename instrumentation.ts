import type { Instrumentation } from 'next';

/** Runs once when the server starts: a wrong environment stops it here, with the name of what is wrong. */
export async function register() {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return;
  const { env } = await import('@/lib/environment');
  env();
  const { markClientAddresses } = await import('@/lib/log/client-address');
  markClientAddresses();
  const { followRequests } = await import('@/lib/http/answer');
  followRequests();
  const { keepSweeping } = await import('@/lib/evidence/keep-sweeping');
  keepSweeping();
}

/** Whatever no rule expected is logged with the id that the person sees, and with nothing that the person typed. */
export const onRequestError: Instrumentation.onRequestError = async (error, request, context) => {
  const { log } = await import('@/lib/log/log');
  const { digest, message, stack, code } = error as Error & { digest?: string; code?: string };
  log.error(
    {
      digest,
      code,
      requestId: request.headers['x-request-id'],
      route: context.routePath,
      method: request.method,
      // A database error quotes the row it refused: keep what kind it was, not what it said.
      error: code?.startsWith('P2') || code?.startsWith('23') ? `database refused (${code})` : message,
      stack: stack?.split('\n').slice(1, 8).join('\n'),
    },
    'request failed',
  );
};
