import 'server-only';
import { randomUUID } from 'node:crypto';
import type { Scoped } from '@/lib/auth/doors';
import { plainDay } from '@/lib/nominations/plan-facts';
import type { Problem } from '@/lib/refusal';
import { dayOrNull } from '../draft-parts';
import type { BasesInput } from './bases-schema';
import type { PartValues } from './parts';
import { writeRows } from './rows';
import type { PartEditor } from './save';

/** Loads and stores the documents that a plan rests on, in their order. */
export const basesEditor: PartEditor<BasesInput> = { load, write, label: (name) => LABELS[name] ?? name };

async function load({ db, actor }: Scoped, planId: string): Promise<PartValues | null> {
  const rows = await db.planBasis.findMany({
    where: { tenantId: actor.tenantId, planId },
    select: { id: true, number: true, issuedOn: true, issuer: true },
    orderBy: { ordinal: 'asc' },
  });
  return writeRows(
    rows.map(({ id, number, issuedOn, issuer }) => ({
      key: id,
      values: { number, issuedOn: plainDay(issuedOn) ?? '', issuer: issuer ?? '' },
    })),
  );
}

/** Nothing points to a basis, so all are written anew; those that stay keep their ids. */
async function write(
  { db, actor }: Scoped,
  plan: { id: string },
  _part: unknown,
  bases: BasesInput,
): Promise<Problem[]> {
  const ofPlan = { tenantId: actor.tenantId, planId: plan.id };
  const stored = await db.planBasis.findMany({ where: ofPlan, select: { id: true } });
  const ids = new Set(stored.map(({ id }) => id));
  await db.planBasis.deleteMany({ where: ofPlan });
  await db.planBasis.createMany({
    data: bases.map(({ key, row }, at) => ({
      ...ofPlan,
      id: ids.has(key) ? key : randomUUID(),
      ordinal: at + 1,
      number: row.number,
      issuedOn: dayOrNull(row.issuedOn),
      issuer: row.issuer || null,
    })),
  });
  return [];
}

const LABELS: Record<string, string> = {
  number: 'Số, ký hiệu',
  issuedOn: 'Ngày ban hành',
  issuer: 'Cơ quan ban hành',
};
