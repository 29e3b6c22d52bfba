import type { NominationContent } from '@/lib/nominations/content';

/** What is stored of a nomination as the fields of its form take it. */
export function storedValues(content: NominationContent): Record<string, string | boolean> {
  const values: Record<string, string | boolean> = {
    unitId: content.unitId,
    name: content.name,
    birthYear: content.birthYear === null ? '' : String(content.birthYear),
    sex: content.sex ?? '',
    ethnicity: content.ethnicity ?? '',
    position: content.position ?? '',
    place: content.place ?? '',
    areaClass: content.areaClass ?? '',
    isLeader: content.isLeader,
    isDirectLabour: content.isDirectLabour,
    achievements: content.achievements,
    noDiscipline: content.noDiscipline,
    noInspection: content.noInspection,
    noComplaint: content.noComplaint,
  };
  for (const { criterionId, met, note } of content.answers) {
    values[`met-${criterionId}`] = met === null ? '' : met ? 'yes' : 'no';
    values[`note-${criterionId}`] = note;
  }
  return values;
}
