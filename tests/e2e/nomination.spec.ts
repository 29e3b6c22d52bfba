import { expectLegible } from './support/accessibility';
import { type CommuneOfficer, communeOfficer, DISTRICT } from './support/commune-officer';
import { filledTable, rowsOf } from './support/filled-table';
import { orderOfFields, tabTo } from './support/keyboard';
import { evidenceFiles, tellsPlace, wrongFiles } from './support/made-files';
import { LONG_ENOUGH, NominationForm } from './support/nomination-form';
import { LOOKS } from './support/nominations-to-look-at';
import { frameworkScripts, weightOf } from './support/page-weight';
import { goHome, nominationOf } from './support/places';
import { type FormFields, fieldsOf, sendFields } from './support/sent-form';
import { expect, type Page, test } from './support/test';

test.describe.configure({ mode: 'parallel' });

const FIELD = 'Gương người lao động, người tốt, việc tốt';
const WIDE = { width: 1280, height: 900 };
/** Bytes of a first visit without fonts and without the framework's own script. */
const HEAVIEST = 100 * 1024;
const SIBLING = 'canbo@namyang.example';

for (const javaScriptEnabled of [true, false]) {
  const how = javaScriptEnabled ? 'with JavaScript' : 'without JavaScript';
  const commune = javaScriptEnabled ? 'Xã A Dơk' : 'Xã HNol';

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
        if (!javaScriptEnabled) {
          await form.save('back');
          await form.open('who');
        } else await form.form.locator('#place').blur();
        const twin = officer.getByRole('listitem').filter({ hasText: dossier.name });
        await expect(officer.getByText(/Có thể đã có hồ sơ/)).toBeVisible();
        await expect(twin.first()).toContainText('Bản nháp');
        if (javaScriptEnabled) await form.save('back');
        return fields;
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
        await officer.goForward();
        expect(await receiptNumber(officer)).toBe(shown);
        await sendAgain(officer, sent, check, nomination);
        await sendAgain(officer, started, `${who.base}/nominations/new`, nomination);
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
      await expect(levels.getByRole('heading', { level: 3 })).toHaveCount(4);
      await expect(levels).toContainText('xét và quyết định');
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

test('a nomination is begun at home, written and submitted by the keyboard alone', async ({ open }) => {
  const commune = `Xã K' Dang`;
  const who = await communeOfficer(open, commune);
  const page = await who.enter();
  const follow = async (label: string | RegExp) => {
    await tabTo(page, (stop) => (typeof label === 'string' ? stop.label === label : label.test(stop.label)));
    await page.keyboard.press('Enter');
  };
  await goHome(page);
  await follow(`Đề cử: tất cả lĩnh vực, ${commune}`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Lập đề cử');
  await follow(`Đề cử vào ${FIELD}: Cá nhân`);
  for (const part of ['Lập đề cử', 'Thành tích', 'Tiêu chí']) {
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(part);
    await writeByKeyboard(page);
  }
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Minh chứng');
  await follow(/^Cam kết ›$/);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Cam kết');
  await writeByKeyboard(page);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Kiểm tra và nộp');
  await follow('Nộp đề cử');
  await expect(page.getByText('Đề cử đã nộp')).toBeVisible();
});

test('the pages of a form come over a slow line', async ({ open }) => {
  const who = await communeOfficer(open, 'Xã Tân Bình');
  const page = await who.enter();
  const form = new NominationForm(page);
  await startNew(page, who);
  // With its token the address leads to the draft that the form has made.
  const start = new URL(page.url());
  start.searchParams.delete('form');
  const addresses = [start.pathname + start.search];
  await form.fillWho({ name: `Rmah ${newWord()}` });
  await form.save('back');
  for (const part of ['', '/who', '/achievements', '/criteria', '/evidence', '/declarations', '/check'])
    addresses.push(`${form.here()}/edit${part}`);
  const framework = await frameworkScripts(await who.enter());
  test.skip(
    [...framework].some((name) => name.includes('hmr')),
    'a development server sends more',
  );
  for (const address of addresses) {
    const first = await who.enter();
    const { bytes, parts } = await weightOf(first, address, framework);
    console.log(address.replace(/[0-9a-f-]{36}/g, '…'), bytes, parts.slice(0, 12));
    expect(bytes, `${address}\n${parts.join('\n')}`).toBeLessThanOrEqual(HEAVIEST);
    await first.context().close();
  }
});

for (const { name, commune, looks } of LOOKS) {
  test(`${name} can be read, reached and pressed by everybody`, async ({ open }) => {
    test.slow();
    const who = await communeOfficer(open, commune);
    const page = await who.enter({ viewport: WIDE });
    for (const [look, show] of Object.entries(looks)) {
      await test.step(look, async () => {
        await page.setViewportSize(WIDE);
        await page.emulateMedia({ colorScheme: 'light' });
        await show({ page, who, form: new NominationForm(page) });
        await expectLegible(page);
      });
    }
  });
}

/** Fills what is focused, stop by stop, in the order of the page, and goes on by the first button. */
async function writeByKeyboard(page: Page): Promise<void> {
  await page.locator('form#form').waitFor();
  const order = await orderOfFields(page);
  const wanted = order.slice(0, order.indexOf('next') + 1);
  let inForm = false;
  const stops = await tabTo(
    page,
    ({ name }) => name === 'next',
    async ({ name, type }) => {
      inForm ||= name === wanted[0];
      if (!inForm) return;
      if (type === 'radio' || type === 'checkbox') await page.keyboard.press('Space');
      else if (name === 'birthYear') await page.keyboard.type('1979');
      else if (name === 'achievements') await page.keyboard.insertText(LONG_ENOUGH);
      else if (name === 'name') await page.keyboard.insertText(`Y Thử ${newWord()}`);
      else if (type === 'textarea') await page.keyboard.insertText('Biên bản họp làng.');
    },
  );
  const names = stops.map(({ name }) => name).filter((name, at, all) => name !== '' && name !== all[at - 1]);
  expect(names.slice(-wanted.length), 'the order of the page is the order of the keyboard').toEqual(wanted);
  await page.keyboard.press('Enter');
}

async function upload(page: Page, buffer: Buffer): Promise<void> {
  const mimeType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
  await page.locator('input[name="file"]').setInputFiles({ name: 'Danh sách.xlsx', mimeType, buffer });
  await page.getByRole('button', { name: 'Tải lên và kiểm tra' }).click();
}

async function addEvidence(page: Page, javaScript: boolean): Promise<void> {
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
async function expectOnlyFor(reader: Page, stranger: Page, addresses: readonly string[]): Promise<void> {
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

/** The same form once more, as a browser sends it that never got the answer: it leads to the same nomination. */
async function sendAgain(page: Page, fields: FormFields, address: string, nomination: string): Promise<void> {
  const answer = await sendFields(page, fields, address);
  const { location = '' } = answer.headers();
  expect(location + (location ? '' : await answer.text())).toContain(nomination);
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

/** Types without a pause for seven seconds and kills the page in the middle of it. */
async function typeUntilDead(page: Page): Promise<{ words: string; keys: number[]; died: number }> {
  const words =
    'Hướng dẫn mười bốn hộ trong làng trồng xen cà phê với sầu riêng, mỗi hộ thêm thu nhập. '.repeat(3);
  await page.locator('#achievements').focus();
  const keys: number[] = [];
  const end = Date.now() + 7_000;
  for (const letter of words) {
    if (Date.now() > end) break;
    await page.keyboard.insertText(letter);
    keys.push(Date.now());
    await page.waitForTimeout(60);
  }
  const devTools = await page.context().newCDPSession(page);
  const died = page.waitForEvent('crash');
  devTools.send('Page.crash').catch(() => {});
  await died;
  return { words, keys, died: Date.now() };
}

async function openFromHome(page: Page, name: string): Promise<void> {
  await page.getByRole('link', { name }).first().click();
  await expect(page).toHaveURL(/\/edit$/);
}

/** The form of a new nomination of a person. */
async function startNew(page: Page, { base }: CommuneOfficer): Promise<void> {
  await page.goto(`${base}/nominations/new`);
  const district = page.locator('section').filter({ hasText: 'Kế hoạch 101/KH-UBND' });
  await district.getByRole('link', { name: `Đề cử vào ${FIELD}: Cá nhân` }).click();
  await expect(page.locator('form#form #name')).toBeVisible();
}

async function receiptNumber(page: Page): Promise<string> {
  const number = (await page.locator('main p.figure').first().innerText()).trim();
  expect(number).toMatch(/\d/);
  return number;
}

/** A word that no name has: letters only, as in a name, the first of them large. */
function newWord(): string {
  const letters = [...(Date.now() + Math.floor(Math.random() * 1e6)).toString()].map(
    (digit) => 'ăbcdêghiô'[Number(digit)] ?? 'u',
  );
  return `T${letters.slice(-8).join('')}`;
}

function withoutMarks(word: string): string {
  return word.normalize('NFD').replace(/\p{M}/gu, '');
}
