import { inScope } from '@/lib/auth/doors';
import { twinsOf } from '@/lib/exemplars/twin-queries';
import { SUBJECTS } from '@/lib/format/words';

/** The likely twins of what is being typed, for TwinWatch; without JavaScript the page itself shows them after saving. */
export async function GET(request: Request, { params }: { params: Promise<{ unit: string }> }) {
  const { unit } = await params;
  const asked = new URL(request.url).searchParams;
  const subject = SUBJECTS.find((one) => one === asked.get('subject'));
  const birthYear = /^\d{4}$/.test(asked.get('birthYear') ?? '') ? Number(asked.get('birthYear')) : null;
  const twins = await inScope(unit, (scope) =>
    subject
      ? twinsOf(scope, {
          subject,
          name: asked.get('name') ?? '',
          birthYear,
          place: asked.get('place'),
          model: asked.get('model'),
          except: asked.get('except'),
          nominationId: asked.get('nominationId'),
        })
      : Promise.resolve([]),
  );
  return Response.json(twins, { headers: { 'cache-control': 'private, no-store' } });
}
