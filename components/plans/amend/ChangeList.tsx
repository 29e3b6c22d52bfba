import { Badge } from '@/components/ui/Badge';
import type { PlanChange } from '@/lib/plans/changes';

/** What an amendment changes, in the order of the document: each with what it said before and what it says now. */
export function ChangeList({ changes }: { changes: readonly PlanChange[] }) {
  return (
    <ol className="divide-y divide-hairline">
      {changes.map((change, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the list is drawn once, and two changes may read the same
        <li key={at} className="flex flex-col gap-2 px-4 py-3 sm:px-5">
          <p className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
            <Kind change={change} />
            <span className="min-w-0 font-semibold">{change.what}</span>
          </p>
          <dl className="grid gap-x-6 gap-y-2 sm:grid-cols-2 print:grid-cols-2">
            <Said term="Trước đó" words={change.before} />
            <Said term="Sửa thành" words={change.after} />
          </dl>
        </li>
      ))}
    </ol>
  );
}

function Kind({ change: { before, after } }: { change: PlanChange }) {
  if (before === null) {
    return (
      <Badge tone="met" sign="+">
        Thêm
      </Badge>
    );
  }
  if (after === null) {
    return (
      <Badge tone="late" sign="−">
        Bỏ
      </Badge>
    );
  }
  return (
    <Badge tone="above" sign="≠">
      Sửa
    </Badge>
  );
}

function Said({ term, words }: { term: string; words: string | null }) {
  if (words === null) return null;
  return (
    <div className="min-w-0 border-l-2 border-edge pl-3">
      <dt className="text-sm text-muted">{term}</dt>
      <dd className="break-words whitespace-pre-line">{words}</dd>
    </div>
  );
}
