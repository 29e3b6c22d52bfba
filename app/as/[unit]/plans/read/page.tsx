import { randomUUID } from 'node:crypto';
import type { Metadata } from 'next';
import { ReadingList } from '@/components/documents/ReadingList';
import { UploadForm } from '@/components/documents/UploadForm';
import { Refused } from '@/components/shell/Missing';
import { Breadcrumbs } from '@/components/ui/Breadcrumbs';
import { EmptyState } from '@/components/ui/EmptyState';
import { Notice } from '@/components/ui/Notice';
import { PageHeading } from '@/components/ui/PageHeading';
import { Pagination } from '@/components/ui/Pagination';
import { Card, Panel } from '@/components/ui/Panel';
import { inScope } from '@/lib/auth/doors';
import { PAGE_SIZE, readingList } from '@/lib/documents/confirm/queries';

export const metadata: Metadata = { title: 'Đọc kế hoạch từ văn bản' };

type Props = {
  params: Promise<{ unit: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export default async function Page({ params, searchParams }: Props) {
  const { unit } = await params;
  const query = await searchParams;
  const asked = (name: string) => [query[name]].flat()[0] || undefined;
  const page = Math.min(Math.max(1, Math.trunc(Number(asked('page'))) || 1), 100_000);
  const found = await inScope(unit, async (scope) => {
    const list = await readingList(scope, page);
    return list && { list, unitName: scope.actor.unitName };
  });
  if (!found) return <Refused />;
  const { list, unitName } = found;
  const here = `/as/${unit}/plans/read`;
  return (
    <div className="flex flex-col gap-6">
      <Breadcrumbs
        items={[
          { label: 'Kế hoạch', href: `/as/${unit}/plans` },
          { label: 'Soạn kế hoạch', href: `/as/${unit}/plans/new` },
          { label: 'Đọc từ văn bản' },
        ]}
      />
      <PageHeading
        title="Đọc kế hoạch từ văn bản"
        sub={`${unitName} · phần mềm đọc văn bản, cán bộ đối chiếu, rồi mới thành dự thảo`}
      />
      {asked('large') ? (
        <Notice kind="danger" title="Tài liệu lớn hơn 20 MB nên chưa được nhận.">
          <p>Vui lòng bỏ ảnh trong tài liệu rồi lưu lại, hoặc chép toàn bộ văn bản và dán vào ô bên dưới.</p>
        </Notice>
      ) : null}
      {asked('discarded') ? (
        <Notice kind="success">
          <p>
            <span aria-hidden="true">✓ </span>Đã bỏ bản đọc.
          </p>
        </Notice>
      ) : null}
      <Card>
        <UploadForm unitId={unit} token={randomUUID()} />
      </Card>
      <Panel title="Các tài liệu đã gửi" flush>
        {list.rows.length > 0 ? (
          <ReadingList here={here} rows={list.rows} />
        ) : (
          <EmptyState title={page > 1 ? 'Trang này không có tài liệu nào.' : 'Chưa có tài liệu nào.'}>
            Mỗi tài liệu gửi lên sẽ có một dòng ở đây, để đối chiếu tiếp lúc nào cũng được.
          </EmptyState>
        )}
      </Panel>
      <Pagination
        page={page}
        pages={Math.ceil(list.total / PAGE_SIZE)}
        href={(to) => `${here}?${new URLSearchParams({ page: String(to) })}`}
      />
    </div>
  );
}
