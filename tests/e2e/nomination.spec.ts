import { expectLegible } from './support/accessibility';
import { wordsOf } from './support/answers';
import { communeOfficer, DISTRICT, FIELD, startNew } from './support/commune-officer';
import { addEvidence, expectOnlyFor } from './support/evidence-steps';
import { withoutItsScripts } from './support/late-script';
import { evidenceFiles } from './support/made-files';
import { newWord, withoutMarks } from './support/new-word';
import { LONG_ENOUGH, NominationForm } from './support/nomination-form';
import { goHome, nominationOf } from './support/places';
import { receiptNumber } from './support/receipt';
import { type FormFields, fieldsOf, sendFields } from './support/sent-form';
import { expect, type Page, test } from './support/test';

test.describe.configure({ mode: 'parallel' });

const SIBLING = 'canbo@namyang.example';

/** `script` says whether one runs; `held` that a browser would run it, but it has not come. */
const WAYS = [
  { how: 'with JavaScript', commune: `Xã K' Dang`, script: true, browser: {} },
  { how: 'without JavaScript', commune: 'Xã HNol', script: false, browser: { javaScriptEnabled: false } },
  {
    how: 'on a telephone before the script has come',
    commune: 'Xã HNol',
    script: false,
    held: true,
    browser: { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true },
  },
];

for (const { how, commune, script, browser, held } of WAYS) {
  test(`the officer's job, from what is owed to what became of it, ${how}`, async ({ open }) => {
    test.slow();
    const enter = async () => {
      const page = await who.enter(browser);
      return held ? withoutItsScripts(page) : page;
    };
    const who = await communeOfficer(open, commune);
    const word = newWord();
    const dossier = { name: `Rơ Châm ${word}`, birthYear: '1984', place: 'Làng Dơk Rơng' };
    let officer = await enter();
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
        if (!script) {
          await form.save('back');
          await form.open('who');
        } else await form.form.locator('#place').blur();
        const twin = officer.getByRole('listitem').filter({ hasText: dossier.name });
        await expect(officer.getByText(/Có thể đã có hồ sơ/)).toBeVisible();
        await expect(twin.first()).toContainText('Bản nháp');
        if (script) await form.save('back');
        return { fields, address };
      });
    const nomination = nominationOf(officer);

    await test.step('written on another machine', async () => {
      await officer.context().close();
      officer = await enter();
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
      await addEvidence(officer, script);
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
        await form.pressTwice('submit', script);
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
        if (!script) {
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
      await expect(officer).toHaveURL(/\/edit$/);
      await expect(officer.getByText('Chưa có xác nhận của hai làng bên.')).toBeVisible();
      await expect(officer.getByText('được nêu khi trả lại')).toHaveCount(2);
      if (script) await expectLegible(officer);
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

test('one dossier serves several nominations, with its files', async ({ open }) => {
  const who = await communeOfficer(open, 'Xã Glar');
  const page = await who.enter();
  const form = new NominationForm(page);
  const dossier = { name: `Hyưn ${newWord()}`, birthYear: '1981', place: 'Làng Dơk Rơng' };
  await startNew(page, who);
  await form.fillWho(dossier);
  await form.save('next');
  await form.form.locator('#achievements').fill(LONG_ENOUGH);
  await form.save('next');
  await form.open('evidence');
  const { paper } = await evidenceFiles();
  await page.locator('#files').setInputFiles(paper);
  await page.getByRole('button', { name: 'Thêm vào hồ sơ' }).click();
  await expect(page.locator('a[download]')).toHaveCount(1);

  await page.goto(`${who.base}/nominations/new`);
  const others = page.getByRole('link', { name: /^Đề cử vào .*: Cá nhân$/ });
  await others.filter({ hasNotText: FIELD }).first().click();
  await page.getByText('Dùng hồ sơ đã có của đơn vị').click();
  await page.getByLabel('Tìm theo tên').fill(withoutMarks(dossier.name));
  await page.getByRole('button', { name: 'Tìm' }).click();
  await page
    .getByRole('link', { name: /^Dùng hồ sơ này/ })
    .filter({ hasText: dossier.name })
    .click();
  await expect(page.getByText(`Dùng hồ sơ đã có: ${dossier.name}`)).toBeVisible();
  await form.expectWho(dossier);
  await form.save('next');
  await expect(form.form.locator('#achievements')).toHaveValue(LONG_ENOUGH);
  await form.open('evidence');
  await expect(page.locator('a[download]').filter({ hasText: paper.name })).toHaveCount(1);
  await page.goto(`${who.base}/nominations?q=${encodeURIComponent(dossier.name)}`);
  await expect(page.locator('tbody tr')).toHaveCount(2);
});

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
