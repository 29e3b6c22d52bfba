import { refuse } from '@/lib/refusal';
import { EXCHANGE_BYTES } from './read';

/** What is pasted goes back to the page when it is refused, twice, and a form may hold 2 MB. */
export const PASTED_CHARACTERS = 300_000;

/** The text of an uploaded file: UTF-8 or, as Windows writes it when a command is sent into a file, UTF-16 with its mark. */
export async function textOfFile(
  file: File,
): Promise<{ text: string } | { problem: ReturnType<typeof refuse> }> {
  if (file.size > EXCHANGE_BYTES) {
    return about('too-large', `Tệp «${nameOf(file)}» lớn hơn 1 MB. Vui lòng chọn tệp JSON của một kế hoạch.`);
  }
  const bytes = new Uint8Array(await file.arrayBuffer());
  try {
    return { text: new TextDecoder(encodingOf(bytes), { fatal: true }).decode(bytes) };
  } catch {
    return about(
      'not-utf8',
      `Tệp «${nameOf(file)}» không phải văn bản mã UTF-8. Vui lòng chọn tệp JSON, hoặc lưu lại tệp với mã UTF-8.`,
    );
  }
}

function encodingOf([first, second]: Uint8Array): string {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8';
}

function about(code: string, message: string) {
  return { problem: refuse('file', code, message) };
}

function nameOf({ name }: File): string {
  return name.length > 80 ? `${name.slice(0, 79)}…` : name;
}
