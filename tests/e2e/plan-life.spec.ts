import { readFile } from 'node:fs/promises';
import { NominationForm } from './support/nomination-form';
import { ownDistrict } from './support/own-district';
import {
  downloadByMenu,
  followMenu,
  importPlan,
  issuePlan,
  PlanEditor,
  planPath,
} from './support/plan-editor';
import { planFile } from './support/plan-file';
import { expect, type Page, test } from './support/test';

const QUICK = { javaScriptEnabled: false };

for (const javaScriptEnabled of [true, false]) {
  const how = javaScriptEnabled ? 'with JavaScript' : 'without JavaScript';
  const browser = { javaScriptEnabled };

  test(`an issued plan is amended, ${how}`, async ({ open }) => {
    const district = await ownDistrict(open);
    const quick = await district.enter(open, 'writer', QUICK);
    const file = planFile('Kế hoạch nêu gương có sửa đổi', [district.commune(0), district.commune(1)]);
    const { plan } = await importPlan(quick, file);
    await issuePlan(quick, plan, { number: '31/KH-UBND', day: '15/08/2024' });
    const page = await district.enter(open, 'writer', browser);
    const clerk = await district.enter(open, 'clerk0', browser);
    const below = plan.replace(/^\/as\/[^/]+/, new URL(await homeOf(clerk)).pathname);
    const [was, now] = ['Giúp ít nhất hai hộ khác thoát nghèo', 'Giúp ít nhất ba hộ khác thoát nghèo'];

    const draft = await test.step('an officer has begun a nomination', async () => {
      await clerk.goto(below);
      await clerk.locator('main').getByRole('link', { name: 'Đề cử', exact: true }).first().click();
      await clerk.getByRole('link', { name: 'Đề cử vào Gương giảm nghèo ở thôn: Cá nhân' }).click();
      const form = new NominationForm(clerk);
      await form.fillWho({ name: 'A Thử' });
      await form.save();
      await form.open('criteria');
      await expect(form.form).toContainText(was);
      return form.here();
    });

    const editor = await test.step('a draft of the same plan is opened', async () => {
      await page.goto(plan);
      await followMenu(page, 'Sửa đổi kế hoạch');
      await page.getByRole('button', { name: 'Bắt đầu sửa đổi' }).click();
      await expect(page.getByText('Dự thảo còn giống hệt kế hoạch hiện nay.')).toBeVisible();
      await expect(page.getByRole('button', { name: 'Ban hành sửa đổi' })).toHaveCount(0);
      await page.getByRole('link', { name: 'Mở dự thảo để sửa' }).click();
      await expect(page.getByText('Đây là dự thảo sửa đổi')).toBeVisible();
      return new PlanEditor(page, planPath(page));
    });

    await test.step('the home page says that it is being written, and leads on', async () => {
      await homeOf(page);
      const drafts = page.locator('#drafts');
      await expect(drafts.getByRole('heading', { name: 'Sửa đổi kế hoạch 31/KH-UBND' })).toBeVisible();
      await drafts.getByRole('link', { name: 'Soạn tiếp Sửa đổi kế hoạch 31/KH-UBND' }).click();
      await expect(page).toHaveURL(`${editor.plan}/edit`);
    });

    await test.step('a criterion and a quota are changed in it', async () => {
      await editor.open('fields');
      await page
        .locator('main')
        .getByRole('link', { name: '02 tiêu chí của a) Gương giảm nghèo ở thôn' })
        .click();
      await editor.rows('Tiêu chí').first().getByLabel('Nội dung').fill(now);
      await editor.save();
      await editor.open('quotas');
      await page.locator('main').getByRole('link', { name: /^1\. / }).click();
      await page.locator('#min').fill('4');
      await editor.save();
      await expect(page.locator('main')).toContainText('04 điển hình');
      await clerk.goto(below);
      await expect(clerk.locator('main')).toContainText(was);
      await expect(clerk.locator('main')).not.toContainText(now);
    });

    await test.step('what is changed is shown, and put into force by a document and a reason', async () => {
      await page.goto(`${plan}/amend`);
      await expect(page.getByText('02 chỗ', { exact: true })).toBeVisible();
      const change = page.getByRole('listitem').filter({ hasText: now }).first();
      await expect(change).toContainText(was);
      await expect(page.getByRole('listitem').filter({ hasText: '04 điển hình' }).first()).toContainText(
        '02 điển hình',
      );
      await page.locator('#number').fill('90/QĐ-UBND');
      await page.locator('#issuedOn').fill('01/10/2024');
      await page.getByRole('button', { name: 'Ban hành sửa đổi' }).click();
      await expect(page.locator('#reason-error')).toBeVisible();
      await expect(page.locator('#number')).toHaveValue('90/QĐ-UBND');
      await page.locator('#reason').fill('Số hộ nghèo của huyện tăng sau bão.');
      await page.getByRole('button', { name: 'Ban hành sửa đổi' }).click();
      await expect(page.getByText('Đã ban hành sửa đổi.')).toBeVisible();
      await expect(page.locator('main')).toContainText(now);
    });

    await test.step('the commune is told, and is led to what changed', async () => {
      await homeOf(clerk);
      const notice = clerk.getByRole('article').filter({ hasText: 'được sửa đổi lần 1' });
      await expect(notice).toContainText('theo văn bản số 90/QĐ-UBND ngày 01/10/2024');
      await notice.getByRole('link', { name: 'Xem những chỗ đã sửa' }).click();
      await expect(clerk.locator('main')).toContainText(now);
      await homeOf(clerk);
      await notice.getByRole('button', { name: 'Đã xem' }).click();
      await expect(notice).toHaveCount(0);
    });

    await test.step('the commune reads the plan as it is and as it was', async () => {
      await clerk.goto(below);
      await expect(clerk.locator('main')).toContainText(now);
      await followMenu(clerk, 'Các lần sửa đổi');
      await expect(clerk.locator('main')).toContainText('Số hộ nghèo của huyện tăng sau bão.');
      await clerk.getByRole('link', { name: 'Đọc kế hoạch trước lần sửa đổi này' }).click();
      await expect(clerk.getByText('Đây là bản trước đây của kế hoạch')).toBeVisible();
      await expect(clerk.locator('main')).toContainText(was);
      await expect(clerk.locator('main')).not.toContainText(now);
    });

    await test.step('the officer is told which criterion of the nomination has changed', async () => {
      await clerk.goto(`${draft}/edit`);
      await expect(clerk.getByText('Kế hoạch đã được sửa đổi sau khi đề cử này được lập')).toBeVisible();
      await expect(clerk.getByRole('listitem').filter({ hasText: 'nay là' }).first()).toContainText(now);
      await clerk.goto(`${draft}/edit/criteria`);
      await expect(new NominationForm(clerk).criteria().filter({ hasText: now })).toHaveCount(1);
    });
  });

  test(`communes write plans of their own under it, ${how}`, async ({ open }) => {
    const district = await ownDistrict(open);
    const names = [district.commune(0), district.commune(1), district.commune(2)] as const;
    const quick = await district.enter(open, 'writer', QUICK);
    const file = planFile('Kế hoạch nêu gương giao cho các xã', names, { planIn: '2024-09-30' });
    const { plan } = await importPlan(quick, file);
    await issuePlan(quick, plan, { number: '32/KH-UBND', day: '15/08/2024' });
    const page = await district.enter(open, 'writer', browser);
    const clerk = await district.enter(open, 'clerk0', browser);

    await test.step('a commune takes over fields, criteria and its own share', async () => {
      const below = plan.replace(/^\/as\/[^/]+/, new URL(await homeOf(clerk)).pathname);
      await clerk.goto(below);
      await followMenu(clerk, 'Lập kế hoạch thực hiện');
      await expect(clerk.locator('main')).toContainText('02 lĩnh vực, 04 tiêu chí');
      await clerk.getByRole('button', { name: 'Tạo dự thảo kế hoạch của đơn vị' }).click();
      await expect(clerk).toHaveURL(/\/edit$/);
      const editor = new PlanEditor(clerk, planPath(clerk));
      await editor.open('fields');
      await clerk
        .locator('main')
        .getByRole('link', { name: '02 tiêu chí của a) Gương giảm nghèo ở thôn' })
        .click();
      await editor.expectRows('Tiêu chí', 'Nội dung', [
        'Giúp ít nhất hai hộ khác thoát nghèo',
        'Có cách làm người khác học theo được',
      ]);
      await editor.open('quotas');
      await expect(clerk.locator('main')).toContainText(/02 điển hình.*Gương giảm nghèo ở thôn/);
      await expect(clerk.locator('main')).toContainText(/từ 03 đến 04 điển hình.*Gương giữ nghề dệt/);
      await issuePlan(clerk, editor.plan, { number: '5/KH-UBND', day: '30/09/2024' });
      await expect(clerk.locator('main')).toContainText('32/KH-UBND');
    });
    await implement(await district.enter(open, 'clerk1', QUICK), plan, '6/KH-UBND', '10/10/2024');

    await test.step('the district sees who was in time, who was late and who has none', async () => {
      await page.goto(plan);
      await followMenu(page, 'Kế hoạch của cấp dưới');
      await expect(page.getByText('03 đơn vị: 01 đúng hạn, 01 muộn, 00 đang soạn, 01 chưa có')).toBeVisible();
      await expect(page.getByRole('row', { name: names[0] })).toContainText('Đúng hạn');
      await expect(page.getByRole('row', { name: names[0] })).toContainText('5/KH-UBND');
      await expect(page.getByRole('row', { name: names[1] })).toContainText('Muộn 10 ngày');
      await expect(page.getByRole('row', { name: names[2] })).toContainText(/Chưa có.*quá hạn 15 ngày/);
      await page.getByRole('link', { name: 'Muộn 01' }).click();
      await expect(page.getByRole('row', { name: names[0] })).toHaveCount(0);
      await expect(page.getByRole('row', { name: names[1] })).toBeVisible();
    });

    await test.step('it reminds the one that has none', async () => {
      await page.goto(`${plan}/lower`);
      await page.getByRole('button', { name: 'Gửi nhắc' }).click();
      await expect(page.locator('main').getByRole('alert').first()).toContainText('Chưa nhắc được');
      await page.getByRole('checkbox', { name: `Nhắc ${names[2]}` }).check();
      await page.locator('#text').fill('Vui lòng gửi kế hoạch của xã trong tuần này.');
      await page.getByRole('button', { name: 'Gửi nhắc' }).click();
      await expect(page.getByText('Đã nhắc 01 đơn vị.')).toBeVisible();
      await expect(page.getByRole('row', { name: names[2] })).toContainText('chưa xem');
    });

    await test.step('the commune finds it at home and marks it as read', async () => {
      const late = await district.enter(open, 'clerk2', browser);
      await late.goto('/');
      await expect(late.getByText('01 thông báo chưa xem')).toBeVisible();
      await expect(late.locator('main')).toContainText('Vui lòng gửi kế hoạch của xã trong tuần này.');
      await expect(late.getByRole('link', { name: 'Lập kế hoạch thực hiện' })).toBeVisible();
      await late.getByRole('button', { name: /^Đã xem/ }).click();
      await expect(late.getByText('thông báo chưa xem')).toHaveCount(0);
      await late.goto('/');
      await expect(late.getByRole('heading', { level: 1 })).toBeVisible();
      await expect(late.getByText('thông báo chưa xem')).toHaveCount(0);
      await page.goto(`${plan}/lower`);
      await expect(page.getByRole('row', { name: names[2] })).toContainText(/đã xem/i);
      await expect(page.getByRole('row', { name: names[2] })).not.toContainText('chưa xem');
    });
  });

  test(`what comes of an issued plan: files, the next period, a year of it, ${how}`, async ({ open }) => {
    const district = await ownDistrict(open);
    const quick = await district.enter(open, 'writer', QUICK);
    const file = planFile('Kế hoạch nêu gương hai năm', [district.commune(0), district.commune(1)]);
    const { plan } = await importPlan(quick, file);
    await issuePlan(quick, plan, { number: '33/KH-UBND', day: '15/08/2024' });
    const page = await district.enter(open, 'writer', browser);

    await test.step('its document, as a page and as a Word file', async () => {
      await page.goto(plan);
      await followMenu(page, 'Bản in');
      const sheet = page.locator('main');
      for (const words of ['KẾ HOẠCH', '33/KH-UBND', 'Gương giữ nghề dệt', 'Nguyễn Văn Ký', 'Nơi nhận']) {
        await expect(sheet).toContainText(words);
      }
      const word = await page.request.get(`${plan}/document.docx`);
      expect(word.headers()['content-type']).toBe(
        'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
      );
      await page.goto(plan);
      const { name, path } = await downloadByMenu(page, 'Tải bản Word');
      expect(name).toMatch(/\.docx$/);
      expect((await readFile(path)).subarray(0, 2).toString()).toBe('PK');
    });

    await test.step('as data it makes the same plan again, and says what is to be looked at', async () => {
      await page.goto(plan);
      const { name, path } = await downloadByMenu(page, 'Tải dữ liệu (JSON)');
      expect(name).toMatch(/\.json$/);
      const { base } = ofPlan(plan);
      await page.goto(`${base}/plans/new`);
      await page.getByRole('button', { name: 'Tạo dự thảo từ tệp' }).click();
      await expect(page.locator('main').getByRole('alert').first()).toContainText('Chưa tạo được dự thảo');
      await page.locator('#file').setInputFiles(path);
      await page.getByRole('button', { name: 'Tạo dự thảo từ tệp' }).click();
      await expect(page.getByText('Đã tạo dự thảo từ tệp')).toBeVisible();
      await expect(page.locator('main')).toContainText('33/KH-UBND trong năm này; dự thảo trùng số');
      await page.getByRole('link', { name: 'Soạn tiếp dự thảo' }).click();
      await expect(page).toHaveURL(/\/edit$/);
      const again = await page.request.get(`${planPath(page)}/export.json`);
      const told = JSON.parse(await readFile(path, 'utf8'));
      expect(await again.json()).toEqual(told);
      await discard(page);
    });

    await test.step('the plan of the next period begins with it', async () => {
      await page.goto(plan);
      await followMenu(page, 'Lập kế hoạch kỳ sau từ kế hoạch này');
      await expect(page.locator('#start')).toHaveValue('2026');
      await page.getByRole('button', { name: 'Tạo dự thảo từ kế hoạch này' }).click();
      await expect(page).toHaveURL(/\/edit$/);
      await expect(page.locator('main')).toContainText('2026');
      await page.goto(`${planPath(page)}/edit/deadlines`);
      await expect(page.locator('main')).toContainText('31/10/2026');
      await discard(page);
    });

    await test.step('so does the plan of one of its years', async () => {
      await page.goto(plan);
      await followMenu(page, 'Lập kế hoạch một năm trong giai đoạn');
      await page.getByRole('link', { name: '2025', exact: true }).click();
      await page.getByRole('button', { name: 'Tạo dự thảo kế hoạch năm 2025' }).click();
      await expect(page).toHaveURL(/\/edit$/);
      await expect(page.locator('main')).toContainText('năm 2025');
      await page.goto(`${planPath(page)}/edit/quotas`);
      await expect(page.locator('main')).toContainText('02 điển hình');
      await discard(page);
    });
  });

  test(`two people write one part, and nothing typed is lost, ${how}`, async ({ open }) => {
    const district = await ownDistrict(open);
    const page = await district.enter(open, 'writer', browser);
    const file = planFile('Kế hoạch hai người cùng soạn', [district.commune(0), district.commune(1)]);
    const editor = await importPlan(page, file);
    const other = new PlanEditor(await district.enter(open, 'colleague', browser), editor.plan);

    await test.step('what the other changed is shown; what both changed stays as typed here', async () => {
      for (const one of [editor, other]) await one.open('head');
      await other.page.locator('#title').fill('Kế hoạch đã được đổi tên');
      await other.page.locator('#signerTitle').fill('PHÓ CHỦ TỊCH');
      await other.save();
      await page.locator('#signer').fill('Trần Thị Ký');
      await page.locator('#signerTitle').fill('QUYỀN CHỦ TỊCH');
      await page.getByRole('button', { name: 'Lưu và quay lại' }).click();
      const summary = page.locator('main').getByRole('alert').first();
      await expect(summary).toContainText('Chưa lưu: có người vừa sửa phần này');
      await expect(summary).toContainText('đã ghi «PHÓ CHỦ TỊCH»');
      await expect(page.locator('#title')).toHaveValue('Kế hoạch đã được đổi tên');
      await expect(page.locator('#signerTitle')).toHaveValue('QUYỀN CHỦ TỊCH');
      await expect(page.locator('#signer')).toHaveValue('Trần Thị Ký');
      await editor.save();
      await other.open('head');
      await expect(other.page.locator('#signer')).toHaveValue('Trần Thị Ký');
      await expect(other.page.locator('#signerTitle')).toHaveValue('QUYỀN CHỦ TỊCH');
      await expect(other.page.locator('#title')).toHaveValue('Kế hoạch đã được đổi tên');
    });

    await test.step('rows of both are put together', async () => {
      for (const one of [editor, other]) await one.open('bases');
      const row = await other.addRow('Thêm căn cứ', 'Căn cứ');
      await row.getByLabel('Số, ký hiệu').fill('01/2024/NQ');
      await other.save();
      await editor.rows('Căn cứ').first().getByLabel('Cơ quan ban hành').fill('Bộ Chính trị khóa XI');
      await page.getByRole('button', { name: 'Lưu và quay lại' }).click();
      await expect(page.locator('main').getByRole('alert').first()).toContainText('Chưa lưu: có người');
      await editor.expectRows('Căn cứ', 'Số, ký hiệu', ['34-CT/TW', '35/CT-TTg', '01/2024/NQ']);
      await editor.save();
      await editor.open('bases');
      await editor.expectRows('Căn cứ', 'Số, ký hiệu', ['34-CT/TW', '35/CT-TTg', '01/2024/NQ']);
      await expect(editor.rows('Căn cứ').first().getByLabel('Cơ quan ban hành')).toHaveValue(
        'Bộ Chính trị khóa XI',
      );
    });
  });
}

/** A commune's own plan under the district's, without looking. */
async function implement(clerk: Page, upper: string, number: string, day: string): Promise<void> {
  const home = new URL(await homeOf(clerk)).pathname;
  await clerk.goto(`${home}/plans/new?implement=${upper.split('/').at(-1)}`);
  await clerk.getByRole('button', { name: 'Tạo dự thảo kế hoạch của đơn vị' }).click();
  await issuePlan(clerk, planPath(clerk), { number, day });
}

async function homeOf(page: Page): Promise<string> {
  await page.goto('/');
  await expect(page).toHaveURL(/\/as\/[0-9a-f-]{36}$/);
  return page.url();
}

function ofPlan(plan: string): { base: string } {
  return { base: plan.split('/').slice(0, 3).join('/') };
}

/** Throws the draft away that a page is about, after being asked. */
async function discard(page: Page): Promise<void> {
  await page.goto(`${planPath(page)}/edit`);
  await page.getByText('Bỏ dự thảo này').click();
  await page.getByRole('button', { name: 'Bỏ dự thảo', exact: true }).click();
  await expect(page.getByText('Đã bỏ dự thảo.')).toBeVisible();
}
