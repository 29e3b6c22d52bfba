import type { Received } from '@/lib/evidence/receive';
import type { Problem } from '@/lib/refusal';

/** Sends a file and tells how much of it has gone (0–100). Answers with what stands in the way, or nothing. */
export function sendFile(
  { unitId, nominationId, id, file }: { unitId: string; nominationId: string; id: string; file: File },
  onProgress: (percent: number) => void,
): Promise<Problem[]> {
  const query = new URLSearchParams({ nomination: nominationId, name: file.name });
  return new Promise((resolve) => {
    const request = new XMLHttpRequest();
    request.open('PUT', `/as/${unitId}/evidence/${id}?${query}`);
    request.setRequestHeader('content-type', 'application/octet-stream');
    request.upload.onprogress = ({ loaded, total }) => onProgress(Math.floor((loaded / total) * 100));
    request.onload = () => resolve(problemsIn(request, file.name));
    request.onerror = () => resolve([unanswered(file.name)]);
    request.onabort = request.onerror;
    request.send(file);
  });
}

function problemsIn({ responseText, status }: XMLHttpRequest, name: string): Problem[] {
  try {
    const answer = JSON.parse(responseText) as Received;
    if ('problems' in answer) return answer.problems;
    if (status === 200 && answer.id) return [];
  } catch {
    // What stands between has answered in our place.
  }
  return [unanswered(name)];
}

function unanswered(name: string): Problem {
  return {
    at: 'files',
    code: 'unanswered',
    message: `«${name}» chưa gửi được vì mất kết nối với máy chủ. Vui lòng kiểm tra đường truyền rồi thêm lại tệp này.`,
  };
}
