import { fork } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, globSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { LIMITS } from '@/lib/documents/intake/limits';
import type { Message, Task } from '@/lib/documents/intake/reader';
import { shippedWithIntake } from '@/lib/documents/intake/shipped';
import { docxAround, pageOf, paragraph, pdfOf } from './intake-files';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));
const LINE = 'Kế hoạch số 12/KH-UBND: mỗi xã chọn hai tập thể điển hình';
const folder = mkdtempSync(path.join(tmpdir(), 'shipped-'));

beforeAll(() => {
  for (const file of globSync(shippedWithIntake(ROOT), { cwd: ROOT })) {
    cpSync(path.join(ROOT, file), path.join(folder, file), { recursive: true });
  }
});
afterAll(() => rmSync(folder, { recursive: true }));

it.each([
  ['WORD', docxAround(paragraph(LINE))],
  ['PDF', pdfOf([pageOf([LINE])])],
  ['TEXT', new TextEncoder().encode(LINE)],
])(
  'what the build ships is all that a document of kind %s needs',
  { timeout: 30_000 },
  async (kind, bytes) => {
    const child = fork(path.join(folder, 'lib/documents/intake/process.mjs'), { serialization: 'advanced' });
    const task: Task = { bytes: new Uint8Array(bytes), name: 'a', limits: LIMITS, withReading: true };
    child.send(task);
    let message: Message = { percent: 0 };
    while ('percent' in message) [message] = (await once(child, 'message')) as [Message];
    child.kill();
    expect(message).toMatchObject({ answer: { kind, lines: [LINE], reading: { fields: [] } } });
  },
);
