import type { ExchangedPlan } from '@/lib/plans/exchange/format';

/** A small plan of a district for some of its communes, as a file: a quick way to a draft. */
export function planFile(
  title: string,
  communes: readonly [string, string, ...string[]],
  more: { signer?: string; purpose?: string; planIn?: string } = {},
): ExchangedPlan {
  const [first, second] = communes;
  return {
    plan: {
      number: null,
      issuedOn: null,
      issuer: null,
      level: null,
      title,
      startYear: 2024,
      endYear: 2025,
      signer: more.signer ?? 'Nguyễn Văn Ký',
      signerTitle: 'CHỦ TỊCH',
      onBehalfOf: 'TM. ỦY BAN NHÂN DÂN',
      purpose: more.purpose ?? 'Tìm và nhân rộng gương tốt ở các xã.',
    },
    implements: null,
    legalBases: [
      { number: '34-CT/TW', issuedOn: '2014-04-07', issuer: 'Bộ Chính trị' },
      { number: '35/CT-TTg', issuedOn: '2014-12-22', issuer: 'Thủ tướng Chính phủ' },
    ],
    fields: [
      {
        letter: 'a',
        name: 'Gương giảm nghèo ở thôn',
        subjects: ['INDIVIDUAL', 'HOUSEHOLD'],
        criteria: [
          criterion('Giúp ít nhất hai hộ khác thoát nghèo', { evidence: true }),
          criterion('Có cách làm người khác học theo được', { required: false }),
        ],
      },
      {
        letter: 'b',
        name: 'Gương giữ nghề dệt',
        subjects: [],
        criteria: [criterion('Truyền nghề cho người trẻ', { subject: 'INDIVIDUAL' })],
      },
    ],
    quotas: [
      {
        assignees: [...communes],
        eachAssignee: true,
        field: 1,
        min: 2,
        max: null,
        subjects: null,
        cadence: 'YEARLY',
      },
      {
        assignees: [first],
        coordinators: [second],
        eachAssignee: false,
        field: 2,
        min: 3,
        max: 4,
        subjects: null,
        cadence: 'PERIOD',
      },
    ],
    deadlines: [
      { what: 'Gửi kế hoạch của xã', on: more.planIn ?? '2024-10-31', purpose: 'PLAN_IN' },
      { what: 'Gửi danh sách đề cử', every: '11-20', purpose: 'NOMINATIONS' },
      { what: 'Báo cáo kết quả', every: '12-15', before: true, purpose: 'PERIODIC_REPORT' },
    ],
    roadmap: [{ name: 'Phát hiện', startYear: 2024, endYear: 2024 }],
    generalCriteria: [criterion('Chấp hành tốt pháp luật', {})],
  };
}

function criterion(
  text: string,
  more: { evidence?: boolean; required?: boolean; subject?: 'INDIVIDUAL' },
): NonNullable<ExchangedPlan['generalCriteria']>[number] {
  return {
    text,
    subject: more.subject ?? null,
    required: more.required ?? true,
    evidence: more.evidence ?? false,
  };
}
