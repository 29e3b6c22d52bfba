import { expect, type Page } from '@playwright/test';
import { evidenceFiles, tellsPlace, wrongFiles } from './made-files';
import { goHome } from './places';

/** On the page of evidence: three files are taken, and of those that are wrong each is refused by name. */
export async function addEvidence(page: Page, javaScript: boolean): Promise<void> {
  const { picture, paper, letter } = await evidenceFiles();
  expect(await tellsPlace(picture.buffer), 'the picture says where it was taken').toBe(true);
  const names = page.locator('a[download]');
  await page.locator('#files').setInputFiles([picture, paper, letter]);
  await page.getByRole('button', { name: 'Thêm vào hồ sơ' }).click();
  await expect(page.getByText('Đã thêm 03 tệp.')).toBeVisible();
  await expect(names).toHaveCount(3);
  for (const { name } of [picture, paper, letter])
    await expect(names.filter({ hasText: name })).toHaveCount(1);

  const wrong = wrongFiles();
  await page.locator('#files').setInputFiles(wrong.map(({ refusal: _, ...file }) => file));
  await page.getByRole('button', { name: 'Thêm vào hồ sơ' }).click();
  const summary = page.locator('main').getByRole('alert');
  await expect(summary.getByRole('link')).toHaveCount(wrong.length);
  if (javaScript) await expect(summary).toBeFocused();
  for (const { name, refusal } of wrong) {
    await expect(summary.getByRole('link').filter({ hasText: name })).toContainText(refusal);
  }
  await expect(names).toHaveCount(3);
}

/** Files of a dossier: for who may read it to keep, never to open in place; for a sibling they are not there. */
export async function expectOnlyFor(
  reader: Page,
  stranger: Page,
  addresses: readonly string[],
): Promise<void> {
  expect(addresses).toHaveLength(4);
  const { base } = await goHome(stranger);
  for (const address of addresses) {
    const answer = await reader.request.get(address);
    expect(answer.status(), address).toBe(200);
    expect(answer.headers()['x-content-type-options']).toBe('nosniff');
    const type = answer.headers()['content-type'] ?? '';
    if (address.endsWith('/preview')) expect(await tellsPlace(await answer.body())).toBe(false);
    else expect(answer.headers()['content-disposition']).toMatch(/^attachment/);
    expect(type).not.toContain('html');
    const own = address.replace(/^\/as\/[^/]+/, base);
    for (const tried of [address, own]) {
      expect((await stranger.request.get(tried, { maxRedirects: 0 })).status(), tried).toBe(404);
    }
  }
}
