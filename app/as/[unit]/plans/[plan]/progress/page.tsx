import type { Metadata } from 'next';
import { readShown } from '@/components/quotas/links';
import { PlanProgressView } from '@/components/quotas/PlanProgressView';
import { Missing } from '@/components/shell/Missing';
import { inScope } from '@/lib/auth/doors';
import { planProgress } from '@/lib/quotas/queries';

export const metadata: Metadata = { title: 'Tiến độ chỉ tiêu' };

export default async function Page({
  params,
  searchParams,
}: {
  params: Promise<{ unit: string; plan: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}) {
  const { unit, plan } = await params;
  const { year, view, show } = readShown(await searchParams);
  const progress = await inScope(unit, (scope) => planProgress(scope, plan, year));
  if (!progress) return <Missing />;
  return <PlanProgressView base={`/as/${unit}`} unitId={unit} progress={progress} view={view} show={show} />;
}
