import 'server-only';
import { randomUUID } from 'node:crypto';
import type { Scoped } from '@/lib/auth/doors';
import type { Problem } from '@/lib/refusal';
import type { PartValues } from './parts';
import type { PhasesInput } from './phases-schema';
import { writeRows } from './rows';
import type { PartEditor } from './save';

/** Loads and stores the steps of a plan's road, in their order. */
export const phasesEditor: PartEditor<PhasesInput> = { load, write, label: (name) => LABELS[name] ?? name };

async function load({ db, actor }: Scoped, planId: string): Promise<PartValues | null> {
  const rows = await db.planPhase.findMany({
    where: { tenantId: actor.tenantId, planId },
    select: { id: true, name: true, startYear: true, endYear: true, note: true },
    orderBy: { ordinal: 'asc' },
  });
  return writeRows(
    rows.map(({ id, name, startYear, endYear, note }) => ({
      key: id,
      values: {
        name,
        startYear: String(startYear ?? ''),
        endYear: String(endYear ?? ''),
        note: note ?? '',
      },
    })),
  );
}

/** Nothing points to a phase, so all are written anew; those that stay keep their ids. */
async function write(
  { db, actor }: Scoped,
  plan: { id: string },
  _part: unknown,
  phases: PhasesInput,
): Promise<Problem[]> {
  const ofPlan = { tenantId: actor.tenantId, planId: plan.id };
  const stored = await db.planPhase.findMany({ where: ofPlan, select: { id: true } });
  const ids = new Set(stored.map(({ id }) => id));
  await db.planPhase.deleteMany({ where: ofPlan });
  await db.planPhase.createMany({
    data: phases.map(({ key, row: { note, ...phase } }, at) => ({
      ...ofPlan,
      id: ids.has(key) ? key : randomUUID(),
      ordinal: at + 1,
      ...phase,
      note: note || null,
    })),
  });
  return [];
}

const LABELS: Record<string, string> = {
  name: 'Tên bước',
  startYear: 'Từ năm',
  endYear: 'Đến năm',
  note: 'Nội dung',
};
