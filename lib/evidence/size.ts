import { type Problem, refuse } from '@/lib/refusal';
import { quoted } from './file-name';
import { formatSize, LARGEST_FILE } from './limits';

/** Why a file of this size is not taken; null where it may be. */
export function sizeProblem(given: string, size: number): Problem | null {
  if (size === 0) {
    return refuse(
      'files',
      'file-empty',
      `${quoted(given)} không có nội dung (0 byte). Vui lòng kiểm tra tệp trên máy rồi chọn lại.`,
    );
  }
  if (size <= LARGEST_FILE) return null;
  return refuse(
    'files',
    'file-too-large',
    `${quoted(given)} nặng ${formatSize(size)}, mỗi tệp tối đa 10 MB. Vui lòng quét hoặc lưu lại ở chất lượng thấp hơn, hoặc tách thành nhiều tệp.`,
  );
}

/** Said where the form is sent without a file. */
export const NO_FILE = refuse(
  'files',
  'no-file',
  'Chưa chọn tệp nào. Vui lòng chọn tệp trên máy rồi bấm thêm.',
);
