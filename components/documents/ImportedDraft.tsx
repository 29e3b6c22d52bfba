'use client';

import { ImportedPlan } from '@/components/plans/exchange/ImportedPlan';
import type { Remark } from '@/lib/plans/exchange/remarks';

type Props = { unitId: string; planId: string; remarks: readonly Remark[] };

/** The draft that was made of a reading, and what has to be looked at in it. */
export function ImportedDraft(props: Props) {
  return <ImportedPlan {...props} />;
}
