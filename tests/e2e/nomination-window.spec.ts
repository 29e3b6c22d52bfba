import { expectLegible } from './support/accessibility';
import { communeOfficer, DISTRICT, startNew } from './support/commune-officer';
import { newWord } from './support/new-word';
import { LONG_ENOUGH, NominationForm } from './support/nomination-form';
import { ownDistrict } from './support/own-district';
import { goHome } from './support/places';
import { importPlan, issuePlan } from './support/plan-editor';
import { planFile } from './support/plan-file';
import { fieldsOf, sendFields } from './support/sent-form';
import { expect, type Page, test } from './support/test';

test.describe.configure({ mode: 'parallel' });

test('more time given by the district is told to the commune, and taken back', async ({ open }) => {
  const commune = 'Xã A Dơk';
  const reason = `Lũ quét ở làng ${newWord()}, xã chưa họp xét được.`;
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
  await giveTime(district, { commune, year: '2024', until: '20/01/2025', reason });
  await expect(district.getByText(/Đã gia hạn đề cử năm 2024 cho Xã A Dơk/)).toBeVisible();
  await expectLegible(district);

  await goHome(officer);
  await expect(officer.getByText(reason)).toBeVisible();
  await expect(officer.getByText(/^Được gia hạn đến hết ngày 20\/01\/2025/)).toBeVisible();
  await officer.goto(start);
  await expect(officer.locator('#window')).toContainText('20/01/2025');

  await district.getByText(`Thu hồi gia hạn của ${commune}`).click();
  await district.getByRole('button', { name: 'Thu hồi gia hạn' }).click();
  await expect(district.getByText('Đã thu hồi gia hạn đề cử năm 2024')).toBeVisible();
  await officer.reload();
  await expect(officer.locator('#window')).not.toContainText('20/01/2025');
});

test('what was typed for a closed year is kept as a draft, and more time lets it through', async ({
  open,
}) => {
  const commune = `Xã H' Neng`;
  const who = await communeOfficer(open, commune);
  const officer = await who.enter();
  const form = new NominationForm(officer);
  const plan =
    await test.step('a draft of the year before is written, and kept though it cannot be submitted', async () => {
      const quick = await who.enter({ javaScriptEnabled: false });
      await startNew(quick, who);
      const fields = await fieldsOf(quick.locator('form#form'), { name: 'intent', value: 'next' });
      const begun = await sendFields(quick, { ...fields, name: `Đinh ${newWord()}`, year: '2023' });
      expect(begun.status()).toBe(303);
      await officer.goto((begun.headers().location ?? '').replace('/achievements', '/who'));
      await form.writeOn({ achievements: LONG_ENOUGH });
      await expect(form.missing).toHaveCount(1);
      await form.submit();
      await form.expectRefused(true);
      await expect(form.summary).toContainText(/Kỳ đề cử năm 2023 đã khóa sau ngày 31\/12\/2023 \(.+\)/);
      await expect(form.summary).toContainText('đề nghị cơ quan ban hành kế hoạch gia hạn');
      await form.open('achievements');
      await expect(form.form.locator('#achievements')).toHaveValue(LONG_ENOUGH);
      return fields.planId ?? '';
    });

  const district = await open(DISTRICT);
  const { base } = await goHome(district);
  await test.step('more time for nobody in particular, or of no time, is refused beside its field', async () => {
    await district.goto(`${base}/plans/${plan}/extensions?unit=${who.unit}&year=2023`);
    await expect(district.locator('#place')).toHaveValue(commune);
    await expect(district.locator('#year')).toHaveValue('2023');
    await giveTime(district, { commune: '', year: '2023', until: '31/12/2022' });
    await expect(district.locator('main').getByRole('alert')).toBeFocused();
    await expect(district.locator('#place-error')).toBeVisible();
  });
  await giveTime(district, { commune, year: '2023', until: '31/12/2024' });
  await expect(district.getByText(`Đã gia hạn đề cử năm 2023 cho ${commune}`)).toBeVisible();

  await form.open('check');
  await expect(form.missing).toHaveCount(0);
  await form.submit();
  await expect(officer.getByText('Đề cử đã nộp')).toBeVisible();
});

test('what is late, due soon and closed is told at home, the most pressing first', async ({ open }) => {
  test.slow();
  const district = await ownDistrict(open);
  const writer = await district.enter(open, 'writer', { javaScriptEnabled: false });
  const communes = [district.commune(0), district.commune(1)] as const;
  const plans = [
    { number: '71/KH-UBND', until: { on: '2024-09-20', closesOn: '2024-09-30' } },
    { number: '72/KH-UBND', until: { on: '2024-10-28' } },
    { number: '73/KH-UBND', until: { on: '2024-09-20' } },
  ];
  for (const { number, until } of plans) {
    const file = planFile(`Kế hoạch ${number}`, communes);
    const window = { what: 'Gửi danh sách đề cử', purpose: 'NOMINATIONS' as const, ...until };
    const { plan } = await importPlan(writer, { ...file, deadlines: [window] });
    await issuePlan(writer, plan, { number, day: '15/08/2024' });
  }
  const ask = `vui lòng đề nghị cán bộ xét hồ sơ của ${district.name.replace('Huyện', 'UBND huyện')} gia hạn`;

  const officer = await district.enter(open, 'clerk0');
  await goHome(officer);
  const panels = officer.locator('section').filter({ hasText: /7[123]\/KH-UBND/ });
  const [late, soon, closed] = [panels.nth(0), panels.nth(1), panels.nth(2)];
  await expect(late).toContainText('73/KH-UBND');
  await expect(late).toContainText('Quá hạn từ ngày 21/09/2024, nộp muộn được đến hết ngày 31/12/2024');
  await expect(soon).toContainText('72/KH-UBND');
  await expect(soon).toContainText('Hạn ngày 28/10/2024, còn');
  await expect(closed).toContainText('71/KH-UBND');
  await expect(closed).toContainText('Đã khóa từ ngày 01/10/2024 (theo hạn đề cử ghi trong kế hoạch)');
  for (const panel of [late, closed]) await expect(panel).toContainText(ask);
  await expect(closed.getByRole('link', { name: /^Đề cử: / })).toHaveCount(0);
  await expectLegible(officer);

  await late
    .getByRole('link', { name: /^Đề cử: / })
    .first()
    .click();
  await officer
    .getByRole('link', { name: /^Đề cử vào .*: Cá nhân$/ })
    .first()
    .click();
  await expect(officer.locator('#window')).toContainText('sẽ được ghi là nộp muộn');
  await expectLegible(officer);
});

type MoreTime = { commune: string; year: string; until: string; reason?: string };

/** Fills the form for more time that is open, and sends it. */
async function giveTime(
  page: Page,
  { commune, year, until, reason = 'Xã chưa họp xét được.' }: MoreTime,
): Promise<void> {
  await page.locator('#place').fill(commune);
  await page.locator('#year').selectOption(year);
  await page.locator('#endsOn').fill(until);
  await page.locator('#reason').fill(reason);
  await page.getByRole('button', { name: 'Gia hạn', exact: true }).click();
}
