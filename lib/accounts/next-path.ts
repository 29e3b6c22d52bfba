/**
 * The path inside the product to which a person wanted to go before signing in, or null for anything that leads
 * elsewhere ('//evil.example', '/\evil.example', '/.//evil.example') or back to where they are.
 */
export function localPath(wanted: string | null | undefined): string | null {
  if (!wanted?.startsWith('/') || wanted.length > 2_000 || !URL.canParse(wanted, HERE)) return null;
  const url = new URL(wanted, HERE);
  if (url.origin !== HERE || url.pathname.startsWith('//') || NOWHERE.test(url.pathname)) return null;
  url.searchParams.delete('_rsc'); // Next's mark on a request for part of a page
  return url.pathname + url.search;
}

/** Where a person goes after signing in: where they wanted to, unless it is in a unit they do not work in; else `home`. */
export function landing(wanted: string | null | undefined, home: string, unitIds: readonly string[]): string {
  const path = localPath(wanted);
  if (!path || path === '/') return home;
  const unit = /^\/as\/([^/?]+)/.exec(path)?.[1];
  return unit === undefined || unitIds.includes(unit) ? path : home;
}

const HERE = 'http://here.invalid';
const NOWHERE = /^\/(sign-in|invitation|api|_next)(\/|$)/;
