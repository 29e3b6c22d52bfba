import { randomUUID } from 'node:crypto';
import { ImportPlanFields } from './ImportPlanFields';

/** A new plan out of a file that another installation, or `npm run plan:export`, has written. */
export function ImportPlanForm({ unitId }: { unitId: string }) {
  // Sent twice, the same token makes one draft.
  return <ImportPlanFields unitId={unitId} token={randomUUID()} />;
}
