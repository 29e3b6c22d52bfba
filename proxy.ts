import { type NextRequest, NextResponse } from 'next/server';
import { LARGEST_DOCUMENT_SENT } from '@/lib/documents/confirm/limits';
import { LARGEST_FILE, LARGEST_SENDING } from '@/lib/evidence/limits';
import { LARGEST_TABLE_SENT } from '@/lib/imports/limits';

/**
 * Gives each request its content security policy. Nothing here decides who may see what: that is the data
 * layer's (lib/auth), since a proxy can be walked around.
 */
export function proxy(request: NextRequest) {
  const refused = sizeRefusal(request);
  if (refused) return refused;
  const nonce = btoa(crypto.randomUUID());
  const policy = FILE.test(request.nextUrl.pathname) ? FOR_FILES : contentSecurityPolicy(nonce);
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

// No form without files comes near it.
const LARGEST_BODY = 2_000_000;
// Next's own limit (next.config.ts) is that of the form with files; what is larger it answers as if the server had failed.
const FORM_WITH_FILES = /^\/as\/[^/]+\/nominations\/[^/]+\/edit\/evidence$/;
const FORM_WITH_TABLE = /^\/as\/[^/]+\/nominations\/import$/;
const FORM_WITH_DOCUMENT = /^\/as\/[^/]+\/plans\/read(?:\/[^/]+)?$/;
const FILE = /^\/as\/[^/]+\/evidence\/[^/]+(?:\/preview)?$/;
// Whatever a person has put into a file, opened from here it loads nothing and runs nothing.
const FOR_FILES = "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; sandbox";

export const config = { matcher: '/((?!_next/static|icon.svg|api/health).*)' };

/** What is too large is refused by what it says of itself, before it is read; so it has to say. */
function sizeRefusal({ headers, cookies, method, nextUrl }: NextRequest): NextResponse | null {
  const { pathname } = nextUrl;
  const length = Number(headers.get('content-length'));
  if (headers.get('content-length') === null && headers.has('transfer-encoding')) return lengthMissing();
  if (length <= LARGEST_BODY) return null;
  // The page of the form says it, where whoever sent it reads on.
  if (method === 'POST' && FORM_WITH_FILES.test(pathname)) {
    // Whoever is not signed in is led to the sign-in page; fifty megabytes need not be read for it.
    const mayBeKnown = cookies.getAll().some(({ name }) => name.endsWith('next-auth.session-token'));
    if (length <= LARGEST_SENDING && mayBeKnown) return null;
    const back = nextUrl.clone();
    back.search = mayBeKnown ? '?large=1' : '';
    return NextResponse.redirect(back, 303);
  }
  const document = FORM_WITH_DOCUMENT.test(pathname);
  if (method === 'POST' && (document || FORM_WITH_TABLE.test(pathname))) {
    if (length <= (document ? LARGEST_DOCUMENT_SENT : LARGEST_TABLE_SENT)) return null;
    const back = nextUrl.clone();
    back.searchParams.set('large', '1');
    return NextResponse.redirect(back, 303);
  }
  return method === 'PUT' && FILE.test(pathname) && length <= LARGEST_FILE ? null : tooLarge();
}

function lengthMissing(): NextResponse {
  return new NextResponse('Vui lòng gửi lại cùng độ dài của nội dung.\n', {
    status: 411,
    headers: { 'content-type': 'text/plain; charset=utf-8' },
  });
}

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
