import { expect, type Page } from '@playwright/test';

/** The number on the receipt, or on the sheet, that is open. */
export async function receiptNumber(page: Page): Promise<string> {
  const number = (await page.locator('main p.figure').first().innerText()).trim();
  expect(number).toMatch(/\d/);
  return number;
}
