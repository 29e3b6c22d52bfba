import 'server-only';
import { currentTime } from '@/lib/clock';
import { onlyOneAtATime } from '@/lib/db/only-one-at-a-time';
import { inWholeTenant } from '@/lib/db/whole-tenant';
import { log } from '@/lib/log/log';
import { evidenceStorage } from '@/lib/storage/chosen';
import { type KeyOwner, ownerOf } from '@/lib/storage/key';
import type { Storage } from '@/lib/storage/storage';

export type Swept = {
  /** Bytes that no row knew. */
  orphans: number;
  /** Files that were taken out long ago and had never been submitted. */
  cleared: number;
  /** Bytes whose tenant is not in this database: left alone, somebody else's storage may be what is looked at. */
  strange: number;
  /** Bytes that could not be removed this time. */
  failed: number;
};

// An upload is over after seconds: what is an hour old and known to no row never will be.
const ORPHANED_AFTER_MS = 60 * 60 * 1000;
const CLEARED_AFTER_MS = 30 * 24 * 60 * 60 * 1000;
const AT_ONCE = 200;

/**
 * Clears bytes that nothing refers to any more: those without a row, and those of files that were taken out more than 30
 * days ago and that no submission holds. Null where a sweep is under way already. `now` is the clock of the domain, `today` the
 * machine's.
 */
export async function sweepEvidence({
  storage = evidenceStorage(),
  now,
  today = new Date(),
}: {
  storage?: Storage;
  now?: Date;
  today?: Date;
} = {}): Promise<Swept | null> {
  const domainNow = now ?? (await currentTime());
  return onlyOneAtATime('evidence.sweep', async () => {
    const swept: Swept = { orphans: 0, cleared: 0, strange: 0, failed: 0 };
    const owners = new Map<string, KeyOwner>();
    let batch: string[] = [];
    for await (const { key } of storage.list(new Date(today.getTime() - ORPHANED_AFTER_MS))) {
      const owner = ownerOf(key);
      if (owner) owners.set(`${owner.rootPath} ${owner.tenantId}`, owner);
      if (batch.push(key) < AT_ONCE) continue;
      await removeOrphans(storage, batch, swept);
      batch = [];
    }
    await removeOrphans(storage, batch, swept);
    for (const owner of owners.values()) await clearRemoved(storage, owner, domainNow, swept);
    if (Object.values(swept).some((count) => count > 0)) log.info({ ...swept }, 'evidence swept');
    return swept;
  });
}

async function removeOrphans(storage: Storage, keys: readonly string[], swept: Swept): Promise<void> {
  for (const [owner, own] of byOwner(keys)) {
    const known = await inWholeTenant(owner, async (db) => {
      const rows = await db.evidence.findMany({
        where: {
          tenantId: owner.tenantId,
          clearedAt: null,
          OR: [{ storageKey: { in: own } }, { previewKey: { in: own } }],
        },
        select: { storageKey: true, previewKey: true },
      });
      return new Set(rows.flatMap(({ storageKey, previewKey }) => [storageKey, previewKey]));
    });
    if (!known) {
      swept.strange += own.length;
      continue;
    }
    for (const key of own) if (!known.has(key) && (await removed(storage, key, swept))) swept.orphans += 1;
  }
}

/** First the rows say that the bytes are gone, then they go: the other way round a row could promise what is not there. */
async function clearRemoved(
  storage: Storage,
  { tenantId, rootPath }: KeyOwner,
  now: Date,
  swept: Swept,
): Promise<void> {
  const removedBefore = new Date(now.getTime() - CLEARED_AFTER_MS);
  const cleared = await inWholeTenant(
    { tenantId, rootPath },
    (db) => db.$queryRaw<{ storageKey: string; previewKey: string | null }[]>`
      UPDATE evidence e SET cleared_at = ${now}
      WHERE e.tenant_id = ${tenantId}::uuid AND e.removed_at < ${removedBefore} AND e.cleared_at IS NULL
        AND NOT EXISTS (
          SELECT FROM nomination n JOIN nomination_version v ON v.tenant_id = n.tenant_id AND v.nomination_id = n.id
          WHERE n.tenant_id = e.tenant_id AND n.exemplar_id = e.exemplar_id
            AND position(e.id::text in v.content::text) > 0)
        -- Submitted before versions were kept: what it held cannot be known.
        AND NOT EXISTS (
          SELECT FROM nomination n
          WHERE n.tenant_id = e.tenant_id AND n.exemplar_id = e.exemplar_id AND n.submitted_at IS NOT NULL
            AND n.submitted_at >= e.added_at
            AND NOT EXISTS (SELECT FROM nomination_version v WHERE v.tenant_id = n.tenant_id AND v.nomination_id = n.id))
        AND NOT EXISTS (SELECT FROM answer_evidence a WHERE a.tenant_id = e.tenant_id AND a.evidence_id = e.id)
      RETURNING e.storage_key AS "storageKey", e.preview_key AS "previewKey"`,
  );
  for (const { storageKey, previewKey } of cleared ?? []) {
    if (previewKey) await removed(storage, previewKey, swept);
    if (await removed(storage, storageKey, swept)) swept.cleared += 1;
  }
}

/** What cannot be removed now is an orphan of the next sweep. */
async function removed(storage: Storage, key: string, swept: Swept): Promise<boolean> {
  try {
    await storage.remove(key);
    return true;
  } catch (error) {
    swept.failed += 1;
    log.warn({ code: (error as NodeJS.ErrnoException).code }, 'bytes could not be removed');
    return false;
  }
}

function byOwner(keys: readonly string[]): Map<KeyOwner, string[]> {
  const owners = new Map<string, KeyOwner>();
  const groups = new Map<KeyOwner, string[]>();
  for (const key of keys) {
    const found = ownerOf(key);
    if (!found) continue;
    const name = `${found.rootPath} ${found.tenantId}`;
    const owner = owners.get(name) ?? found;
    owners.set(name, owner);
    groups.set(owner, [...(groups.get(owner) ?? []), key]);
  }
  return groups;
}
