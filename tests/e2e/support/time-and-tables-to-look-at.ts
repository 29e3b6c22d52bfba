import { FIELD, startNew } from './commune-officer';
import { filledTable, templateOf, upload } from './filled-table';
import { newWord } from './new-word';
import type { LookGroup, Shown } from './nominations-to-look-at';
import { goHome } from './places';
import { fieldsOf, sendFields } from './sent-form';
import { expect } from './test';

const HOME = '/as/[unit]';
const EDIT = `${HOME}/nominations/[nomination]/edit`;
const IMPORT = `${HOME}/nominations/import`;
const EXTENSIONS = `${HOME}/plans/[plan]/extensions`;
const TIMED = 'Xã Tân Bình';

/** A window that has closed and is opened again, and tables from Excel. */
export const TIME_AND_TABLE_LOOKS: readonly LookGroup[] = [
  {
    name: 'a closed window and more time',
    commune: TIMED,
    looks: [
      { state: 'a part of a closed year', route: `${EDIT}/who`, show: writeForClosedYear },
      { state: 'a draft of a closed year', route: EDIT, show: ({ form }) => form.open('list') },
      {
        state: 'refused by the window',
        route: `${EDIT}/check`,
        show: async ({ form }) => {
          await form.open('check');
          await form.submit();
          await form.summary.waitFor();
        },
      },
      {
        state: 'more time, refused',
        route: EXTENSIONS,
        by: 'district',
        show: async ({ who, district, kept }) => {
          const { base } = await goHome(district);
          await district.goto(`${base}/plans/${kept.get('plan')}/extensions?unit=${who.unit}&year=2023`);
          await district.getByRole('button', { name: 'Gia hạn', exact: true }).click();
          await district.locator('#reason-error').waitFor();
        },
      },
      {
        state: 'more time, given',
        route: EXTENSIONS,
        by: 'district',
        show: async ({ district }) => {
          await district.locator('#endsOn').fill('31/12/2024');
          await district.locator('#reason').fill('Lũ quét, xã chưa họp xét được.');
          await district.getByRole('button', { name: 'Gia hạn', exact: true }).click();
          await district.getByText(`Đã gia hạn đề cử năm 2023 cho ${TIMED}`).waitFor();
        },
      },
      {
        state: 'more time, in a part',
        route: `${EDIT}/who`,
        show: async ({ page, form }) => {
          await form.open('who');
          await expect(page.locator('#window')).toContainText('31/12/2024');
        },
      },
      {
        state: 'more time, told at home',
        route: HOME,
        show: async ({ page }) => {
          await goHome(page);
          await page.getByText('Lũ quét, xã chưa họp xét được.').first().waitFor();
        },
      },
      {
        state: 'more time, about to be taken back',
        route: EXTENSIONS,
        by: 'district',
        show: ({ district }) => district.getByText(`Thu hồi gia hạn của ${TIMED}`).first().click(),
      },
      {
        state: 'more time, taken back',
        route: EXTENSIONS,
        by: 'district',
        show: async ({ district }) => {
          await district.getByRole('button', { name: 'Thu hồi gia hạn' }).first().click();
          await district.getByText('Đã thu hồi gia hạn đề cử năm 2023').waitFor();
        },
      },
      {
        state: 'extensions as the commune sees them',
        route: EXTENSIONS,
        show: ({ page, who, kept }) => page.goto(`${who.base}/plans/${kept.get('plan')}/extensions`),
      },
    ],
  },
  {
    name: 'a table from Excel',
    commune: 'Xã Trang',
    looks: [
      {
        state: 'nothing uploaded yet',
        route: IMPORT,
        show: ({ page, who }) => page.goto(`${who.base}/nominations/import`),
      },
      {
        state: 'a file that is no table',
        route: IMPORT,
        show: async ({ page, form }) => {
          await upload(page, Buffer.from('Danh sách'));
          await form.summary.waitFor();
        },
      },
      { state: 'being taken', route: `${IMPORT}/[batch]`, show: uploadMany },
      {
        state: 'taken, with rows that were refused',
        route: `${IMPORT}/[batch]`,
        show: async ({ page }) => {
          await page.unrouteAll();
          await page.reload();
          await expect(page.getByText(/dòng đã nhận, 01 dòng chưa nhận/)).toBeVisible({ timeout: 60_000 });
        },
      },
      {
        state: 'the rows that were taken',
        route: `${IMPORT}/[batch]`,
        show: ({ page }) => page.getByRole('link', { name: /^Đã nhận \(/ }).click(),
      },
      {
        state: 'tables uploaded before',
        route: IMPORT,
        show: ({ page, who }) => page.goto(`${who.base}/nominations/import`),
      },
    ],
  },
];

/** The form offers the present year; one that was open since last year asks for that. */
async function writeForClosedYear({ page, who, kept }: Shown): Promise<void> {
  const other = await who.enter({ javaScriptEnabled: false });
  await startNew(other, who);
  const fields = await fieldsOf(other.locator('form#form'), { name: 'intent', value: 'back' });
  const begun = await sendFields(other, { ...fields, name: `Đinh ${newWord()}`, year: '2023' });
  kept.set('plan', fields.planId ?? '');
  await page.goto((begun.headers().location ?? '').replace(/\/edit.*/, '/edit/who'));
  await expect(page.locator('#window')).toContainText('31/12/2023');
}

/** More rows than are through when the page is drawn; what it asks for after that never comes. */
async function uploadMany({ page, who }: Shown): Promise<void> {
  await page.goto(`${who.base}/nominations/import`);
  const word = newWord();
  const row = { 'Lĩnh vực': FIELD, 'Đối tượng': 'Cá nhân' };
  const rows = Array.from({ length: 300 }, () => ({ ...row, Tên: `Ksor ${word} ${newWord()}` }));
  const table = await filledTable(await templateOf(page), [
    ...rows,
    { ...row, Tên: `Ksor ${word}`, 'Lĩnh vực': 'Lĩnh vực không có' },
  ]);
  await page.route('**/progress.json', () => {});
  await upload(page, table);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Đang nhận tệp', { timeout: 20_000 });
}
