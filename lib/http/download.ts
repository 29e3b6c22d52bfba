import { slug } from '@/lib/format/diacritics';

/**
 * A file to keep. `name` is for people and may hold anything: old programs get it in plain letters, the others as it is.
 * Never drawn by the browser and never kept by anything in between.
 */
export function attachment(
  content: string | Uint8Array<ArrayBuffer>,
  { name, type }: { name: string; type: string },
): Response {
  const dot = name.lastIndexOf('.');
  const plainName = `${slug(name.slice(0, dot)) || 'tep'}${name.slice(dot)}`;
  return new Response(content, {
    headers: {
      'content-type': type,
      'content-disposition': `attachment; filename="${plainName}"; filename*=UTF-8''${encodeURIComponent(name.replaceAll('/', '-'))}`,
      'cache-control': 'private, no-store',
      'x-content-type-options': 'nosniff',
    },
  });
}

/** The answer to somebody who may not have the file, or asks for one that there is not. */
export function nothingToDownload(): Response {
  return new Response('Không tìm thấy tệp này, hoặc tài khoản không được xem.\n', {
    status: 404,
    headers: { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'private, no-store' },
  });
}
