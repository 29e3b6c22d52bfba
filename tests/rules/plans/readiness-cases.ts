import type { AssigneeOfPlan } from '@/lib/plans/assignee-queries';
import type { DeadlineOfPlan, FieldOfPlan, PlanDocument, QuotaOfPlan } from '@/lib/plans/plan-queries';
import type { ReadinessFacts } from '@/lib/plans/readiness';
import type { UpperFacts } from '@/lib/plans/readiness-upper';
import { deadline } from '../deadlines/deadline-cases';

/** A draft against which nothing stands and in which nothing is odd, changed as a case needs it. */
export function sound(changes: Partial<PlanDocument> = {}): PlanDocument {
  return {
    id: 'plan',
    issuer: { id: 'issuer', path: '1.', name: 'Huyện Đăk Mẫu' },
    issuerAsWritten: 'UBND huyện Đăk Mẫu',
    level: 'DISTRICT',
    number: '101/KH-UBND',
    numberInvented: false,
    issuedOn: '2021-08-18',
    issuedOnInvented: false,
    title: 'Kế hoạch nhân rộng điển hình tiên tiến',
    startYear: 2021,
    endYear: 2025,
    signer: 'Phạm Văn Mẫu',
    signerTitle: 'CHỦ TỊCH',
    onBehalfOf: null,
    status: 'DRAFT',
    version: 1,
    amendsId: null,
    periodPlan: null,
    placeName: 'Đăk Mẫu',
    purpose: 'Để nhân rộng điển hình.',
    implementation: null,
    recipients: null,
    asksIdNumber: false,
    upper: null,
    bases: [],
    phases: [],
    generalCriteria: [criterion(null)],
    fields: [field()],
    quotas: [quota()],
    deadlines: [dated({ monthDay: '09-30', closesOn: '2021-10-31' })],
    ...changes,
  };
}

/** Nothing beside the plan, on 15/10/2024. */
export function facts(changes: Partial<ReadinessFacts> = {}): ReadinessFacts {
  return {
    today: '2024-10-15',
    numberTaken: false,
    endedUnits: new Map(),
    groupMembers: new Map(),
    outOfSight: new Set(),
    upper: null,
    periodPlan: null,
    ...changes,
  };
}

/** An upper plan for the same years that lists one field, which the sound plan's comes from. */
export function upper(changes: Partial<UpperFacts> = {}): UpperFacts {
  return {
    number: '1043/KH-UBND',
    startYear: 2021,
    endYear: 2025,
    fields: [{ id: 'upper-field', name: 'Nông thôn mới' }],
    shares: [],
    fieldOf: new Map([['field', 'upper-field']]),
    ...changes,
  };
}

export function criterion(subject: FieldOfPlan['criteria'][number]['subject']) {
  return { id: `criterion-${subject}`, text: 'Tiêu chí', required: true, evidence: false, subject };
}

export function field(changes: Partial<FieldOfPlan> = {}): FieldOfPlan {
  return {
    id: 'field',
    ordinal: 1,
    letter: null,
    name: 'Chung sức xây dựng nông thôn mới',
    shortName: 'Nông thôn mới',
    listed: true,
    subjects: ['COLLECTIVE'],
    note: null,
    upperFieldId: null,
    criteria: [criterion('COLLECTIVE')],
    ...changes,
  };
}

export function quota(changes: Partial<QuotaOfPlan> = {}): QuotaOfPlan {
  return {
    id: 'quota',
    fieldId: 'field',
    fieldAsWritten: null,
    min: 2,
    max: null,
    cadence: 'YEARLY',
    cadenceStated: true,
    year: null,
    eachAssignee: false,
    perSchoolLevel: false,
    note: null,
    parts: [],
    leads: [assignee()],
    coordinators: [],
    ...changes,
  };
}

export function assignee(changes: Partial<AssigneeOfPlan> = {}): AssigneeOfPlan {
  return {
    quotaId: 'quota',
    role: 'LEAD',
    asWritten: 'Phòng Nội vụ',
    unit: { id: 'unit', path: '1.2.', name: 'Phòng Nội vụ' },
    group: null,
    ...changes,
  };
}

export function group(members: number | null): NonNullable<AssigneeOfPlan['group']> {
  return { id: 'group', ownerId: 'issuer', name: 'các xã, thị trấn', members };
}

export function dated(changes: Partial<DeadlineOfPlan> = {}): DeadlineOfPlan {
  return {
    ...deadline(),
    id: 'deadline',
    what: 'Gửi danh sách đề cử',
    note: null,
    boundGroup: null,
    boundUnit: null,
    ...changes,
  };
}
