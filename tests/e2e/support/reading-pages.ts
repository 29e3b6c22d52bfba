import { expect, type Page } from '@playwright/test';
import { formatDate } from '@/lib/format/dates';
import type { ExchangedPlan } from '@/lib/plans/exchange/format';
import { goHome } from './places';
import { planPath } from './plan-editor';

export type SentFile = { name: string; mimeType: string; buffer: Buffer };

/** The pages of a document that a plan is read from, as a person goes through them. */
export class ReadingPages {
  private constructor(
    readonly page: Page,
    /** '/as/<unit>/plans/read/<reading>' */
    readonly here: string,
  ) {}

  /** Sends a file or pastes a text, from the page where plans are started, and waits until it is read. */
  static async send(page: Page, document: SentFile | string): Promise<ReadingPages> {
    const { base } = await goHome(page);
    await page.goto(`${base}/plans/new`);
    await page.getByRole('link', { name: 'Đọc kế hoạch từ văn bản' }).click();
    // The page before has a field for files of its own.
    await expect(page).toHaveURL(/\/plans\/read$/);
    if (typeof document === 'string') await page.getByLabel('Hoặc dán văn bản').fill(document);
    else await page.getByLabel('Tệp kế hoạch').setInputFiles(document);
    await page.getByRole('button', { name: 'Đọc kế hoạch' }).click();
    await expect(page).toHaveURL(/\/plans\/read\/[0-9a-f-]{36}$/, { timeout: 30_000 });
    // Without script the page asks again by itself.
    await expect(page.getByRole('heading', { name: 'Đối chiếu bản đọc' })).toBeVisible({ timeout: 60_000 });
    return new ReadingPages(page, new URL(page.url()).pathname);
  }

  /** Opens a part; '' is the overview. */
  async open(part = ''): Promise<void> {
    await this.page.goto(`${this.here}${part && `/${part}`}`);
  }

  async save(form = this.page.locator('main')): Promise<void> {
    await form.getByRole('button', { name: 'Lưu', exact: true }).click();
    await expect(this.page).toHaveURL(/[?&]saved=/);
    await expect(this.page.getByText('✓ Đã lưu.').first()).toBeVisible();
  }

  /** Corrects the head and the upper plan until they say what the paper says. */
  async correctHead({ plan, implements: upper }: ExchangedPlan): Promise<void> {
    await this.open('head');
    const { number, issuedOn, issuer, title, startYear, endYear, signer } = plan;
    for (const [name, value] of Object.entries({ number, issuer, title, startYear, endYear, signer })) {
      await this.page.locator(`#${name}`).fill(String(value ?? ''));
    }
    await this.page.locator('#issuedOn').fill(issuedOn ? formatDate(issuedOn) : '');
    await this.save();
    await this.open('upper');
    await this.page.locator('#upperNumber').fill(upper?.number ?? '');
    await this.page.locator('#upperIssuedOn').fill(upper?.issuedOn ? formatDate(upper.issuedOn) : '');
    await this.page.locator('#upperIssuer').fill(upper?.issuer ?? '');
    await this.save();
  }

  /** Says of everything unsure in a part that it is right. */
  async tickAll(part: string): Promise<void> {
    await this.open(part);
    await openAll(this.page);
    for (const box of await this.page.getByRole('checkbox', { name: /^Đã đối chiếu/ }).all())
      await box.check();
    const form = this.page.locator('main form').first();
    await this.save(form);
  }

  /** Makes the draft, takes it as data, throws it away again: the reading is there as before. */
  async exportDraft(): Promise<string> {
    await this.open();
    await this.page.getByRole('button', { name: 'Tạo dự thảo kế hoạch' }).click();
    await expect(this.page.getByRole('heading', { name: 'Đã tạo dự thảo từ văn bản' })).toBeVisible();
    await this.page.getByRole('link', { name: 'Soạn tiếp dự thảo' }).click();
    await expect(this.page).toHaveURL(/\/edit$/);
    const exported = await this.page.request.get(`${planPath(this.page)}/export.json`);
    const text = await exported.text();
    await this.page.getByText('Bỏ dự thảo này').click();
    await this.page.getByRole('button', { name: 'Bỏ dự thảo', exact: true }).click();
    await expect(this.page.getByText('Đã bỏ dự thảo.')).toBeVisible();
    return text;
  }

  async discard(): Promise<void> {
    await this.open();
    await this.page.locator('summary', { hasText: 'Bỏ bản đọc này' }).click();
    await this.page.getByRole('button', { name: 'Bỏ bản đọc này' }).click();
    await expect(this.page.getByText('Đã bỏ bản đọc.')).toBeVisible();
  }
}

/** Opens everything that is folded. */
export async function openAll(page: Page): Promise<void> {
  await page.locator('main details').evaluateAll((all) => {
    for (const details of all) details.setAttribute('open', '');
  });
}
