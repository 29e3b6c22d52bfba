import { expectLegible, WIDE } from './support/accessibility';
import { isOf } from './support/app-routes';
import { communeOfficer, DISTRICT, FIELD, startNew } from './support/commune-officer';
import { tabTo, writeByKeyboard } from './support/keyboard';
import { newWord } from './support/new-word';
import { NominationForm } from './support/nomination-form';
import { NOMINATION_LOOKS } from './support/nominations-to-look-at';
import { ownDistrict } from './support/own-district';
import { frameworkScripts, weightOf } from './support/page-weight';
import { goHome } from './support/places';
import { importPlan, issuePlan } from './support/plan-editor';
import { planFile } from './support/plan-file';
import { expect, test } from './support/test';
import { TIME_AND_TABLE_LOOKS } from './support/time-and-tables-to-look-at';

test.describe.configure({ mode: 'parallel' });

/** Bytes of a first visit without fonts and without the framework's own script. */
const HEAVIEST = 100 * 1024;

test('a nomination is begun at home, written and submitted by the keyboard alone', async ({ open }) => {
  const commune = 'Xã A Dơk';
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
  for (const address of addresses) {
    const first = await who.enter();
    const { bytes, parts } = await weightOf(first, address, framework);
    test.info().annotations.push({ type: 'weight', description: `${bytes} ${address}` });
    expect(bytes, `${address}\n${parts.join('\n')}`).toBeLessThanOrEqual(HEAVIEST);
    await first.context().close();
  }
});

test('a number of identity is asked for by the plan only, and never shown whole', async ({ open }) => {
  const district = await ownDistrict(open);
  const quick = { javaScriptEnabled: false };
  const writer = await district.enter(open, 'writer', quick);
  const communes = [district.commune(0), district.commune(1)] as const;
  for (const [number, asks] of [
    ['81/KH-UBND', true],
    ['82/KH-UBND', false],
  ] as const) {
    const file = planFile(`Kế hoạch ${number}`, communes);
    const { plan } = await importPlan(
      writer,
      asks ? { ...file, plan: { ...file.plan, asksIdNumber: true } } : file,
    );
    await issuePlan(writer, plan, { number, day: '15/08/2024' });
  }
  const officer = await district.enter(open, 'clerk0', quick);
  const { base } = await goHome(officer);
  const form = new NominationForm(officer);
  const start = async (number: string) => {
    await officer.goto(`${base}/nominations/new`);
    const plan = officer.locator('section').filter({ hasText: number });
    await plan
      .getByRole('link', { name: /: Cá nhân$/ })
      .first()
      .click();
  };
  await start('82/KH-UBND');
  await expect(form.form.locator('#name')).toBeVisible();
  await expect(form.form.locator('#idNumber')).toHaveCount(0);

  await start('81/KH-UBND');
  await form.fillWho({ name: `Rcom ${newWord()}` });
  await form.form.locator('#idNumber').fill('064084001234');
  await form.save('back');
  for (const look of ['/edit/who', '', '/edit/check']) {
    await officer.goto(form.here() + look);
    expect(await officer.content(), look).not.toContain('064084001234');
  }
  await officer.goto(form.here());
  await expect(officer.locator('main')).toContainText('••••••••••34');
});

for (const { name, commune, looks } of [...NOMINATION_LOOKS, ...TIME_AND_TABLE_LOOKS]) {
  test(`${name} can be read, reached and pressed by everybody`, async ({ open }) => {
    test.slow();
    const who = await communeOfficer(open, commune);
    const page = await who.enter({ viewport: WIDE });
    const shown = {
      page,
      who,
      form: new NominationForm(page),
      district: await open(DISTRICT),
      kept: new Map(),
    };
    for (const { state, route, by, show } of looks) {
      await test.step(state, async () => {
        await show(shown);
        const seen = by === 'district' ? shown.district : page;
        await expect(seen).toHaveURL((url) => isOf(route, url.pathname));
        await expectLegible(seen);
      });
    }
  });
}
