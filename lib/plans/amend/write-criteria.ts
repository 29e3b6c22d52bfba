import 'server-only';
import { randomUUID } from 'node:crypto';
import type { Scoped } from '@/lib/auth/doors';
import type { CriterionOfPlan, PlanDocument } from '../plan-queries';
import { withRetired } from './retired-order';
import type { Amended } from './write-amended';

/**
 * Criteria that say the same stay; one that says something else becomes a new one and the old one ends with the version
 * before: nominations that answered it keep what they answered. One that is dropped ends as well.
 */
export async function writeCriteria(
  { db, actor }: Scoped,
  { before, after, version }: Amended,
): Promise<void> {
  const { tenantId } = actor;
  const planId = before.id;
  const stood = new Map(placed(before).map((one) => [one.criterion.id, one]));
  const wanted = placed(after).map((one) => {
    const old = stood.get(one.criterion.id);
    if (old && sameCriterion(old, one)) return { ...one, id: one.criterion.id, fresh: false, originId: null };
    // The one it replaces, where it stands in the same field: what was answered there is shown beside it.
    const originId = old && old.fieldId === one.fieldId ? old.criterion.id : null;
    return { ...one, id: randomUUID(), fresh: true, originId };
  });
  const staying = new Set(wanted.map(({ id }) => id));
  await db.criterion.updateMany({
    where: { tenantId, id: { in: [...stood.keys()].filter((id) => !staying.has(id)) } },
    data: { retiredIn: version },
  });
  await db.criterion.createMany({
    data: wanted
      .filter(({ fresh }) => fresh)
      .map(({ id, fieldId, originId, criterion: { text, required, evidence, subject } }) => ({
        ...{ tenantId, id, planId, fieldId, originId, text, required, evidence, subject },
        ordinal: 0,
        sinceVersion: version,
      })),
  });
  const rows = await db.criterion.findMany({
    where: { tenantId, planId, ordinal: { gt: 0 } },
    select: { id: true },
    orderBy: [{ ordinal: 'asc' }, { id: 'asc' }],
  });
  const order = withRetired(
    rows.map(({ id }) => id),
    wanted.map(({ id }) => id),
  );
  await db.$executeRaw`
    UPDATE criterion c SET ordinal = place.ordinal
    FROM unnest(${order}::uuid[]) WITH ORDINALITY AS place (id, ordinal)
    WHERE c.tenant_id = ${tenantId}::uuid AND c.id = place.id AND c.ordinal <> place.ordinal`;
}

type Placed = { fieldId: string | null; criterion: CriterionOfPlan };

/** The criteria of a plan with the fields they stand in, in the order of the document. */
function placed(plan: PlanDocument): Placed[] {
  return [
    ...plan.generalCriteria.map((criterion) => ({ fieldId: null, criterion })),
    ...plan.fields.flatMap((field) => field.criteria.map((criterion) => ({ fieldId: field.id, criterion }))),
  ];
}

function sameCriterion(a: Placed, b: Placed): boolean {
  const said = ({ fieldId, criterion: { text, required, evidence, subject } }: Placed) =>
    JSON.stringify([fieldId, text, required, evidence, subject]);
  return said(a) === said(b);
}
