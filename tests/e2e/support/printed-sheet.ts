import type { Page } from '@playwright/test';

const POINTS_PER_MM = 72 / 25.4;

/** Width and height in millimetres of each page that a page prints as, by its own @page rules. */
export async function printedPages(page: Page): Promise<{ width: number; height: number }[]> {
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
  return [...pdf.matchAll(/\/MediaBox\s*\[\s*0 0 ([\d.]+) ([\d.]+)\s*\]/g)].map(([, width, height]) => ({
    width: Math.round(Number(width) / POINTS_PER_MM),
    height: Math.round(Number(height) / POINTS_PER_MM),
  }));
}

export const A4 = { width: 210, height: 297 };
export const A4_LANDSCAPE = { width: 297, height: 210 };
