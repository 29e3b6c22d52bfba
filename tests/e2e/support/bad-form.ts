import type { Locator, Page } from '@playwright/test';
import { expect } from '@playwright/test';
import { wordsOf } from './answers';
import { BAD_CHOICES, BAD_TEXTS, OVERSIZED } from './bad-texts';
import { type FormFields, fieldsOf, sendFields } from './sent-form';

/**
 * Sends a form with one field after the other gone bad: each answer is a page in words, and what is too long is said beside
 * its field, or where that would tell too much (`beside: false`) nowhere. `fill` stands in the fields that are not being tried. A form with `roomy`
 * fields takes even that. With `afresh` the page is opened again for every field, so
 * that what was stored by one is not in the way of the next.
 */
export async function tryForm(
  page: Page,
  form: Locator,
  fill: FormFields = {},
  { beside = true, roomy = false, afresh = false } = {},
): Promise<void> {
  const address = page.url();
  let sent: Record<string, string> = { ...(await fieldsOf(form)), ...fill };
  const fields = await fieldsToTry(form);
  const reopen = async () => {
    if (!afresh) return;
    await page.goto(address);
    sent = { ...(await fieldsOf(form)), ...fill };
  };

  for (const { name, id } of fields.filter(({ written }) => written)) {
    await reopen();
    const { status, html } = await send(page, { ...sent, [name]: OVERSIZED }, `${name} oversized`);
    expect(status, `${name} oversized is ${roomy ? 'taken' : 'refused'}`).toBe(roomy ? 303 : 200);
    // Who guesses passwords is told first that there were too many guesses.
    const said = html.includes(`id="${id}-error"`) || html.includes('Đã thử sai nhiều lần');
    expect(said || roomy || !beside, `what is wrong with ${name} stands beside it`).toBe(true);
    for (const bad of BAD_TEXTS) await send(page, { ...sent, [name]: bad.typed }, `${name} with ${bad.name}`);
  }
  for (const { name } of fields.filter(({ written }) => !written)) {
    await reopen();
    for (const bad of BAD_CHOICES)
      await send(page, { ...sent, [name]: bad }, `${name} as ${bad.slice(0, 9)}`);
    const { [name]: _left, ...rest } = sent;
    await send(page, rest, `without ${name}`);
  }
}

/** The named fields of a form, each once; of the criteria, the rows and the boxes for units, which are all alike, the first. */
async function fieldsToTry(form: Locator): Promise<{ name: string; id: string; written: boolean }[]> {
  const all = await form.locator('input, select, textarea').evaluateAll((elements) =>
    elements.map((element) => ({
      name: element.getAttribute('name') ?? '',
      id: element.id,
      written: element.matches('textarea, [type=text], [type=email], [type=password]'),
    })),
  );
  const alike = ({ name }: { name: string }) =>
    name
      .replace(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, '*')
      // Rows of what was read from a document: 'q1.min', 'seen-q2'.
      .replace(/(?<=^|-)[a-z](\d+|[0-9a-f]{16})(?=$|\.)/, '*');
  return all.filter(
    (field, at) =>
      field.name !== '' &&
      !field.name.startsWith('$ACTION') &&
      all.findIndex((other) => alike(other) === alike(field)) === at,
  );
}

async function send(page: Page, fields: Record<string, string | Buffer>, what: string) {
  const answer = await sendFields(page, fields);
  const html = await answer.text();
  expect(answer.status(), `${what}: ${wordsOf(html).slice(0, 200)}`).toBeLessThan(500);
  expect(wordsOf(html), what).not.toMatch(/Invalid|expected|Too big|Too small|Required|Error:/);
  return { status: answer.status(), html };
}
