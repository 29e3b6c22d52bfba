import { SUBJECT_WORDS } from '@/lib/format/words';
import type { PartKey } from '@/lib/plans/edit/parts';

/** What the fields of a part are called, as they stand on its page. */
export function labelIn(part: PartKey, name: string): string {
  return OF_PART[part.split(':')[0] ?? '']?.[name] ?? EVERYWHERE[name] ?? name;
}

/** What one row of a part is called: 'Chỉ tiêu'. */
export function rowLabelIn(part: PartKey): string {
  return ROWS[part.split(':')[0] ?? ''] ?? 'Dòng';
}

const ROWS: Record<string, string> = {
  upper: 'Căn cứ',
  criteria: 'Tiêu chí',
  field: 'Lĩnh vực',
  quota: 'Chỉ tiêu',
  deadline: 'Hạn',
  phases: 'Giai đoạn',
};

const EVERYWHERE: Record<string, string> = {
  ...SUBJECT_WORDS,
  number: 'Số, ký hiệu',
  issuedOn: 'Ngày ban hành',
  startYear: 'Từ năm',
  endYear: 'Đến năm',
  note: 'Ghi chú',
  order: 'Thứ tự',
};

const OF_PART: Record<string, Record<string, string>> = {
  head: {
    issuer: 'Đơn vị ban hành',
    level: 'Cấp',
    title: 'Tên kế hoạch',
    startYear: 'Năm bắt đầu',
    endYear: 'Năm kết thúc',
    placeName: 'Địa danh',
    signer: 'Họ và tên người ký',
    signerTitle: 'Chức vụ người ký',
    onBehalfOf: 'Thẩm quyền ký',
    purpose: 'Mục đích, yêu cầu',
    implementation: 'Tổ chức thực hiện',
    recipients: 'Nơi nhận',
  },
  upper: {
    upperNumber: 'Số của kế hoạch cấp trên',
    upperIssuedOn: 'Ngày của kế hoạch cấp trên',
    upperIssuer: 'Cơ quan ban hành kế hoạch cấp trên',
    issuer: 'Cơ quan ban hành',
  },
  criteria: {
    text: 'Nội dung',
    subject: 'Dành cho',
    supporting: 'Tiêu chí khuyến khích',
    evidence: 'Cần minh chứng',
  },
  field: { letter: 'Chữ cái', name: 'Tên lĩnh vực' },
  quota: {
    leads: 'Đơn vị chủ trì',
    coordinators: 'Đơn vị phối hợp',
    min: 'Ít nhất',
    max: 'Nhiều nhất',
    cadence: 'Tính theo',
    year: 'Năm',
    each: 'Mỗi đơn vị một số',
    perSchoolLevel: 'Tính cho mỗi cấp học',
    field: 'Lĩnh vực',
    fieldAsWritten: 'Lời văn bản về lĩnh vực',
    place: 'Trong hệ thống',
    meant: 'Tên trong hệ thống',
  },
  deadline: { what: 'Nội dung công việc', when: 'Hạn', before: 'Văn bản ghi «trước»', purpose: 'Dùng cho' },
  phases: { name: 'Tên giai đoạn', note: 'Nội dung' },
};
