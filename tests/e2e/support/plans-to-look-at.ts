import { readFileSync } from 'node:fs';
import { expect, type Page } from '@playwright/test';
import { newEmail } from './new-account';
import { type OwnDistrict, ownDistrict } from './own-district';
import type { Look } from './pages-to-look-at';
import { importPlan, issuePlan, PlanEditor, planPath } from './plan-editor';
import { planFile } from './plan-file';
import { ReadingPages } from './reading-pages';
import type { Open } from './test';

const QUICK = { javaScriptEnabled: false };
const WIDE = { viewport: { width: 1280, height: 900 } };

/** Plans of a district of the tests' own, in every state that a page shows. '/as/<unit>/plans/<plan>' each. */
type Stage = {
  district: OwnDistrict;
  home: string;
  draft: string;
  empty: string;
  issued: string;
  amended: string;
  /** '/as/<unit>/plans/read/<reading>' */
  reading: string;
};

type PlanLook = {
  name: string;
  /** Below '/as/[unit]'. */
  route: string;
  who?: 'writer' | 'clerk0' | 'clerk1';
  place: (stage: Stage, page: Page) => string | Promise<string>;
  act?: (page: Page, stage: Stage) => Promise<void>;
};

const EDITED = [
  ['head', 'head'],
  ['bases', 'bases'],
  ['upper', 'upper'],
  ['words', 'words'],
  ['phases', 'phases'],
  ['criteria', 'general criteria'],
  ['fields', 'fields'],
  ['quotas', 'quotas'],
  ['deadlines', 'deadlines'],
] as const;

/** Those that look otherwise when there is nothing yet. */
const LISTS = new Set<string>(['bases', 'fields', 'quotas', 'deadlines']);

const LOOKS: readonly PlanLook[] = [
  { name: 'ways to start a plan', route: '/plans/new', place: ({ home }) => `${home}/plans/new` },
  {
    name: 'refused file',
    route: '/plans/new',
    place: ({ home }) => `${home}/plans/new`,
    act: (page) => refused(page, 'Tạo dự thảo từ tệp'),
  },
  { name: 'imported plan with remarks', route: '/plans/new', place: ({ home }) => home, act: importAgain },
  {
    name: 'refused new plan',
    route: '/plans/new',
    place: ({ home }) => `${home}/plans/new?blank=1`,
    act: (page) => refused(page, 'Tạo dự thảo và soạn tiếp'),
  },
  {
    name: 'plan of the next period',
    route: '/plans/new',
    place: ({ home, issued }) => `${home}/plans/new?from=${idOf(issued)}`,
  },
  {
    name: 'plan of a year',
    route: '/plans/new',
    place: ({ home, issued }) => `${home}/plans/new?year-of=${idOf(issued)}`,
  },
  {
    name: 'plan under an upper one',
    route: '/plans/new',
    who: 'clerk1',
    place: async ({ issued }, page) => `${await homeOf(page)}/plans/new?implement=${idOf(issued)}`,
  },
  { name: 'editor', route: '/plans/[plan]/edit', place: ({ draft }) => `${draft}/edit`, act: openAll },
  { name: 'editor of an empty draft', route: '/plans/[plan]/edit', place: ({ empty }) => `${empty}/edit` },
  ...EDITED.flatMap(([part, name]): PlanLook[] => [
    {
      name,
      route: `/plans/[plan]/edit/${part}`,
      place: ({ draft }) => `${draft}/edit/${part}`,
      act: openAll,
    },
    ...(LISTS.has(part)
      ? [
          {
            name: `no ${name}`,
            route: `/plans/[plan]/edit/${part}`,
            place: ({ empty }: Stage) => `${empty}/edit/${part}`,
          },
        ]
      : []),
  ]),
  {
    name: 'refused head',
    route: '/plans/[plan]/edit/head',
    place: ({ draft }) => `${draft}/edit/head`,
    act: async (page) => {
      for (const field of ['title', 'startYear', 'issuedOn']) await page.locator(`#${field}`).fill('–');
      await refused(page, 'Lưu và quay lại');
    },
  },
  {
    name: 'head that two have written',
    route: '/plans/[plan]/edit/head',
    place: ({ draft }) => `${draft}/edit/head`,
    act: saveMeanwhile,
  },
  {
    name: 'a row added',
    route: '/plans/[plan]/edit/bases',
    place: ({ draft }) => `${draft}/edit/bases`,
    act: async (page) => {
      await page.getByRole('button', { name: 'Thêm căn cứ' }).click();
      await page.getByText('Đã thêm một dòng trống.').waitFor();
    },
  },
  {
    name: 'field',
    route: '/plans/[plan]/edit/fields/[field]',
    place: ({ draft }, page) => firstOf(page, draft, 'fields'),
  },
  {
    name: 'refused field',
    route: '/plans/[plan]/edit/fields/[field]',
    place: ({ draft }, page) => firstOf(page, draft, 'fields'),
    act: async (page) => {
      await page.locator('#shortName').fill('Tên ngắn mà dài quá mức của một đầu cột '.repeat(3));
      await refused(page, 'Lưu và quay lại');
    },
  },
  {
    name: 'criteria of a field',
    route: '/plans/[plan]/edit/fields/[field]/criteria',
    place: async ({ draft }, page) => `${await firstOf(page, draft, 'fields')}/criteria`,
  },
  {
    name: 'refused criteria of a field',
    route: '/plans/[plan]/edit/fields/[field]/criteria',
    place: async ({ draft }, page) => `${await firstOf(page, draft, 'fields')}/criteria`,
    act: async (page) => {
      await page.getByLabel('Nội dung').first().fill('');
      await refused(page, 'Lưu và quay lại');
    },
  },
  {
    name: 'quota',
    route: '/plans/[plan]/edit/quotas/[quota]',
    place: ({ draft }, page) => firstOf(page, draft, 'quotas'),
    act: openAll,
  },
  {
    name: 'quota with a name to choose for',
    route: '/plans/[plan]/edit/quotas/[quota]',
    place: ({ empty }) => `${empty}/edit/quotas`,
    act: askForName,
  },
  {
    name: 'refused quota',
    route: '/plans/[plan]/edit/quotas/[quota]',
    place: ({ draft }, page) => firstOf(page, draft, 'quotas'),
    act: async (page) => {
      await page.locator('#min').fill('nhiều');
      await page.locator('#max').fill('-1');
      await refused(page, 'Lưu và quay lại');
    },
  },
  {
    name: 'deadline',
    route: '/plans/[plan]/edit/deadlines/[deadline]',
    place: ({ draft }, page) => firstOf(page, draft, 'deadlines'),
  },
  {
    name: 'refused deadline',
    route: '/plans/[plan]/edit/deadlines/[deadline]',
    place: ({ draft }) => `${draft}/edit/deadlines/new`,
    act: (page) => refused(page, 'Lưu và quay lại'),
  },
  { name: 'issuing with much missing', route: '/plans/[plan]/issue', place: ({ empty }) => `${empty}/issue` },
  {
    name: 'refused issuing',
    route: '/plans/[plan]/issue',
    place: ({ draft }) => `${draft}/issue`,
    act: (page) => refused(page, 'Ban hành'),
  },
  {
    name: 'issued plan with its menu',
    route: '/plans/[plan]',
    place: ({ issued }) => issued,
    act: (page) => page.getByText('Việc khác', { exact: true }).click(),
  },
  { name: 'draft of a plan', route: '/plans/[plan]', place: ({ draft }) => draft, act: openAll },
  { name: 'no amendment', route: '/plans/[plan]/amend', place: ({ issued }) => `${issued}/amend` },
  {
    name: 'refused amendment',
    route: '/plans/[plan]/amend',
    place: ({ amended }) => `${amended}/amend`,
    act: async (page) => {
      await openAll(page);
      await refused(page, 'Ban hành sửa đổi');
    },
  },
  {
    name: 'amendments',
    route: '/plans/[plan]/versions',
    place: ({ amended }) => `${amended}/versions`,
    act: openAll,
  },
  { name: 'no amendments', route: '/plans/[plan]/versions', place: ({ issued }) => `${issued}/versions` },
  {
    name: 'earlier version',
    route: '/plans/[plan]/versions/[ordinal]',
    place: ({ amended }) => `${amended}/versions/1`,
    act: openAll,
  },
  {
    name: 'plans below, refused reminder',
    route: '/plans/[plan]/lower',
    place: ({ issued }) => `${issued}/lower`,
    act: (page) => refused(page, 'Gửi nhắc'),
  },
  {
    name: 'own part of an upper plan',
    route: '/plans/[plan]/lower',
    who: 'clerk1',
    place: async ({ issued }, page) => `${await homeOf(page)}/plans/${idOf(issued)}/lower`,
  },
  {
    name: 'home with a reminder',
    route: '',
    who: 'clerk1',
    place: (_, page) => homeOf(page),
    act: async (page) => {
      await expect(page.getByText('thông báo chưa xem')).toBeVisible();
    },
  },
  { name: 'sending a document', route: '/plans/read', place: ({ home }) => `${home}/plans/read` },
  {
    name: 'no document sent',
    route: '/plans/read',
    place: ({ home }) => `${home}/plans/read`,
    act: (page) => refused(page, 'Đọc kế hoạch'),
  },
  { name: 'what was read', route: '/plans/read/[reading]', place: ({ reading }) => reading, act: openAll },
  ...['head', 'upper', 'criteria', 'fields', 'quotas', 'places', 'deadlines', 'phases'].map((part) => ({
    name: `what was read, ${part}`,
    route: `/plans/read/[reading]/${part}`,
    place: ({ reading }: Stage) => `${reading}/${part}`,
    act: openAll,
  })),
  {
    name: 'what was read, a field',
    route: '/plans/read/[reading]/fields/[field]',
    place: ({ reading }) => `${reading}/fields/f1`,
  },
  {
    name: 'refused correction',
    route: '/plans/read/[reading]/quotas',
    place: ({ reading }) => `${reading}/quotas`,
    act: async (page) => {
      await openAll(page);
      await page.locator('[id="q1.min"]').fill('nhiều');
      await refused(page, 'Lưu');
    },
  },
  { name: 'document', route: '/plans/[plan]/document', place: ({ issued }) => `${issued}/document` },
  {
    name: 'refused group',
    route: '/units/[id]/groups/add',
    place: ({ home }) => `${home}/units/${home.slice('/as/'.length)}/groups/add`,
    act: (page) => refused(page, 'Lập nhóm'),
  },
  {
    name: 'group',
    route: '/units/[id]/groups/[group]',
    place: ({ home }) => `${home}/units/${home.slice('/as/'.length)}`,
    act: openGroup,
  },
];

/** Pages about writing plans and what follows from them. */
export const PLAN_LOOKS: readonly Look[] = LOOKS.map(({ name, route, who = 'writer', place, act }) => ({
  name,
  route: `/as/[unit]${route}`,
  who: null,
  enter: async (open) => {
    const stage = await theStage(open);
    const page = await stage.district.enter(open, who, WIDE);
    await page.goto(await place(stage, page));
    await act?.(page, stage);
    return page;
  },
}));

/** Made once per worker: all looks share it, and none changes what another sees. */
async function theStage(open: Open): Promise<Stage> {
  stage ??= await makeStage(open);
  return stage;
}

let stage: Stage | null = null;

async function makeStage(open: Open): Promise<Stage> {
  const district = await ownDistrict(open);
  const page = await district.enter(open, 'writer', QUICK);
  const communes = [district.commune(0), district.commune(1), district.commune(2)] as const;
  const home = await homeOf(page);
  await makeGroup(page, home, communes);
  const { plan: issued } = await importPlan(page, planFile('Kế hoạch đã ban hành', communes));
  await issuePlan(page, issued, { number: '41/KH-UBND', day: '15/08/2024' });
  await page.goto(`${issued}/lower`);
  await page.locator('input[name=who][value=ALL]').check();
  await page.getByRole('button', { name: 'Gửi nhắc' }).click();
  const { plan: amended } = await importPlan(page, planFile('Kế hoạch đã sửa đổi', communes));
  await issuePlan(page, amended, { number: '42/KH-UBND', day: '15/08/2024' });
  await amend(page, amended, 'Gương giữ nghề dệt thổ cẩm');
  await page.locator('#number').fill('91/QĐ-UBND');
  await page.locator('#issuedOn').fill('01/10/2024');
  await page.locator('#reason').fill('Ghi rõ hơn tên nghề.');
  await page.getByRole('button', { name: 'Ban hành sửa đổi' }).click();
  await amend(page, amended, 'Gương giữ nghề dệt và đan');
  const { plan: draft } = await importPlan(page, planFile('Kế hoạch đang soạn', communes));
  await page.goto(`${home}/plans/new?blank=1`);
  await page.locator('#title').fill('Kế hoạch mới bắt đầu');
  await page.locator('#startYear').fill('2025');
  await page.locator('#endYear').fill('2025');
  await page.getByRole('button', { name: 'Tạo dự thảo và soạn tiếp' }).click();
  await expect(page).toHaveURL(/\/edit$/);
  const empty = planPath(page);
  const document = readFileSync('tests/documents/district-table-2022.txt', 'utf8');
  const { here: reading } = await ReadingPages.send(page, document);
  await page.context().close();
  return { district, home, draft, empty, issued, amended, reading };
}

async function makeGroup(page: Page, home: string, communes: readonly string[]): Promise<void> {
  await page.goto(`${home}/units/${home.slice('/as/'.length)}/groups/add`);
  await page.locator('#name').fill('Các xã vùng xa');
  for (const commune of communes) await page.getByRole('checkbox', { name: commune, exact: true }).check();
  await page.getByRole('button', { name: 'Lập nhóm', exact: true }).click();
  await expect(page).not.toHaveURL(/\/groups\/add/);
}

/** Opens the draft of an amendment, renames the second field in it, and leads to the page where it is issued. */
async function amend(page: Page, plan: string, name: string): Promise<void> {
  await page.goto(`${plan}/amend`);
  await page.getByRole('button', { name: 'Bắt đầu sửa đổi' }).click();
  await page.getByRole('link', { name: 'Mở dự thảo để sửa' }).click();
  const editor = new PlanEditor(page, planPath(page));
  await editor.open('fields');
  await page.locator('main').getByRole('link', { name: /^b\) / }).click();
  await page.locator('#name').fill(name);
  await editor.save();
  await page.goto(`${plan}/amend`);
}

// ---------------------------------------------------------------- places and states

async function homeOf(page: Page): Promise<string> {
  await page.goto('/');
  await expect(page).toHaveURL(/\/as\/[0-9a-f-]{36}$/);
  return new URL(page.url()).pathname;
}

function idOf(plan: string): string {
  return plan.split('/').at(-1) ?? '';
}

/** The address of the first field, quota or deadline of a draft. */
async function firstOf(page: Page, plan: string, list: 'fields' | 'quotas' | 'deadlines'): Promise<string> {
  const html = await (await page.request.get(`${plan}/edit/${list}`)).text();
  const found = new RegExp(`${plan}/edit/${list}/[0-9a-f-]{36}`).exec(html)?.[0];
  if (!found) throw new Error(`${plan} has no ${list}`);
  return found;
}

async function openAll(page: Page): Promise<void> {
  await page.locator('main details').evaluateAll((all) => {
    for (const details of all) details.setAttribute('open', '');
  });
}

async function refused(page: Page, button: string): Promise<void> {
  await page.getByRole('button', { name: button, exact: true }).first().click();
  await page.locator('main').getByRole('alert').first().waitFor();
}

/** The other comes without script and saves while the page is open. */
async function saveMeanwhile(page: Page, { draft }: Stage): Promise<void> {
  await expect(page.locator('#signer')).toBeVisible();
  const other = await page.context().newPage();
  await other.goto(`${draft}/edit/head`);
  const stamp = newEmail();
  await other.locator('#signer').fill(stamp);
  await other.locator('#placeName').fill('Nơi khác');
  await other.getByRole('button', { name: 'Lưu và quay lại' }).click();
  await expect(other).toHaveURL(/saved=/);
  await other.close();
  await page.locator('#signer').fill('Người khác');
  await refused(page, 'Lưu và quay lại');
}

async function askForName(page: Page, { district }: Stage): Promise<void> {
  await page.getByRole('button', { name: 'Thêm chỉ tiêu' }).click();
  await page.getByLabel('Tên ghi trong văn bản').first().fill(district.ambiguous);
  await page.getByRole('button', { name: 'Lưu', exact: true }).click();
  await page.getByText(/đơn vị có thể là tên này/).waitFor();
  await openAll(page);
}

async function importAgain(page: Page, { district }: Stage): Promise<void> {
  const names = ['Một nơi không có', district.commune(1)] as const;
  await page.goto(`${new URL(page.url()).pathname}/plans/new`);
  await page.locator('#json').fill(JSON.stringify(planFile('Kế hoạch từ tệp', names)));
  await page.getByRole('button', { name: 'Tạo dự thảo từ tệp' }).click();
  await page.getByText('Đã tạo dự thảo từ tệp').waitFor();
}

async function openGroup(page: Page): Promise<void> {
  await page.locator('#nhom summary').first().click();
  await page.getByRole('link', { name: /^Sửa nhóm/ }).click();
  await expect(page).toHaveURL(/\/groups\/[0-9a-f-]{36}/);
}
