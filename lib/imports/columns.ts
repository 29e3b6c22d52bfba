import { ETHNICITIES } from '@/lib/exemplars/ethnicities';
import { plain } from '@/lib/format/diacritics';
import { AREA_CLASS_WORDS, SUBJECT_WORDS } from '@/lib/format/words';

/** The columns of a table of nominations; the names are those of the fields in the product's own forms. */
export type ColumnKey =
  | 'fieldId'
  | 'subject'
  | 'name'
  | 'model'
  | 'birthYear'
  | 'sex'
  | 'ethnicity'
  | 'idNumber'
  | 'position'
  | 'place'
  | 'isLeader'
  | 'isDirectLabour'
  | 'areaClass'
  | 'unitId'
  | 'achievements'
  | 'results'
  | 'effect'
  | 'earlierTitles'
  | 'declared';

/** A list to choose from, as it stands on the sheet of lists. */
export type ListName = 'fields' | 'subjects' | 'sexes' | 'yesNo' | 'areas' | 'units' | 'ethnicities';

export type Column = {
  key: ColumnKey;
  /** The head that the template gives it. */
  head: string;
  /** Other heads by which it is known, besides its own, in small letters. */
  alsoCalled: readonly string[];
  /** What to write, under the head. */
  hint: string;
  example: string;
  /** In characters. */
  width: number;
  list?: ListName;
  /** Something not on the list may be written all the same. */
  open?: boolean;
};

const COLUMNS: readonly Column[] = [
  {
    key: 'fieldId',
    head: 'Lĩnh vực',
    alsoCalled: ['lĩnh vực, phong trào', 'phong trào', 'nội dung', 'lĩnh vực đề cử'],
    hint: 'Bắt buộc. Chọn trong danh sách lĩnh vực của kế hoạch.',
    example: '',
    width: 34,
    list: 'fields',
  },
  {
    key: 'subject',
    head: 'Đối tượng',
    alsoCalled: ['loại đối tượng', 'tập thể, cá nhân', 'tập thể/cá nhân'],
    hint: 'Bắt buộc. Tập thể, Cá nhân hoặc Hộ gia đình.',
    example: '',
    width: 14,
    list: 'subjects',
  },
  {
    key: 'name',
    head: 'Tên',
    alsoCalled: ['họ và tên', 'họ tên', 'tên điển hình', 'tên tập thể, cá nhân', 'họ và tên/tên tập thể'],
    hint: 'Bắt buộc. Tên tập thể, họ tên cá nhân hoặc chủ hộ.',
    example: 'Nguyễn Thị Mẫu (dòng ví dụ)',
    width: 28,
  },
  {
    key: 'model',
    head: 'Mô hình',
    alsoCalled: ['tên mô hình', 'mô hình, cách làm'],
    hint: 'Nếu đề cử gắn với một mô hình.',
    example: 'Trồng chè an toàn xen cây ăn quả',
    width: 26,
  },
  {
    key: 'birthYear',
    head: 'Năm sinh',
    alsoCalled: ['sinh năm', 'ngày sinh', 'ngày tháng năm sinh'],
    hint: 'Bốn chữ số, chỉ với cá nhân. Không rõ thì để trống.',
    example: '1979',
    width: 11,
  },
  {
    key: 'sex',
    head: 'Giới tính',
    alsoCalled: ['nam/nữ', 'giới', 'nam, nữ'],
    hint: 'Nam hoặc Nữ, chỉ với cá nhân.',
    example: 'Nữ',
    width: 11,
    list: 'sexes',
  },
  {
    key: 'ethnicity',
    head: 'Dân tộc',
    alsoCalled: [],
    hint: 'Không bắt buộc. Cá nhân hoặc hộ gia đình.',
    example: 'Tày',
    width: 12,
    list: 'ethnicities',
    open: true,
  },
  {
    key: 'idNumber',
    head: 'Số định danh',
    alsoCalled: ['cccd', 'số cccd', 'cmnd', 'số căn cước', 'căn cước', 'căn cước công dân'],
    hint: '9 hoặc 12 chữ số, giữ số 0 ở đầu. Kế hoạch này yêu cầu với cá nhân.',
    example: '001179000001',
    width: 16,
  },
  {
    key: 'position',
    head: 'Chức vụ, nghề nghiệp',
    alsoCalled: ['chức vụ', 'nghề nghiệp', 'chức danh'],
    hint: 'Chỉ với cá nhân.',
    example: 'Trưởng thôn',
    width: 20,
  },
  {
    key: 'place',
    head: 'Nơi ở hoặc nơi công tác',
    alsoCalled: ['nơi ở', 'nơi công tác', 'địa chỉ', 'đơn vị công tác', 'nơi ở, nơi công tác'],
    hint: 'Thôn, làng, tổ dân phố; cơ quan, đơn vị.',
    example: 'Thôn Thượng',
    width: 24,
  },
  {
    key: 'isLeader',
    head: 'Lãnh đạo, quản lý',
    alsoCalled: ['lãnh đạo', 'là lãnh đạo', 'là lãnh đạo, quản lý'],
    hint: 'Có hoặc Không. Để trống là Không.',
    example: 'Không',
    width: 12,
    list: 'yesNo',
  },
  {
    key: 'isDirectLabour',
    head: 'Trực tiếp lao động',
    alsoCalled: ['lao động trực tiếp', 'người lao động trực tiếp'],
    hint: 'Có hoặc Không. Để trống là Không.',
    example: 'Có',
    width: 12,
    list: 'yesNo',
  },
  {
    key: 'areaClass',
    head: 'Địa bàn',
    alsoCalled: ['khu vực', 'địa bàn, khu vực', 'xã khu vực'],
    hint: 'Khu vực I, II hoặc III.',
    example: 'Khu vực III',
    width: 13,
    list: 'areas',
  },
  {
    key: 'unitId',
    head: 'Đơn vị đề cử',
    alsoCalled: ['đơn vị', 'đơn vị giới thiệu'],
    hint: 'Chọn trong danh sách. Để trống là đơn vị đang làm việc.',
    example: '',
    width: 24,
    list: 'units',
  },
  {
    key: 'achievements',
    head: 'Việc đã làm',
    alsoCalled: ['thành tích', 'tóm tắt thành tích', 'nội dung thành tích'],
    hint: 'Việc cụ thể đã làm.',
    example: 'Vận động 32 hộ hiến 1.200 m² đất làm đường, lập tổ hợp tác chè có 18 hộ tham gia.',
    width: 48,
  },
  {
    key: 'results',
    head: 'Kết quả',
    alsoCalled: ['kết quả đạt được', 'kết quả, số liệu'],
    hint: 'Kết quả bằng số liệu.',
    example: 'Thu nhập bình quân của các hộ tăng từ 28 lên 41 triệu đồng mỗi năm.',
    width: 40,
  },
  {
    key: 'effect',
    head: 'Tác dụng với người khác',
    alsoCalled: ['hiệu quả lan tỏa', 'sức lan tỏa', 'lan tỏa', 'tác dụng', 'hiệu quả'],
    hint: 'Ai đã học theo, làm theo.',
    example: 'Hai thôn bên đã làm theo cách này.',
    width: 34,
  },
  {
    key: 'earlierTitles',
    head: 'Danh hiệu, khen thưởng đã có',
    alsoCalled: ['danh hiệu đã đạt', 'danh hiệu đã có', 'danh hiệu', 'khen thưởng'],
    hint: 'Ghi rõ năm, cơ quan khen.',
    example: 'Giấy khen của UBND huyện năm 2022',
    width: 28,
  },
  {
    key: 'declared',
    head: 'Cam kết',
    alsoCalled: ['cam kết (có/không)', 'đã cam kết'],
    hint: 'Có: không đang thi hành kỷ luật, không đang bị thanh tra, kiểm tra, điều tra, không có đơn khiếu nại, tố cáo.',
    example: 'Có',
    width: 30,
    list: 'yesNo',
  },
];

/** The columns of a plan's table, in the order of the template: the ID number only where the plan asks for it. */
export function columnsFor({ asksIdNumber }: { asksIdNumber: boolean }): readonly Column[] {
  return COLUMNS.filter(({ key }) => key !== 'idNumber' || asksIdNumber);
}

/** The head of the column in front, in which a row can be numbered, and of the one behind in a file of refused rows. */
export const NUMBER_HEAD = 'STT';
export const REASON_HEAD = 'Lý do';
export const SHEET = 'Đề cử';

/** The column that a head means, 'silent' for one that holds nothing to read, null for one that is not known. */
export function columnOfHead(head: string, columns: readonly Column[]): ColumnKey | 'silent' | null {
  const key = headKey(head);
  if (SILENT.has(key)) return 'silent';
  const named = columns.find((column) => headKey(column.head) === key);
  const called = named ?? columns.find(({ alsoCalled }) => alsoCalled.some((name) => headKey(name) === key));
  return called?.key ?? null;
}

/** A head of ID numbers: where the plan does not ask for them they are not kept, not even as a column that is ignored. */
export function isIdNumberHead(head: string): boolean {
  return columnOfHead(head, COLUMNS) === 'idNumber';
}

/** The head of a column, for a message about it. */
export function headOf(at: string): string {
  return COLUMNS.find(({ key }) => key === at)?.head ?? 'Cả dòng';
}

/** Heads are compared without diacritics, signs and what stands in brackets behind them. */
function headKey(head: string): string {
  return plain(head)
    .replace(/[(*].*$/su, ' ')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

const SILENT = new Set(
  [NUMBER_HEAD, 'TT', 'Số thứ tự', REASON_HEAD, 'Lý do chưa nhận'].map((head) => headKey(head)),
);

/** The lists that are the same for every plan. */
export const FIXED_LISTS = {
  sexes: ['Nam', 'Nữ'],
  yesNo: ['Có', 'Không'],
  areas: Object.values(AREA_CLASS_WORDS),
  ethnicities: ETHNICITIES,
  subjects: Object.values(SUBJECT_WORDS),
} as const satisfies Partial<Record<ListName, readonly string[]>>;
