import { redirect } from 'next/navigation';
import { requireSession } from '@/lib/auth/actor';
import { homeOf } from '@/lib/auth/home';

export default async function Page() {
  redirect(homeOf(await requireSession()));
}
