import type { Page } from '@playwright/test';

/** Types without a pause for seven seconds and kills the page in the middle of it. */
export async function typeUntilDead(page: Page): Promise<{ words: string; keys: number[]; died: number }> {
  const words =
    'Hướng dẫn mười bốn hộ trong làng trồng xen cà phê với sầu riêng, mỗi hộ thêm thu nhập. '.repeat(3);
  await page.locator('#achievements').focus();
  const keys: number[] = [];
  const end = Date.now() + 7_000;
  for (const letter of words) {
    if (Date.now() > end) break;
    await page.keyboard.insertText(letter);
    keys.push(Date.now());
    await page.waitForTimeout(60);
  }
  const devTools = await page.context().newCDPSession(page);
  const died = page.waitForEvent('crash');
  devTools.send('Page.crash').catch(() => {});
  await died;
  return { words, keys, died: Date.now() };
}
