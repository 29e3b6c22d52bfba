import { expect, type Page } from '@playwright/test';
import { newWord } from './new-word';
import { LONG_ENOUGH } from './nomination-form';

export type Stop = { name: string; type: string; label: string };

/** Presses Tab until something is focused that `is` says yes to; `at` is called at each stop before it. */
export async function tabTo(
  page: Page,
  is: (stop: Stop) => boolean,
  at: (stop: Stop) => Promise<void> = async () => {},
): Promise<Stop[]> {
  const stops: Stop[] = [];
  for (let pressed = 0; pressed < 200; pressed++) {
    await page.keyboard.press('Tab');
    const stop = await focused(page);
    stops.push(stop);
    if (is(stop)) return stops;
    await at(stop);
  }
  expect(
    stops.map(({ label }) => label),
    'the keyboard does not get there',
  ).toEqual([]);
  return stops;
}

/** Fills what is focused, stop by stop, in the order of the page, and goes on by the first button. */
export async function writeByKeyboard(page: Page): Promise<void> {
  await page.locator('form#form').waitFor();
  const order = await orderOfFields(page);
  const wanted = order.slice(0, order.indexOf('next') + 1);
  let inForm = false;
  const stops = await tabTo(
    page,
    ({ name }) => name === 'next',
    async ({ name, type }) => {
      inForm ||= name === wanted[0];
      if (!inForm) return;
      if (type === 'radio' || type === 'checkbox') await page.keyboard.press('Space');
      else if (name === 'birthYear') await page.keyboard.type('1979');
      else if (name === 'achievements') await page.keyboard.insertText(LONG_ENOUGH);
      else if (name === 'name') await page.keyboard.insertText(`Y Thử ${newWord()}`);
      else if (type === 'textarea') await page.keyboard.insertText('Biên bản họp làng.');
    },
  );
  const names = stops.map(({ name }) => name).filter((name, at, all) => name !== '' && name !== all[at - 1]);
  expect(names.slice(-wanted.length), 'the order of the page is the order of the keyboard').toEqual(wanted);
  await page.keyboard.press('Enter');
}

/** What has the focus: for a button its value, otherwise the name of the field; and what it says. */
function focused(page: Page): Promise<Stop> {
  return page.evaluate(() => {
    const element = document.activeElement as HTMLInputElement | HTMLButtonElement | null;
    const name = element instanceof HTMLButtonElement ? element.value : (element?.name ?? '');
    const label = (element?.getAttribute('aria-label') ?? element?.textContent ?? '').trim();
    return { name: name ?? '', type: element?.type ?? '', label };
  });
}

/** Names of a form's controls as they stand in the page; a group of radio buttons is one stop. */
function orderOfFields(page: Page): Promise<string[]> {
  return page.locator('form#form').evaluate((form) => {
    const controls = [...form.querySelectorAll('input:not([type=hidden]), select, textarea, button')];
    const names = controls
      .filter((one) => one.checkVisibility())
      .map((one) =>
        (one as HTMLButtonElement).value && one.tagName === 'BUTTON'
          ? (one as HTMLButtonElement).value
          : (one as HTMLInputElement).name,
      );
    return names.filter((name, at) => name !== names[at - 1]);
  });
}
