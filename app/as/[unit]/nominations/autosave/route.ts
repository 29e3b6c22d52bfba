import { autosave } from '@/lib/nominations/autosave';

/** What a form sends by itself while it is typed in. */
export async function POST(request: Request, { params }: { params: Promise<{ unit: string }> }) {
  const site = request.headers.get('sec-fetch-site');
  if (site !== null && site !== 'same-origin') return new Response(null, { status: 403 });
  const form = await request.formData().catch(() => null);
  if (!form) return new Response(null, { status: 400 });
  form.set('unit', (await params).unit);
  return Response.json(await autosave(form), { headers: { 'Cache-Control': 'no-store' } });
}
