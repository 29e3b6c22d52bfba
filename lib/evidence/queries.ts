import 'server-only';
import type { Scoped } from '@/lib/auth/doors';
import { isId } from '@/lib/form/text';
import { mayRead } from '@/lib/nominations/permissions';
import { extensionOf } from './file-name';
import { type Extension, MEDIA_TYPES } from './kind';
import type { EvidenceKind } from './limits';

/** A file of a dossier as lists show it. */
export type EvidenceFile = {
  id: string;
  name: string;
  kind: EvidenceKind;
  size: number;
  hasPreview: boolean;
  addedAt: Date;
  addedBy: string;
};

/** The files of a dossier in scope that have not been taken out, in the order in which they were added. */
export async function evidenceOf({ db, actor }: Scoped, exemplarId: string): Promise<EvidenceFile[]> {
  if (!isId(exemplarId)) return [];
  const rows = await db.evidence.findMany({
    where: { tenantId: actor.tenantId, exemplarId, removedAt: null },
    select: {
      id: true,
      name: true,
      kind: true,
      size: true,
      previewKey: true,
      addedAt: true,
      addedByName: true,
    },
    orderBy: [{ addedAt: 'asc' }, { id: 'asc' }],
  });
  return rows.map(({ previewKey, addedByName, ...row }) => ({
    ...row,
    hasPreview: previewKey !== null,
    addedBy: addedByName,
  }));
}

/** Which files of the dossier prove which criteria of a nomination: ids of files by id of the criterion. */
export async function linksOf({ db, actor }: Scoped, nominationId: string): Promise<Map<string, string[]>> {
  const links = new Map<string, string[]>();
  if (!isId(nominationId)) return links;
  const rows = await db.answerEvidence.findMany({
    where: { tenantId: actor.tenantId, nominationId },
    select: { criterionId: true, evidenceId: true },
    orderBy: [{ evidence: { addedAt: 'asc' } }, { evidenceId: 'asc' }],
  });
  for (const { criterionId, evidenceId } of rows) {
    links.set(criterionId, [...(links.get(criterionId) ?? []), evidenceId]);
  }
  return links;
}

/** What a download needs of a file. */
export type FileToSend = { name: string; type: string; storageKey: string; previewKey: string | null };

/**
 * A file that the actor may read, by the permission for its dossier; null where there is none. One that was taken out is
 * still read by whoever reads a submission that it was part of.
 */
export async function fileToSend(scope: Scoped, id: string): Promise<FileToSend | null> {
  const { db, actor } = scope;
  if (!isId(id)) return null;
  const row = await db.evidence.findUnique({
    where: { tenantId_id: { tenantId: actor.tenantId, id } },
    select: {
      name: true,
      storageKey: true,
      previewKey: true,
      removedAt: true,
      clearedAt: true,
      exemplarId: true,
      exemplar: { select: { unitPath: true } },
    },
  });
  if (!row || row.clearedAt || !mayRead(actor, row.exemplar)) return null;
  if (row.removedAt && !(await wasSubmitted(scope, { id, exemplarId: row.exemplarId }))) return null;
  const { name, storageKey, previewKey } = row;
  const type = MEDIA_TYPES[extensionOf(name) as Extension] ?? 'application/octet-stream';
  return { name, type, storageKey, previewKey };
}

/** Whether a submission of the dossier that is kept holds the file; `standing`: one that lies with the reviewer or was recognised. */
export async function wasSubmitted(
  { db, actor }: Scoped,
  file: { id: string; exemplarId: string },
  { standing = false } = {},
): Promise<boolean> {
  const rows = await db.$queryRaw<{ found: boolean }[]>`
    SELECT EXISTS (
      SELECT FROM nomination n JOIN nomination_version v ON v.tenant_id = n.tenant_id AND v.nomination_id = n.id
      WHERE n.tenant_id = ${actor.tenantId}::uuid AND n.exemplar_id = ${file.exemplarId}::uuid
        AND (NOT ${standing} OR n.status IN ('SUBMITTED', 'RECOGNISED'))
        -- Wherever in it: what a version looks like may change, what it held may not.
        AND position(${file.id} in v.content::text) > 0
    ) AS found`;
  return rows[0]?.found ?? false;
}
