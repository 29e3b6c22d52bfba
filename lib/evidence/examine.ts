import 'server-only';
import { createHash } from 'node:crypto';
import { type Problem, refuse } from '@/lib/refusal';
import { evidenceName, quoted } from './file-name';
import { kindOf, type RefusedKind } from './kind';
import { ACCEPTED_WORDS, type EvidenceKind } from './limits';
import { drawPreview } from './preview';
import { sizeProblem } from './size';

/** A file that may be taken: what it is, what it will be called, and for a picture the copy that is shown. */
export type Examined = {
  name: string;
  kind: EvidenceKind;
  bytes: Uint8Array;
  sha256: string;
  preview: Uint8Array | null;
};

/** Looks at a file before the database is asked anything: reading a picture takes longer than a transaction should. */
export async function examine(file: {
  name: string;
  bytes: Uint8Array;
}): Promise<Examined | { problems: Problem[] }> {
  const { name: given, bytes } = file;
  const tooLarge = sizeProblem(given, bytes.length);
  if (tooLarge) return { problems: [tooLarge] };
  const found = await kindOf(bytes);
  if ('refused' in found) return { problems: [refusal(given, found)] };
  const { kind, extension } = found;
  const preview = kind === 'JPEG' || kind === 'PNG' ? await drawPreview(bytes) : undefined;
  if (preview === null) {
    return { problems: [refusal(given, { refused: 'BROKEN', what: 'ảnh', group: 'PICTURE' })] };
  }
  if (preview === 'HUGE') return { problems: [tooManyPixels(given)] };
  return {
    name: evidenceName(given, extension),
    kind,
    bytes,
    sha256: createHash('sha256').update(bytes).digest('hex'),
    preview: preview ?? null,
  };
}

function refusal(given: string, { refused, what, group }: RefusedKind): Problem {
  const name = quoted(given);
  switch (refused) {
    case 'LOCKED':
      return refuse(
        'files',
        'file-locked',
        `${name} là ${what} có mật khẩu hoặc bị hạn chế quyền nên hội đồng không mở được. Vui lòng lưu lại một bản không đặt mật khẩu rồi thêm bản đó.`,
      );
    case 'BROKEN':
      return refuse(
        'files',
        'file-broken',
        `${name} là ${what} nhưng chưa trọn vẹn hoặc đã hỏng nên không mở được. Vui lòng mở thử trên máy, lưu lại rồi thêm lại.`,
      );
    case 'MACROS':
      return refuse(
        'files',
        'file-with-macros',
        `${name} là ${what}, không nhận vì có thể chứa mã độc. Vui lòng lưu lại thành .docx, .xlsx hoặc PDF rồi thêm bản đó.`,
      );
    default:
      return refuse('files', 'file-other-kind', `${name} là ${what}, chưa nhận được. ${ADVICE[group]}`);
  }
}

const ADVICE: Record<RefusedKind['group'], string> = {
  DOCUMENT: 'Vui lòng lưu lại thành PDF, Word hoặc Excel rồi thêm bản đó.',
  PICTURE: 'Vui lòng lưu lại thành ảnh JPEG hoặc PNG rồi thêm ảnh đó.',
  ARCHIVE: 'Vui lòng giải nén rồi thêm từng tệp bên trong.',
  OTHER: `Vui lòng chọn tệp ${ACCEPTED_WORDS}.`,
};

function tooManyPixels(given: string): Problem {
  return refuse(
    'files',
    'picture-too-large',
    `${quoted(given)} có quá nhiều điểm ảnh (tối đa 120 triệu). Vui lòng thu nhỏ ảnh rồi thêm lại.`,
  );
}
