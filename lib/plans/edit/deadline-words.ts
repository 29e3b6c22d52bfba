/** The ways in which a plan names a day; what each is called, and the fields of the form that hold it. */
export const DAY_FORMS = {
  on: { label: 'Một ngày', fields: ['on'] },
  monthDay: { label: 'Một ngày mỗi năm', fields: ['monthDay'] },
  quarter: { label: 'Một quý', fields: ['quarter', 'quarterYear'] },
  year: { label: 'Cả năm', fields: ['year'] },
} as const;
export type DayForm = keyof typeof DAY_FORMS;

/** Whom a deadline binds. */
export const BINDS = { all: 'Mọi đơn vị', group: 'Một nhóm đơn vị', unit: 'Một đơn vị' } as const;
export type Binds = keyof typeof BINDS;

/** What the fields of the form are called. */
export const DEADLINE_LABELS: Readonly<Record<string, string>> = {
  purpose: 'Loại mốc',
  what: 'Nội dung công việc',
  form: 'Cách ghi ngày',
  on: 'Ngày',
  monthDay: 'Ngày hằng năm',
  quarter: 'Quý',
  quarterYear: 'Năm của quý',
  year: 'Năm',
  before: '«Trước» ngày đó',
  binds: 'Áp dụng với',
  boundGroup: 'Nhóm đơn vị',
  boundUnit: 'Đơn vị',
  opensOn: 'Ngày mở',
  closesOn: 'Ngày khóa',
  note: 'Ghi chú',
};
