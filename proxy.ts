import { type NextRequest, NextResponse } from 'next/server';

/**
 * Gives each request its content security policy. Nothing here decides who may see what: that is the data
 * layer's (lib/auth), since a proxy can be walked around.
 */
export function proxy(request: NextRequest) {
  if (Number(request.headers.get('content-length')) > LARGEST_BODY) return tooLarge();
  const nonce = btoa(crypto.randomUUID());
  const policy = contentSecurityPolicy(nonce);
  const headers = new Headers(request.headers);
  headers.set('content-security-policy', policy);
  headers.set('x-path', request.nextUrl.pathname + request.nextUrl.search);
  const response = NextResponse.next({ request: { headers } });
  response.headers.set('content-security-policy', policy);
  // Given by lib/http/answer.ts, whatever the client sent.
  response.headers.set('x-request-id', headers.get('x-request-id') ?? '');
  if (request.nextUrl.protocol === 'https:') {
    response.headers.set('strict-transport-security', 'max-age=31536000; includeSubDomains');
  }
  return response;
}

// No form comes near it. Next answers what is larger than its own limit (bodySizeLimit, 2 MB) as if the server had failed.
const LARGEST_BODY = 2_000_000;

export const config = { matcher: '/((?!_next/static|icon.svg|api/health).*)' };

function tooLarge(): NextResponse {
  return new NextResponse(
    '<!doctype html><html lang="vi"><meta charset="utf-8"><title>Nội dung quá dài</title>' +
      '<h1>Nội dung gửi lên quá dài</h1><p>Vui lòng quay lại trang trước, rút gọn rồi gửi lại. Chưa có gì được lưu.</p></html>',
    {
      status: 413,
      headers: {
        'content-type': 'text/html; charset=utf-8',
        'content-security-policy': "default-src 'none'; base-uri 'none'; frame-ancestors 'none'",
      },
    },
  );
}

function contentSecurityPolicy(nonce: string): string {
  // React's development build evaluates code to rebuild server stacks, and its overlay writes inline styles; the
  // production build does neither.
  const development = process.env.NODE_ENV === 'development';
  return [
    "default-src 'none'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${development ? " 'unsafe-eval'" : ''}`,
    `style-src 'self' ${development ? "'unsafe-inline'" : `'nonce-${nonce}'`}`,
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "manifest-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
}
