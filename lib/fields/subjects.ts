import { SUBJECTS, type Subject } from '@/lib/format/words';

/**
 * Whom a field takes: those that the plan states criteria for, and those that a quota of the field asks for (the plan
 * of Ia Bang lists health for collectives and asks the health station for an individual too). Empty: anyone.
 */
export function acceptedSubjects(listed: readonly Subject[], asked: readonly Subject[]): Subject[] {
  if (listed.length === 0) return [];
  return SUBJECTS.filter((subject) => listed.includes(subject) || asked.includes(subject));
}
