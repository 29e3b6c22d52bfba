import { inScope } from '@/lib/auth/doors';
import { continueReading } from '@/lib/documents/confirm/continue';
import { readingFacts } from '@/lib/documents/confirm/queries';
import { nothingToDownload } from '@/lib/http/download';

/** How far the reading of a document is, for the bar on its page. */
export async function GET(
  _request: Request,
  { params }: { params: Promise<{ unit: string; reading: string }> },
) {
  const { unit, reading: id } = await params;
  const reading = await inScope(unit, (scope) => readingFacts(scope, id));
  if (!reading) return nothingToDownload();
  continueReading(reading);
  return Response.json(
    { percent: reading.progress, ended: reading.status !== 'WAITING' },
    { headers: { 'cache-control': 'private, no-store' } },
  );
}
