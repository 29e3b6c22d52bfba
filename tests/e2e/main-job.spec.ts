import { LONG_ENOUGH, NominationForm } from './support/nomination-form';
import { goHome, nominationOf } from './support/places';
import { A4, printedPages } from './support/printed-sheet';
import { countIn, progressCell, quotaOf } from './support/quota-numbers';
import { expect, type Page, test } from './support/test';

const OFFICER = 'canbo@namyang.example';
const REVIEWER = 'noivu@dakdoa.example';
const COUNCIL = 'hoidong@dakdoa.example';
const FIELD = 'Gương người lao động, người tốt, việc tốt';

for (const javaScriptEnabled of [true, false]) {
  const how = javaScriptEnabled ? 'with JavaScript' : 'without JavaScript';

  test(`the main job, from what is owed to the signed summary, ${how}`, async ({ open }) => {
    const browser = { javaScriptEnabled };
    const dossier = {
      name: `Rơ Châm Thử ${Date.now().toString(36)}`,
      birthYear: '1988',
      place: 'Làng Đê Hun',
      achievements: LONG_ENOUGH,
    };
    const officer = await open(OFFICER, browser);
    const reviewer = await open(REVIEWER, browser);
    const form = new NominationForm(officer);
    const { base, unit } = await goHome(officer);
    const bar = officer.locator('article svg.quota-bar').first();
    const before = await quotaOf(bar);

    await test.step('home says what is owed and what was sent back', async () => {
      await expect(officer.getByText('hồ sơ bị trả lại')).toBeVisible();
      await expect(officer.getByRole('heading', { name: /^Còn phải tìm/ })).toBeVisible();
    });

    await test.step('a draft is saved once, whatever was clicked twice', async () => {
      await officer.getByRole('link', { name: /^Đề cử: tất cả lĩnh vực/ }).click();
      await officer.getByRole('link', { name: `Đề cử vào ${FIELD}: Cá nhân` }).click();
      await form.fill({ ...dossier, achievements: 'Đang viết.' });
      await form.pressTwice('save', javaScriptEnabled);
      await expect(officer.getByText(/Đã lưu nháp lúc/)).toBeVisible();
      await expectListed(officer, base, dossier.name, 1);
    });
    const { field, plan } = await test.step('back from home everything typed is there', async () => {
      await goHome(officer);
      await officer.getByRole('link', { name: dossier.name }).click();
      await form.expectFilled({ ...dossier, achievements: 'Đang viết.' });
      return {
        field: await form.form.locator('input[name="fieldId"]').inputValue(),
        plan: await form.form.locator('input[name="planId"]').inputValue(),
      };
    });
    const progress = `/plans/${plan}/progress?year=2024&view=units&show=all`;

    await test.step('a check says what is missing', async () => {
      await form.button('check').click();
      await form.expectRefused(javaScriptEnabled);
      await expect(form.summary).toContainText('Thành tích cần ít nhất');
      await expect(form.summary).toContainText('chưa được trả lời');
    });

    const unmet = form.requiredCriteria().first();
    await test.step('an unmet required criterion refuses the submission; nothing typed is lost', async () => {
      await form.fill(dossier);
      await form.meetAll();
      await form.declareAll();
      await unmet.getByLabel('Chưa đạt', { exact: true }).check();
      await form.button('submit').click();
      await form.expectRefused(javaScriptEnabled);
      await expect(form.summary.getByRole('link')).toHaveCount(1);
      await expect(form.summary).toContainText('chưa đạt nên chưa thể nộp');
      await expect(unmet).toContainText('chưa đạt nên chưa thể nộp');
      await form.expectFilled(dossier);
      await expect(unmet.getByLabel('Chưa đạt', { exact: true })).toBeChecked();
      await expect(unmet.getByRole('textbox')).not.toHaveValue('');
      await expect(form.form.locator('#noComplaint')).toBeChecked();
      await form.summary.getByRole('link').click();
      await expect(unmet.getByLabel('Đạt', { exact: true })).toBeFocused();
    });

    const number = await test.step('mended, it is submitted once and its receipt stays', async () => {
      await unmet.getByLabel('Đạt', { exact: true }).check();
      await form.pressTwice('submit', javaScriptEnabled);
      await expect(officer.getByText('Đề cử đã nộp')).toBeVisible();
      const shown = await receiptNumber(officer);
      await officer.reload();
      expect(await receiptNumber(officer)).toBe(shown);
      await expectListed(officer, base, dossier.name, 1);
      return shown;
    });
    await test.step('the quota bar at home has moved', async () => {
      await goHome(officer);
      expect(await quotaOf(bar)).toEqual({ ...before, registered: before.registered + 1 });
    });

    await test.step('Nội vụ sees it come in and returns it, with a reason only', async () => {
      const { base: desk } = await goHome(reviewer);
      await reviewer.goto(`${desk}/nominations?sort=-submitted`);
      await reviewer.getByRole('link', { name: dossier.name }).click();
      await reviewer.getByText('Trả lại để bổ sung', { exact: true }).click();
      await reviewer.getByRole('button', { name: 'Trả lại', exact: true }).click();
      await expect(reviewer.locator('main').getByRole('alert')).toContainText('phải ghi lý do');
      await expect(reviewer.locator('#return-reason')).toBeVisible();
      await reviewer.locator('#return-reason').fill('Chưa nêu số hộ được hướng dẫn của từng năm.');
      await reviewer.getByRole('button', { name: 'Trả lại', exact: true }).click();
      await expect(reviewer.getByText('Đã ghi: trả lại')).toBeVisible();
    });

    await test.step('the officer reads the reason first, at home and in the form, and submits again', async () => {
      await goHome(officer);
      const returned = officer.getByRole('listitem').filter({ hasText: dossier.name }).first();
      await expect(returned).toContainText('Chưa nêu số hộ được hướng dẫn của từng năm.');
      await returned.getByRole('link', { name: 'Xem lý do và bổ sung' }).click();
      await expect(officer.getByText('Chưa nêu số hộ được hướng dẫn của từng năm.')).toBeVisible();
      await form.form.locator('#achievements').fill(`${LONG_ENOUGH} Năm 2022: 05 hộ, năm 2023: 09 hộ.`);
      await form.button('submit').click();
      await expect(officer.getByText('Đề cử đã nộp')).toBeVisible();
      expect(await receiptNumber(officer)).toBe(number);
    });

    await test.step('Nội vụ reads what was mended, and what was submitted before', async () => {
      const { base: desk } = await goHome(reviewer);
      await reviewer.goto(`${desk}/nominations/${nominationOf(officer)}`);
      await reviewer.getByRole('link', { name: 'Xem lần 02 đã sửa gì' }).click();
      await expect(reviewer.getByText('Bản nộp lần 02, ngày')).toBeVisible();
      await expect(reviewer.getByText('So với lần 01, bản này sửa: thành tích.')).toBeVisible();
      await expect(reviewer.getByText('Năm 2022: 05 hộ, năm 2023: 09 hộ.')).toBeVisible();
      await reviewer.getByRole('link', { name: /^Lần 01/ }).click();
      await expect(reviewer.getByText('Bản nộp lần 01, ngày')).toBeVisible();
      await expect(reviewer.getByText('Năm 2022: 05 hộ, năm 2023: 09 hộ.')).toHaveCount(0);
    });

    await test.step('recognised, it counts in the progress, and the number leads to it', async () => {
      const { base: desk } = await goHome(reviewer);
      await reviewer.goto(desk + progress);
      const cell = progressCell(reviewer, { field, unit });
      const counted = await countIn(cell);
      await reviewer.goto(`${desk}/nominations/${nominationOf(officer)}`);
      await reviewer.getByRole('button', { name: 'Công nhận', exact: true }).click();
      await expect(reviewer.getByText('Đã ghi: đã công nhận')).toBeVisible();
      await reviewer.goto(desk + progress);
      expect(await countIn(cell)).toEqual({ ...counted, recognised: counted.recognised + 1 });
      await cell.click();
      await expect(reviewer.getByRole('link', { name: dossier.name })).toBeVisible();
      await expect(reviewer.locator('tbody tr')).toHaveCount(counted.registered);
    });

    await test.step('the council prints the summary on A4', async () => {
      await expectInSummary(await open(COUNCIL, browser), plan, dossier.name);
    });
  });

  test(`a commune's own plan, ${how}`, async ({ open }) => {
    const browser = { javaScriptEnabled };
    const dossier = { name: `Siu Thử ${Date.now().toString(36)}`, achievements: LONG_ENOUGH };
    const officer = await open('canbo@iabang.example', browser);
    const form = new NominationForm(officer);
    await goHome(officer);
    await officer
      .getByRole('link', { name: /^Đề cử: / })
      .first()
      .click();
    const subject = officer.getByRole('link', { name: /^Đề cử vào / });
    await expect(subject.or(form.form).first()).toBeVisible();
    if (await subject.first().isVisible()) await subject.first().click();
    const plan = await form.form.locator('input[name="planId"]').inputValue();
    await form.fill(dossier);
    await form.meetAll();
    await form.declareAll();
    await form.button('submit').click();
    await expect(officer.getByText('Đề cử đã nộp')).toBeVisible();

    const council = await open('hoidong@iabang.example', browser);
    const { base } = await goHome(council);
    await council.goto(`${base}/nominations?sort=-submitted`);
    await council.getByRole('link', { name: dossier.name }).click();
    await council.getByRole('button', { name: 'Công nhận', exact: true }).click();
    await expect(council.getByText('Đã ghi: đã công nhận')).toBeVisible();
    await expectInSummary(council, plan, dossier.name);
  });
}

async function receiptNumber(page: Page): Promise<string> {
  const number = (await page.locator('main p.figure').first().innerText()).trim();
  expect(number).toMatch(/\d/);
  return number;
}

/** How many nominations of this name the unit's list holds. */
async function expectListed(page: Page, base: string, name: string, times: number): Promise<void> {
  await page.goto(`${base}/nominations?q=${encodeURIComponent(name)}`);
  await expect(page.getByRole('link', { name })).toHaveCount(times);
}

async function expectInSummary(page: Page, plan: string, name: string): Promise<void> {
  const { base } = await goHome(page);
  await page.goto(`${base}/plans/${plan}`);
  await page
    .getByRole('link', { name: /tổng hợp/i })
    .first()
    .click();
  await expect(page.locator('main')).toContainText(name);
  const pages = await printedPages(page);
  expect(pages.length).toBeGreaterThan(0);
  for (const sheet of pages) expect(sheet).toEqual(A4);
}
