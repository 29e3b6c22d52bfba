import { formatLongDate, type PlainDate } from '@/lib/format/dates';

/** Says quietly that this is a trial and what day it plays on; nothing outside demo mode. */
export function DemoBanner({ day }: { day: PlainDate | null }) {
  if (!day) return null;
  return (
    <aside aria-label="Bản dùng thử" className="chrome bg-gold-soft text-sm text-gold-ink">
      <p className="mx-auto max-w-page px-4 py-1.5 sm:px-6">Bản dùng thử: hôm nay là {formatLongDate(day)}</p>
    </aside>
  );
}
