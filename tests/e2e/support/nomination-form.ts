import { expect, type Locator, type Page } from '@playwright/test';
import type { NominationPart } from '@/lib/nominations/parts';
import { nominationOf } from './places';
import { fieldsOf, sendFields } from './sent-form';

export type Dossier = {
  name: string;
  achievements: string;
  birthYear?: string;
  place?: string;
  unit?: string;
};

export const LONG_ENOUGH =
  'Từ năm 2022 hướng dẫn 14 hộ trong làng trồng xen cà phê với sầu riêng, mỗi hộ thu thêm 35 triệu đồng một năm; ' +
  'góp 60 ngày công làm 400 mét đường vào khu sản xuất.';

export const PROOF_NOTE = 'Biên bản họp làng ngày 12/9/2024, có chữ ký của già làng.';

/** A nomination as it is written: a page for each part, and at the end the page that checks and submits. */
export class NominationForm {
  /** The form of the part that is open. */
  readonly form: Locator;
  /** What a refused form says first. */
  readonly summary: Locator;
  /** The form that submits. */
  readonly submission: Locator;
  /** What is missing, on the page that checks. */
  readonly missing: Locator;

  constructor(readonly page: Page) {
    this.form = page.locator('form#form');
    this.submission = page.locator('form#submission');
    this.summary = page.locator('main').getByRole('alert');
    this.missing = page.locator('li[id^="missing-"]');
  }

  /** The address of the nomination that is open: '/as/<unit>/nominations/<id>'. */
  here(): string {
    const { pathname } = new URL(this.page.url());
    return pathname.slice(0, pathname.indexOf(nominationOf(this.page))) + nominationOf(this.page);
  }

  async open(part: NominationPart | 'check' | 'list'): Promise<void> {
    await this.page.goto(`${this.here()}/edit${part === 'list' ? '' : `/${part}`}`);
  }

  async fillWho({ name, birthYear, place, unit }: Omit<Dossier, 'achievements'>): Promise<void> {
    if (unit) await this.form.locator('#unitId').selectOption({ label: unit });
    await this.form.locator('#name').fill(name);
    if (birthYear) await this.form.locator('#birthYear').fill(birthYear);
    if (place) await this.form.locator('#place').fill(place);
  }

  async expectWho({ name, birthYear, place }: Omit<Dossier, 'achievements'>): Promise<void> {
    await expect(this.form.locator('#name')).toHaveValue(name);
    if (birthYear) await expect(this.form.locator('#birthYear')).toHaveValue(birthYear);
    if (place) await expect(this.form.locator('#place')).toHaveValue(place);
  }

  /** The criteria of the plan, each a group of two answers and a note. */
  criteria(): Locator {
    return this.form.locator('fieldset[id^="criterion-"]');
  }

  requiredCriteria(): Locator {
    return this.criteria().filter({ has: this.page.locator('legend', { hasText: '(bắt buộc)' }) });
  }

  /** Answers every criterion as met, with a note that names the paper. */
  async meetAll(note = PROOF_NOTE): Promise<void> {
    for (const criterion of await this.criteria().all()) {
      await criterion.getByLabel('Đạt', { exact: true }).check();
      await criterion.getByRole('textbox').fill(note);
    }
  }

  async declareAll(): Promise<void> {
    for (const name of ['noDiscipline', 'noInspection', 'noComplaint']) {
      await this.form.locator(`#${name}`).check();
    }
  }

  button(intent: 'save' | 'next' | 'back'): Locator {
    return this.form.locator(`button[name="intent"][value="${intent}"]`);
  }

  /** Saves the part that is open and waits until the page says so. */
  async save(intent: 'save' | 'next' | 'back' = 'save'): Promise<void> {
    const before = this.page.url();
    await this.button(intent).click();
    await expect(this.page).not.toHaveURL(before);
    await expect(this.page.getByText(/Đã lưu phần «.+» lúc/)).toBeVisible();
  }

  /** From the form of who, filled, to the page that checks: every part by the button that goes on. */
  async writeOn({ achievements }: Pick<Dossier, 'achievements'>): Promise<void> {
    await this.save('next');
    await this.form.locator('#achievements').fill(achievements);
    await this.save('next');
    await this.meetAll();
    await this.save('next');
    await this.open('declarations');
    await this.declareAll();
    await this.save('next');
  }

  async submit(): Promise<void> {
    await this.submission.getByRole('button').click();
  }

  /** Presses a button twice: a double click, or without JavaScript the same request three times over. */
  async pressTwice(what: 'save' | 'submit', javaScript: boolean): Promise<void> {
    const button = what === 'submit' ? this.submission.getByRole('button') : this.button(what);
    if (javaScript) {
      await button.dblclick();
      return;
    }
    const [form, pressed] =
      what === 'submit' ? [this.submission, undefined] : [this.form, { name: 'intent', value: what }];
    const fields = await fieldsOf(form, pressed);
    const answers = await Promise.all([sendFields(this.page, fields), sendFields(this.page, fields)]);
    for (const answer of answers) expect(answer.status(), await answer.text()).toBe(303);
    await button.click();
  }

  /** A refused submission says so first; each line of it leads to what is missing, listed on the same page. */
  async expectRefused(javaScript: boolean): Promise<void> {
    await expect(this.summary).toBeVisible();
    if (javaScript) await expect(this.summary).toBeFocused();
    for (const link of await this.summary.getByRole('link').all()) {
      const target = await link.getAttribute('href');
      await expect(this.page.locator(`[id="${target?.slice(1)}"]`), `${target} of the summary`).toHaveCount(
        1,
      );
    }
  }

  /** Every line of what is missing leads to a field of its part. */
  async expectLinksToFields(): Promise<void> {
    const links = await this.missing
      .getByRole('link')
      .evaluateAll((all) => all.map((one) => one.getAttribute('href') ?? ''));
    expect(links.length).toBeGreaterThan(0);
    const here = this.page.url();
    let shown = here;
    for (const link of links.sort()) {
      const [path = '', field] = link.split('#');
      if (shown !== path) await this.page.goto(path);
      shown = path;
      await expect(this.page.locator(`[id="${field}"]`), link).toHaveCount(1);
    }
    await this.page.goto(here);
  }
}
