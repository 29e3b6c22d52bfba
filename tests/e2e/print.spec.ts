import { ownDistrict } from './support/own-district';
import { goHome } from './support/places';
import { importPlan } from './support/plan-editor';
import { planFile } from './support/plan-file';
import { A4, A4_LANDSCAPE, printedPages, printedWords } from './support/printed-sheet';
import { sightOf } from './support/sight';
import { expect, type Page, test } from './support/test';

const CHROME = [
  'header.chrome',
  'footer.chrome',
  '.button',
  '.skip-link',
  'nav',
  'form',
  'aside[aria-label]',
];

test('the summary prints as a document on A4', async ({ open }) => {
  const { ids, base } = await sightOf(open, 'hoidong@dakdoa.example');
  const page = await open('hoidong@dakdoa.example');
  await page.goto(`${base}/plans/${ids.plans[0]}/summary`);
  await expectPrinted(page);
  const words = await page.locator('main').innerText();
  for (const part of [
    'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
    'Độc lập - Tự do - Hạnh phúc',
    'BÁO CÁO',
    'Nơi nhận',
  ]) {
    expect(words).toContain(part);
  }
  const body = await page.locator('main').evaluate((main) => {
    const paragraph = [...main.querySelectorAll('p')].find((one) => (one.textContent ?? '').length > 80);
    const { fontFamily, fontSize } = getComputedStyle(paragraph ?? main);
    return { fontFamily, points: Number.parseFloat(fontSize) * 0.75 };
  });
  expect(body.fontFamily).toMatch(/Tinos|Times/);
  expect(body.points).toBeGreaterThanOrEqual(13);
  for (const sheet of await printedPages(page)) expect(sheet).toEqual(A4);
});

test('a receipt prints on one sheet of A4', async ({ open }) => {
  const { recognised, base } = await sightOf(open, 'canbo@namyang.example');
  const page = await open('canbo@namyang.example');
  await page.goto(`${base}/nominations/${recognised[0]}/receipt`);
  await expectPrinted(page);
  expect(await printedPages(page)).toEqual([A4]);
});

test('the progress of a plan prints across A4', async ({ open }) => {
  const { ids, base } = await sightOf(open, 'noivu@dakdoa.example');
  const page = await open('noivu@dakdoa.example');
  await page.goto(`${base}/plans/${ids.plans[0]}/progress?view=units`);
  await expectPrinted(page);
  const sheets = await printedPages(page);
  expect(sheets.length).toBeGreaterThan(0);
  for (const sheet of sheets) expect(sheet).toEqual(A4_LANDSCAPE);
});

test('a plan prints as a document on A4, numbered from the second page', async ({ open }) => {
  const { ids, base } = await sightOf(open, 'hoidong@dakdoa.example');
  const page = await open('hoidong@dakdoa.example');
  await page.goto(`${base}/plans/${ids.plans[0]}/document`);
  await expectPrinted(page);
  const pages = await printedWords(page);
  expect(pages.length).toBeGreaterThan(1);
  for (const part of ['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'Độc lập - Tự do - Hạnh phúc', 'KẾ HOẠCH']) {
    expect(pages[0]?.words).toContain(part);
  }
  for (const [at, { width, height, top }] of pages.entries()) {
    expect({ width, height }).toEqual(A4);
    expect(top, `the number above page ${at + 1}`).toBe(at === 0 ? '' : String(at + 1));
  }
});

test('the signature of a plan never stands alone on a page', async ({ open }) => {
  test.slow();
  const district = await ownDistrict(open);
  const page = await district.enter(open, 'writer');
  const communes = [district.commune(0), district.commune(1)] as const;
  const { plan } = await importPlan(page, planFile('Kế hoạch in nhiều cỡ', communes));
  await page.goto(`${plan}/document`);
  const seen = new Set<number>();
  // The document grows line by line, so that its end comes to every place of a page.
  for (let lines = 0; lines < 36; lines += 3) {
    await page.evaluate((count) => {
      const body = document.querySelector('.sheet .body');
      for (const added of document.querySelectorAll('.sheet .added')) added.remove();
      for (let line = 0; line < count; line++) {
        const paragraph = document.createElement('p');
        paragraph.className = 'added';
        paragraph.textContent = 'Một dòng thêm vào.';
        body?.append(paragraph);
      }
    }, lines);
    const pages = await printedWords(page);
    const last = pages.at(-1)?.words ?? '';
    expect(last).toContain('Nguyễn Văn Ký');
    expect(last.indexOf('Nơi nhận'), `${lines} lines more: what stands above the end`).toBeGreaterThan(40);
    seen.add(pages.length);
  }
  expect(seen.size, 'the end has moved to another page').toBeGreaterThan(1);
});

test('any other page prints without what stands around it', async ({ open }) => {
  const page = await open('canbo@namyang.example');
  await goHome(page);
  await expectPrinted(page);
  for (const sheet of await printedPages(page)) expect(sheet).toEqual(A4);
});

/** Nothing of the chrome, black on white, and nothing wider than the sheet; whatever theme the screen has. */
async function expectPrinted(page: Page): Promise<void> {
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  for (const part of CHROME) {
    expect(await page.locator(part).filter({ visible: true }).count(), `${part} in print`).toBe(0);
  }
  const coloured = await page.locator('body, main, main *').evaluateAll((all) =>
    all
      .filter((element) => element.checkVisibility() && (element.textContent ?? '').trim() !== '')
      .map((element) => ({ element, style: getComputedStyle(element) }))
      .filter(
        ({ style }) =>
          style.color !== 'rgb(0, 0, 0)' || !/rgba\(0, 0, 0, 0\)|255, 255, 255/.test(style.backgroundColor),
      )
      .map(
        ({ element, style }) =>
          `${style.color} on ${style.backgroundColor}: ${element.outerHTML.slice(0, 120)}`,
      )
      .slice(0, 5),
  );
  expect(coloured, 'black on white').toEqual([]);
}
