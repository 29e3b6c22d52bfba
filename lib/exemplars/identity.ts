import { type Problem, refuse } from '@/lib/refusal';

/** What tells one person, household or collective from another; the rest of a dossier may change with the years. */
const IDENTITY = ['name', 'birthYear', 'sex', 'idNumber'] as const;
type IdentityField = (typeof IDENTITY)[number];

const WORDS: Record<IdentityField, string> = {
  name: 'Tên',
  birthYear: 'Năm sinh',
  sex: 'Giới tính',
  idNumber: 'Số định danh',
};

/** Another nomination that stands on the same dossier. */
export type OtherUse = { plan: string | null; year: number; status: string };

/**
 * Who a dossier is about may not change while another nomination of it lies with a reviewer or has been recognised: that one
 * would then speak of somebody else. What was empty may be filled in. One problem for each field that was changed.
 */
export function identityProblems(
  before: Readonly<Record<string, string>>,
  after: Readonly<Record<string, string>>,
  others: readonly OtherUse[],
): Problem[] {
  const [other] = others.filter(({ status }) => status === 'SUBMITTED' || status === 'RECOGNISED');
  if (!other) return [];
  const where = [other.plan ? `kế hoạch ${other.plan}` : 'một kế hoạch khác', `năm ${other.year}`].join(', ');
  const state = other.status === 'RECOGNISED' ? 'đã được công nhận' : 'đang chờ xét';
  return IDENTITY.filter((field) => before[field] && before[field] !== (after[field] ?? '')).map((field) =>
    refuse(
      field,
      'identity-in-use',
      `${WORDS[field]} không đổi được vì hồ sơ này còn dùng cho đề cử ${state} (${where}). ` +
        'Nếu là người hoặc tập thể khác, vui lòng lập đề cử mới với hồ sơ mới; nếu trước đây ghi nhầm, ' +
        'vui lòng đề nghị cơ quan xét trả lại đề cử kia để sửa.',
    ),
  );
}
