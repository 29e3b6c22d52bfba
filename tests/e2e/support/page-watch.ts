import type { Page } from '@playwright/test';

/** What a browser complains about while a page is open: script errors, and whatever the security policy blocked. */
export function watch(page: Page): string[] {
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(`${page.url()}: ${error.message}`));
  page.on('console', (message) => {
    if (message.type() !== 'error') return;
    // The browser reports every refused document and file; that something is refused is for the tests to expect.
    if (/status of (401|403|404|422)/.test(message.text())) return;
    // The same of a line that a test has cut.
    if (/net::ERR_(INTERNET_DISCONNECTED|CONNECTION_RESET)|Failed to fetch/.test(message.text())) return;
    complaints.push(`${page.url()}: ${message.text()}`);
  });
  return complaints;
}
