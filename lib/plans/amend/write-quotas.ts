import 'server-only';
import { randomUUID } from 'node:crypto';
import type { Scoped } from '@/lib/auth/doors';
import { dayOrNull } from '../draft-parts';
import type { DeadlineOfPlan, QuotaOfPlan } from '../plan-queries';
import type { Amended } from './write-amended';

/** Changes the quotas that stay, in place, with their parts and assignees; adds the new ones, takes away the others. */
export async function writeQuotas({ db, actor }: Scoped, { before, after }: Amended): Promise<void> {
  const { tenantId } = actor;
  const planId = before.id;
  const stood = new Set(before.quotas.map(({ id }) => id));
  const kept = new Set(after.quotas.map(({ id }) => id));
  const rows = after.quotas.map((quota, at) => ({ id: quota.id, ordinal: at + 1, ...quotaColumns(quota) }));
  await db.quota.deleteMany({ where: { tenantId, planId, id: { notIn: [...kept] } } });
  await db.quotaPart.deleteMany({ where: { tenantId, quota: { planId } } });
  await db.quotaAssignee.deleteMany({ where: { tenantId, quota: { planId } } });
  await db.$executeRaw`
    UPDATE quota SET ordinal = -ordinal WHERE tenant_id = ${tenantId}::uuid AND plan_id = ${planId}::uuid`;
  for (const { id, ...columns } of rows) {
    if (stood.has(id)) await db.quota.updateMany({ where: { tenantId, id }, data: columns });
  }
  await db.quota.createMany({
    data: rows.filter(({ id }) => !stood.has(id)).map((row) => ({ tenantId, planId, ...row })),
  });
  await db.quotaPart.createMany({
    data: after.quotas.flatMap(({ id, parts }) =>
      parts.map(({ subject, min }) => ({ tenantId, quotaId: id, subject, min })),
    ),
  });
  await db.quotaAssignee.createMany({
    data: after.quotas.flatMap(({ id, leads, coordinators }) =>
      [...leads, ...coordinators].map(({ role, asWritten, unit, group }, at) => ({
        ...{ tenantId, id: randomUUID(), quotaId: id, ordinal: at + 1, role, asWritten },
        unitId: unit?.id ?? null,
        unitPath: unit?.path ?? null,
        groupId: group?.id ?? null,
      })),
    ),
  });
}

/** The same for deadlines. */
export async function writeDeadlines({ db, actor }: Scoped, { before, after }: Amended): Promise<void> {
  const { tenantId } = actor;
  const planId = before.id;
  const stood = new Set(before.deadlines.map(({ id }) => id));
  const rows = after.deadlines.map((deadline, at) => ({
    id: deadline.id,
    ordinal: at + 1,
    ...deadlineColumns(deadline),
  }));
  await db.deadline.deleteMany({ where: { tenantId, planId, id: { notIn: rows.map(({ id }) => id) } } });
  await db.$executeRaw`
    UPDATE deadline SET ordinal = -ordinal WHERE tenant_id = ${tenantId}::uuid AND plan_id = ${planId}::uuid`;
  for (const { id, ...columns } of rows) {
    if (stood.has(id)) await db.deadline.updateMany({ where: { tenantId, id }, data: columns });
  }
  await db.deadline.createMany({
    data: rows.filter(({ id }) => !stood.has(id)).map((row) => ({ tenantId, planId, ...row })),
  });
}

function quotaColumns(quota: QuotaOfPlan) {
  const {
    fieldId,
    fieldAsWritten,
    min,
    max,
    cadence,
    cadenceStated,
    year,
    eachAssignee,
    perSchoolLevel,
    note,
  } = quota;
  return {
    fieldId,
    fieldAsWritten,
    min,
    max,
    cadence,
    cadenceStated,
    year,
    eachAssignee,
    perSchoolLevel,
    note,
  };
}

function deadlineColumns(deadline: DeadlineOfPlan) {
  const { purpose, what, on, monthDay, quarter, year, before, opensOn, closesOn, note } = deadline;
  return {
    ...{ purpose, what, monthDay, quarter, year, before, note },
    on: dayOrNull(on),
    opensOn: dayOrNull(opensOn),
    closesOn: dayOrNull(closesOn),
    boundGroupId: deadline.boundGroup?.id ?? null,
    boundUnitId: deadline.boundUnit?.id ?? null,
    boundUnitPath: deadline.boundUnit?.path ?? null,
  };
}
