import 'server-only';
import { randomUUID } from 'node:crypto';
import type { Scoped } from '@/lib/auth/doors';
import type { PlainDate } from '@/lib/format/dates';
import type { PlanDraft, QuotaDraft } from './draft';

/** Writes everything that hangs on a plan, a statement a table; `fieldIds` in the order of the draft's fields. */
export async function writeParts(
  { db, actor }: Scoped,
  planId: string,
  draft: PlanDraft,
): Promise<{ fieldIds: string[] }> {
  const tenantId = actor.tenantId;
  const keyed = <Row extends object>(rows: readonly Row[]) =>
    rows.map((row, at) => ({ tenantId, id: randomUUID(), planId, ordinal: at + 1, ...row }));
  const fields = keyed(draft.fields);
  const quotas = keyed(draft.quotas);

  await db.planBasis.createMany({
    data: keyed(draft.bases).map((basis) => ({ ...basis, issuedOn: dayOrNull(basis.issuedOn) })),
  });
  await db.planPhase.createMany({ data: keyed(draft.phases) });
  await db.field.createMany({
    data: fields.map(({ criteria: _, ...field }) => ({ ...field, subjects: [...field.subjects] })),
  });
  await db.criterion.createMany({
    data: keyed([
      ...draft.generalCriteria,
      ...fields.flatMap((field) => field.criteria.map((criterion) => ({ ...criterion, fieldId: field.id }))),
    ]),
  });
  await db.deadline.createMany({
    data: keyed(draft.deadlines).map(({ boundUnit, ...deadline }) => ({
      ...deadline,
      boundUnitId: boundUnit?.id ?? null,
      boundUnitPath: boundUnit?.path ?? null,
      on: dayOrNull(deadline.on),
      opensOn: dayOrNull(deadline.opensOn),
      closesOn: dayOrNull(deadline.closesOn),
    })),
  });
  await db.quota.createMany({
    data: quotas.map(({ field, parts: _, assignees: __, ...quota }) => ({
      ...quota,
      fieldId: field === null ? null : fieldNamed(field),
    })),
  });
  await db.quotaPart.createMany({
    data: quotas.flatMap(({ id, parts }) => parts.map((part) => ({ tenantId, quotaId: id, ...part }))),
  });
  await db.quotaAssignee.createMany({
    data: quotas.flatMap(({ id, assignees }) =>
      assigneeRows(assignees).map((row) => ({ tenantId, quotaId: id, ...row })),
    ),
  });
  return { fieldIds: fields.map((field) => field.id) };

  function fieldNamed(place: number): string {
    const field = fields[place - 1];
    if (!field) throw new Error(`A quota of the draft names field ${place} of ${fields.length}`);
    return field.id;
  }
}

/** A calendar day as Prisma takes it. */
export function dayOrNull(day: PlainDate | null | undefined): Date | null {
  return day ? new Date(day) : null;
}

function assigneeRows(assignees: QuotaDraft['assignees']) {
  return assignees.map((assignee, at) => ({
    id: randomUUID(),
    ordinal: at + 1,
    role: assignee.role,
    asWritten: assignee.asWritten,
    unitId: assignee.unit?.id ?? null,
    unitPath: assignee.unit?.path ?? null,
    groupId: assignee.groupId ?? null,
  }));
}
