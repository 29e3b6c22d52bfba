import 'server-only';
import diagnostics from 'node:diagnostics_channel';
import type { IncomingMessage } from 'node:http';
import { env } from '@/lib/environment';

/** Header that carries the client's network address inside the server; whatever a client sends under it is overwritten. */
export const CLIENT_ADDRESS = 'x-client-address';

/**
 * Marks each request with the address it came from. Anybody can write X-Forwarded-For, so it counts only when a proxy
 * of ours is in front (TRUST_PROXY=1), and then its last entry, the one that proxy added.
 */
export function markClientAddresses(): void {
  const trusted = env().TRUST_PROXY === '1';
  diagnostics.subscribe('http.server.request.start', (message) => {
    const { request } = message as { request: IncomingMessage };
    const forwarded = trusted
      ? String(request.headers['x-forwarded-for'] ?? '')
          .split(',')
          .at(-1)
          ?.trim()
      : '';
    request.headers[CLIENT_ADDRESS] = forwarded || request.socket.remoteAddress || 'unknown';
  });
}
