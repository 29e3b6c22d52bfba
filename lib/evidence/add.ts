import 'server-only';
import { randomUUID } from 'node:crypto';
import { scopeOf } from '@/lib/auth/actor';
import type { Scoped } from '@/lib/auth/doors';
import { audit } from '@/lib/db/audit';
import { isId } from '@/lib/form/text';
import { log } from '@/lib/log/log';
import { type Problem, refuse } from '@/lib/refusal';
import { evidenceStorage } from '@/lib/storage/chosen';
import { newKey } from '@/lib/storage/key';
import type { Storage } from '@/lib/storage/storage';
import { type Examined, examine } from './examine';
import { formatSize, LARGEST_DOSSIER } from './limits';
import { type DossierOf, type LockedDossier, lockDossier } from './place';

export type EvidenceToAdd = DossierOf & {
  name: string;
  bytes: Uint8Array;
  /** Of the file, where whoever sends it has chosen one: sent twice it is added once. */
  id?: string;
  /** What `examine` said of it, where that was asked before the transaction. */
  examined?: Examined;
};

/**
 * Adds a file to a dossier. The dossier is locked before its size is added up; the bytes are stored before the row is
 * written, so that no row is without its bytes: what a transaction that fails leaves behind is cleared by the sweep.
 */
export async function addEvidence(
  scope: Scoped,
  { name, bytes, id, examined, ...of }: EvidenceToAdd,
  storage: Storage = evidenceStorage(),
): Promise<{ id: string } | { problems: Problem[] }> {
  const file = examined ?? (await examine({ name, bytes }));
  if ('problems' in file) return file;
  const dossier = await lockDossier(scope, of);
  if ('problems' in dossier) return dossier;
  const known = await knownFiles(scope, dossier);
  if (id && known.some((one) => one.id === id && one.sha256 === file.sha256)) return { id };
  const problem = placeProblem(file, known);
  if (problem) return { problems: [problem] };
  const keys = await keep(scope, file, storage);
  if (!keys) return { problems: [NOT_STORED] };
  return { id: await write(scope, dossier, file, { ...keys, id: await freeId(scope, id) }) };
}

type KnownFile = { id: string; name: string; size: number; sha256: string };

function knownFiles({ db, actor }: Scoped, { exemplarId }: LockedDossier): Promise<KnownFile[]> {
  return db.evidence.findMany({
    where: { tenantId: actor.tenantId, exemplarId, removedAt: null },
    select: { id: true, name: true, size: true, sha256: true },
  });
}

function placeProblem(file: Examined, known: KnownFile[]): Problem | null {
  const same = known.find(({ sha256 }) => sha256 === file.sha256);
  if (same) {
    return refuse(
      'files',
      'file-already-there',
      `«${file.name}» đã có trong hồ sơ${same.name === file.name ? '' : ` với tên «${same.name}»`} nên không lưu lần nữa.`,
    );
  }
  const left = LARGEST_DOSSIER - known.reduce((sum, { size }) => sum + size, 0);
  if (file.bytes.length <= left) return null;
  return refuse(
    'files',
    'dossier-full',
    `«${file.name}» nặng ${formatSize(file.bytes.length)}, hồ sơ chỉ còn chỗ cho ${formatSize(Math.max(0, left), 'room')} (tối đa 50 MB cả hồ sơ). Vui lòng gỡ bớt tệp hoặc giảm dung lượng.`,
  );
}

async function keep(
  { actor }: Scoped,
  { bytes, preview }: Examined,
  storage: Storage,
): Promise<{ storageKey: string; previewKey: string | null } | null> {
  const storageKey = newKey(actor);
  const previewKey = preview ? newKey(actor) : null;
  try {
    await storage.put(storageKey, bytes);
    if (preview && previewKey) await storage.put(previewKey, preview);
    return { storageKey, previewKey };
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    log.error({ requestId: actor.requestId, code, error: code ?? message }, 'a file could not be stored');
    await storage.remove(storageKey).catch(() => undefined);
    return null;
  }
}

/** The id that was chosen, unless it names something else already, as a file that was taken out. */
async function freeId({ db, actor }: Scoped, id: string | undefined): Promise<string> {
  if (!isId(id)) return randomUUID();
  const taken = await db.evidence.findUnique({
    where: { tenantId_id: { tenantId: actor.tenantId, id } },
    select: { id: true },
  });
  return taken ? randomUUID() : id;
}

async function write(
  { db, actor, now }: Scoped,
  { nomination, exemplarId }: LockedDossier,
  { name, kind, bytes, sha256 }: Examined,
  { id, ...keys }: { id: string; storageKey: string; previewKey: string | null },
): Promise<string> {
  await db.evidence.create({
    data: {
      tenantId: actor.tenantId,
      id,
      exemplarId,
      name,
      kind,
      size: bytes.length,
      sha256,
      ...keys,
      addedAt: now,
      addedById: actor.accountId,
      addedByName: actor.name,
    },
    select: { id: true },
  });
  await audit(db, scopeOf(actor), {
    action: 'nomination.evidence-add',
    entity: 'nomination',
    entityId: nomination.id,
    details: { evidence: id, kind, size: bytes.length },
  });
  return id;
}

const NOT_STORED = refuse(
  'files',
  'not-stored',
  'Chưa lưu được tệp vì nơi lưu trữ của hệ thống không trả lời. Vui lòng thử lại sau ít phút; nếu vẫn vậy, báo người quản trị hệ thống.',
);
