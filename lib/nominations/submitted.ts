import { z } from 'zod';
import type { CriterionOfNomination } from '@/lib/criteria/queries';
import type { NominationContent } from './content';

/**
 * All that a nomination says, readable without anything else: the names of unit and field and the wording of the criteria
 * as they were when it was said.
 */
export type Submitted = {
  unit: { id: string; name: string; parentName: string | null };
  field: { id: string; name: string };
  content: NominationContent;
  /** In the order of the plan. */
  criteria: CriterionOfNomination[];
};

/** Reads a version as it is stored. Throws a ZodError for what `keepVersion` has not written. */
export function readSubmitted(stored: unknown): Submitted {
  return document.parse(stored);
}

const document: z.ZodType<Submitted> = z.object({
  unit: z.object({ id: z.uuid(), name: z.string(), parentName: z.string().nullable() }),
  field: z.object({ id: z.uuid(), name: z.string() }),
  content: z.object({
    unitId: z.uuid(),
    name: z.string(),
    birthYear: z.int().nullable(),
    sex: z.enum(['FEMALE', 'MALE']).nullable(),
    ethnicity: z.string().nullable(),
    position: z.string().nullable(),
    place: z.string().nullable(),
    isLeader: z.boolean(),
    isDirectLabour: z.boolean(),
    areaClass: z.enum(['REGION_I', 'REGION_II', 'REGION_III']).nullable(),
    // What was kept before these were asked does not have them.
    model: z.string().nullable().default(null),
    idNumber: z.string().nullable().default(null),
    earlierTitles: z.string().default(''),
    results: z.string().default(''),
    effect: z.string().default(''),
    evidence: z.array(z.object({ id: z.uuid(), name: z.string(), criteria: z.array(z.uuid()) })).default([]),
    achievements: z.string(),
    noDiscipline: z.boolean(),
    noInspection: z.boolean(),
    noComplaint: z.boolean(),
    answers: z.array(z.object({ criterionId: z.uuid(), met: z.boolean().nullable(), note: z.string() })),
  }),
  criteria: z.array(
    z.object({
      id: z.uuid(),
      text: z.string(),
      required: z.boolean(),
      evidence: z.boolean(),
      general: z.boolean(),
    }),
  ),
});
