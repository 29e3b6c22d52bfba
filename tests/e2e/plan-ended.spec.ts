import { ownDistrict } from './support/own-district';
import { importPlan, issuePlan, PlanEditor, planPath } from './support/plan-editor';
import { planFile } from './support/plan-file';
import { expect, type Page, test } from './support/test';

const QUICK = { javaScriptEnabled: false };
const PURPOSE = 'Mục đích vừa gõ,\nhai dòng.';

for (const javaScriptEnabled of [true, false]) {
  const how = javaScriptEnabled ? 'with JavaScript' : 'without JavaScript';

  test(`what was typed while the plan was issued or amended comes back, ${how}`, async ({ open }) => {
    test.slow();
    const district = await ownDistrict(open);
    const page = await district.enter(open, 'writer', { javaScriptEnabled });
    const other = await district.enter(open, 'colleague', QUICK);
    const communes = [district.commune(0), district.commune(1)] as const;
    const { plan } = await importPlan(page, planFile('Kế hoạch ban hành khi đang mở', communes));
    const typed = (text: string) =>
      javaScriptEnabled
        ? expect(page.locator('#purpose')).toHaveValue(text)
        : expect(page.locator('dd').filter({ hasText: 'Mục đích vừa gõ,' })).toHaveText(text);

    await test.step('a form of the draft, when somebody else issues the plan', async () => {
      await page.goto(`${plan}/edit/words`);
      await page.locator('#purpose').fill(PURPOSE);
      await issuePlan(other, plan, { number: '81/KH-UBND', day: '15/08/2024' });
      await page.getByRole('button', { name: 'Lưu và quay lại' }).click();
      const alert = page.locator('main').getByRole('alert').first();
      await expect(alert).toContainText('ban hành lúc 15/10/2024');
      await expect(alert).toContainText('(số 81/KH-UBND ngày 15/08/2024)');
      await expect(alert).toContainText('«Sửa đổi kế hoạch»');
      await typed(PURPOSE);
      if (!javaScriptEnabled) {
        await page.getByRole('link', { name: 'Sửa đổi kế hoạch' }).click();
        await expect(page.getByRole('button', { name: 'Bắt đầu sửa đổi' })).toBeVisible();
      }
    });

    await test.step('the address of the editor leads to the plan and says why', async () => {
      for (const at of ['/edit', '/edit/words', '/edit/fields', '/edit/deadlines/new']) {
        await page.goto(plan + at);
        await expect(page).toHaveURL(new RegExp(`${plan}\\?ended=`));
        await expect(page.locator('main')).toContainText('Kế hoạch không còn là dự thảo');
        await expect(page.locator('main')).toContainText('ban hành lúc 15/10/2024');
      }
      await page.getByRole('link', { name: 'lập bản sửa đổi kế hoạch' }).click();
      await expect(page).toHaveURL(`${plan}/amend`);
    });

    await test.step('a form of an amendment that is put into force meanwhile', async () => {
      await page.getByRole('button', { name: 'Bắt đầu sửa đổi' }).click();
      await page.getByRole('link', { name: 'Mở dự thảo để sửa' }).click();
      await expect(page.getByText('Đây là dự thảo sửa đổi')).toBeVisible();
      const draft = planPath(page);
      await rename(other, draft);
      await page.goto(`${draft}/edit/words`);
      await page.locator('#purpose').fill(PURPOSE);
      await putIntoForce(other, plan);
      await page.getByRole('button', { name: 'Lưu', exact: true }).click();
      await expect(page.locator('main').getByRole('alert').first()).toContainText('Sửa đổi này đã được');
      await typed(PURPOSE);
      await page.goto(`${draft}/edit/words`);
      await expect(page).toHaveURL(new RegExp(`${plan}\\?ended=`));
      await expect(page.locator('main')).toContainText('Dự thảo sửa đổi không còn nữa');
    });
  });
}

test('without script a criterion typed in a field that is removed meanwhile comes back', async ({ open }) => {
  const district = await ownDistrict(open);
  const page = await district.enter(open, 'writer', QUICK);
  const other = await district.enter(open, 'colleague', QUICK);
  const communes = [district.commune(0), district.commune(1)] as const;
  const editor = await importPlan(page, planFile('Kế hoạch bị bỏ một lĩnh vực', communes));
  await editor.open('fields');
  await page.locator('main').getByRole('link', { name: 'tiêu chí của a) ' }).click();
  await editor.rows('Tiêu chí').first().getByLabel('Nội dung').fill('Tiêu chí vừa gõ');
  await other.goto(`${editor.plan}/edit/fields`);
  const row = other.locator('li[id^=field-]').first();
  await row.locator('summary').click();
  for (const tick of await row.getByRole('checkbox').all()) await tick.check();
  await row.getByRole('button', { name: 'Bỏ lĩnh vực' }).click();
  await expect(other.getByText('Đã bỏ lĩnh vực.')).toBeVisible();

  await page.getByRole('button', { name: 'Thêm tiêu chí' }).click();
  await expect(page.locator('main').getByRole('alert').first()).toContainText('không còn trong dự thảo');
  await expect(page.locator('dd', { hasText: 'Tiêu chí vừa gõ' })).toBeVisible();
  await page.getByRole('link', { name: 'Mở dự thảo' }).click();
  await expect(page).toHaveURL(`${editor.plan}/edit`);
});

async function rename(page: Page, draft: string): Promise<void> {
  await page.goto(`${draft}/edit/head`);
  await page.locator('#title').fill('Kế hoạch có tên mới');
  await new PlanEditor(page, draft).save();
}

async function putIntoForce(page: Page, plan: string): Promise<void> {
  await page.goto(`${plan}/amend`);
  await page.locator('#number').fill('92/QĐ-UBND');
  await page.locator('#issuedOn').fill('01/10/2024');
  await page.locator('#reason').fill('Đổi tên cho gọn.');
  await page.getByRole('button', { name: 'Ban hành sửa đổi' }).click();
  await expect(page.getByText('Đã ban hành sửa đổi.')).toBeVisible();
}
