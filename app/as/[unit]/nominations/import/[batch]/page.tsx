import type { Metadata } from 'next';
import { BatchProgress } from '@/components/imports/BatchProgress';
import { BatchResult } from '@/components/imports/BatchResult';
import { Missing } from '@/components/shell/Missing';
import { Breadcrumbs } from '@/components/ui/Breadcrumbs';
import { PageHeading } from '@/components/ui/PageHeading';
import { Card } from '@/components/ui/Panel';
import { inScope } from '@/lib/auth/doors';
import { formatInstant } from '@/lib/format/dates';
import { continueBatch } from '@/lib/imports/continue';
import { batchById, rowsOf } from '@/lib/imports/queries';
import { readShown } from '@/lib/imports/shown';

export const metadata: Metadata = { title: 'Kết quả nhận tệp Excel' };

type Props = {
  params: Promise<{ unit: string; batch: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export default async function Page({ params, searchParams }: Props) {
  const { unit, batch: id } = await params;
  const query = await searchParams;
  const found = await inScope(unit, async (scope) => {
    const batch = await batchById(scope, id);
    if (!batch) return null;
    const shown = readShown(query, batch.counts);
    const ended = batch.status === 'DONE' || batch.status === 'FAILED';
    return { batch, shown, ended, rows: ended ? await rowsOf(scope, { batchId: id, ...shown }) : [] };
  });
  if (!found) return <Missing />;
  const { batch, shown, ended, rows } = found;
  continueBatch(batch);
  const base = `/as/${unit}`;
  const here = `${base}/nominations/import/${id}`;

  return (
    <div className="flex flex-col gap-6">
      <Breadcrumbs
        items={[
          { label: 'Đề cử', href: `${base}/nominations` },
          { label: 'Từ tệp Excel', href: `${base}/nominations/import` },
          { label: batch.fileName },
        ]}
      />
      <PageHeading
        title={ended ? 'Kết quả nhận tệp' : 'Đang nhận tệp'}
        sub={`${batch.fileName} · ${batch.plan.number ?? batch.plan.title} · năm ${batch.year} · ${batch.createdBy} tải lên lúc ${formatInstant(batch.createdAt)}`}
      />
      {ended ? (
        <BatchResult base={base} here={here} batch={batch} shown={shown} rows={rows} />
      ) : (
        <Card>
          <BatchProgress
            href={`${here}/progress.json`}
            done={batch.total - batch.counts.WAITING}
            total={batch.total}
          />
        </Card>
      )}
    </div>
  );
}
