import { type Problem, refuse } from '@/lib/refusal';
import { DOCUMENT_BYTES, PASTED_CHARACTERS } from './limits';

/** What a document is taken for by its name, until it is read. */
export function kindOf(name: string): 'WORD' | 'PDF' | 'TEXT' {
  if (/\.docx?$/i.test(name)) return 'WORD';
  return /\.pdf$/i.test(name) ? 'PDF' : 'TEXT';
}

/** Null for a file that may be read. */
export function sizeProblem({ name, size }: { name: string; size: number }): Problem | null {
  const called = `Tệp «${name.length > 80 ? `${name.slice(0, 79)}…` : name}»`;
  if (size === 0) {
    return refuse(
      'file',
      'empty',
      `${called} không có nội dung. Vui lòng kiểm tra tệp trên máy rồi chọn lại.`,
    );
  }
  if (size <= DOCUMENT_BYTES) return null;
  return refuse(
    'file',
    'too-large',
    `${called} lớn hơn 20 MB. Vui lòng bỏ ảnh trong tài liệu rồi lưu lại, hoặc chép toàn bộ văn bản và dán vào ô bên dưới.`,
  );
}

/** Null for a text that may be read. */
export function pastedProblem(text: string): Problem | null {
  if (text.length <= PASTED_CHARACTERS) return null;
  return refuse(
    'text',
    'too-long',
    'Văn bản dán dài hơn 1.000.000 ký tự. Vui lòng lưu thành tệp rồi chọn tệp đó.',
  );
}

export const NOTHING_SENT = refuse(
  'file',
  'nothing-sent',
  'Chưa có tài liệu. Vui lòng chọn tệp (.docx, .pdf, .txt, .md) hoặc dán văn bản của kế hoạch.',
);
