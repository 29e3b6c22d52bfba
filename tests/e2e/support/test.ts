import {
  type BrowserContext,
  type BrowserContextOptions,
  test as base,
  expect,
  type Locator,
  type Page,
} from '@playwright/test';
import { watch } from './page-watch';
import { signIn } from './signing-in';

type Cookies = Awaited<ReturnType<BrowserContext['storageState']>>;

/** Opens a page in a browser of its own, signed in as somebody of the demo, or as nobody: then with the cookies of `options`. */
export type Open = (email: string | null, options?: BrowserContextOptions) => Promise<Page>;

/**
 * `open` signs in once per account and worker and hands the session to every browser after that. At its end each test
 * fails if a page complained: a script error, something that the content security policy blocked.
 */
export const test = base.extend<{ open: Open }, { sessions: Map<string, Cookies> }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures wanted from the pattern
  sessions: [async ({}, use) => use(new Map()), { scope: 'worker' }],
  open: async ({ browser, sessions }, use) => {
    const contexts: BrowserContext[] = [];
    const complaints: string[][] = [];
    await use(async (email, options = {}) => {
      const storageState = email ? (sessions.get(email) ?? (await sessionOf(email))) : options.storageState;
      const context = await browser.newContext({ ...options, storageState });
      contexts.push(context);
      const page = await context.newPage();
      complaints.push(watch(page));
      return page;
    });
    for (const context of contexts) await context.close();
    expect(complaints.flat(), 'what the browser complained about').toEqual([]);

    async function sessionOf(email: string): Promise<Cookies> {
      const context = await browser.newContext({ javaScriptEnabled: false });
      await signIn(await context.newPage(), email);
      const state = await context.storageState();
      await context.close();
      sessions.set(email, state);
      return state;
    }
  },
});

export type { Locator, Page };
export { expect };
