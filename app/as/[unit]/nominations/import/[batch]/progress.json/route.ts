import { inScope } from '@/lib/auth/doors';
import { nothingToDownload } from '@/lib/http/download';
import { continueBatch } from '@/lib/imports/continue';
import { batchById } from '@/lib/imports/queries';

/** How far a table is, for the bar on its page. */
export async function GET(
  _request: Request,
  { params }: { params: Promise<{ unit: string; batch: string }> },
) {
  const { unit, batch: id } = await params;
  const batch = await inScope(unit, (scope) => batchById(scope, id));
  if (!batch) return nothingToDownload();
  continueBatch(batch);
  return Response.json(
    {
      done: batch.total - batch.counts.WAITING,
      total: batch.total,
      ended: batch.status === 'DONE' || batch.status === 'FAILED',
    },
    { headers: { 'cache-control': 'private, no-store' } },
  );
}
