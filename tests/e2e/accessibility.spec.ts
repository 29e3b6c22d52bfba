import { expectLegible } from './support/accessibility';
import { AUTOSAVE, appRoutes } from './support/app-routes';
import { NOMINATION_LOOKS } from './support/nominations-to-look-at';
import { LOOKS, lookAt } from './support/pages-to-look-at';
import { goHome } from './support/places';
import { PLAN_LOOKS } from './support/plans-to-look-at';
import { expect, test } from './support/test';
import { TIME_AND_TABLE_LOOKS } from './support/time-and-tables-to-look-at';

/** Routes that show no page of their own: they lead on, answer programs, or are measured only. */
const NO_PAGE = [
  '/',
  '/api/auth/[...nextauth]',
  '/api/health',
  '/as/[unit]/evidence/[evidence]',
  '/as/[unit]/evidence/[evidence]/preview',
  '/as/[unit]/exemplars/twins',
  AUTOSAVE,
  '/as/[unit]/nominations/import/[batch]/progress.json',
  '/as/[unit]/nominations/import/[batch]/refused.xlsx',
  '/as/[unit]/nominations/import/template.xlsx',
  '/as/[unit]/plans/[plan]/document.docx',
  '/as/[unit]/plans/[plan]/export.json',
  '/as/[unit]/plans/read/[reading]/progress.json',
  '/as/[unit]/units',
  '/bench/empty',
  '/sign-in/oidc',
];

test('every page is looked at', () => {
  const inTurn = [...NOMINATION_LOOKS, ...TIME_AND_TABLE_LOOKS].flatMap(({ looks }) => looks);
  const looks = [...LOOKS, ...PLAN_LOOKS, ...inTurn];
  const looked = new Set([...looks.map(({ route }) => route), ...NO_PAGE]);
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
