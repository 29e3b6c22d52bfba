import 'server-only';
import type { Actor } from '@/lib/auth/actor';
import type { Scoped } from '@/lib/auth/doors';
import { isId } from '@/lib/form/text';
import { mayWritePlans } from '@/lib/plans/permissions';
import type { PlanReading } from '../reading';
import type { Findings } from './issues';
import { type Said, saidStored } from './said';

export type ReadingState = 'WAITING' | 'READ' | 'REFUSED' | 'DRAFTED' | 'DISCARDED';

export type ReadingFacts = {
  id: string;
  fileName: string;
  pasted: boolean;
  status: ReadingState;
  progress: number;
  refusal: string | null;
  planId: string | null;
  createdAt: Date;
  createdBy: string;
  /** Who goes on with it, in the name of whoever uploaded it; null where it no longer waits. */
  runner: Actor | null;
};

/** The document, what was read from it, and what a person has made of that. */
export type OpenReading = ReadingFacts & {
  lines: string[];
  said: Said;
  findings: Findings;
};

/** What was read, and the pages of a PDF that hold nothing but a picture. */
export type StoredReading = PlanReading & { unreadPages: number[] };

export const PAGE_SIZE = 50;

/** The documents that were uploaded for the acting unit, the latest first; null when the actor may not write plans. */
export async function readingList(
  { db, actor }: Scoped,
  page: number,
): Promise<{ rows: ReadingFacts[]; total: number } | null> {
  if (!mayWritePlans(actor)) return null;
  const where = { tenantId: actor.tenantId, unitId: actor.unitId, status: { not: 'DISCARDED' as const } };
  const total = await db.documentReading.count({ where });
  const rows = await db.documentReading.findMany({
    where,
    select: FACTS,
    orderBy: [{ createdAt: 'desc' }, { id: 'asc' }],
    skip: (page - 1) * PAGE_SIZE,
    take: PAGE_SIZE,
  });
  return { total, rows: rows.map((row) => factsOf(actor, row)) };
}

/** A reading without its document; null where there is none for the actor. */
export async function readingFacts({ db, actor }: Scoped, id: string): Promise<ReadingFacts | null> {
  if (!isId(id) || !mayWritePlans(actor)) return null;
  const row = await db.documentReading.findFirst({ where: { id, unitId: actor.unitId }, select: FACTS });
  return row && factsOf(actor, row);
}

/** A reading that can be corrected, or from which a draft was made; null for any other. */
export async function openReading(scope: Scoped, id: string): Promise<OpenReading | null> {
  const facts = await readingFacts(scope, id);
  if (facts?.status !== 'READ' && facts?.status !== 'DRAFTED') return null;
  const row = await scope.db.documentReading.findFirst({
    where: { id },
    select: { lines: true, said: true, reading: true },
  });
  if (!row) return null;
  const { contradictions = [], unreadPages = [] } = (row.reading ?? {}) as Partial<StoredReading>;
  return {
    ...facts,
    lines: row.lines as string[],
    said: saidStored.parse(row.said),
    findings: { contradictions, unreadPages },
  };
}

const FACTS = {
  id: true,
  fileName: true,
  kind: true,
  status: true,
  progress: true,
  refusal: true,
  planId: true,
  createdAt: true,
  createdBy: true,
  createdById: true,
} as const;

type Row = Omit<ReadingFacts, 'pasted' | 'runner'> & { kind: string; createdById: string };

function factsOf(actor: Actor, { kind, createdById, ...row }: Row): ReadingFacts {
  const runner = row.status === 'WAITING' ? { ...actor, accountId: createdById, name: row.createdBy } : null;
  return { ...row, pasted: kind === 'PASTED', runner };
}
