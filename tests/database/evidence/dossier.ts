import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll } from 'vitest';
import { addEvidence } from '@/lib/evidence/add';
import { saveNomination } from '@/lib/nominations/save';
import { folderStorage } from '@/lib/storage/folder';
import type { Storage } from '@/lib/storage/storage';
import { pdf } from '../../rules/evidence/samples';
import { as, codes, complete, type Province } from '../nominations/province';

/** A folder of one's own, gone after the test file. */
export function ownFolder(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'evidence-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** A draft of the officer with nothing wrong with it. */
export async function draft(of: Province): Promise<{ id: string; exemplarId: string }> {
  const saved = await as(of.officer, (scope) => saveNomination(scope, complete(of)));
  if ('problems' in saved) throw new Error(codes(saved).join());
  const { exemplarId } = await as(of.officer, ({ db }) =>
    db.nomination.findFirstOrThrow({ where: { id: saved.id }, select: { exemplarId: true } }),
  );
  return { id: saved.id, exemplarId };
}

/** A small PDF like no other. */
export function paper(size = 0): Uint8Array {
  return pdf('/Size 1', `${randomUUID()}${' '.repeat(size)}`);
}

/** Adds a paper to a nomination and gives its id; throws where it is refused. */
export async function added(
  of: Province,
  nominationId: string,
  { bytes = paper(), storage = undefined as Storage | undefined, name = 'Biên bản.pdf' } = {},
): Promise<string> {
  const result = await as(of.officer, (scope) => addEvidence(scope, { nominationId, name, bytes }, storage));
  if ('problems' in result) throw new Error(codes(result).join());
  return result.id;
}

/** The keys of all that a storage keeps. */
export async function kept(storage: Storage): Promise<string[]> {
  const keys: string[] = [];
  for await (const { key } of storage.list(new Date(Date.now() + 60_000))) keys.push(key);
  return keys.sort();
}

export { folderStorage };
