import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll } from 'vitest';

/** A folder that is gone after the test file. Call it where the file's tests are declared. */
export function lastingFolder(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'guong-sang-start-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}
