// Prints district-table-2022.txt as an office would: letterhead and signature in two columns, the quotas in a real table,
// page numbers. By hand, after that text has changed: node tests/documents/make-pdf.ts
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { chromium } from '@playwright/test';
import { findOrInstallChromium } from '../../scripts/chromium.mjs';

const name = (ending: string) => fileURLToPath(new URL(`district-table-2022.${ending}`, import.meta.url));

const COLUMNS: [left: string, right: string][] = [
  ['ỦY BAN NHÂN DÂN', 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'],
  ['HUYỆN SƠN TRUNG', 'Độc lập – Tự do – Hạnh phúc'],
  ['Số: 142/KH-UBND', 'Sơn Trung, ngày 05 tháng 5 năm 2022'],
  ['Nơi nhận:', 'TM. ỦY BAN NHÂN DÂN'],
  ['- UBND tỉnh;', 'KT. CHỦ TỊCH'],
  ['- TT Huyện ủy, TT HĐND huyện;', 'PHÓ CHỦ TỊCH'],
];

const lines = readFileSync(name('txt'), 'utf8')
  .split('\n')
  .map((line) => line.trim())
  .filter((line) => line && !/^[_ ]+$/.test(line));

const browser = await chromium.launch({ executablePath: findOrInstallChromium() });
const page = await browser.newPage();
await page.setContent(`<style>
  body { font: 13pt/1.4 "Liberation Serif", "DejaVu Serif", serif } p { margin: 6pt 0; text-align: justify }
  .row { display: flex } .row * { width: 50%; text-align: center; margin: 0 } .title { text-align: center; font-weight: bold }
  td { border: 1px solid; padding: 2pt } table { border-collapse: collapse }
</style>${lines.map(markup).join('')}`);
const footer = '<div style="font-size:9pt;width:100%;text-align:center" class="pageNumber"></div>';
const margin = { top: '20mm', bottom: '20mm', left: '30mm', right: '15mm' };
const pdf = await page.pdf({
  format: 'A4',
  margin,
  displayHeaderFooter: true,
  headerTemplate: '<i></i>',
  footerTemplate: footer,
});
await browser.close();
writeFileSync(name('pdf'), pdf);

function markup(line: string, at: number): string {
  const columns = COLUMNS.find(([left, right]) => line === `${left} ${right}`);
  if (columns) return `<div class="row">${columns.map((text) => `<p>${text}</p>`).join('')}</div>`;
  if (line.includes(' | ')) {
    const row = `<tr>${line
      .split(' | ')
      .map((cell) => `<td>${cell}</td>`)
      .join('')}</tr>`;
    const [first, last] = [!lines[at - 1]?.includes(' | '), !lines[at + 1]?.includes(' | ')];
    return `${first ? '<table>' : ''}${row}${last ? '</table>' : ''}`;
  }
  const start = lines.indexOf('KẾ HOẠCH');
  return `<p${at >= start && at < start + 3 ? ' class="title"' : ''}>${line}</p>`;
}
