import 'server-only';
import { inScope } from '@/lib/auth/doors';
import { currentSession } from '@/lib/auth/session';
import { type Problem, refuse } from '@/lib/refusal';
import { nameGiven } from './file-name';
import { formatSize, LARGEST_FILE } from './limits';
import { lockDossier } from './place';
import { sizeProblem } from './size';
import { takeFile } from './take';

/** What the page is told of a file that it sent by itself. */
export type Received = { id: string } | { problems: Problem[] };

/**
 * Takes a file that a page sends by script: its bytes are the body, its name and nomination stand in the address. Only pages
 * of our own may: a PUT of another origin is never sent, and what says where it comes from has to say here.
 */
export async function receiveFile(
  request: Request,
  { unitId, evidenceId }: { unitId: string; evidenceId: string },
): Promise<Response> {
  const from = request.headers.get('sec-fetch-site');
  if (from !== null && from !== 'same-origin') return answer([NOT_FROM_HERE], 403);
  if (!(await currentSession())) return answer([SIGNED_OUT], 401);
  const query = new URL(request.url).searchParams;
  const [nominationId, name] = [query.get('nomination') ?? '', query.get('name') ?? ''];
  const dossier = await inScope(unitId, (scope) => lockDossier(scope, { nominationId }));
  if ('problems' in dossier) return answer(dossier.problems, 409);
  const promised = Number(request.headers.get('content-length'));
  const problem = sizeProblem(name, promised);
  if (problem) return answer([problem], 422);
  const bytes = await readAll(request.body, promised);
  if (!bytes) return answer([cutOff(name)], 422);
  const taken = await takeFile(unitId, { nominationId, name, bytes, id: evidenceId });
  return 'problems' in taken ? answer(taken.problems, 422) : Response.json(taken, { headers: NEVER_KEPT });
}

/** All that was promised, or null: what is cut off on the way is no file. */
async function readAll(
  body: ReadableStream<Uint8Array> | null,
  promised: number,
): Promise<Uint8Array | null> {
  const bytes = new Uint8Array(Math.min(promised, LARGEST_FILE));
  let length = 0;
  if (!body) return null;
  try {
    for await (const chunk of body) {
      if (length + chunk.length > bytes.length) return null;
      bytes.set(chunk, length);
      length += chunk.length;
    }
  } catch {
    return null;
  }
  return length === promised ? bytes : null;
}

const NEVER_KEPT = { 'cache-control': 'private, no-store' };

function answer(problems: Problem[], status: number): Response {
  return Response.json({ problems } satisfies Received, { status, headers: NEVER_KEPT });
}

function cutOff(name: string): Problem {
  return refuse(
    'files',
    'file-cut-off',
    `«${nameGiven(name)}» chưa gửi lên trọn vẹn nên chưa được lưu. Vui lòng kiểm tra đường truyền rồi thêm lại (tối đa ${formatSize(LARGEST_FILE)}).`,
  );
}

const SIGNED_OUT = refuse(
  'files',
  'signed-out',
  'Phiên làm việc đã hết nên tệp chưa được lưu. Vui lòng đăng nhập lại ở cửa sổ khác rồi thêm tệp lần nữa.',
);
const NOT_FROM_HERE = refuse('files', 'not-from-here', 'Vui lòng mở trang Minh chứng của đề cử để thêm tệp.');
