import 'server-only';
import { inScope } from '@/lib/auth/doors';
import { attachment, nothingToDownload } from '@/lib/http/download';
import { log } from '@/lib/log/log';
import { evidenceStorage } from '@/lib/storage/chosen';
import { type FileToSend, fileToSend } from './queries';

/** A file as it was given, to keep under the name that people gave it. Its content security policy is set by proxy.ts. */
export async function sendFile(unitId: string, evidenceId: string): Promise<Response> {
  return answer(
    unitId,
    evidenceId,
    ({ storageKey }) => storageKey,
    (bytes, { name, type }) => attachment(bytes, { name, type }),
  );
}

/** The small copy of a picture that this program has drawn itself, to show on a page. */
export async function sendPreview(unitId: string, evidenceId: string): Promise<Response> {
  return answer(
    unitId,
    evidenceId,
    ({ previewKey }) => previewKey,
    (bytes) =>
      new Response(bytes, {
        headers: {
          'content-type': 'image/jpeg',
          'content-disposition': 'inline',
          'cache-control': 'private, no-store',
          'x-content-type-options': 'nosniff',
        },
      }),
  );
}

async function answer(
  unitId: string,
  evidenceId: string,
  keyOf: (file: FileToSend) => string | null,
  draw: (bytes: Uint8Array<ArrayBuffer>, file: FileToSend) => Response,
): Promise<Response> {
  const file = await inScope(unitId, (scope) => fileToSend(scope, evidenceId));
  const key = file && keyOf(file);
  if (!key) return nothingToDownload();
  let bytes: Uint8Array<ArrayBuffer> | null = null;
  try {
    bytes = await evidenceStorage().get(key);
  } catch (error) {
    log.error({ evidenceId, code: (error as NodeJS.ErrnoException).code }, 'a file could not be read');
    return new Response('Nơi lưu trữ của hệ thống chưa trả lời. Vui lòng thử lại sau ít phút.\n', {
      status: 503,
      headers: { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'private, no-store' },
    });
  }
  if (!bytes) {
    log.error({ evidenceId }, 'the bytes of a file are missing');
    return nothingToDownload();
  }
  return draw(bytes, file);
}
