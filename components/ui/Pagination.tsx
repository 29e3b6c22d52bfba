import { formatCount } from '@/lib/format/numbers';
import { LinkButton } from './Button';

/** Steps through a paged list; nothing when all of it is on one page. Pages count from 1. */
export function Pagination({
  page,
  pages,
  href,
}: {
  page: number;
  pages: number;
  href: (page: number) => string;
}) {
  if (pages <= 1) return null;
  return (
    <nav aria-label="Phân trang" className="chrome flex flex-wrap items-center justify-between gap-4">
      <p className="text-muted">
        Trang {formatCount(page)} trên {formatCount(pages)}
      </p>
      <div className="flex gap-3">
        {page > 1 ? (
          <LinkButton look="quiet" href={href(page - 1)} rel="prev">
            Trang trước
          </LinkButton>
        ) : null}
        {page < pages ? (
          <LinkButton look="quiet" href={href(page + 1)} rel="next">
            Trang sau
          </LinkButton>
        ) : null}
      </div>
    </nav>
  );
}
