import type { Scoped } from '@/lib/auth/doors';
import { draftPlan, type PlanDraft } from '@/lib/plans/draft';
import { issuePlan } from '@/lib/plans/issue';
import { as, type Node } from '../units/province';

/** A plan with something in every table, as the unit's own draft; changed as a test needs it. */
export function sampleDraft(issuer: Node, changes: Partial<PlanDraft> = {}): PlanDraft {
  return {
    issuer,
    issuerAsWritten: `UBND ${issuer.name.toLowerCase()}`,
    number: '101/KH-UBND',
    issuedOn: '2021-08-18',
    title: 'Kế hoạch nhân rộng điển hình tiên tiến trên địa bàn Đăk Mẫu',
    startYear: 2021,
    endYear: 2025,
    signer: 'Phạm Văn Mẫu',
    signerTitle: 'CHỦ TỊCH',
    onBehalfOf: 'TM. ỦY BAN NHÂN DÂN',
    upper: { number: '1043/KH-UBND', issuedOn: '2021-07-28', issuer: 'UBND tỉnh' },
    bases: [{ number: '34-CT/TW', issuedOn: '2014-04-07', issuer: 'Bộ Chính trị' }],
    phases: [{ name: 'Giai đoạn 1', startYear: 2021, endYear: 2023, note: null }],
    generalCriteria: [{ text: 'Chấp hành tốt pháp luật', required: true, evidence: false }],
    fields: [
      {
        letter: 'a',
        name: 'Chung sức xây dựng nông thôn mới',
        shortName: 'Nông thôn mới',
        listed: true,
        subjects: ['COLLECTIVE', 'INDIVIDUAL'],
        note: null,
        criteria: [
          { text: 'Có đường bê tông đến từng ngõ', required: true, evidence: true, subject: 'COLLECTIVE' },
          { text: 'Vận động được người khác', required: false, evidence: false, subject: null },
        ],
      },
      {
        letter: 'b',
        name: 'Vì người nghèo',
        shortName: 'Vì người nghèo',
        listed: false,
        subjects: [],
        note: 'Chỉ nêu ở phần chỉ tiêu',
        criteria: [],
      },
    ],
    quotas: [
      {
        field: 2,
        fieldAsWritten: 'vì người nghèo',
        min: 2,
        max: null,
        cadence: 'YEARLY',
        cadenceStated: true,
        year: null,
        eachAssignee: true,
        perSchoolLevel: false,
        parts: [{ subject: 'HOUSEHOLD', min: 1 }],
        assignees: [
          { role: 'LEAD', asWritten: 'UBND huyện', unit: issuer },
          { role: 'COORDINATING', asWritten: 'các đơn vị liên quan' },
        ],
      },
    ],
    deadlines: [{ purpose: 'PERIODIC_REPORT', what: 'Báo cáo năm', monthDay: '12-15' }],
    ...changes,
  };
}

/** A draft of the unit, by one of its own. */
export function drafted(issuer: Node, changes: Partial<PlanDraft> = {}) {
  return as(issuer, ['REVIEWER'], (scope) => draftPlan(scope, sampleDraft(issuer, changes)));
}

/** An issued plan of the unit. Throws when it is refused. */
export async function issued(issuer: Node, changes: Partial<PlanDraft> = {}) {
  const plan = await drafted(issuer, changes);
  const problems = await as(issuer, ['REVIEWER'], (scope: Scoped) => issuePlan(scope, plan.id));
  if (problems.length > 0) throw new Error(problems.map(({ code }) => code).join());
  return plan;
}
