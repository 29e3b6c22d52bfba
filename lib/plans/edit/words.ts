import 'server-only';
import type { Scoped } from '@/lib/auth/doors';
import type { Problem } from '@/lib/refusal';
import type { PartValues } from './parts';
import type { PartEditor } from './save';
import type { WordsInput } from './words-schema';

/** Loads and stores what a plan says in its own words: purpose, who does what, who receives it. */
export const wordsEditor: PartEditor<WordsInput> = { load, write, label: (name) => LABELS[name] ?? name };

async function load({ db, actor }: Scoped, planId: string): Promise<PartValues | null> {
  const row = await db.plan.findFirst({
    where: { tenantId: actor.tenantId, id: planId },
    select: { purpose: true, implementation: true, recipients: true },
  });
  return (
    row && {
      purpose: row.purpose ?? '',
      implementation: row.implementation ?? '',
      recipients: row.recipients ?? '',
    }
  );
}

async function write(
  { db, actor }: Scoped,
  plan: { id: string },
  _part: unknown,
  { purpose, implementation, recipients }: WordsInput,
): Promise<Problem[]> {
  await db.plan.updateMany({
    where: { tenantId: actor.tenantId, id: plan.id },
    data: {
      purpose: purpose || null,
      implementation: implementation || null,
      recipients: recipients || null,
    },
  });
  return [];
}

const LABELS: Record<string, string> = {
  purpose: 'Mục đích, yêu cầu',
  implementation: 'Tổ chức thực hiện',
  recipients: 'Nơi nhận',
};
