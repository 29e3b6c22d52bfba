import type { Metadata } from 'next';
import { BatchList } from '@/components/imports/BatchList';
import { ImportSteps } from '@/components/imports/ImportSteps';
import { PlaceChoice } from '@/components/imports/PlaceChoice';
import { Missing, Refused } from '@/components/shell/Missing';
import { Breadcrumbs } from '@/components/ui/Breadcrumbs';
import { LinkButton } from '@/components/ui/Button';
import { EmptyState } from '@/components/ui/EmptyState';
import { Notice } from '@/components/ui/Notice';
import { PageHeading } from '@/components/ui/PageHeading';
import { Pagination } from '@/components/ui/Pagination';
import { Card, Panel } from '@/components/ui/Panel';
import { inScope } from '@/lib/auth/doors';
import { importChoices } from '@/lib/imports/facts-queries';
import { batchList, PAGE_SIZE } from '@/lib/imports/queries';

export const metadata: Metadata = { title: 'Đề cử từ tệp Excel' };

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
    const choices = await importChoices(scope);
    const batches = await batchList(scope, page);
    return choices && batches && { choices, batches, unitName: scope.actor.unitName };
  });
  if (!found) return <Refused />;
  const { choices, batches, unitName } = found;
  const base = `/as/${unit}`;
  const here = `${base}/nominations/import`;
  const places = choices.flatMap(({ plan, years }) => years.map((year) => ({ plan, year })));
  const [wanted, year] = [asked('plan'), asked('year')];
  const place = wanted
    ? places.find((one) => one.plan.id === wanted && (!year || String(one.year) === year))
    : places.length === 1
      ? places[0]
      : undefined;
  if (wanted && !place) return <Missing />;

  return (
    <div className="flex flex-col gap-6">
      <Breadcrumbs items={[{ label: 'Đề cử', href: `${base}/nominations` }, { label: 'Từ tệp Excel' }]} />
      <PageHeading
        title="Đề cử từ tệp Excel"
        sub={
          place
            ? `${place.plan.number ? `Kế hoạch ${place.plan.number}` : place.plan.title} · ${place.plan.issuer} · năm ${place.year}`
            : 'Mỗi dòng của bảng trở thành một bản nháp; tiêu chí và minh chứng được trả lời sau đó, rồi mới nộp.'
        }
        actions={
          place && places.length > 1 ? (
            <LinkButton look="quiet" href={here}>
              Chọn kế hoạch, năm khác
            </LinkButton>
          ) : null
        }
      />
      {asked('large') ? (
        <Notice kind="danger" title="Tệp lớn hơn 5 MB nên chưa được nhận.">
          <p>Vui lòng xóa ảnh và trang không dùng, hoặc chia thành nhiều tệp, rồi tải lên lại.</p>
        </Notice>
      ) : null}
      {place ? (
        <ImportSteps unitId={unit} here={here} planId={place.plan.id} year={place.year} />
      ) : places.length > 0 ? (
        <PlaceChoice here={here} choices={choices} />
      ) : (
        <Card>
          <EmptyState title="Hiện không có kế hoạch nào nhận đề cử của đơn vị.">
            Kế hoạch đã ban hành của đơn vị và của cấp trên sẽ hiện ở đây trong giai đoạn thực hiện.
          </EmptyState>
        </Card>
      )}
      <Panel title="Các tệp đã tải lên" flush>
        {batches.rows.length > 0 ? (
          <BatchList here={here} unitName={unitName} rows={batches.rows} />
        ) : (
          <EmptyState title={page > 1 ? 'Trang này không có tệp nào.' : 'Chưa có tệp nào được tải lên.'}>
            Mỗi tệp tải lên sẽ có một dòng ở đây, với số dòng đã nhận và chưa nhận.
          </EmptyState>
        )}
      </Panel>
      <Pagination
        page={page}
        pages={Math.ceil(batches.total / PAGE_SIZE)}
        href={(to) =>
          `${here}?${new URLSearchParams({ ...(wanted && place ? { plan: wanted, year: String(place.year) } : {}), page: String(to) })}`
        }
      />
    </div>
  );
}
