import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const SMALLEST_TARGET = 24;
const MAIN_TARGET = 44;

export const WIDE = { width: 1280, height: 900 };

/**
 * A page in the state that it is in now, on a desk and on a telephone, by day and in the dark; also on the narrowest telephone
 * it fits. Afterwards it is as wide and as light as a desk again.
 */
export async function expectLegible(page: Page): Promise<void> {
  await page.setViewportSize(WIDE);
  await expectAccessible(page);
  await expectContrastInTheDark(page);
  await expectReachableTargets(page);
  await page.setViewportSize({ width: 390, height: 844 });
  await expectAccessible(page);
  await expectContrastInTheDark(page);
  await expectReachableTargets(page);
  await expectNoSidewaysScroll(page);
  await page.setViewportSize({ width: 320, height: 640 });
  await expectNoSidewaysScroll(page);
  await page.setViewportSize(WIDE);
  await page.emulateMedia({ colorScheme: 'light' });
}

/** WCAG 2.2 AA as far as a program can tell. */
async function expectAccessible(page: Page): Promise<void> {
  await page.emulateMedia({ colorScheme: 'light' });
  expect(violations(await axe(page).withTags(RULES).analyze()), page.url()).toEqual([]);
}

/** The dark theme has the same page in other colours. */
async function expectContrastInTheDark(page: Page): Promise<void> {
  await page.emulateMedia({ colorScheme: 'dark' });
  const inTheDark = await axe(page).withRules(['color-contrast', 'link-in-text-block']).analyze();
  expect(violations(inTheDark), `${page.url()} in the dark`).toEqual([]);
}

/** Nothing is wider than the window; wide tables scroll in frames of their own. */
async function expectNoSidewaysScroll(page: Page): Promise<void> {
  const wide = await page.evaluate(() => {
    const limit = document.documentElement.clientWidth;
    if (document.documentElement.scrollWidth <= limit) return [];
    return [...document.querySelectorAll('body *')]
      .filter((element) => element.getBoundingClientRect().right > limit + 1)
      .slice(0, 5)
      .map((element) => element.outerHTML.slice(0, 150));
  });
  expect(wide, `wider than ${page.viewportSize()?.width} px: ${page.url()}`).toEqual([]);
}

/**
 * Everything that can be pressed is at least 24 px in both directions (WCAG 2.5.8; links inside a sentence are excepted
 * there, and here), and buttons and fields are at least 44 px high.
 */
async function expectReachableTargets(page: Page): Promise<void> {
  const small = await page.evaluate(
    ({ smallest, main }) => {
      // A tick is pressed by its label, too.
      const areaOf = (element: Element) => (element.closest('label') ?? element).getBoundingClientRect();
      const inSentence = (element: Element) =>
        getComputedStyle(element).display === 'inline' &&
        [...(element.parentElement?.childNodes ?? [])].some(
          (node) => node.nodeType === Node.TEXT_NODE && /\p{L}/u.test(node.textContent ?? ''),
        );
      return (
        [...document.querySelectorAll('a[href], button, summary, select, textarea, input:not([type=hidden])')]
          .filter((element) => element.checkVisibility({ visibilityProperty: true }))
          // What nobody sees is pressed by Enter only.
          .filter((element) => !element.matches('.skip-link, [aria-hidden=true]') && !inSentence(element))
          .map((element) => ({ element, box: areaOf(element) }))
          .filter(({ element, box }) => {
            const high = element.matches('button, .button, .control') ? main : smallest;
            return box.height < high - 0.5 || box.width < smallest - 0.5;
          })
          .map(({ element, box }) => `${box.width | 0}×${box.height | 0} ${element.outerHTML.slice(0, 120)}`)
      );
    },
    { smallest: SMALLEST_TARGET, main: MAIN_TARGET },
  );
  expect(small, `targets that are too small: ${page.url()}`).toEqual([]);
}

/** No page of ours has frames: axe need not open a window of its own to put their results together. */
function axe(page: Page): AxeBuilder {
  return new AxeBuilder({ page }).setLegacyMode();
}

function violations(results: Awaited<ReturnType<AxeBuilder['analyze']>>) {
  return results.violations.map(({ id, help, nodes }) => ({
    id,
    help,
    where: nodes.slice(0, 4).map((node) => `${node.target.join(' ')} ${node.html.slice(0, 160)}`),
  }));
}
