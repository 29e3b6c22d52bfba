import { DownloadButton, LinkButton } from '@/components/ui/Button';
import { EmptyState } from '@/components/ui/EmptyState';
import { FilterPills } from '@/components/ui/FilterPills';
import { Notice } from '@/components/ui/Notice';
import { Pagination } from '@/components/ui/Pagination';
import { Card } from '@/components/ui/Panel';
import { countInText } from '@/lib/format/numbers';
import { type Batch, PAGE_SIZE, type RowShown } from '@/lib/imports/queries';
import { type ShownRows, VIEWS, type ViewName } from '@/lib/imports/shown';
import { countWords } from './BatchStateWord';
import { RefusedTable, TakenTable } from './RowTable';

const VIEW_WORDS: Record<ViewName, string> = {
  refused: 'Chưa nhận',
  taken: 'Đã nhận',
  there: 'Đã có từ trước',
  waiting: 'Chưa xem đến',
};

/** What became of each row. */
export function BatchResult({
  base,
  here,
  batch,
  shown,
  rows,
}: {
  base: string;
  here: string;
  batch: Batch;
  shown: ShownRows;
  rows: readonly RowShown[];
}) {
  const { counts } = batch;
  const names = Object.keys(VIEWS) as ViewName[];
  const [view = 'taken'] = names.filter((name) => VIEWS[name] === shown.outcome);
  return (
    <>
      <ResultNotice batch={batch} here={here} base={base} />
      {batch.ignored.length > 0 ? (
        <Notice title="Cột không được lấy">
          <p>
            Bảng có cột {batch.ignored.map((head) => `«${head}»`).join(', ')} không có trong mẫu, nên nội dung
            ở đó không được đưa vào đề cử.
          </p>
        </Notice>
      ) : null}
      <FilterPills
        label="Nhóm dòng"
        items={names
          .filter((name) => counts[VIEWS[name]] > 0 || name === view)
          .map((name) => ({
            label: `${VIEW_WORDS[name]} (${countInText(counts[VIEWS[name]])})`,
            href: `${here}?show=${name}`,
            current: name === view,
          }))}
      />
      {rows.length === 0 ? (
        <Card>
          <EmptyState title="Không có dòng nào ở đây." />
        </Card>
      ) : shown.outcome === 'REFUSED' ? (
        <RefusedTable rows={rows} />
      ) : (
        <TakenTable base={base} caption={VIEW_WORDS[view]} rows={rows} />
      )}
      <Pagination
        page={shown.page}
        pages={Math.ceil(counts[shown.outcome] / PAGE_SIZE)}
        href={(page) => `${here}?show=${view}&page=${page}`}
      />
    </>
  );
}

function ResultNotice({ batch, here, base }: { batch: Batch; here: string; base: string }) {
  const { counts, status } = batch;
  const again = `${base}/nominations/import?plan=${batch.plan.id}&year=${batch.year}`;
  if (status === 'FAILED') {
    return (
      <Notice kind="danger" title={`Đã dừng: ${countWords(counts)}.`}>
        <p>
          Kế hoạch và năm này không còn nhận đề cử của đơn vị, nên các dòng còn lại chưa được lấy. Các bản
          nháp đã lấy vẫn được giữ.
        </p>
      </Notice>
    );
  }
  if (counts.REFUSED === 0) {
    return (
      <Notice kind="success" title={`Đã nhận xong tệp: ${countWords(counts)}.`}>
        <p>
          Mỗi dòng là một bản nháp. Vui lòng mở từng bản nháp để trả lời tiêu chí, kèm minh chứng rồi nộp.
        </p>
      </Notice>
    );
  }
  return (
    <Notice kind="warning" title={`Đã xem xong tệp: ${countWords(counts)}.`}>
      <p className="max-w-prose">
        Các dòng chưa nhận được ghi lại thành một tệp Excel, lý do ở cột cuối. Vui lòng tải tệp đó, sửa ngay
        trong tệp rồi tải lên lại; dòng đã nhận không bị lấy lần nữa.
      </p>
      <div className="mt-2 flex flex-wrap gap-3">
        <DownloadButton href={`${here}/refused.xlsx`}>Tải các dòng chưa nhận (.xlsx)</DownloadButton>
        <LinkButton look="quiet" href={again}>
          Tải lên tệp đã sửa
        </LinkButton>
      </div>
    </Notice>
  );
}
