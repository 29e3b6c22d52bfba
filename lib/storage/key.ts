import { randomUUID } from 'node:crypto';

/** Whose a key is: the tenant, and the path of the root of its tree, within which everything of it is in sight. */
export type KeyOwner = { tenantId: string; rootPath: string };

/** A new key of a tenant: '<root>/<tenant>/<random>'. Nothing of it comes from outside. */
export function newKey({ tenantId, unitPath }: { tenantId: string; unitPath: string }): string {
  const key = `${unitPath.split('.')[0]}/${tenantId}/${randomUUID()}`;
  if (!isKey(key)) throw new Error('A key can only be made for a unit of a tenant');
  return key;
}

/** Whose a key is; null for what is no key. */
export function ownerOf(key: string): KeyOwner | null {
  const [, root, tenantId] = KEY.exec(key) ?? [];
  return root && tenantId ? { tenantId, rootPath: `${root}.` } : null;
}

export function isKey(text: string): boolean {
  return KEY.test(text);
}

const ID = '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}';
// What an upload that broke off has left ends with '.part'; it is listed and removed, never read.
const KEY = new RegExp(`^(\\d{1,18})/(${ID})/${ID}(?:\\.part)?$`);
