import type { ReactNode } from 'react';
import { Badge } from '@/components/ui/Badge';
import { twoDigits } from '@/lib/format/numbers';
import type { Changes } from '@/lib/nominations/comparison';
import type { Submitted } from '@/lib/nominations/submitted';

/** The version that a nomination is compared with, and what was changed since. */
export type EarlierVersion = { ordinal: number; submitted: Submitted; changes: Changes };

/** What a part said earlier, under what it says now. */
export function EarlierWords({ ordinal, children }: { ordinal: number; children: ReactNode }) {
  return (
    <div className="mt-1 max-w-prose border-l-2 border-edge pl-3 text-sm whitespace-pre-line text-muted">
      Lần {twoDigits(ordinal)}: {children}
    </div>
  );
}

/** Whether a part says the same as earlier. */
export function PartMark({ ordinal, changed }: { ordinal: number; changed: boolean }) {
  if (!changed) return <>Như lần {twoDigits(ordinal)}</>;
  return (
    <Badge tone="above" sign="≠">
      Khác lần {twoDigits(ordinal)}
    </Badge>
  );
}

/** Stands where nothing was written. */
export function Missing() {
  return <span className="text-muted">Chưa ghi</span>;
}
