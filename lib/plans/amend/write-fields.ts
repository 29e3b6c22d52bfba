import 'server-only';
import type { Scoped } from '@/lib/auth/doors';
import type { FieldOfPlan } from '../plan-queries';
import type { Amended } from './write-amended';

/** Changes the fields that stay, in place, and adds the new ones, in the new order. Those that go are still there, behind. */
export async function writeFields({ db, actor }: Scoped, { before, after }: Amended): Promise<void> {
  const { tenantId } = actor;
  // Places are given once in a plan: out of the way first, also what earlier amendments have dropped.
  await db.$executeRaw`
    UPDATE field SET ordinal = -ordinal WHERE tenant_id = ${tenantId}::uuid AND plan_id = ${before.id}::uuid`;
  const stood = new Set(before.fields.map(({ id }) => id));
  const places = new Map(after.fields.map(({ id }, at) => [id, at + 1]));
  for (const field of after.fields) {
    if (!stood.has(field.id)) continue;
    await db.field.updateMany({
      where: { tenantId, id: field.id },
      data: { ...columnsOf(field), ordinal: places.get(field.id) ?? 0 },
    });
  }
  await db.field.createMany({
    data: after.fields
      .filter(({ id }) => !stood.has(id))
      .map((field) => ({
        tenantId,
        id: field.id,
        planId: before.id,
        ...columnsOf(field),
        ordinal: places.get(field.id) ?? 0,
      })),
  });
}

/**
 * Takes away the fields that the amendment drops. One of which a nomination or a lower plan speaks stays as a row, marked
 * with the version that dropped it and behind the others. Call it after quotas and criteria have left them.
 */
export async function dropFields({ db, actor }: Scoped, { before, after, version }: Amended): Promise<void> {
  const { tenantId } = actor;
  const kept = new Set(after.fields.map(({ id }) => id));
  const dropped = before.fields.map(({ id }) => id).filter((id) => !kept.has(id));
  if (dropped.length > 0) {
    // Whoever is just entering a nomination holds the row of its field: wait, and count it then.
    await db.$queryRaw`
      SELECT id FROM field WHERE tenant_id = ${tenantId}::uuid AND id = ANY (${dropped}::uuid[]) FOR UPDATE`;
    const spokenOf = await db.$queryRaw<{ id: string }[]>`
      SELECT f.id FROM field f WHERE f.tenant_id = ${tenantId}::uuid AND f.id = ANY (${dropped}::uuid[])
        AND (EXISTS (SELECT FROM nomination n WHERE n.tenant_id = f.tenant_id AND n.field_id = f.id)
             OR EXISTS (SELECT FROM field l WHERE l.tenant_id = f.tenant_id AND l.upper_field_id = f.id))`;
    const staying = spokenOf.map(({ id }) => id);
    await db.field.deleteMany({
      where: { tenantId, id: { in: dropped.filter((id) => !staying.includes(id)) } },
    });
    await db.field.updateMany({ where: { tenantId, id: { in: staying } }, data: { retiredIn: version } });
  }
  await db.$executeRaw`
    UPDATE field f SET ordinal = ${after.fields.length}::int + behind.place
    FROM (SELECT id, row_number() OVER (ORDER BY ordinal DESC) AS place FROM field
          WHERE tenant_id = ${tenantId}::uuid AND plan_id = ${before.id}::uuid AND ordinal < 0) AS behind
    WHERE f.tenant_id = ${tenantId}::uuid AND f.id = behind.id`;
}

function columnsOf({ letter, name, shortName, listed, subjects, note, upperFieldId }: FieldOfPlan) {
  return { letter, name, shortName, listed, subjects: [...subjects], note, upperFieldId };
}
