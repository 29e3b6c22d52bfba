import { expect, type Locator, type Page } from '@playwright/test';
import type { ExchangedPlan } from '@/lib/plans/exchange/format';
import { goHome } from './places';

/** The plan that a page is about: '/as/<unit>/plans/<plan>'. */
export function planPath(page: Page): string {
  const found = /\/as\/[0-9a-f-]{36}\/plans\/[0-9a-f-]{36}/.exec(page.url())?.[0];
  if (!found) throw new Error(`${page.url()} is no page of a plan`);
  return found;
}

/** The editor of a plan: its pages, rows and buttons, as a person uses them. */
export class PlanEditor {
  constructor(
    readonly page: Page,
    /** '/as/<unit>/plans/<plan>' */
    readonly plan: string,
  ) {}

  /** Opens a page of the editor; '' is the overview. */
  async open(page = ''): Promise<void> {
    await this.page.goto(`${this.plan}/edit${page && `/${page}`}`);
  }

  /** Opens a page from the list of all parts. */
  async openPart(title: string): Promise<void> {
    await this.open();
    await this.page.locator('main').getByRole('link', { name: title, exact: true }).click();
    await expect(this.page.getByRole('heading', { level: 1 })).toBeVisible();
    await expect(this.page).not.toHaveURL(/\/edit$/);
  }

  /** Saves and goes back; a page with several forms says which. */
  async save(form: Locator = this.page.locator('main')): Promise<void> {
    await form.getByRole('button', { name: 'Lưu và quay lại' }).click();
    await expect(this.page).toHaveURL(/[?&]saved=/);
    await expect(this.page.getByText('✓ Đã lưu').first()).toBeVisible();
  }

  /** The rows of a form by what they are called: 'Căn cứ'. */
  rows(label: string): Locator {
    return this.page.getByRole('group', { name: new RegExp(`^${label} \\d+$`) });
  }

  /** Adds a row by a button and answers it. */
  async addRow(button: string, label: string): Promise<Locator> {
    const before = await this.rows(label).count();
    await this.page.getByRole('button', { name: button, exact: true }).click();
    await expect(this.rows(label)).toHaveCount(before + 1);
    return this.rows(label).nth(before);
  }

  /** All rows, by what stands in one field of each. */
  async expectRows(label: string, field: string, values: readonly string[]): Promise<void> {
    await expect(this.rows(label)).toHaveCount(values.length);
    for (const [at, value] of values.entries()) {
      await expect(this.rows(label).nth(at).getByLabel(field)).toHaveValue(value);
    }
  }
}

/** Makes a draft out of a plan as data, by the form for files. */
export async function importPlan(page: Page, plan: ExchangedPlan): Promise<PlanEditor> {
  const { base } = await goHome(page);
  await page.goto(`${base}/plans/new`);
  await page.locator('#file').setInputFiles({
    name: 'ke-hoach.json',
    mimeType: 'application/json',
    buffer: Buffer.from(JSON.stringify(plan)),
  });
  await page.getByRole('button', { name: 'Tạo dự thảo từ tệp' }).click();
  await page.getByRole('link', { name: 'Soạn tiếp dự thảo' }).click();
  await expect(page).toHaveURL(/\/edit$/);
  return new PlanEditor(page, planPath(page));
}

/** Issues a draft with the number and day of its document; '15/08/2024'. */
export async function issuePlan(
  page: Page,
  plan: string,
  { number, day }: { number: string; day: string },
): Promise<void> {
  await page.goto(`${plan}/issue`);
  await page.locator('input#number').fill(number);
  await page.locator('input#issuedOn').fill(day);
  const seen = page.locator('input#seen');
  if ((await seen.count()) > 0) await seen.check();
  await page.getByRole('button', { name: 'Ban hành', exact: true }).click();
  await expect(page.getByText('Đã ban hành.')).toBeVisible();
}

/** Opens the menu of a plan's page and follows one of its entries. */
export async function followMenu(page: Page, entry: string): Promise<void> {
  await page.getByText('Việc khác', { exact: true }).click();
  await page.getByRole('link', { name: entry }).click();
}

/** Takes a file by an entry of the menu of a plan's page. */
export async function downloadByMenu(page: Page, entry: string): Promise<{ name: string; path: string }> {
  await page.getByText('Việc khác', { exact: true }).click();
  const coming = page.waitForEvent('download');
  await page.getByRole('link', { name: entry }).click();
  const download = await coming;
  return { name: download.suggestedFilename(), path: await download.path() };
}
