import { expectLegible } from './support/accessibility';
import { ownDistrict } from './support/own-district';
import { importPlan } from './support/plan-editor';
import { planFile } from './support/plan-file';
import { PLAN_LOOKS } from './support/plans-to-look-at';
import { expect, type Page, test } from './support/test';

for (const { name, enter } of PLAN_LOOKS) {
  test(`${name} can be read, reached and pressed by everybody`, async ({ open }) => {
    // The first makes the plans that all look at.
    test.slow();
    const page = await enter?.(open);
    if (page) await expectLegible(page);
  });
}

test('a field and its criteria are written by the keyboard alone', async ({ open }) => {
  const district = await ownDistrict(open);
  const page = await district.enter(open, 'writer');
  const communes = [district.commune(0), district.commune(1)] as const;
  const editor = await importPlan(page, planFile('Kế hoạch soạn bằng bàn phím', communes));
  await editor.open('fields');

  await tabTo(page, '#name');
  await page.keyboard.insertText('Gương học tập suốt đời');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Đã thêm lĩnh vực')).toBeVisible();
  await tabTo(page, 'textarea#name');
  await tabTo(page, '#INDIVIDUAL');
  await page.keyboard.press('Space');
  await tabTo(page, 'button[value=save]:not([aria-hidden])');
  await page.keyboard.press('Enter');
  await expect(page.getByText('✓ Đã lưu.')).toBeVisible();
  await expect(page.locator('#INDIVIDUAL')).toBeChecked();

  await tabTo(page, 'a[href$="/criteria"]', 'Shift+Tab');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/criteria$/);
  const form = 'form[id^="form-criteria"]';
  await tabTo(page, `${form} button[value=add]`);
  await page.keyboard.press('Enter');
  // The focus is where one types.
  await expect(page.locator(`${form} textarea`)).toBeFocused();
  await page.keyboard.insertText('Đọc ít nhất mười cuốn sách mỗi năm');
  await tabTo(page, `${form} input[name$=".evidence"]`);
  await page.keyboard.press('Space');
  await tabTo(page, `${form} button[value=add]`);
  await page.keyboard.press('Enter');
  await expect(page.locator(`${form} textarea`).nth(1)).toBeFocused();
  await page.keyboard.insertText('Có kế hoạch tự học');
  await page.keyboard.press('Shift+Tab');
  await tabTo(page, 'button[aria-label="Chuyển tiêu chí 2 lên trên"]', 'Shift+Tab');
  await page.keyboard.press('Enter');
  await editor.expectRows('Tiêu chí', 'Nội dung', [
    'Có kế hoạch tự học',
    'Đọc ít nhất mười cuốn sách mỗi năm',
  ]);
  await expect(page.locator(`${form} button:focus`)).toHaveCount(1);
  await tabTo(page, `${form} button[value=done]`);
  await page.keyboard.press('Enter');
  await expect(page.getByText('✓ Đã lưu.')).toBeVisible();
  await expect(page.getByRole('listitem').filter({ hasText: 'Gương học tập suốt đời' })).toContainText(
    '02 tiêu chí',
  );
});

/** Goes on by the keyboard until something has the focus. */
async function tabTo(page: Page, target: string, key = 'Tab'): Promise<void> {
  for (let stops = 0; stops < 80; stops++) {
    if (await page.evaluate((selector) => document.activeElement?.matches(selector), target)) return;
    await page.keyboard.press(key);
  }
  throw new Error(`The keyboard does not come to ${target} on ${page.url()}`);
}
