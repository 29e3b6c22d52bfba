import Link from 'next/link';

/** The way down to this page; the last one, without an address, is the page itself. */
export function Breadcrumbs({ items }: { items: readonly { label: string; href?: string }[] }) {
  return (
    <nav aria-label="Vị trí" className="chrome -my-3">
      <ol className="flex flex-wrap items-center gap-x-2 text-sm text-muted">
        {items.map((item, at) => (
          <li key={item.href ?? item.label} className="flex items-center gap-x-2">
            {at > 0 ? <span aria-hidden="true">›</span> : null}
            {item.href ? (
              <Link
                prefetch={false}
                href={item.href}
                className="inline-flex min-h-11 items-center hover:underline"
              >
                {item.label}
              </Link>
            ) : (
              <span aria-current="page">{item.label}</span>
            )}
          </li>
        ))}
      </ol>
    </nav>
  );
}
