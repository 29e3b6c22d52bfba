import { expectLegible, WIDE } from './support/accessibility';
import { isOf } from './support/app-routes';
import { communeOfficer, DISTRICT, FIELD, startNew } from './support/commune-officer';
import { tabTo, writeByKeyboard } from './support/keyboard';
import { newWord } from './support/new-word';
import { NominationForm } from './support/nomination-form';
import { NOMINATION_LOOKS } from './support/nominations-to-look-at';
import { frameworkScripts, weightOf } from './support/page-weight';
import { goHome } from './support/places';
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
