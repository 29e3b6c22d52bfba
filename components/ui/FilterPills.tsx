import Link from 'next/link';

/** Views of one list, each its own address; the one shown is marked. */
export function FilterPills({
  label,
  items,
}: {
  label: string;
  items: readonly { label: string; href: string; current: boolean }[];
}) {
  return (
    <nav aria-label={label} className="chrome">
      <ul className="flex flex-wrap gap-2">
        {items.map((item) => (
          <li key={item.href}>
            <Link
              prefetch={false}
              href={item.href}
              className="pill"
              aria-current={item.current ? 'page' : undefined}
            >
              {item.label}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
