import { expectLegible } from './support/accessibility';
import { appRoutes } from './support/app-routes';
import { LONG_ENOUGH, NominationForm } from './support/nomination-form';
import { LOOKS, lookAt } from './support/pages-to-look-at';
import { goHome } from './support/places';
import { PLAN_LOOKS } from './support/plans-to-look-at';
import { expect, type Page, test } from './support/test';

/** Routes that show no page of their own: they lead on, answer programs, or are measured only. */
const NO_PAGE = [
  '/',
  '/api/auth/[...nextauth]',
  '/api/health',
  '/as/[unit]/plans/[plan]/document.docx',
  '/as/[unit]/plans/[plan]/export.json',
  '/as/[unit]/units',
  '/bench/empty',
  '/sign-in/oidc',
];

test('every page is looked at', () => {
  const looked = new Set([...[...LOOKS, ...PLAN_LOOKS].map(({ route }) => route), ...NO_PAGE]);
  expect(appRoutes().filter((route) => !looked.has(route))).toEqual([]);
});

for (const look of LOOKS) {
  test(`${look.name} can be read, reached and pressed by everybody`, async ({ open }) => {
    await expectLegible(await lookAt(open, look));
  });
}

test('the first stop of the keyboard leads past the bar', async ({ open }) => {
  const page = await open('canbo@kongang.example');
  await goHome(page);
  await page.keyboard.press('Tab');
  const skip = page.getByRole('link', { name: 'Đến nội dung chính' });
  await expect(skip).toBeFocused();
  await expect(skip).toBeInViewport();
  await page.keyboard.press('Enter');
  await expect(page.locator('main')).toBeFocused();
});

test('a nomination is written and submitted by the keyboard alone', async ({ open }) => {
  const page = await open('canbo@kongang.example');
  const { base } = await goHome(page);
  await page.goto(`${base}/nominations/new`);
  await page
    .getByRole('link', { name: /: Cá nhân$/ })
    .first()
    .focus();
  await page.keyboard.press('Enter');
  const form = new NominationForm(page);
  await expect(form.form).toBeVisible();
  await form.form.locator('#unitId').focus();

  const order: string[] = [];
  for (let stops = 0; stops < 120; stops++) {
    const stop = await focused(page);
    order.push(stop.name);
    if (stop.name === 'submit') break;
    await typeInto(page, stop);
    await page.keyboard.press('Tab');
  }
  expect(order, 'the order of the page is the order of the keyboard').toEqual(await orderOfFields(page));
  await page.keyboard.press('Enter');
  await expect(page.getByText('Đề cử đã nộp')).toBeVisible();
});

type Stop = { name: string; type: string };

function focused(page: Page): Promise<Stop> {
  return page.evaluate(() => {
    const element = document.activeElement as HTMLInputElement | HTMLButtonElement | null;
    const name = element instanceof HTMLButtonElement ? element.value : (element?.name ?? '');
    return { name, type: element?.type ?? '' };
  });
}

async function typeInto(page: Page, { name, type }: Stop): Promise<void> {
  if (type === 'radio' || type === 'checkbox') await page.keyboard.press('Space');
  else if (name === 'birthYear') await page.keyboard.type('1979');
  else if (name === 'achievements') await page.keyboard.insertText(LONG_ENOUGH);
  else if (type === 'text' || type === 'textarea')
    await page.keyboard.insertText(`Y Thử ${name.slice(0, 9)}`);
}

/** Names of the controls as they stand in the page; a group of radio buttons is one stop. */
function orderOfFields(page: Page): Promise<string[]> {
  return page.locator('form#form').evaluate((form) => {
    const controls = [...form.querySelectorAll('input:not([type=hidden]), select, textarea, button')];
    const names = controls.map((one) =>
      (one as HTMLButtonElement).value && one.tagName === 'BUTTON'
        ? (one as HTMLButtonElement).value
        : (one as HTMLInputElement).name,
    );
    return names.filter((name, at) => name !== names[at - 1]);
  });
}
