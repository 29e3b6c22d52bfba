import { delayScripts } from './support/late-script';
import { LONG_ENOUGH, NominationForm } from './support/nomination-form';
import { ownDistrict } from './support/own-district';
import { importPlan, issuePlan } from './support/plan-editor';
import { planFile } from './support/plan-file';
import { expect, type Page, test } from './support/test';

const QUICK = { javaScriptEnabled: false };
const CHANGED = 'Viết lại trước khi tập lệnh của trang đến nơi.';

test('what is changed in a form of the editor before its script comes stays', async ({ open }) => {
  const district = await ownDistrict(open);
  const quick = await district.enter(open, 'writer', QUICK);
  const communes = [district.commune(0), district.commune(1)] as const;
  const { plan } = await importPlan(quick, planFile('Kế hoạch soạn ở đường truyền chậm', communes));
  const page = await district.enter(open, 'writer');

  await openLate(page, `${plan}/edit/head`, async () => {
    await page.locator('#title').fill(CHANGED);
    await page.locator('#signerTitle').fill('PHÓ CHỦ TỊCH');
  });
  await expect(page.locator('#title')).toHaveValue(CHANGED);
  await expect(page.locator('#signerTitle')).toHaveValue('PHÓ CHỦ TỊCH');
  await page.getByRole('button', { name: 'Lưu', exact: true }).click();
  await expect(page.getByText('✓ Đã lưu')).toBeVisible();
  await expect(page.locator('#title')).toHaveValue(CHANGED);

  await page.goto(`${plan}/edit/fields`);
  const criteria = await page.getByRole('link', { name: 'tiêu chí của a) ' }).getAttribute('href');
  const first = page.getByRole('group', { name: 'Tiêu chí 1' });
  const second = page.getByRole('group', { name: 'Tiêu chí 2' });
  await openLate(page, `${criteria}`, async () => {
    await first.getByLabel('Nội dung').fill('');
    await second.getByLabel('Nội dung').fill(CHANGED);
    await second.getByLabel('Áp dụng cho').selectOption('HOUSEHOLD');
    await second.getByLabel('Khuyến khích').setChecked(true);
  });
  await expect(first.getByLabel('Nội dung')).toHaveValue('');
  await expect(second.getByLabel('Nội dung')).toHaveValue(CHANGED);
  await expect(second.getByLabel('Áp dụng cho')).toHaveValue('HOUSEHOLD');
  await expect(second.getByLabel('Khuyến khích')).toBeChecked();
});

test('what is changed in a nomination before its script comes stays, and saves itself', async ({ open }) => {
  const district = await ownDistrict(open);
  const writer = await district.enter(open, 'writer', QUICK);
  const communes = [district.commune(0), district.commune(1)] as const;
  const { plan } = await importPlan(writer, planFile('Kế hoạch nhận đề cử ở đường truyền chậm', communes));
  await issuePlan(writer, plan, { number: '83/KH-UBND', day: '15/08/2024' });
  const quick = await district.enter(open, 'clerk0', QUICK);
  await quick.goto('/');
  await expect(quick).toHaveURL(/\/as\/[0-9a-f-]{36}$/);
  await quick.goto(`${new URL(quick.url()).pathname}/plans/${plan.split('/').at(-1)}`);
  await quick.locator('main').getByRole('link', { name: 'Đề cử', exact: true }).first().click();
  await quick.getByRole('link', { name: 'Đề cử vào Gương giảm nghèo ở thôn: Cá nhân' }).click();
  const form = new NominationForm(quick);
  await form.fillWho({ name: 'Siu Chậm' });
  await form.save();
  await form.open('achievements');
  await form.form.locator('#achievements').fill(LONG_ENOUGH);
  await form.save();
  await form.open('achievements');

  const page = await district.enter(open, 'clerk0');
  await openLate(page, new URL(quick.url()).pathname, () =>
    page.locator('#achievements').fill(`${LONG_ENOUGH} ${CHANGED}`),
  );
  await expect(page.locator('#achievements')).toHaveValue(`${LONG_ENOUGH} ${CHANGED}`);
  await expect(page.locator('[data-autosave="SAVED"]')).toBeVisible();
  await quick.reload();
  await expect(form.form.locator('#achievements')).toHaveValue(`${LONG_ENOUGH} ${CHANGED}`);
});

/** Opens a page whose script is still under way, does something in it, and waits until the script has taken over. */
async function openLate(page: Page, address: string, type: () => Promise<void>): Promise<void> {
  const { letCome } = await delayScripts(page);
  await page.goto(address, { waitUntil: 'commit' });
  await type();
  letCome();
  await page.waitForFunction(() => {
    const form = document.querySelector('main form');
    return form !== null && Object.keys(form).some((key) => key.startsWith('__reactProps'));
  });
  await page.unrouteAll({ behavior: 'ignoreErrors' });
}
