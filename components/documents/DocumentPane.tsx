import { MarkupTable } from '@/components/ui/MarkupTable';
import type { Mark } from '@/lib/documents/confirm/said';
import { LineWatch } from './LineWatch';
import { linesMarkup } from './lines-markup';
import './document.css';

type Props = { lines: readonly string[]; marks: readonly Pick<Mark, 'from' | 'certainty'>[] };

/** The document as numbered lines. Every value of the page links to its lines; with script they are shown beside it. */
export function DocumentPane({ lines, marks }: Props) {
  return (
    <section
      aria-labelledby="document-head"
      className="document-side panel overflow-hidden rounded-xl border border-hairline bg-surface"
    >
      <header className="px-4 pt-4 pb-3">
        <h2 id="document-head" className="text-lg">
          Văn bản
        </h2>
        <p className="text-sm text-muted">
          Vạch ở đầu dòng: nơi các giá trị của trang này được đọc. Bấm «dòng …» ở một giá trị để đến dòng đó.
        </p>
        <LineWatch />
      </header>
      <section
        id="document"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard
        tabIndex={0}
        aria-label="Các dòng của văn bản"
        className="document-pane border-t border-hairline px-1 py-2"
      >
        <MarkupTable
          markup={linesMarkup(lines, marks)}
          className="document-lines"
          aria-label="Văn bản, mỗi hàng một dòng"
        />
      </section>
    </section>
  );
}
