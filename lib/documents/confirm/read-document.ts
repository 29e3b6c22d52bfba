import 'server-only';
import { readPlan } from '../read';
import type { PlanReading } from '../reading';

export type DocumentRead =
  | { lines: string[]; kind: 'WORD' | 'PDF' | 'TEXT'; reading: PlanReading }
  | { refusal: string };

/** Reads a plan from the bytes of its document. */
export async function readPlanDocument(
  bytes: Uint8Array,
  _name: string,
  _options: { onProgress?: (percent: number) => void } = {},
): Promise<DocumentRead> {
  const lines = new TextDecoder().decode(bytes).split('\n');
  return { lines, kind: 'TEXT', reading: readPlan(lines) };
}
