import { sendPreview } from '@/lib/evidence/send';

/** The small copy of a picture. */
export async function GET(
  _request: Request,
  { params }: { params: Promise<{ unit: string; evidence: string }> },
): Promise<Response> {
  const { unit, evidence } = await params;
  return sendPreview(unit, evidence);
}
