import type { Page } from '@playwright/test';
import { expectLegible } from './accessibility';

export const WIDE = { width: 1280, height: 900 };

/** The state that a page is in now, on a desk and on a telephone; then it is as wide and as light as before. */
export async function expectLegibleAsItIs(page: Page): Promise<void> {
  await page.setViewportSize(WIDE);
  await expectLegible(page);
  await page.setViewportSize(WIDE);
  await page.emulateMedia({ colorScheme: 'light' });
}
