import type { Page } from '@playwright/test';
import { readPdf } from './pdf-text';

const POINTS_PER_MM = 72 / 25.4;
/** Within it stands the number of a page; the text begins below it. */
const TOP_MARGIN_MM = 20;

/** Width and height in millimetres of each page that a page prints as, by its own @page rules. */
export async function printedPages(page: Page): Promise<{ width: number; height: number }[]> {
  return (await printedWords(page)).map(({ width, height }) => ({ width, height }));
}

/** The same with the words of each page, and what stands in its upper margin. */
export async function printedWords(
  page: Page,
): Promise<{ width: number; height: number; words: string; top: string }[]> {
  return readPdf(await page.pdf({ preferCSSPageSize: true })).map(({ width, height, text }) => {
    const inMargin = ({ y }: { y: number }) => y > height - TOP_MARGIN_MM * POINTS_PER_MM;
    const said = (some: typeof text) =>
      some
        .map(({ words }) => words)
        .join('')
        .normalize('NFC');
    return {
      width: Math.round(width / POINTS_PER_MM),
      height: Math.round(height / POINTS_PER_MM),
      words: said(text.filter((one) => !inMargin(one))),
      top: said(text.filter(inMargin)).trim(),
    };
  });
}

export const A4 = { width: 210, height: 297 };
export const A4_LANDSCAPE = { width: 297, height: 210 };
