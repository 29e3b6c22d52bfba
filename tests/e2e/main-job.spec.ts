import { createAccount } from './support/new-account';
import { type Dossier, LONG_ENOUGH, NominationForm } from './support/nomination-form';
import { goHome, nominationOf } from './support/places';
import { A4, printedPages } from './support/printed-sheet';
import { countIn, progressCell, quotaOf } from './support/quota-numbers';
import { receiptNumber } from './support/receipt';
import { fieldsOf, sendFields } from './support/sent-form';
import { signIn } from './support/signing-in';
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
      await expect(
        officer
          .locator('article')
          .filter({ has: officer.locator('svg.quota-bar') })
          .first(),
      ).toContainText(/còn tìm \d\d/);
    });

    const { field, plan } = await test.step('a draft is saved once, whatever was clicked twice', async () => {
      await officer.getByRole('link', { name: /^Đề cử: tất cả lĩnh vực/ }).click();
      await officer.getByRole('link', { name: `Đề cử vào ${FIELD}: Cá nhân` }).click();
      await form.fillWho(dossier);
      const into = {
        field: await form.form.locator('input[name="fieldId"]').inputValue(),
        plan: await form.form.locator('input[name="planId"]').inputValue(),
      };
      await form.pressTwice('save', javaScriptEnabled);
      await expect(officer.getByText(/Đã lưu phần «Ai được đề cử» lúc/)).toBeVisible();
      await expectListed(officer, base, dossier.name, 1);
      return into;
    });
    await test.step('back from home everything typed is there', async () => {
      await goHome(officer);
      await officer.getByRole('link', { name: dossier.name }).first().click();
      await officer.getByRole('link', { name: 'Ai được đề cử', exact: true }).click();
      await form.expectWho(dossier);
      await form.save('next');
      await form.form.locator('#achievements').fill('Đang viết.');
      await form.save();
    });
    const progress = `/plans/${plan}/progress?year=2024&view=units&show=all`;

    await test.step('a check says what is missing', async () => {
      await form.open('check');
      await expect(officer.getByRole('heading', { name: /^Còn \d+ điều trước khi nộp được/ })).toBeVisible();
      await expect(form.missing.filter({ hasText: 'Thành tích cần ít nhất' })).toHaveCount(1);
      await expect(form.missing.filter({ hasText: 'chưa được trả lời' }).first()).toBeVisible();
      await form.submit();
      await form.expectRefused(javaScriptEnabled);
      await expect(form.summary).toContainText('Thành tích cần ít nhất');
    });

    const unmet = form.requiredCriteria().first();
    await test.step('an unmet required criterion refuses the submission; nothing typed is lost', async () => {
      await form.open('achievements');
      await expect(form.form.locator('#achievements')).toHaveValue('Đang viết.');
      await form.form.locator('#achievements').fill(dossier.achievements);
      await form.save('next');
      await form.meetAll();
      await unmet.getByLabel('Chưa đạt', { exact: true }).check();
      await form.save();
      await form.open('declarations');
      await form.declareAll();
      await form.save('next');
      await form.submit();
      await form.expectRefused(javaScriptEnabled);
      await expect(form.summary.getByRole('link')).toHaveCount(1);
      await expect(form.summary).toContainText('chưa đạt nên chưa thể nộp');
      await form.summary.getByRole('link').click();
      await expect(form.missing).toBeFocused();
      await form.missing.getByRole('link').click();
      await expect(unmet.getByLabel('Đạt', { exact: true })).toBeFocused();
      await expect(unmet.getByLabel('Chưa đạt', { exact: true })).toBeChecked();
      await expect(unmet.getByRole('textbox')).not.toHaveValue('');
    });

    const number = await test.step('mended, it is submitted once and its receipt stays', async () => {
      await unmet.getByLabel('Đạt', { exact: true }).check();
      await form.save();
      await form.open('check');
      await expect(form.missing).toHaveCount(0);
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
      await expect(officer).toHaveURL(/\/edit$/);
      await expect(officer.getByText('Chưa nêu số hộ được hướng dẫn của từng năm.')).toBeVisible();
      await form.open('achievements');
      await form.form.locator('#achievements').fill(`${LONG_ENOUGH} Năm 2022: 05 hộ, năm 2023: 09 hộ.`);
      await form.save();
      await form.open('check');
      await form.submit();
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
    const plan = await nominateInOwnPlan(officer, dossier);

    const council = await open('hoidong@iabang.example', browser);
    const { base } = await goHome(council);
    await council.goto(`${base}/nominations?sort=-submitted`);
    await council.getByRole('link', { name: dossier.name }).click();
    await council.getByRole('button', { name: 'Công nhận', exact: true }).click();
    await expect(council.getByText('Đã ghi: đã công nhận')).toBeVisible();
    await expectInSummary(council, plan, dossier.name);
  });
}

test('whoever nominated does not also recognise', async ({ open }) => {
  const account = await createAccount(open, {
    administrator: 'noivu@chuprong.example',
    unit: 'Xã Ia Bang',
    roles: ['OFFICER', 'REVIEWER'],
  });
  const page = await open(null, { javaScriptEnabled: false });
  await signIn(page, account.email, account.password);
  const dossier = { name: `Kpă Thử ${Date.now().toString(36)}`, achievements: LONG_ENOUGH };
  await nominateInOwnPlan(page, dossier);
  await page.getByRole('link', { name: 'Xem hồ sơ' }).click();
  await expect(page.getByText('không được tự xét')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Công nhận', exact: true })).toHaveCount(0);

  // The same with the form of a nomination that they may decide on, turned to their own.
  const own = nominationOf(page);
  const { base } = await goHome(page);
  await page.goto(`${base}/nominations?status=SUBMITTED`);
  for (const link of await page.locator('tbody th a').all()) {
    if ((await link.textContent()) !== dossier.name) {
      await link.click();
      break;
    }
  }
  const fields = await fieldsOf(page.locator('form#recognise'));
  const answer = await sendFields(page, { ...fields, nominationId: own });
  expect(await answer.text()).toContain('không được tự xét');
  await page.goto(`${base}/nominations/${own}`);
  await expect(page.locator('main')).toContainText(/Chờ xét/i);
});

test('outside its window nothing is submitted, and the page says why', async ({ open }) => {
  const officer = await open('canbo@kongang.example', { javaScriptEnabled: false });
  const { base } = await goHome(officer);
  await officer.goto(`${base}/nominations/new`);
  await officer.getByRole('link', { name: `Đề cử vào ${FIELD}: Cá nhân` }).click();
  const form = new NominationForm(officer);
  await form.fillWho({ name: `Thử năm trước ${Date.now().toString(36)}` });
  const fields = await fieldsOf(form.form, { name: 'intent', value: 'next' });
  const answer = await sendFields(officer, { ...fields, year: '2023' });
  expect(answer.status()).toBe(303);
  await officer.goto(answer.headers().location ?? '');
  await form.form.locator('#achievements').fill(LONG_ENOUGH);
  await form.save('next');
  await form.meetAll();
  await form.save('next');
  await form.open('declarations');
  await form.declareAll();
  await form.save('next');
  await expect(form.missing).toHaveCount(1);
  await expect(form.missing).toContainText('2023');
  await form.submit();
  await form.expectRefused(false);
  await expect(form.summary).toContainText(/Chưa nộp được.*2023/);
  await expect(officer).toHaveURL(/\/edit\/check\b/);
});

test('a plan that is over takes no nomination and says so', async ({ open }) => {
  const officer = await open('canbo@poto.example', { javaScriptEnabled: false });
  const { base } = await goHome(officer);
  await officer.goto(`${base}/nominations/new`);
  await expect(officer.getByText('Hiện không có kế hoạch nào nhận đề cử')).toBeVisible();
  await officer.goto(`${base}/plans`);
  await officer.getByRole('link', { name: /105/ }).first().click();
  await expect(officer.locator('main')).toContainText('Đã kết thúc');
  await expect(officer.getByRole('link', { name: /^Đề cử/ }).and(officer.locator('main a'))).toHaveCount(0);
  const plan = /plans\/([0-9a-f-]{36})/.exec(officer.url())?.[1];
  expect((await officer.goto(`${base}/nominations/new?plan=${plan}`))?.status()).toBe(404);
});

/** From home to the receipt, into the first thing that the unit owes. Answers the plan's id. */
async function nominateInOwnPlan(page: Page, dossier: Dossier): Promise<string> {
  const form = new NominationForm(page);
  await goHome(page);
  await page
    .getByRole('link', { name: /^Đề cử: / })
    .first()
    .click();
  const subject = page.getByRole('link', { name: /^Đề cử vào / });
  await expect(subject.or(form.form).first()).toBeVisible();
  if (await subject.first().isVisible()) await subject.first().click();
  const plan = await form.form.locator('input[name="planId"]').inputValue();
  await form.fillWho(dossier);
  await form.writeOn(dossier);
  await form.submit();
  await expect(page.getByText('Đề cử đã nộp')).toBeVisible();
  return plan;
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
