import { communeOfficer, startNew } from './support/commune-officer';
import { delayScripts } from './support/late-script';
import { evidenceFiles } from './support/made-files';
import { newWord } from './support/new-word';
import { LONG_ENOUGH, NominationForm } from './support/nomination-form';
import { goHome, nominationOf } from './support/places';
import { receiptNumber } from './support/receipt';
import { expect, type Page, test } from './support/test';
import { typeUntilDead } from './support/typing';

test.describe.configure({ mode: 'parallel' });

test('a browser that dies in the middle of a word loses at most five seconds', async ({ open }) => {
  const who = await communeOfficer(open, 'Xã Trang');
  const page = await who.enter();
  const form = new NominationForm(page);
  const name = `Siu ${newWord()}`;
  await startNew(page, who);
  await form.form.locator('#name').pressSequentially(name, { delay: 30 });
  await expect(page.locator('[data-autosave="SAVED"]')).toContainText(/Đã tự lưu lúc \d\d:\d\d:\d\d/);
  // What is typed there after the draft was made is saved, too.
  await form.form.locator('#place').pressSequentially('Làng Dơk Rơng', { delay: 30 });
  await expect(page.locator('[data-autosave="SAVED"]')).toBeVisible();
  const other = await who.enter();
  await goHome(other);
  await other.getByRole('link', { name }).first().click();
  await expect(other).toHaveURL(/\/edit$/);
  await new NominationForm(other).open('who');
  await expect(other.locator('#place')).toHaveValue('Làng Dơk Rơng');
  await new NominationForm(other).open('achievements');
  const address = other.url();

  const { words, keys, died } = await typeUntilDead(other);
  const later = await who.enter({ javaScriptEnabled: false });
  await expect(async () => {
    await later.goto(address);
    const stored = await later.locator('#achievements').inputValue();
    expect(words.startsWith(stored)).toBe(true);
    expect(stored.length).toBeGreaterThanOrEqual(keys.filter((at) => at < died - 5_000).length);
    expect(stored).not.toBe('');
  }).toPass({ timeout: 5_000 });
});

test('what was typed before the script came is saved when it has come', async ({ open }) => {
  const who = await communeOfficer(open, 'Xã Trang');
  const page = await who.enter();
  await startNew(page, who);
  const address = page.url();
  const { letCome } = await delayScripts(page);
  await page.goto(address, { waitUntil: 'commit' });
  const name = `Siu ${newWord()}`;
  await page.locator('form#form #name').fill(name);
  letCome();
  await expect(page.locator('[data-autosave="SAVED"]')).toBeVisible();
  await expect(page.locator('form#form #name')).toHaveValue(name);
  const other = await who.enter({ javaScriptEnabled: false });
  await goHome(other);
  await expect(other.getByRole('link', { name }).first()).toBeVisible();
});

test('a line that is down takes nothing with it', async ({ open }) => {
  const who = await communeOfficer(open, 'Xã Đăk Sơmei');
  const page = await who.enter();
  const form = new NominationForm(page);
  const name = `Siu ${newWord()}`;
  await startNew(page, who);
  await form.fillWho({ name });
  await form.save('back');

  await test.step('while it is down that is said, and the page stays with what was typed', async () => {
    await form.open('achievements');
    await page.context().setOffline(true);
    await form.form.locator('#achievements').fill(LONG_ENOUGH);
    await expect(page.locator('[data-autosave="OFFLINE"]')).toContainText('Chưa lưu được, đang thử lại');
    await form.button('next').click();
    await expect(form.form.locator('#achievements')).toHaveValue(LONG_ENOUGH);
    await page.context().setOffline(false);
    await expect(page.locator('[data-autosave="SAVED"]')).toBeVisible();
  });

  await test.step('a file that did not arrive is no file, and can be added again', async () => {
    await form.open('evidence');
    const { paper } = await evidenceFiles();
    await page.route(/\/evidence\/[^/]+\?/, (route) => route.abort('connectionreset'), { times: 1 });
    await addFile(page, paper);
    await expect(form.summary).toContainText('chưa gửi được vì mất kết nối');
    await page.reload();
    await expect(page.locator('a[download]')).toHaveCount(0);
    await addFile(page, paper);
    await expect(page.locator('a[download]')).toHaveCount(1);
  });
});

test('a retry after a lost answer makes and submits one nomination', async ({ open }) => {
  const who = await communeOfficer(open, 'Thị trấn Đăk Đoa');
  const page = await who.enter();
  const form = new NominationForm(page);
  const name = `Kpă ${newWord()}`;

  await test.step('begun: the server has it, the browser does not know', async () => {
    await startNew(page, who);
    await loseNextAnswer(page);
    await form.fillWho({ name });
    await form.button('next').click();
    await expect(page.locator('[data-autosave="OFFLINE"]')).toBeVisible();
    await form.save('next');
    await expectOne(page, who.base, name);
  });

  await test.step('submitted: pressed again, it leads to the receipt of the first time', async () => {
    await page.getByRole('link', { name }).first().click();
    await expect(page).toHaveURL(/\/nominations\/[0-9a-f-]{36}/);
    await form.open('who');
    await form.writeOn({ achievements: LONG_ENOUGH });
    await loseNextAnswer(page);
    await form.submit();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Mất kết nối với máy chủ');
    await page.getByRole('button', { name: 'Thử lại' }).click();
    await expect(page).toHaveURL(new RegExp(`/nominations/${nominationOf(page)}$`));
    await page.getByRole('link', { name: 'Xem giấy tiếp nhận' }).click();
    await expect(page.getByText('Đề cử đã nộp')).toBeVisible();
    const number = await receiptNumber(page);
    await page.reload();
    expect(await receiptNumber(page)).toBe(number);
    await expectOne(page, who.base, name);
  });
});

for (const javaScriptEnabled of [true, false]) {
  const how = javaScriptEnabled ? 'with JavaScript' : 'without JavaScript';

  test(`two tabs write one nomination, and neither loses what it wrote, ${how}`, async ({ open }) => {
    const who = await communeOfficer(open, 'Xã Hà Bầu');
    const one = await who.enter({ javaScriptEnabled });
    const two = await one.context().newPage();
    const [here, there] = [new NominationForm(one), new NominationForm(two)];
    const name = `Nay ${newWord()}`;

    await test.step('begun in both', async () => {
      await startNew(one, who);
      await two.goto(one.url());
      await here.fillWho({ name });
      await there.fillWho({ name });
      await here.save('back');
      await there.save('back');
      expect(nominationOf(two)).toBe(nominationOf(one));
      await one.goto(`${who.base}/nominations?q=${encodeURIComponent(name)}`);
      await expect(one.getByRole('link', { name })).toHaveCount(1);
      await one.goBack();
    });

    await test.step('different fields are put together', async () => {
      await here.open('who');
      await there.open('who');
      await here.form.locator('#place').fill('Làng Dơk Rơng');
      await here.save();
      await there.form.locator('#position').fill('Trưởng làng');
      await there.save();
      // With script the form has put them together by itself before the button is followed.
      if (!javaScriptEnabled) await expect(two.getByText('trong các ô khác, cũng được giữ')).toBeVisible();
      await there.expectWho({ name, place: 'Làng Dơk Rơng' });
    });

    await test.step('where both wrote in the same field, both are shown', async () => {
      await here.open('achievements');
      await there.open('achievements');
      await here.form.locator('#achievements').fill('Lời của cửa sổ thứ nhất.');
      await here.save();
      await there.form.locator('#achievements').fill('Lời của cửa sổ thứ hai.');
      await there.button('save').click();
      await expect(there.summary).toContainText('Lời của cửa sổ thứ nhất.');
      await expect(there.form.locator('#achievements')).toHaveValue('Lời của cửa sổ thứ hai.');
      await there.form.locator('#achievements').fill(LONG_ENOUGH);
      await there.save();
    });

    await test.step('submitted in both, it has one receipt', async () => {
      await there.open('criteria');
      await there.meetAll();
      await there.save();
      await there.open('declarations');
      await there.declareAll();
      await there.save();
      await here.open('check');
      const late = new NominationForm(await one.context().newPage());
      await late.page.goto(two.url());
      await late.open('achievements');
      await there.open('check');
      await here.submit();
      await expect(one.getByText('Đề cử đã nộp')).toBeVisible();
      if (javaScriptEnabled) {
        await late.form.locator('#effect').fill('Viết thêm khi đã nộp ở cửa sổ kia.');
        await expect(late.page.locator('[data-autosave=REFUSED]')).toContainText('chưa được lưu');
        await expect(late.form.locator('#effect')).toHaveValue('Viết thêm khi đã nộp ở cửa sổ kia.');
      }
      await late.page.close({ runBeforeUnload: false });
      await there.submit();
      await expect(two.getByText('Đề cử đã nộp')).toBeVisible();
      expect(await receiptNumber(two)).toBe(await receiptNumber(one));
    });
  });
}

/** What is sent next arrives, and its answer gets lost on the way back. */
async function loseNextAnswer(page: Page): Promise<void> {
  let lost = false;
  await page.route(
    () => true,
    async (route) => {
      if (lost || route.request().method() !== 'POST') return route.fallback();
      lost = true;
      await route.fetch({ maxRedirects: 0 });
      await route.abort('connectionreset');
    },
  );
}

async function addFile(page: Page, file: { name: string; mimeType: string; buffer: Buffer }): Promise<void> {
  await page.locator('#files').setInputFiles(file);
  await page.getByRole('button', { name: 'Thêm vào hồ sơ' }).click();
}

async function expectOne(page: Page, base: string, name: string): Promise<void> {
  await page.goto(`${base}/nominations?q=${encodeURIComponent(name)}`);
  await expect(page.locator('tbody tr')).toHaveCount(1);
}
