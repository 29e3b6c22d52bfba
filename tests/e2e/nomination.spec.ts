import { wordsOf } from './support/answers';
import { communeOfficer, DISTRICT, FIELD, startNew } from './support/commune-officer';
import { addEvidence, expectOnlyFor } from './support/evidence-steps';
import { filledTable, rowsOf } from './support/filled-table';
import { expectLegibleAsItIs } from './support/legible';
import { newWord, withoutMarks } from './support/new-word';
import { LONG_ENOUGH, NominationForm } from './support/nomination-form';
import { goHome, nominationOf } from './support/places';
import { receiptNumber } from './support/receipt';
import { type FormFields, fieldsOf, sendFields } from './support/sent-form';
import { expect, type Page, test } from './support/test';
import { typeUntilDead } from './support/typing';

test.describe.configure({ mode: 'parallel' });

const SIBLING = 'canbo@namyang.example';

for (const javaScriptEnabled of [true, false]) {
  const how = javaScriptEnabled ? 'with JavaScript' : 'without JavaScript';
  const commune = javaScriptEnabled ? `Xã K' Dang` : 'Xã HNol';

  test(`the officer's job, from what is owed to what became of it, ${how}`, async ({ open }) => {
    test.slow();
    const browser = { javaScriptEnabled };
    const who = await communeOfficer(open, commune);
    const word = newWord();
    const dossier = { name: `Rơ Châm ${word}`, birthYear: '1984', place: 'Làng Dơk Rơng' };
    let officer = await who.enter(browser);
    let form = new NominationForm(officer);

    const first = await test.step('what the unit owes leads into a new nomination', async () => {
      await goHome(officer);
      await officer.getByRole('link', { name: `Đề cử: tất cả lĩnh vực, ${commune}` }).click();
      await officer.getByRole('link', { name: `Đề cử vào ${FIELD}: Cá nhân` }).click();
      await form.fillWho(dossier);
      await form.save('back');
      return nominationOf(officer);
    });

    const started =
      await test.step('a name that is there already is said to be, with what became of it', async () => {
        await startNew(officer, who);
        await form.fillWho({ ...dossier, name: `Ro Cham ${withoutMarks(word)}` });
        const fields = await fieldsOf(form.form, { name: 'intent', value: 'save' });
        const address = officer.url();
        if (!javaScriptEnabled) {
          await form.save('back');
          await form.open('who');
        } else await form.form.locator('#place').blur();
        const twin = officer.getByRole('listitem').filter({ hasText: dossier.name });
        await expect(officer.getByText(/Có thể đã có hồ sơ/)).toBeVisible();
        await expect(twin.first()).toContainText('Bản nháp');
        if (javaScriptEnabled) await form.save('back');
        return { fields, address };
      });
    const nomination = nominationOf(officer);

    await test.step('written on another machine', async () => {
      await officer.context().close();
      officer = await who.enter(browser);
      form = new NominationForm(officer);
      await goHome(officer);
      await openFromHome(officer, `Ro Cham ${withoutMarks(word)}`);
      await form.open('who');
      await form.expectWho({ ...dossier, name: `Ro Cham ${withoutMarks(word)}` });
      await form.fillWho({ name: `Rơ Châm Y ${word}` });
      await form.save('back');
    });

    await test.step('the check lists everything that is missing, each with the way to its field', async () => {
      await form.open('check');
      for (const words of ['Thành tích cần', 'chưa được trả lời', 'Chưa cam kết'])
        await expect(form.missing.filter({ hasText: words }).first()).toBeVisible();
      await form.expectLinksToFields();
    });

    await test.step('what was achieved, in its sections', async () => {
      await form.open('achievements');
      await form.form.locator('#achievements').fill(LONG_ENOUGH);
      await form.form.locator('#results').fill('Thu nhập của 14 hộ tăng từ 42 lên 77 triệu đồng một năm.');
      await form.form.locator('#effect').fill('Hai làng bên đã làm theo từ năm 2023.');
      await form.save('next');
      await form.meetAll('');
      await form.save('next');
    });

    await test.step('evidence is taken for what it is, and only by who may read the dossier', async () => {
      await addEvidence(officer, javaScriptEnabled);
      const files = await officer
        .locator('a[download]')
        .evaluateAll((all) => all.map((one) => one.getAttribute('href') ?? ''));
      const preview = await officer.getByAltText(/^Ảnh thu nhỏ của Đường làng mới/).getAttribute('src');
      await expectOnlyFor(officer, await open(SIBLING, browser), [...files, preview ?? '']);
    });

    await test.step('a file proves a criterion', async () => {
      const proof = officer.locator('form', { has: officer.locator('input[name="shown"]') });
      await expect(proof.getByText('chưa có minh chứng').first()).toBeVisible();
      for (const group of await proof.getByRole('group').all()) {
        await group.getByLabel('Biên bản họp làng.pdf').check();
      }
      await proof.getByRole('button').click();
      await expect(officer.getByText('Đã lưu tệp nào chứng minh tiêu chí nào.')).toBeVisible();
      await expect(proof.getByText('chưa có minh chứng')).toHaveCount(0);
      await form.open('criteria');
      await expect(form.form.getByLabel('Biên bản họp làng.pdf').first()).toBeChecked();
      await expect(form.form.getByLabel('Giấy xác nhận.docx').first()).not.toBeChecked();
    });

    const number =
      await test.step('complete, it is submitted once, whatever is pressed or sent again', async () => {
        await form.open('declarations');
        await form.declareAll();
        await form.save('next');
        await expect(form.missing).toHaveCount(0);
        const sent = await fieldsOf(form.submission);
        const check = officer.url();
        await form.pressTwice('submit', javaScriptEnabled);
        await expect(officer.getByText('Đề cử đã nộp')).toBeVisible();
        const shown = await receiptNumber(officer);
        await officer.reload();
        expect(await receiptNumber(officer)).toBe(shown);
        await officer.goBack();
        // A browser may show the page as it was left, with its button.
        if (await form.submission.isVisible()) await form.submit();
        else await officer.goForward();
        await expect(officer.getByText('Đề cử đã nộp')).toBeVisible();
        expect(await receiptNumber(officer)).toBe(shown);
        // A page with script sends its forms in a way of its own.
        if (!javaScriptEnabled) {
          expect(await answerTo(officer, sent, check)).toContain(`${nomination}/receipt`);
          expect(await answerTo(officer, started.fields, started.address)).toContain('đã được nộp');
        }
        await officer.goto(`${who.base}/nominations?q=${encodeURIComponent(word)}&status=SUBMITTED`);
        await expect(officer.locator('tbody tr')).toHaveCount(1);
        return shown;
      });

    await test.step('returned, it opens on the reason, with the parts that it names marked', async () => {
      await returnIt(await open(DISTRICT, browser), nomination, 'Chưa có xác nhận của hai làng bên.');
      await goHome(officer);
      await officer.getByRole('link', { name: `Xem lý do và bổ sung hồ sơ Rơ Châm Y ${word}` }).click();
      await expect(officer.getByText('Chưa có xác nhận của hai làng bên.')).toBeVisible();
      await expect(officer.getByText('được nêu khi trả lại')).toHaveCount(2);
      if (javaScriptEnabled) await expectLegibleAsItIs(officer);
      await form.open('achievements');
      await expect(officer.getByText('Chưa có xác nhận của hai làng bên.')).toBeVisible();
      await form.form.locator('#effect').fill('Hai làng bên đã làm theo từ năm 2023, trưởng làng xác nhận.');
      await form.save();
      await form.open('criteria');
      await expect(officer.getByText('Chưa có xác nhận của hai làng bên.')).toHaveCount(0);
      await form.open('check');
      await officer.getByRole('button', { name: 'Nộp lại đề cử' }).click();
      await expect(officer.getByText('Đề cử đã nộp')).toBeVisible();
      expect(await receiptNumber(officer)).toBe(number);
    });

    await test.step('how it fares is told level by level', async () => {
      await officer.goto(`${who.base}/nominations/${nomination}`);
      const levels = officer.locator('section', {
        has: officer.getByRole('heading', { name: 'Ở từng cấp' }),
      });
      await expect(levels.getByRole('heading', { level: 3 }).first()).toBeVisible();
      await expect(levels).toContainText(/101\/KH-UBND · 2024.*Chờ xét.*xét và quyết định/s);
    });

    await test.step('one that was given up is withdrawn, with a reason only', async () => {
      await officer.goto(`${who.base}/nominations/${first}`);
      await officer.getByText('Rút đề cử', { exact: true }).first().click();
      await officer.getByRole('button', { name: 'Rút đề cử', exact: true }).click();
      await expect(officer.locator('#withdraw-reason-error')).toBeVisible();
      await officer.locator('#withdraw-reason').fill('Lập trùng với hồ sơ đã nộp của cùng một người.');
      await officer.getByRole('button', { name: 'Rút đề cử', exact: true }).click();
      await expect(officer.getByText('Đã ghi: đã rút')).toBeVisible();
      await officer.goto(`${who.base}/nominations/${first}/edit`);
      await expect(officer).toHaveURL(`${who.base}/nominations/${first}`);
    });
  });
}

test('a browser that dies in the middle of a word loses at most five seconds', async ({ open }) => {
  const who = await communeOfficer(open, 'Xã Trang');
  const page = await who.enter();
  const form = new NominationForm(page);
  const name = `Siu ${newWord()}`;
  await startNew(page, who);
  await form.form.locator('#name').pressSequentially(name, { delay: 30 });
  await expect(page.locator('[data-autosave="SAVED"]')).toContainText(/Đã tự lưu lúc \d\d:\d\d:\d\d/);
  const other = await who.enter();
  await goHome(other);
  await openFromHome(other, name);
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

test('two tabs write one nomination, and neither loses what it wrote', async ({ open }) => {
  const who = await communeOfficer(open, 'Xã Hà Bầu');
  const one = await who.enter({ javaScriptEnabled: false });
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
    await expect(two.getByText('trong các ô khác, cũng được giữ')).toBeVisible();
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
    await there.open('check');
    await here.submit();
    await expect(one.getByText('Đề cử đã nộp')).toBeVisible();
    await there.submit();
    await expect(two.getByText('Đề cử đã nộp')).toBeVisible();
    expect(await receiptNumber(two)).toBe(await receiptNumber(one));
  });
});

test('more time given by the district is told to the commune, and taken back', async ({ open }) => {
  const commune = 'Xã Glar';
  const who = await communeOfficer(open, commune);
  const officer = await who.enter();
  await startNew(officer, who);
  const plan = await new NominationForm(officer).form.locator('input[name="planId"]').inputValue();
  const start = officer.url();

  const district = await open(DISTRICT);
  const { base } = await goHome(district);
  await district.goto(`${base}/plans/${plan}`);
  await district.getByText('Việc khác', { exact: true }).click();
  await district.getByRole('link', { name: /^Gia hạn đề cử/ }).click();
  await district.locator('#place').fill(commune);
  await district.locator('#year').selectOption('2024');
  await district.locator('#endsOn').fill('20/01/2025');
  await district.locator('#reason').fill('Lũ quét ngày 02/10/2024, xã chưa họp xét được.');
  await district.getByRole('button', { name: 'Gia hạn', exact: true }).click();
  await expect(district.getByText(/Đã gia hạn đề cử năm 2024 cho Xã Glar/)).toBeVisible();
  await expectLegibleAsItIs(district);

  await goHome(officer);
  await expect(officer.getByText('Lũ quét ngày 02/10/2024')).toBeVisible();
  await expect(officer.getByText(/^Được gia hạn đến hết ngày 20\/01\/2025/)).toBeVisible();
  await officer.goto(start);
  await expect(officer.locator('#window')).toContainText('20/01/2025');

  await district.getByText(`Thu hồi gia hạn của ${commune}`).click();
  await district.getByRole('button', { name: 'Thu hồi gia hạn' }).click();
  await expect(district.getByText('Đã thu hồi gia hạn đề cử năm 2024')).toBeVisible();
  await officer.reload();
  await expect(officer.locator('#window')).not.toContainText('20/01/2025');
});

test('a table from Excel becomes drafts, and the same table again adds nothing', async ({ open }) => {
  const commune = 'Xã Ia Pết';
  const who = await communeOfficer(open, commune);
  for (const javaScriptEnabled of [true, false]) {
    const page = await who.enter({ javaScriptEnabled });
    await page.goto(`${who.base}/nominations/import`);
    const download = page.waitForEvent('download');
    await page.getByRole('link', { name: 'Tải tệp mẫu (.xlsx)' }).click();
    const template = await rowsOf(await (await download).path());
    const word = newWord();
    const filled = await filledTable(template, [
      { Tên: `Ksor ${word} Một`, 'Lĩnh vực': FIELD, 'Đối tượng': 'Cá nhân', 'Năm sinh': '1980' },
      { Tên: `Ksor ${word} Hai`, 'Lĩnh vực': FIELD, 'Đối tượng': 'Cá nhân' },
      { Tên: `Ksor ${word} Ba`, 'Lĩnh vực': 'Lĩnh vực không có', 'Đối tượng': 'Cá nhân' },
    ]);

    await upload(page, filled);
    await expect(page.getByText('Đã xem xong tệp: 02 dòng đã nhận, 01 dòng chưa nhận.')).toBeVisible({
      timeout: 20_000,
    });
    const refused = page.getByRole('row').filter({ hasText: `Ksor ${word} Ba` });
    await expect(refused).toContainText('Lĩnh vực:');
    if (javaScriptEnabled) await expectLegibleAsItIs(page);
    const back = page.waitForEvent('download');
    await page.getByRole('link', { name: 'Tải các dòng chưa nhận (.xlsx)' }).click();
    const rows = await rowsOf(await (await back).path());
    const kept = rows.filter((row) => row.some((cell) => String(cell ?? '').includes(word)));
    expect(kept).toHaveLength(1);
    expect(kept[0]).toContain(`Ksor ${word} Ba`);
    expect(rows[0]?.at(-1)).toBe('Lý do');
    expect(String(kept[0]?.at(-1))).toContain('lĩnh vực');

    await page.goto(`${who.base}/nominations/import`);
    await upload(page, filled);
    await expect(page.getByText(/: 0 dòng đã nhận, 02 dòng đã có từ trước/)).toBeVisible({ timeout: 20_000 });
    await page.goto(`${who.base}/nominations?q=${encodeURIComponent(word)}`);
    await expect(page.locator('tbody tr')).toHaveCount(2);
  }
});

async function upload(page: Page, buffer: Buffer): Promise<void> {
  const mimeType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
  await page.locator('input[name="file"]').setInputFiles({ name: 'Danh sách.xlsx', mimeType, buffer });
  await page.getByRole('button', { name: 'Tải lên và kiểm tra' }).click();
}

/** Where the same form leads once more, sent as by a browser that never got the answer; or what it is told. */
async function answerTo(page: Page, fields: FormFields, address: string): Promise<string> {
  const answer = await sendFields(page, fields, address);
  expect(answer.status()).toBeLessThan(400);
  return answer.headers().location ?? wordsOf(await answer.text());
}

async function returnIt(reviewer: Page, nomination: string, reason: string): Promise<void> {
  const { base } = await goHome(reviewer);
  await reviewer.goto(`${base}/nominations/${nomination}`);
  await expect(reviewer.getByText(/Có thể đã có hồ sơ/), 'the reviewer sees the twin, too').toBeVisible();
  await reviewer.getByText('Trả lại để bổ sung', { exact: true }).click();
  const form = reviewer.locator('#return-reason-form');
  await form.getByLabel('Thành tích', { exact: true }).check();
  await form.getByLabel('Minh chứng', { exact: true }).check();
  await form.locator('#return-reason').fill(reason);
  await form.getByRole('button', { name: 'Trả lại', exact: true }).click();
  await expect(reviewer.getByText('Đã ghi: trả lại')).toBeVisible();
}

async function openFromHome(page: Page, name: string): Promise<void> {
  await page.getByRole('link', { name }).first().click();
  await expect(page).toHaveURL(/\/edit$/);
}
