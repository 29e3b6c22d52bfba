import type { SchoolLevel, Subject } from '@/lib/format/words';
import type { AssigneeFacts, QuotaFacts, Tally } from '@/lib/quotas/progress';

/** A quota of «at least 2 over the period, all together» by unit 1.2., unless told otherwise. */
export function quota(given: Partial<QuotaFacts> = {}): QuotaFacts {
  return {
    id: 'q',
    fieldId: null,
    min: 2,
    max: null,
    cadence: 'PERIOD',
    cadenceStated: true,
    year: null,
    eachAssignee: false,
    perSchoolLevel: false,
    parts: [],
    assignees: [assignee('1.2.')],
    ...given,
  };
}

export function assignee(unitPath: string, schoolLevel: SchoolLevel | null = null): AssigneeFacts {
  return { unitId: `unit ${unitPath}`, unitPath, unitName: `Đơn vị ${unitPath}`, schoolLevel };
}

export function tally(
  unitPath: string,
  registered: number,
  recognised = 0,
  given: { fieldId?: string; subject?: Subject; year?: number } = {},
): Tally {
  return { unitPath, registered, recognised, fieldId: 'f1', subject: 'COLLECTIVE', year: 2024, ...given };
}
