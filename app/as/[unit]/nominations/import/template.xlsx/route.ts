import { inScope } from '@/lib/auth/doors';
import { attachment, nothingToDownload } from '@/lib/http/download';
import { importPlace } from '@/lib/imports/facts-queries';
import { TABLE_TYPE, templateFile } from '@/lib/imports/template';

/** The table to fill in, for `plan` and `year` of the address. */
export async function GET(request: Request, { params }: { params: Promise<{ unit: string }> }) {
  const { unit } = await params;
  const query = new URL(request.url).searchParams;
  const of = { planId: query.get('plan') ?? '', year: Number(query.get('year')) };
  const place = await inScope(unit, (scope) => importPlace(scope, of));
  if (!place) return nothingToDownload();
  const name = ['Mẫu đề cử', place.plan.number, place.year, place.own.name].filter(Boolean).join(' - ');
  return attachment(await templateFile(place), { name: `${name}.xlsx`, type: TABLE_TYPE });
}
