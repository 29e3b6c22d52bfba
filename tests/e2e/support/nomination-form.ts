import { expect, type Locator, type Page } from '@playwright/test';
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

/** The form of a nomination: what a person types, ticks and presses in it. */
export class NominationForm {
  readonly form: Locator;
  readonly summary: Locator;

  constructor(readonly page: Page) {
    this.form = page.locator('form#form');
    this.summary = this.form.getByRole('alert');
  }

  async fill({ name, achievements, birthYear, place, unit }: Dossier): Promise<void> {
    if (unit) await this.form.locator('#unitId').selectOption({ label: unit });
    await this.form.locator('#name').fill(name);
    if (birthYear) await this.form.locator('#birthYear').fill(birthYear);
    if (place) await this.form.locator('#place').fill(place);
    await this.form.locator('#achievements').fill(achievements);
  }

  async expectFilled({ name, achievements, birthYear, place }: Dossier): Promise<void> {
    await expect(this.form.locator('#name')).toHaveValue(name);
    if (birthYear) await expect(this.form.locator('#birthYear')).toHaveValue(birthYear);
    if (place) await expect(this.form.locator('#place')).toHaveValue(place);
    await expect(this.form.locator('#achievements')).toHaveValue(achievements);
  }

  /** The criteria of the plan, each a group of two answers and a note. */
  criteria(): Locator {
    return this.form.locator('fieldset[id^="criterion-"]');
  }

  requiredCriteria(): Locator {
    return this.criteria().filter({ has: this.page.locator('legend', { hasText: '(bắt buộc)' }) });
  }

  /** Answers every criterion as met, with evidence where it is asked for. */
  async meetAll(): Promise<void> {
    for (const criterion of await this.criteria().all()) {
      await criterion.getByLabel('Đạt', { exact: true }).check();
      await criterion.getByRole('textbox').fill('Biên bản họp làng ngày 12/9/2024, có chữ ký của già làng.');
    }
  }

  async declareAll(): Promise<void> {
    for (const name of ['noDiscipline', 'noInspection', 'noComplaint']) {
      await this.form.locator(`#${name}`).check();
    }
  }

  button(intent: 'save' | 'check' | 'submit'): Locator {
    return this.form.locator(`button[name="intent"][value="${intent}"]`);
  }

  /** Presses a button twice: a double click, or without JavaScript the same request three times over. */
  async pressTwice(intent: 'save' | 'submit', javaScript: boolean): Promise<void> {
    if (javaScript) {
      await this.button(intent).dblclick();
      return;
    }
    const fields = await fieldsOf(this.form, { name: 'intent', value: intent });
    const answers = await Promise.all([sendFields(this.page, fields), sendFields(this.page, fields)]);
    for (const answer of answers) expect(answer.status(), await answer.text()).toBe(303);
    await this.button(intent).click();
  }

  /** A refused form says so first; each line of the summary leads to the field where it is mended. */
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
}
