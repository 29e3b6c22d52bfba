import { type BrowserContext, type BrowserContextOptions, expect, type Page } from '@playwright/test';
import { createAccount } from './new-account';
import { goHome } from './places';
import { signIn } from './signing-in';
import type { Open } from './test';

type Cookies = Awaited<ReturnType<BrowserContext['storageState']>>;

export const DISTRICT = 'noivu@dakdoa.example';

/** A field of the district's plan for persons. */
export const FIELD = 'Gương người lao động, người tốt, việc tốt';

/** An officer of a commune of Đak Đoa that no other spec works for; each opening is a browser of its own. */
export type CommuneOfficer = {
  enter: (options?: BrowserContextOptions) => Promise<Page>;
  base: string;
  unit: string;
};

export async function communeOfficer(open: Open, commune: string): Promise<CommuneOfficer> {
  const account = await createAccount(open, { administrator: DISTRICT, unit: commune, roles: ['OFFICER'] });
  const page = await open(null, { javaScriptEnabled: false });
  await signIn(page, account.email, account.password);
  const { base, unit } = await goHome(page);
  const storageState: Cookies = await page.context().storageState();
  await page.close();
  return { enter: (options = {}) => open(null, { ...options, storageState }), base, unit };
}

/** Opens the form of a new nomination of a person into the district's plan. */
export async function startNew(page: Page, { base }: CommuneOfficer): Promise<void> {
  await page.goto(`${base}/nominations/new`);
  const district = page.locator('section').filter({ hasText: 'Kế hoạch 101/KH-UBND' });
  await district.getByRole('link', { name: `Đề cử vào ${FIELD}: Cá nhân` }).click();
  await expect(page.locator('form#form #name')).toBeVisible();
}
