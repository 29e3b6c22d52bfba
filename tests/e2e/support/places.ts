import { expect, type Page } from '@playwright/test';

/** Opens the home of the person's unit and answers where it is: '/as/<unit>' and the unit's id. */
export async function goHome(page: Page): Promise<{ base: string; unit: string }> {
  await page.goto('/');
  await expect(page).toHaveURL(/\/as\/[0-9a-f-]{36}$/);
  const base = new URL(page.url()).pathname;
  return { base, unit: base.slice('/as/'.length) };
}

/** The id of a nomination from the address of one of its pages. */
export function nominationOf(page: Page): string {
  const id = /\/nominations\/([0-9a-f-]{36})/.exec(page.url())?.[1];
  if (!id) throw new Error(`${page.url()} is no page of a nomination`);
  return id;
}
