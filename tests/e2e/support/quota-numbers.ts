import type { Locator, Page } from '@playwright/test';

export type Count = { registered: number; recognised: number };

/** The numbers of a quota bar, from the sentence that stands for it. */
export async function quotaOf(bar: Locator): Promise<Count> {
  const said = (await bar.getAttribute('aria-label')) ?? '';
  const numbers = /Đã công nhận (\d+), đã đăng ký (\d+)/.exec(said);
  if (!numbers) throw new Error(`A quota bar says «${said}»`);
  return { recognised: Number(numbers[1]), registered: Number(numbers[2]) };
}

/** A cell of the progress matrix: the link to the nominations behind a number. It is absent where the number is zero. */
export function progressCell(page: Page, of: { field: string; unit: string }): Locator {
  return page.locator(`td a[href*="field=${of.field}"][href*="unit=${of.unit}"]`);
}

/** What such a cell counts: «02 (03)» is two recognised of three registered. */
export async function countIn(cell: Locator): Promise<Count> {
  if ((await cell.count()) === 0) return { registered: 0, recognised: 0 };
  const [recognised, registered] = ((await cell.innerText()).match(/\d+/g) ?? []).map(Number);
  return { recognised: recognised ?? 0, registered: registered ?? recognised ?? 0 };
}
