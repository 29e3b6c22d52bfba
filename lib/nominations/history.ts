import 'server-only';
import type { Scoped } from '@/lib/auth/doors';
import { isPart, type NominationPart } from './parts';
import type { NominationAction, NominationStatus } from './status';

/** A step of the history, with names as they were at the time. */
export type StepTaken = {
  id: string;
  at: Date;
  action: NominationAction | 'create';
  status: NominationStatus;
  reason: string | null;
  /** Of a return: the parts that it is about. */
  parts: NominationPart[];
  actorName: string;
  actorUnit: string;
  /** Of a submission: which version it was, where that was kept. */
  version: number | null;
};

/** All steps of a nomination in scope, the first one first. */
export async function historyOf({ db }: Scoped, nominationId: string): Promise<StepTaken[]> {
  const rows = await db.nominationEvent.findMany({
    where: { nominationId },
    select: STEP_COLUMNS,
    orderBy: { at: 'asc' },
  });
  // A nomination entered and submitted by one press has two steps of the same instant.
  return rows.map(known).sort((a, b) => a.at.getTime() - b.at.getTime() || rank(a) - rank(b));
}

/** The latest step of one kind; null when there is none. */
export async function lastStep(
  { db }: Scoped,
  nominationId: string,
  action: StepTaken['action'],
): Promise<StepTaken | null> {
  const row = await db.nominationEvent.findFirst({
    where: { nominationId, action },
    select: STEP_COLUMNS,
    orderBy: { at: 'desc' },
  });
  return row && known(row);
}

const STEP_COLUMNS = {
  id: true,
  at: true,
  action: true,
  status: true,
  reason: true,
  parts: true,
  actorName: true,
  actorUnit: true,
  version: { select: { ordinal: true } },
} as const;

const ACTIONS: readonly StepTaken['action'][] = [
  'create',
  'submit',
  'return',
  'recognise',
  'decline',
  'withdraw',
];

function rank({ action }: StepTaken): number {
  return ACTIONS.indexOf(action);
}

type Row = Omit<StepTaken, 'action' | 'version' | 'parts'> & {
  action: string;
  parts: string[];
  version: { ordinal: number } | null;
};

/** The column is text; nothing but `recordStep` writes it. */
function known({ version, parts, ...row }: Row): StepTaken {
  const action = ACTIONS.find((one) => one === row.action);
  if (!action) throw new Error(`A step of the history is of no known kind: ${row.action}`);
  return { ...row, action, parts: parts.filter(isPart), version: version?.ordinal ?? null };
}
