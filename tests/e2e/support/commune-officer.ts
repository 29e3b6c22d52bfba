import { type BrowserContextOptions, expect, type Page } from '@playwright/test';
import { createAccount } from './new-account';
import { goHome } from './places';
import { sessionOf } from './signing-in';
import type { Open } from './test';

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
  const quick = { javaScriptEnabled: false };
  const session = await sessionOf(await open(null, quick), account.email, account.password);
  const enter: CommuneOfficer['enter'] = (options = {}) => open(null, { ...options, storageState: session });
  const page = await enter(quick);
  const { base, unit } = await goHome(page);
  await page.context().close();
  return { enter, base, unit };
}

/** Opens the form of a new nomination of a person into the district's plan. */
export async function startNew(page: Page, { base }: CommuneOfficer): Promise<void> {
  await page.goto(`${base}/nominations/new`);
  const district = page.locator('section').filter({ hasText: 'Kế hoạch 101/KH-UBND' });
  await district.getByRole('link', { name: `Đề cử vào ${FIELD}: Cá nhân` }).click();
  await expect(page.locator('form#form #name')).toBeVisible();
}
