import { redirect } from 'next/navigation';
import { actorFor } from '@/lib/auth/actor';

/** The units of a person begin with the one acted for. */
export default async function Page({ params }: { params: Promise<{ unit: string }> }) {
  const { unitId } = await actorFor((await params).unit);
  redirect(`/as/${unitId}/units/${unitId}`);
}
