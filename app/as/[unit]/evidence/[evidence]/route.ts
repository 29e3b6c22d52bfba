import { receiveFile } from '@/lib/evidence/receive';
import { sendFile } from '@/lib/evidence/send';

type Context = { params: Promise<{ unit: string; evidence: string }> };

/** A file of evidence, to keep. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { unit, evidence } = await params;
  return sendFile(unit, evidence);
}

/** Adds a file under the id that the page has chosen for it: sent again after a lost answer, it is the same file. */
export async function PUT(request: Request, { params }: Context): Promise<Response> {
  const { unit, evidence } = await params;
  return receiveFile(request, { unitId: unit, evidenceId: evidence });
}
