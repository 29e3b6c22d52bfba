import { inScope } from '@/lib/auth/doors';
import { attachment, nothingToDownload } from '@/lib/http/download';
import { exportFileName, planAsText } from '@/lib/plans/exchange/export';
import { findPlan } from '@/lib/plans/plan-queries';

/** The plan as a file that another installation, and other tools, can read. */
export async function GET(
  _request: Request,
  { params }: { params: Promise<{ unit: string; plan: string }> },
) {
  const { unit, plan: planId } = await params;
  const plan = await inScope(unit, (scope) => findPlan(scope, planId));
  if (!plan) return nothingToDownload();
  return attachment(planAsText(plan), {
    name: exportFileName(plan),
    type: 'application/json; charset=utf-8',
  });
}
