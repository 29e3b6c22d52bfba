import { notFound } from 'next/navigation';
import type { NextRequest } from 'next/server';
import { localPath } from '@/lib/accounts/next-path';
import { beginOidc } from '@/lib/auth/oidc';
import { oidcName } from '@/lib/auth/options';

export async function GET(request: NextRequest): Promise<Response> {
  if (!oidcName()) notFound();
  return beginOidc(request, localPath(request.nextUrl.searchParams.get('next')) ?? '/');
}
