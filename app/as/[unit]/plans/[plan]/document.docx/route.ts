import { inScope } from '@/lib/auth/doors';
import { attachment, nothingToDownload } from '@/lib/http/download';
import { planToPrint } from '@/lib/plans/document/queries';
import { planText } from '@/lib/plans/document/text';
import { planWord } from '@/lib/plans/document/word';

/** The plan's document as a Word file. */
export async function GET(
  _request: Request,
  { params }: { params: Promise<{ unit: string; plan: string }> },
) {
  const { unit, plan: planId } = await params;
  const found = await inScope(unit, (scope) => planToPrint(scope, planId));
  if (!found) return nothingToDownload();
  const { plan } = found;
  return attachment(await planWord(planText(plan, found.unit)), {
    name: `Ke hoach ${plan.number ?? plan.title}.docx`,
    type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  });
}
