import { type BrowserContext, expect, type Page } from '@playwright/test';
import { DEMO_PASSWORD } from './demo';

/** Fills the sign-in form that is open and sends it. */
export async function sendSignIn(page: Page, email: string, password: string): Promise<void> {
  await page.locator('input[name="email"]').fill(email);
  await page.locator('input[name="password"]').fill(password);
  await page.getByRole('button', { name: 'Đăng nhập', exact: true }).click();
}

/** Signs in and waits until the page after it is there. */
export async function signIn(page: Page, email: string, password = DEMO_PASSWORD): Promise<void> {
  await page.goto('/sign-in');
  await sendSignIn(page, email, password);
  await expect(page).not.toHaveURL(/\/sign-in/);
}

/** What a browser keeps of somebody who is signed in: other browsers opened with it are theirs, too. */
export type Session = Awaited<ReturnType<BrowserContext['storageState']>>;

/** Signs in in a page, which is closed, and answers the session. */
export async function sessionOf(page: Page, email: string, password = DEMO_PASSWORD): Promise<Session> {
  await signIn(page, email, password);
  const session = await page.context().storageState();
  await page.context().close();
  return session;
}

/** Signs out through the menu of the bar on top. */
export async function signOut(page: Page): Promise<void> {
  await page.locator('header summary').click();
  await page.getByRole('button', { name: 'Đăng xuất' }).click();
  await expect(page).toHaveURL(/\/sign-in/);
}
