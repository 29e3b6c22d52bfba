'use client';

import Link from 'next/link';
import { usePathname } from 'next/navigation';

export type Place = 'home' | 'plans' | 'nominations' | 'progress' | 'reports';

const PLACES: readonly { place: Place; name: string; path: string }[] = [
  { place: 'home', name: 'Việc của tôi', path: '' },
  { place: 'plans', name: 'Kế hoạch', path: '/plans' },
  { place: 'nominations', name: 'Đề cử', path: '/nominations' },
  { place: 'progress', name: 'Chỉ tiêu', path: '/progress' },
  { place: 'reports', name: 'Báo cáo', path: '/reports' },
];

/** The five places. A layout does not know which page it holds, so the current one is told from the address. */
export function Places({ base, current }: { base: string; current?: Place | null }) {
  const path = usePathname();
  const here = current === undefined ? placeOf(path, base) : current;
  return (
    <nav aria-label="Các phần" className="places -mx-4 px-4 sm:mx-0 sm:px-0">
      <ul className="flex gap-x-3.5 sm:gap-x-7">
        {PLACES.map(({ place, name, path: below }) => (
          <li key={place} className="flex">
            <Link
              prefetch={false}
              href={base + below}
              className="place"
              data-name={name}
              aria-current={place === here ? 'page' : undefined}
            >
              {name}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function placeOf(path: string, base: string): Place | null {
  const below = path.slice(base.length);
  if (!path.startsWith(base)) return null;
  // What stands under a plan belongs to the place that leads there.
  const ofPlan = /^\/plans\/[^/]+\/(progress|summary)$/.exec(below)?.[1];
  if (ofPlan) return ofPlan === 'summary' ? 'reports' : 'progress';
  const found = PLACES.find(
    (one) => below === one.path || (one.path !== '' && below.startsWith(`${one.path}/`)),
  );
  return found?.place ?? null;
}
