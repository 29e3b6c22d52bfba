import type { APIRequestContext, APIResponse } from '@playwright/test';
import { expect } from '@playwright/test';

/** What a request was answered with, and that it was answered decently. */
export type Answer = { address: string; status: number; location: string; html: string; nonce: string };

/** Asks for an address without following where it leads. Fails on what no answer may be: a 500, English, a style attribute. */
export async function ask(request: APIRequestContext, address: string): Promise<Answer> {
  const response = await request.get(address, { maxRedirects: 0, headers: { accept: 'text/html' } });
  const html = await response.text();
  expect(response.status(), `${address}\n${html.slice(0, 300)}`).toBeLessThan(500);
  const nonce = expectSafeHeaders(response, address);
  // Next's page that leads on has no words.
  const written = ![307, 308].includes(response.status()) && isPage(response);
  if (written) expectDecent(html, address);
  expect(wordsOf(html), address).not.toMatch(ENGLISH);
  const location = response.headers().location ?? '';
  return {
    address,
    status: response.status(),
    location: location.replace(/^https?:\/\/[^/]+/, ''),
    html,
    nonce,
  };
}

/** What a person sees of a page: its words, without scripts and marks. */
export function wordsOf(html: string): string {
  return html
    .replace(/<(script|style|head)\b.*?<\/\1>/gs, '')
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}

/** A page without what differs from one request to the next: the nonce and the address that was asked for. */
export function withoutTraces({ html, nonce, address }: Answer): string {
  const asked = new URL(address, 'http://here.invalid');
  const traces = [nonce, ...asked.pathname.split('/'), ...asked.searchParams.values()]
    .flatMap((text) => [text, safely(text)])
    .filter((text) => text.length > 2);
  return traces.reduce((rest, trace) => rest.replaceAll(trace, '·'), html);
}

function isPage(response: APIResponse): boolean {
  return (response.headers()['content-type'] ?? '').startsWith('text/html');
}

function safely(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

function expectSafeHeaders(response: APIResponse, address: string): string {
  const headers = response.headers();
  expect(headers['x-content-type-options'], address).toBe('nosniff');
  expect(headers['x-powered-by'], address).toBeUndefined();
  if (new URL(address, 'http://here.invalid').pathname === '/api/health') return '';
  const policy = headers['content-security-policy'] ?? '';
  expect(policy, address).toContain("default-src 'none'");
  expect(policy, address).not.toContain('unsafe');
  // Whatever a person put into a file, opened from here it runs nothing at all.
  if (FILE.test(address)) {
    expect(policy, address).toContain('sandbox');
    expect(policy, address).not.toContain('script-src');
    return '';
  }
  const nonce = /'nonce-([^']+)'/.exec(policy)?.[1];
  expect(nonce, address).toBeTruthy();
  return nonce ?? '';
}

function expectDecent(html: string, address: string): void {
  const body = html.replace(/<script.*?<\/script>/gs, '');
  expect(html, `${address} in Vietnamese`).toContain('lang="vi"');
  expect(wordsOf(html).length, `words of ${address} without JavaScript`).toBeGreaterThan(0);
  expect(body.match(/<[a-z][^>]*\sstyle=/gi), `style attributes of ${address}`).toBeNull();
  expect(body.match(/<[a-z][^>]*\son[a-z]+=/gi), `event handlers of ${address}`).toBeNull();
}

const FILE = /^\/as\/[^/]+\/evidence\/[^/]+(\/preview)?$/;

const ENGLISH =
  /internal server error|application error|not found|something went wrong|\bundefined\b|\[object|\.[jt]s:\d+/i;
