import type { Page, Response } from '@playwright/test';

export type Weight = { bytes: number; parts: string[] };

/**
 * What a first visit to an address receives, in bytes as they come over the line, without fonts and pictures and without
 * `framework`: scripts that are not the page's own.
 */
export async function weightOf(
  page: Page,
  address: string,
  framework: ReadonlySet<string> = new Set(),
): Promise<Weight> {
  const answers = await answersTo(page, address);
  const counted = answers.filter((answer) => {
    const type = answer.request().resourceType();
    return type !== 'font' && type !== 'image' && !framework.has(nameOf(answer));
  });
  let bytes = 0;
  const parts: string[] = [];
  for (const answer of counted) {
    const { responseBodySize } = await answer.request().sizes();
    bytes += responseBodySize;
    parts.push(`${responseBodySize} ${answer.request().resourceType()} ${nameOf(answer)}`);
  }
  return { bytes, parts: parts.sort((a, b) => Number.parseInt(b, 10) - Number.parseInt(a, 10)) };
}

/** The scripts of a page that has nothing of its own: React, the router, and what the root layout loads. */
export async function frameworkScripts(page: Page): Promise<ReadonlySet<string>> {
  const answers = await answersTo(page, '/bench/empty');
  return new Set(answers.filter((answer) => answer.request().resourceType() === 'script').map(nameOf));
}

async function answersTo(page: Page, address: string): Promise<Response[]> {
  const answers: Response[] = [];
  const keep = (answer: Response) => answers.push(answer);
  page.on('response', keep);
  await page.goto(address, { waitUntil: 'networkidle' });
  page.off('response', keep);
  return answers;
}

function nameOf(answer: Response): string {
  return new URL(answer.url()).pathname;
}
