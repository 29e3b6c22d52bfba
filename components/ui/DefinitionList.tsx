import type { ReactNode } from 'react';

/** Facts about one thing, each with its name; an absent value is left out. */
export function DefinitionList({ items }: { items: readonly { term: string; value: ReactNode }[] }) {
  return (
    <dl className="divide-y divide-hairline">
      {items
        .filter(({ value }) => value !== null && value !== undefined && value !== '')
        .map(({ term, value }) => (
          <div
            key={term}
            // A sheet of A4 is narrower than what `sm` asks for.
            className="grid gap-x-6 gap-y-0.5 py-2.5 sm:grid-cols-[minmax(9rem,28%)_1fr] print:grid-cols-[minmax(9rem,28%)_1fr]"
          >
            <dt className="text-muted">{term}</dt>
            <dd className="min-w-0">{value}</dd>
          </div>
        ))}
    </dl>
  );
}
