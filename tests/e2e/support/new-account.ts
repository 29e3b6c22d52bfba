import { expect, type Page } from '@playwright/test';
import { PASSWORD_RULE_FOLLOWED } from './demo';
import { goHome } from './places';
import type { Open } from './test';

export type NewAccount = { email: string; password: string; address: string };

/**
 * Creates an account that no other test knows, as an administrator does it: the account, its roles, and the password
 * by the one-time link. `administrator` is somebody of the demo, or a page of somebody who is signed in. `unit` is a name
 * to search for among the administrator's units; their own when absent.
 */
export async function createAccount(
  open: Open,
  of: { administrator: string | Page; unit?: string; roles: readonly string[] },
): Promise<NewAccount> {
  const administrator =
    typeof of.administrator === 'string'
      ? await open(of.administrator, { javaScriptEnabled: false })
      : of.administrator;
  const { base } = await goHome(administrator);
  await administrator.goto(`${base}/accounts/new`);
  if (of.unit) await chooseUnit(administrator, of.unit);
  const email = newEmail();
  await administrator.locator('#name').fill('Nguyễn Thị Thử');
  await administrator.locator('#email').fill(email);
  for (const role of of.roles) await administrator.locator(`#role_${role}`).check();
  await administrator.getByRole('button', { name: 'Tạo tài khoản' }).click();
  const link = await administrator.locator('#one-time-link').inputValue();
  const address = await administrator.getByRole('link', { name: 'Xem tài khoản' }).getAttribute('href');
  await setPassword(await open(null), link);
  return { email, password: PASSWORD_RULE_FOLLOWED, address: address ?? '' };
}

/** An address that nobody has. */
export function newEmail(): string {
  return `thu.${Date.now().toString(36)}.${Math.floor(Math.random() * 1e6)}@thu.example`;
}

/** Sets the password of tests by a one-time link. */
export async function setPassword(page: Page, link: string): Promise<void> {
  await page.goto(new URL(link).pathname);
  await page.locator('#password').fill(PASSWORD_RULE_FOLLOWED);
  await page.locator('#again').fill(PASSWORD_RULE_FOLLOWED);
  await page.getByRole('button', { name: 'Đặt mật khẩu' }).click();
  await expect(page).toHaveURL(/\/sign-in/);
}

async function chooseUnit(page: Page, name: string): Promise<void> {
  await page.getByText('Chọn đơn vị khác').click();
  await page.getByRole('searchbox').fill(name);
  await page.getByRole('button', { name: 'Tìm' }).click();
  await page
    .locator('main details')
    .getByRole('link', { name: new RegExp(`^${RegExp.escape(name)}`) })
    .first()
    .click();
}
