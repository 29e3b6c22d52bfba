import 'server-only';
import type { Scoped } from '@/lib/auth/doors';
import { letterProblems } from '../letters';

export type FieldNeighbour = { id: string; name: string; letter: string | null };

/** A field among the others of its plan. `place` counts from 1. */
export type FieldAround = {
  place: number;
  total: number;
  previous: FieldNeighbour | null;
  next: FieldNeighbour | null;
  /** How many criteria it has of its own. */
  criteria: number;
  /** What is odd in its letter, seen beside the others. */
  oddLetter: string | null;
};

/** Where a field stands in its plan, from the names of all; null where it is not there. */
export async function fieldAround(
  { db, actor }: Scoped,
  planId: string,
  fieldId: string,
): Promise<FieldAround | null> {
  const rows = await db.field.findMany({
    where: { tenantId: actor.tenantId, planId },
    select: { id: true, name: true, letter: true, listed: true, _count: { select: { criteria: true } } },
    orderBy: { ordinal: 'asc' },
  });
  const at = rows.findIndex(({ id }) => id === fieldId);
  if (at < 0) return null;
  return {
    place: at + 1,
    total: rows.length,
    previous: rows[at - 1] ?? null,
    next: rows[at + 1] ?? null,
    criteria: rows[at]?._count.criteria ?? 0,
    oddLetter: letterProblems(rows).find((problem) => problem.fieldId === fieldId)?.message ?? null,
  };
}

/** The plan that a draft details, with the fields that one of the draft's can come from. */
export type FieldSource = {
  kind: 'UPPER' | 'PERIOD';
  number: string | null;
  fields: { id: string; name: string; letter: string | null }[];
};

/** The fields of the upper plan and of the own plan of the period, where these are in the system. */
export async function upperFieldsOf({ db, actor }: Scoped, planId: string): Promise<FieldSource[]> {
  const fields = {
    where: { retiredIn: null },
    select: { id: true, name: true, letter: true },
    orderBy: { ordinal: 'asc' as const },
  };
  const row = await db.plan.findFirst({
    where: { tenantId: actor.tenantId, id: planId },
    select: {
      upperPlan: { select: { number: true, fields } },
      periodPlan: { select: { number: true, fields } },
    },
  });
  const sources: FieldSource[] = [];
  if (row?.upperPlan) sources.push({ kind: 'UPPER', ...row.upperPlan });
  if (row?.periodPlan) sources.push({ kind: 'PERIOD', ...row.periodPlan });
  return sources;
}
