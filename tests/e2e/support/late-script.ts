import type { Page } from '@playwright/test';

const SCRIPTS = /\/_next\/static\/.*\.js/;

/** As on a slow line: the pages of a browser stand there, and none of their scripts ever comes. */
export async function withoutItsScripts(page: Page): Promise<Page> {
  await page.route(SCRIPTS, (route) => route.fulfill({ contentType: 'text/javascript', body: '' }));
  return page;
}

/** The scripts come only when they are let; until then a page is opened with `waitUntil: 'commit'`, as it does not end loading. */
export async function delayScripts(page: Page): Promise<{ letCome: () => void }> {
  const { promise, resolve } = Promise.withResolvers<void>();
  await page.route(SCRIPTS, async (route) => {
    await promise;
    await route.continue();
  });
  return { letCome: resolve };
}
