import 'server-only';
import { createHash } from 'node:crypto';
import { scopeOf } from '@/lib/auth/actor';
import type { Scoped } from '@/lib/auth/doors';
import { audit } from '@/lib/db/audit';
import { type Problem, refuse } from '@/lib/refusal';

export type DocumentSent = {
  /** Of the form: sent twice, it makes one reading. */
  token: string;
  kind: 'WORD' | 'PDF' | 'TEXT' | 'PASTED';
  fileName: string;
  bytes: Uint8Array<ArrayBuffer>;
};

/** Keeps a document until it is read; answers with the reading that waits for it. */
export async function storeDocument(
  { db, actor, now }: Scoped,
  { token, kind, fileName, bytes }: DocumentSent,
): Promise<{ id: string } | { problems: Problem[] }> {
  const { count } = await db.documentReading.createMany({
    data: {
      tenantId: actor.tenantId,
      id: token,
      unitId: actor.unitId,
      unitPath: actor.unitPath,
      kind,
      fileName,
      size: bytes.length,
      sha256: createHash('sha256').update(bytes).digest('hex'),
      content: bytes,
      createdAt: now,
      createdById: actor.accountId,
      createdBy: actor.name,
    },
    skipDuplicates: true,
  });
  if (count === 0) {
    const mine = await db.documentReading.findFirst({ where: { id: token }, select: { id: true } });
    return mine ?? { problems: [TOKEN_USED] };
  }
  await audit(db, scopeOf(actor), {
    action: 'upload',
    entity: 'document_reading',
    entityId: token,
    details: { kind, bytes: bytes.length },
  });
  return { id: token };
}

const TOKEN_USED = refuse(
  'form',
  'token-used',
  'Biểu mẫu này đã được dùng. Vui lòng tải lại trang rồi chọn tệp.',
);
