import { readFileSync, truncateSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { makeDocx } from '../documents/make-docx';
import { lastingFolder } from './support/lasting-folder';
import { planCommand } from './support/plan-command';

const DOCUMENTS = fileURLToPath(new URL('../documents', import.meta.url));
const folder = lastingFolder();

// No database is where these settings say one is.
const reading = (args: string[], settings = {}) =>
  planCommand('read', args, {
    DATA_DIR: '/nonexistent',
    DATABASE_URL: 'postgresql://nobody@127.0.0.1:1/none',
    ...settings,
  });

function fileWith(name: string, content: string | Uint8Array): string {
  const file = path.join(folder, name);
  writeFileSync(file, content);
  return file;
}

describe('plan:read', () => {
  it.each(['district-table-2022.txt', 'district-table-2022.pdf', 'commune-two-tier-2026.txt'])(
    'prints what %s says and nothing else',
    async (name) => {
      const truth = JSON.parse(readFileSync(path.join(DOCUMENTS, name.replace(/\.\w+$/, '.json')), 'utf8'));
      const { code, out, said } = await reading([path.join(DOCUMENTS, name)]);
      expect(said).toEqual([]);
      expect(code).toBe(0);
      const read = JSON.parse(out);
      expect(Object.keys(read)).toEqual(
        expect.arrayContaining(['plan', 'legalBases', 'fields', 'quotas', 'deadlines']),
      );
      expect(read.plan.number).toBe(truth.plan.number);
    },
  );

  it('reads a Word document, named from where the person stands', async () => {
    fileWith('kế hoạch.docx', await makeDocx());
    const { code, out } = await reading(['kế hoạch.docx'], { INIT_CWD: folder });
    expect(code).toBe(0);
    expect(JSON.parse(out).plan.title).not.toBeNull();
  });

  it.each<[string, string[], string]>([
    ['no file', [], 'Cách dùng:'],
    ['the standard input', ['-'], 'Cách dùng:'],
    ['two files', ['a.txt', 'b.txt'], 'Cách dùng:'],
    ['a file that is not there', [path.join(folder, 'none.docx')], 'Không đọc được tệp'],
    ['a folder', [folder], 'Không đọc được tệp'],
    ['an empty file', [fileWith('empty.txt', '')], 'không có nội dung'],
    ['a file that is too large', [fileOfSize('large.pdf', 21 * 1024 * 1024)], 'lớn hơn 20 MB'],
    ['a web page', [fileWith('page.docx', '<html><body>Kế hoạch</body></html>')], 'trang web (HTML)'],
    [
      'a text that is no plan',
      [fileWith('poem.txt', 'Trăm năm trong cõi người ta')],
      'Không tìm thấy nội dung',
    ],
  ])('ends with 2 and one line for %s', async (_, args, line) => {
    const { code, out, said } = await reading(args);
    expect(code).toBe(2);
    expect(out).toBe('');
    expect(said).toHaveLength(1);
    expect(said[0]).toContain(line);
  });
});

function fileOfSize(name: string, bytes: number): string {
  const file = fileWith(name, '');
  truncateSync(file, bytes);
  return file;
}
