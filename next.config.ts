import type { NextConfig } from 'next';
import { shippedWithIntake } from './lib/documents/intake/shipped';

// No cacheComponents and no partial prerendering: they conflict with the nonces of the content security policy
// (proxy.ts), and nothing that belongs to a tenant may be cached.
const config: NextConfig = {
  output: 'standalone',
  poweredByHeader: false,
  reactStrictMode: true,
  // One route is enough: all of them are served from the same folder.
  outputFileTracingIncludes: { '/api/health': shippedWithIntake(import.meta.dirname) },
  serverExternalPackages: ['@node-rs/argon2', 'pino', 'pg'],
  // As much as the form with files of evidence may send (lib/evidence/limits.ts). What may be how large is decided by proxy.ts.
  experimental: { serverActions: { bodySizeLimit: '52mb' }, proxyClientMaxBodySize: '52mb' },
  headers: async () => [
    {
      source: '/:path*',
      headers: [
        { key: 'X-Content-Type-Options', value: 'nosniff' },
        { key: 'Referrer-Policy', value: 'same-origin' },
        { key: 'X-Frame-Options', value: 'DENY' },
        { key: 'Cross-Origin-Opener-Policy', value: 'same-origin' },
        { key: 'Cross-Origin-Resource-Policy', value: 'same-origin' },
        { key: 'Permissions-Policy', value: 'camera=(), microphone=(), geolocation=(), payment=(), usb=()' },
      ],
    },
  ],
};

export default config;
