import { getDocumentProxy } from 'unpdf';
import type { DocumentText, Extraction } from './extract';
import { linesOfPage } from './pdf-lines';
import { type PageItem, rowsOf } from './pdf-rows';
import { rulesOf } from './pdf-rules';
import { tablesOf } from './pdf-tables';
import type { Why } from './refused';
import { letters, tidyLines } from './tidy';

/**
 * Reads the text of a PDF, page by page. One that only forbids printing or copying is read: whoever can open it sees what it
 * says; one that asks for a password to be opened is refused.
 */
export async function readPdf({ bytes, limits, onProgress }: Extraction): Promise<DocumentText | Why> {
  if (!isWhole(bytes)) return { why: 'BROKEN' };
  let pdf: Awaited<ReturnType<typeof getDocumentProxy>>;
  try {
    // pdf.js keeps the bytes for itself, and takes no Buffer. Nothing is drawn: fonts of the system are not needed.
    pdf = await getDocumentProxy(new Uint8Array(bytes), {
      verbosity: 0,
      useSystemFonts: false,
      // Pictures are left out where rules are looked for.
      maxImageSize: 1,
    });
  } catch (error) {
    const isLocked = error instanceof Error && error.name === 'PasswordException';
    return isLocked ? { why: 'LOCKED', what: 'tệp PDF' } : { why: 'BROKEN' };
  }
  const pages = pdf.numPages;
  if (pages > limits.pages) return { why: 'TOO_MANY_PAGES', pages };
  const lines: string[] = [];
  const pagesWithoutText: number[] = [];
  let characters = 0;
  for (let number = 1; number <= pages; number++) {
    let found: string[];
    try {
      found = await readPage(pdf, number);
    } catch {
      return { why: 'BROKEN' };
    }
    if (letters(found) === 0) pagesWithoutText.push(number);
    characters += found.reduce((sum, line) => sum + line.length, 0);
    if (characters > limits.characters) return { why: 'TOO_LONG' };
    lines.push(...found);
    onProgress(Math.floor((number / pages) * 95));
  }
  const tidy = tidyLines(lines);
  if (hasNoLetters(tidy)) return { why: 'NO_LETTERS' };
  if (letters(tidy) < FEWEST_LETTERS * pages) return { why: 'SCANNED', pages };
  return { kind: 'PDF', lines: tidy, pages, pagesWithoutText };
}

/** A scanned page may bear the stamp of a signature or the number of the page as text. */
const FEWEST_LETTERS = 40;

/** Of a file that was cut off pdf.js shows what is left; a plan of which the end is missing is not read. */
function isWhole(bytes: Uint8Array): boolean {
  const tail = Buffer.from(bytes.subarray(-32 * 1024)).toString('latin1');
  return tail.includes('startxref') && tail.includes('%%EOF');
}

async function readPage(
  pdf: Awaited<ReturnType<typeof getDocumentProxy>>,
  number: number,
): Promise<string[]> {
  const page = await pdf.getPage(number);
  const { transform } = page.getViewport({ scale: 1 });
  const { items } = await page.getTextContent();
  const found = items.flatMap((item): PageItem[] => {
    if (!('str' in item)) return [];
    const [a = 0, b = 0, , , x = 0, y = 0] = item.transform as number[];
    const [va = 1, vb = 0, vc = 0, vd = -1, ve = 0, vf = 0] = transform as number[];
    return [
      {
        text: item.str,
        x: va * x + vc * y + ve,
        y: vb * x + vd * y + vf,
        width: item.width,
        size: item.height || Math.hypot(a, b),
        isLevel: Math.abs(va * a + vc * b) > Math.abs(vb * a + vd * b),
      },
    ];
  });
  const rows = rowsOf(found);
  const isTabular = rows.filter(({ pieces }) => pieces.length > 1).length > 1;
  const rules = isTabular ? await rulesOf(await page.getOperatorList(), transform as number[]) : [];
  page.cleanup();
  if (rules.length === 0) return linesOfPage(rows, number === 1);
  const { tables, others } = tablesOf(found, rules);
  return linesOfPage(rowsOf(others), number === 1, tables);
}

/** Where a font does not say which letters its shapes are, they come out as signs of private use or as none. */
function hasNoLetters(lines: readonly string[]): boolean {
  const text = lines.join('');
  const odd = text.match(/[\p{Co}\ufffd]/gu)?.length ?? 0;
  return odd > 40 && odd > letters(lines) / 2;
}
