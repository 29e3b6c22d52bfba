import { inScope } from '@/lib/auth/doors';
import { attachment, nothingToDownload } from '@/lib/http/download';
import { refusedFile } from '@/lib/imports/refused';

/** The rows that were not taken, ready to be mended and uploaded again. */
export async function GET(
  _request: Request,
  { params }: { params: Promise<{ unit: string; batch: string }> },
) {
  const { unit, batch: id } = await params;
  const file = await inScope(unit, (scope) => refusedFile(scope, id));
  return file ? attachment(file.content, file) : nothingToDownload();
}
