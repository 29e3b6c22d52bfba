import { expectLegible } from './support/accessibility';
import { communeOfficer, FIELD } from './support/commune-officer';
import { filledTable, rowsOf, templateOf, upload } from './support/filled-table';
import { newWord } from './support/new-word';
import { goHome } from './support/places';
import { expect, type Page, test } from './support/test';

test.describe.configure({ mode: 'parallel' });

test('a table from Excel becomes drafts, and the same table again adds nothing', async ({ open }) => {
  const commune = 'Xã Ia Pết';
  const who = await communeOfficer(open, commune);
  for (const javaScriptEnabled of [true, false]) {
    const page = await who.enter({ javaScriptEnabled });
    await page.goto(`${who.base}/nominations/import`);
    const template = await templateOf(page);
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
    await expectOnlyFor(page, await open('canbo@namyang.example'));
    const refused = page.getByRole('row').filter({ hasText: `Ksor ${word} Ba` });
    await expect(refused).toContainText('Lĩnh vực:');
    if (javaScriptEnabled) await expectLegible(page);
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

test('a table of two thousand rows is taken while a bar tells how far it is', async ({ open }) => {
  test.slow();
  const who = await communeOfficer(open, 'Xã Hải Yang');
  const page = await who.enter();
  await page.goto(`${who.base}/nominations/import`);
  const word = newWord();
  const rows = Array.from({ length: 2_000 }, (_, at) => ({
    Tên: `Ksor ${word} ${numberInWords(at)}`,
    'Lĩnh vực': FIELD,
    'Đối tượng': 'Cá nhân',
  }));
  await upload(page, await filledTable(await templateOf(page), rows));
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Đang nhận tệp', { timeout: 30_000 });
  const bar = page.getByRole('progressbar');
  await expect(bar).toHaveAttribute('max', '2000');
  const seen = new Set<number>();
  await expect(async () => {
    if (await bar.isVisible()) seen.add(Number(await bar.getAttribute('value', { timeout: 500 })));
    await expect(page.getByText('Đã nhận xong tệp: 2.000 dòng đã nhận')).toBeVisible({ timeout: 200 });
  }).toPass({ timeout: 180_000, intervals: [500] });
  const between = [...seen].filter((done) => done > 0 && done < 2_000);
  expect(between.length, `how far the bar was seen: ${[...seen].join(', ')}`).toBeGreaterThan(0);
  await page.goto(`${who.base}/nominations?q=${encodeURIComponent(`${word} ${numberInWords(1_999)}`)}`);
  await expect(page.locator('tbody tr')).toHaveCount(1);
});

/** Names have no figures: 1999 is 'MộtChínChínChín'. */
function numberInWords(number: number): string {
  return [...String(number)].map((digit) => FIGURES[Number(digit)]).join('');
}

const FIGURES = ['Không', 'Một', 'Hai', 'Ba', 'Bốn', 'Năm', 'Sáu', 'Bảy', 'Tám', 'Chín'];

/** A table, how far it is and the rows that were refused: for who may nominate here, and nobody beside. */
async function expectOnlyFor(reader: Page, stranger: Page): Promise<void> {
  const { pathname } = new URL(reader.url());
  const { base } = await goHome(stranger);
  for (const more of ['', '/progress.json', '/refused.xlsx']) {
    expect((await reader.request.get(pathname + more)).status(), more).toBe(200);
    for (const tried of [pathname, pathname.replace(/^\/as\/[^/]+/, base)]) {
      const answer = await stranger.request.get(tried + more, { maxRedirects: 0 });
      expect(answer.status(), tried + more).toBe(404);
    }
  }
}
