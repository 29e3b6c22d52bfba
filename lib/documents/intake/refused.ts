import { quoted } from '@/lib/evidence/file-name';
import { formatSize } from '@/lib/evidence/limits';
import { CHARACTERS_A_PAGE, type DocumentLimits } from './limits';

/** A document that could not be read: what the person is told, in Vietnamese. */
export type RefusedDocument = { refusal: string };

/** Why a document is not read. */
export type Why =
  | { why: Plain }
  | { why: 'LOCKED' | 'OTHER' | 'PICTURE' | 'PACKED'; what: string }
  | { why: 'TOO_LARGE'; bytes: number }
  | { why: 'TOO_MANY_PAGES' | 'SCANNED'; pages: number };

type Plain = 'TOO_LONG' | keyof typeof SENTENCES;

/** What is wrong with a document and how to mend it. */
export function refused(given: string, why: Why, limits: DocumentLimits): RefusedDocument {
  return { refusal: `Tệp ${quoted(given)} ${sentence(why, limits)}` };
}

function sentence(why: Why, limits: DocumentLimits): string {
  switch (why.why) {
    case 'TOO_LARGE':
      return `có dung lượng ${formatSize(why.bytes)}, lớn hơn ${formatSize(limits.bytes)}. Vui lòng nén hoặc bỏ bớt ảnh trong văn bản rồi chọn lại.`;
    case 'TOO_MANY_PAGES':
      return `có ${why.pages} trang, nhiều hơn ${limits.pages} trang. Vui lòng tách riêng phần kế hoạch rồi chọn lại.`;
    case 'TOO_LONG': {
      const pages = Math.floor(limits.characters / CHARACTERS_A_PAGE);
      return `dài hơn ${pages} trang (mỗi trang khoảng ${CHARACTERS_A_PAGE.toLocaleString('vi-VN')} ký tự). Vui lòng tách riêng phần kế hoạch rồi chọn lại.`;
    }
    case 'LOCKED':
      return `là ${why.what} có mật khẩu nên chưa đọc được. Vui lòng lưu lại một bản không đặt mật khẩu rồi chọn bản đó.`;
    case 'OTHER':
      return `là ${why.what}, chưa đọc được. Vui lòng lưu lại thành Word (.docx) hoặc PDF, hoặc chép nội dung rồi dán vào ô văn bản.`;
    case 'PICTURE':
      return `là ${why.what}, không có chữ để đọc. ${RECOGNISE}`;
    case 'SCANNED':
      return `có ${why.pages} trang nhưng không có chữ để đọc, thường vì là bản quét hoặc ảnh chụp. ${RECOGNISE}`;
    case 'PACKED':
      return `là ${why.what}. Vui lòng giải nén rồi chọn tệp văn bản bên trong.`;
    default:
      return SENTENCES[why.why];
  }
}

const RECOGNISE =
  'Vui lòng dùng bản Word hoặc bản PDF xuất từ Word; nếu chỉ có bản quét thì nhận dạng chữ (OCR) trước, hoặc gõ nội dung rồi dán vào ô văn bản.';

const SENTENCES = {
  EMPTY: 'không có nội dung. Vui lòng kiểm tra lại tệp rồi chọn tệp có nội dung kế hoạch.',
  OLD_WORD:
    'là tệp Word đời cũ (.doc), chưa đọc được. Vui lòng mở bằng Word, chọn Lưu thành (Save As), kiểu Word Document (.docx), rồi chọn tệp .docx đó.',
  MACROS:
    'là tệp Word có macro, không nhận vì có thể chứa mã độc. Vui lòng lưu lại thành Word Document (.docx) rồi chọn bản đó.',
  BROKEN:
    'chưa trọn vẹn hoặc đã hỏng nên không mở được. Vui lòng mở thử trên máy, lưu lại rồi chọn bản vừa lưu.',
  NO_TEXT: `không có chữ để đọc, có thể chỉ chứa ảnh của văn bản. ${RECOGNISE}`,
  OLD_LETTERS:
    'được gõ bằng bảng mã tiếng Việt cũ (TCVN3 hoặc VNI) nên chữ không đọc ra được. Vui lòng chuyển sang Unicode (ví dụ bằng công cụ chuyển mã của UniKey) rồi chọn lại.',
  UNKNOWN_LETTERS:
    'không phải văn bản Unicode nên chữ không đọc ra được. Vui lòng lưu lại dạng .docx, hoặc dạng .txt với mã UTF-8, rồi chọn lại.',
  NO_LETTERS:
    'có chữ nhìn thấy được nhưng không chép ra được, vì phông chữ trong PDF thiếu bảng mã. Vui lòng dùng bản Word, hoặc xuất lại PDF từ Word.',
  HOSTILE:
    'có định nghĩa XML mà Word không dùng, không nhận vì có thể gây hại. Vui lòng mở bằng Word, lưu lại thành .docx rồi chọn bản đó.',
  UNPACKED:
    'mở ra lớn hơn nhiều so với một kế hoạch nên không đọc. Vui lòng chép phần kế hoạch sang tệp Word mới rồi chọn tệp đó.',
  TIME: 'mất quá nhiều thời gian để đọc nên đã dừng lại. Vui lòng chép phần kế hoạch sang tệp Word mới rồi chọn tệp đó.',
  MEMORY:
    'cần quá nhiều bộ nhớ để đọc nên đã dừng lại. Vui lòng chép phần kế hoạch sang tệp Word mới rồi chọn tệp đó.',
  BUSY: 'chưa đọc được vì đang có nhiều văn bản chờ đọc. Vui lòng thử lại sau ít phút.',
} as const;
