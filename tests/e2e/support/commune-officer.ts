import type { BrowserContext, BrowserContextOptions, Page } from '@playwright/test';
import { createAccount } from './new-account';
import { goHome } from './places';
import { signIn } from './signing-in';
import type { Open } from './test';

type Cookies = Awaited<ReturnType<BrowserContext['storageState']>>;

export const DISTRICT = 'noivu@dakdoa.example';

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
