// What the interface calls the values of the domain. The keys are the values stored in the database.

export const SUBJECT_WORDS = {
  COLLECTIVE: 'Tập thể',
  INDIVIDUAL: 'Cá nhân',
  HOUSEHOLD: 'Hộ gia đình',
} as const;
export type Subject = keyof typeof SUBJECT_WORDS;
/** In the order in which plans name them. */
export const SUBJECTS: readonly Subject[] = ['COLLECTIVE', 'INDIVIDUAL', 'HOUSEHOLD'];

export const LEVEL_WORDS = {
  PROVINCE: 'Cấp tỉnh',
  DISTRICT: 'Cấp huyện',
  COMMUNE: 'Cấp xã',
} as const;
export type Level = keyof typeof LEVEL_WORDS;

export const CADENCE_WORDS = {
  YEARLY: 'Mỗi năm',
  YEAR: 'Trong một năm',
  PERIOD: 'Cả giai đoạn',
} as const;
export type Cadence = keyof typeof CADENCE_WORDS;

export const PLAN_STATUS_WORDS = {
  DRAFT: 'Dự thảo',
  ISSUED: 'Đang thực hiện',
  CLOSED: 'Đã kết thúc',
} as const;
export type PlanStatus = keyof typeof PLAN_STATUS_WORDS;

export const NOMINATION_STATUS_WORDS = {
  DRAFT: 'Bản nháp',
  SUBMITTED: 'Chờ xét',
  RETURNED: 'Trả lại',
  RECOGNISED: 'Đã công nhận',
  DECLINED: 'Không công nhận',
  WITHDRAWN: 'Đã rút',
} as const;
export type NominationStatus = keyof typeof NOMINATION_STATUS_WORDS;

export const ROLE_WORDS = {
  OFFICER: 'Cán bộ lập hồ sơ',
  REVIEWER: 'Cán bộ xét hồ sơ',
  COUNCIL: 'Thành viên hội đồng',
  ADMINISTRATOR: 'Quản trị tài khoản',
  LEADER: 'Lãnh đạo',
} as const;
export type Role = keyof typeof ROLE_WORDS;

export const ASSIGNEE_ROLE_WORDS = {
  LEAD: 'Chủ trì',
  COORDINATING: 'Phối hợp',
} as const;
export type AssigneeRole = keyof typeof ASSIGNEE_ROLE_WORDS;

export const EXEMPLAR_STEP_WORDS = {
  FOUND: 'Phát hiện',
  NURTURED: 'Bồi dưỡng',
  SUMMARISED: 'Tổng kết',
  REPLICATED: 'Nhân rộng',
} as const;
export type ExemplarStep = keyof typeof EXEMPLAR_STEP_WORDS;

export const DEADLINE_PURPOSE_WORDS = {
  PLAN_IN: 'Gửi kế hoạch của đơn vị',
  NOMINATIONS: 'Đề cử',
  PERIODIC_REPORT: 'Báo cáo định kỳ',
  INTERIM_REVIEW: 'Sơ kết',
  FINAL_REVIEW: 'Tổng kết',
} as const;
export type DeadlinePurpose = keyof typeof DEADLINE_PURPOSE_WORDS;

export const UNIT_KIND_WORDS = {
  COMMITTEE: 'Ủy ban nhân dân',
  PARTY_BOARD: 'Ban Đảng',
  FRONT: 'Mặt trận Tổ quốc',
  ORGANISATION: 'Hội, đoàn thể',
  POLICE: 'Công an',
  MILITARY: 'Quân sự',
  OFFICE: 'Cơ quan chuyên môn',
  SCHOOL: 'Trường học',
  HEALTH_STATION: 'Cơ sở y tế',
  POST: 'Chức danh chuyên môn',
  VILLAGE: 'Thôn, làng, tổ dân phố',
  ENTERPRISE: 'Doanh nghiệp, hợp tác xã',
} as const;
export type UnitKind = keyof typeof UNIT_KIND_WORDS;

export const SCHOOL_LEVEL_WORDS = {
  PRESCHOOL: 'Mầm non',
  PRIMARY: 'Tiểu học',
  LOWER_SECONDARY: 'Trung học cơ sở',
  UPPER_SECONDARY: 'Trung học phổ thông',
} as const;
export type SchoolLevel = keyof typeof SCHOOL_LEVEL_WORDS;

export const AREA_CLASS_WORDS = {
  REGION_I: 'Khu vực I',
  REGION_II: 'Khu vực II',
  REGION_III: 'Khu vực III',
} as const;
export type AreaClass = keyof typeof AREA_CLASS_WORDS;
