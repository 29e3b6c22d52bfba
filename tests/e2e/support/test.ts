import {
  type BrowserContext,
  type BrowserContextOptions,
  test as base,
  expect,
  type Locator,
  type Page,
} from '@playwright/test';
import { watch } from './page-watch';
import { type Session, sessionOf } from './signing-in';

/** Opens a page in a browser of its own, signed in as somebody of the demo, or as nobody: then with the cookies of `options`. */
export type Open = (email: string | null, options?: BrowserContextOptions) => Promise<Page>;

/**
 * `open` signs in once per account and worker and hands the session to every browser after that. At its end each test
 * fails if a page complained: a script error, something that the content security policy blocked.
 */
export const test = base.extend<{ open: Open }, { sessions: Map<string, Session> }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures wanted from the pattern
  sessions: [async ({}, use) => use(new Map()), { scope: 'worker' }],
  open: async ({ browser, sessions }, use) => {
    const contexts: BrowserContext[] = [];
    const complaints: string[][] = [];
    await use(async (email, options = {}) => {
      const storageState = email ? (sessions.get(email) ?? (await enter(email))) : options.storageState;
      const context = await browser.newContext({ ...options, storageState });
      contexts.push(context);
      const page = await context.newPage();
      complaints.push(watch(page));
      return page;
    });
    for (const context of contexts) await context.close();
    expect(complaints.flat(), 'what the browser complained about').toEqual([]);

    async function enter(email: string): Promise<Session> {
      const context = await browser.newContext({ javaScriptEnabled: false });
      const session = await sessionOf(await context.newPage(), email);
      sessions.set(email, session);
      return session;
    }
  },
});

export type { Locator, Page };
export { expect };
