import { readBases } from '@/lib/documents/bases';
import { contradictions } from '@/lib/documents/contradictions';
import { readGeneralCriteria } from '@/lib/documents/criteria-general';
import { doubted } from '@/lib/documents/damaged';
import { readDeadlines } from '@/lib/documents/deadlines';
import { readFields } from '@/lib/documents/fields';
import { readHead } from '@/lib/documents/head';
import { outlineOf } from '@/lib/documents/outline';
import { readPhases } from '@/lib/documents/phases';
import { readQuotas } from '@/lib/documents/quotas';
import type { PlanReading } from '@/lib/documents/reading';
import { readUpper } from '@/lib/documents/upper';

/**
 * Reads a plan from the lines of its document. Nothing is guessed: what the document does not state is null or missing,
 * and each value says which lines it comes from and how sure it is.
 */
export function readPlan(lines: readonly string[]): PlanReading {
  const outline = outlineOf(lines);
  const head = readHead(outline);
  const fields = readFields(outline);
  const reading = doubted(outline, {
    head,
    implements: readUpper(outline),
    legalBases: readBases(outline),
    generalCriteria: readGeneralCriteria(outline),
    fields: fields.map(({ read }) => read),
    quotas: readQuotas(outline, fields, head),
    deadlines: readDeadlines(outline, head),
    phases: readPhases(outline),
  });
  return { ...reading, contradictions: contradictions(outline, reading) };
}
