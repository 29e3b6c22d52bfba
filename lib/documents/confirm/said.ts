import { z } from 'zod';
import type { PartKey, PartValues } from '@/lib/plans/edit/parts';
import type { Certainty, LineRange } from '../reading';

/**
 * The working copy of what was read: of each part the fields of its form, exactly as a person sees and corrects them, so
 * that nothing half done is lost. Where each value comes from and how sure it is stands beside it.
 */
export type Said = { parts: Record<string, SaidPart> };

export type SaidPart = {
  /** Counts the savings of the part; 0 as it was read. */
  revision: number;
  saved: { by: string; byId: string; at: string } | null;
  values: PartValues;
  /** By the name of a field, or by the key of a row. What a person added has none. */
  marks: Record<string, Mark>;
  /** What the part said before, by revision: two people's corrections are compared with what both had opened. */
  earlier: { revision: number; values: PartValues }[];
};

/** `seen`: a person has corrected it, or said that it is right. */
export type Mark = { from: LineRange[]; certainty: Certainty; note: string | null; seen: boolean };

/** Who opens a page and lets so many savings go by has to look again. */
const EARLIER_KEPT = 12;

const values = z.record(z.string(), z.string());
const saidPart = z.object({
  revision: z.int().min(0),
  saved: z.object({ by: z.string(), byId: z.string(), at: z.string() }).nullable(),
  values,
  marks: z.record(
    z.string(),
    z.object({
      from: z.array(z.object({ first: z.int(), last: z.int() })),
      certainty: z.enum(['SURE', 'LIKELY', 'UNSURE']),
      note: z.string().nullable(),
      seen: z.boolean(),
    }),
  ),
  earlier: z.array(z.object({ revision: z.int(), values })),
});

/** The working copy as it is stored. */
export const saidStored: z.ZodType<Said> = z.object({ parts: z.record(z.string(), saidPart) });

/** A part, empty where nothing was read for it. */
export function partOf(said: Said, part: PartKey): SaidPart {
  const stored = Object.hasOwn(said.parts, part) ? said.parts[part] : undefined;
  return stored ?? { revision: 0, saved: null, values: {}, marks: {}, earlier: [] };
}

/** The working copy after a part was saved. */
export function withPart(
  said: Said,
  part: PartKey,
  changed: Pick<SaidPart, 'values' | 'marks' | 'saved'>,
): Said {
  const { revision, values: before, earlier } = partOf(said, part);
  const next: SaidPart = {
    ...changed,
    revision: revision + 1,
    earlier: [...earlier, { revision, values: before }].slice(-EARLIER_KEPT),
  };
  return { parts: { ...said.parts, [part]: next } };
}

/** What a part said at a revision; null where that is no longer known. */
export function valuesAt(part: SaidPart, revision: number): PartValues | null {
  if (revision === part.revision) return part.values;
  return part.earlier.find((one) => one.revision === revision)?.values ?? null;
}
