import { scoreOf, textOfPlan, truthOf, wordOf } from './support/plan-documents';
import { openAll, ReadingPages, type SentFile } from './support/reading-pages';
import { expect, test } from './support/test';

type How = 'text' | 'word' | 'pasted' | 'without script';

/**
 * The five real plans, each sent by somebody of the unit that issued it. For a moment these units have a draft more, which
 * routes.spec.ts would trip over: files run in the order of their names, so that this one is over long before.
 */
const DOCUMENTS: [name: string, who: string, how: How][] = [
  ['bac-kan-province-458-2021', 'noivu@backan.example', 'text'],
  ['dak-doa-district-101-2021', 'noivu@dakdoa.example', 'word'],
  ['ia-bang-commune-2021', 'canbo@iabang.example', 'pasted'],
  ['ia-pa-district-105-2019', 'noivu@iapa.example', 'without script'],
  ['y-tich-commune-2024', 'canbo@ytich.example', 'text'],
];

for (const [name, who, how] of DOCUMENTS) {
  test(`${name} becomes a plan that says the same (${how})`, async ({ open }) => {
    test.slow();
    const page = await open(who, { javaScriptEnabled: how !== 'without script' });
    const pages = await ReadingPages.send(page, await sent(name, how));
    expect(scoreOf(name, await pages.exportDraft()), 'as read').toBeGreaterThanOrEqual(0.95);
    await pages.correctHead(truthOf(name));
    await pages.tickAll('fields');
    await pages.tickAll('quotas');
    expect(scoreOf(name, await pages.exportDraft()), 'after the corrections').toBe(1);
    await pages.discard();
  });
}

test('what a document has lost is said first, typed in beside it, and then there', async ({ open }) => {
  const name = 'ia-pa-district-105-2019';
  const page = await open('noivu@iapa.example');
  const text = textOfPlan(name).replace(/^Số:.*$/m, 'Số:      /KH-UBND');
  const pages = await ReadingPages.send(page, text);
  await expect(page.getByRole('link', { name: 'Số, ký hiệu' })).toBeVisible();
  expect(scoreOf(name, await pages.exportDraft()), 'with the blank').toBeLessThan(1);
  await pages.open();
  await page.getByRole('link', { name: 'Số, ký hiệu' }).click();
  await expect(page.locator('#number')).toBeInViewport();
  await page.locator('#number').fill(truthOf(name).plan.number ?? '');
  await pages.save();
  expect(scoreOf(name, await pages.exportDraft()), 'with the number').toBe(1);

  await test.step('a value shows its lines, and they lead back to it', async () => {
    await pages.open('quotas');
    await openAll(page);
    await page.locator('[id="q2.leads"]').focus();
    const marked = page.locator('.document-lines .line-marked');
    await expect(marked).toHaveCount(1);
    await expect(marked).toBeInViewport();
    const link = page.locator('#q1 a.line-link').first();
    await link.click();
    await expect(page.locator('.document-lines tr:focus')).toBeInViewport();
    await page.getByRole('button', { name: 'Về chỗ đang sửa' }).click();
    await expect(link).toBeFocused();
  });

  await test.step('a unit is chosen for a name, and another is kept as words', async () => {
    await pages.open('places');
    const places = page.locator('main form:has([name=part])');
    const choices = places.getByRole('combobox', { name: /^Trong hệ thống là/ });
    await choices
      .filter({ hasText: 'Ban Chỉ huy Quân sự' })
      .selectOption({ label: 'Ban Chỉ huy Quân sự huyện Ia Pa (Huyện Ia Pa)' });
    await choices.filter({ hasText: 'Phòng Giáo dục' }).selectOption('words');
    await pages.save(places);
    await expect(places.getByText(/^✓\s*đã chọn$/)).toHaveCount(1);
    await expect(places.getByText(/^✓\s*chỉ giữ tên$/)).toHaveCount(1);
  });
  await pages.discard();
});

test('two people correct a reading and lose nothing of each other', async ({ open }) => {
  const page = await open('noivu@iapa.example');
  const pages = await ReadingPages.send(page, textOfPlan('ia-pa-district-105-2019'));
  const other = await open('noivu@iapa.example', { javaScriptEnabled: false });
  await pages.open('head');
  await other.goto(`${pages.here}/head`);
  await other.locator('#placeName').fill('Nơi khác');
  await other.getByRole('button', { name: 'Lưu', exact: true }).click();
  await expect(other.getByText('✓ Đã lưu.')).toBeVisible();
  await page.locator('#signer').fill('Nguyễn Văn Ký');
  await page.getByRole('button', { name: 'Lưu', exact: true }).click();
  await expect(page.locator('main').getByRole('alert')).toContainText('Nội dung hai bên đã được ghép lại');
  await expect(page.locator('#placeName')).toHaveValue('Nơi khác');
  await pages.save();
  await other.reload();
  await expect(other.locator('#signer')).toHaveValue('Nguyễn Văn Ký');
  await pages.discard();
});

test('a document that cannot be read says how to mend it, with the form to send it again', async ({
  open,
}) => {
  const page = await open('noivu@iapa.example', { javaScriptEnabled: false });
  await page.goto('/');
  await page.goto(`${new URL(page.url()).pathname}/plans/read`);
  await page.getByRole('button', { name: 'Đọc kế hoạch' }).click();
  await expect(page.locator('main').getByRole('alert')).toContainText('Chưa có tài liệu.');
  const broken = {
    name: 'kế hoạch.docx',
    mimeType: 'application/octet-stream',
    // As a picture that was given the name of a document.
    buffer: Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'),
  };
  await page.getByLabel('Tệp kế hoạch').setInputFiles(broken);
  await page.getByRole('button', { name: 'Đọc kế hoạch' }).click();
  await expect(page.getByText('Chưa đọc được tài liệu này.')).toBeVisible({ timeout: 30_000 });
  await expect(page.locator('main')).toContainText('Vui lòng');
  await expect(page.getByLabel('Tệp kế hoạch')).toBeVisible();
});

async function sent(name: string, how: How): Promise<SentFile | string> {
  const text = textOfPlan(name);
  if (how === 'pasted') return text;
  if (how === 'word') return { name: `${name}.docx`, mimeType: WORD, buffer: await wordOf(text) };
  return { name: `${name}.txt`, mimeType: 'text/plain', buffer: Buffer.from(text) };
}

const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
