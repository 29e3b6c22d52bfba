import type { Metadata } from 'next';
import { ListFilterForm } from '@/components/nominations/ListFilterForm';
import { NominationTable } from '@/components/nominations/NominationTable';
import { Refused } from '@/components/shell/Missing';
import { LinkButton, TextLink } from '@/components/ui/Button';
import { EmptyState } from '@/components/ui/EmptyState';
import { FilterPills } from '@/components/ui/FilterPills';
import { PageHeading } from '@/components/ui/PageHeading';
import { Pagination } from '@/components/ui/Pagination';
import { Card } from '@/components/ui/Panel';
import { inScope } from '@/lib/auth/doors';
import { plainDateIn } from '@/lib/format/dates';
import { countInText } from '@/lib/format/numbers';
import { filterAddress, isNarrowed, type ListFilter, PAGE_SIZE, readFilter } from '@/lib/nominations/filter';
import { nominationList } from '@/lib/nominations/list-queries';

export const metadata: Metadata = { title: 'Đề cử' };

type Props = {
  params: Promise<{ unit: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export default async function Page({ params, searchParams }: Props) {
  const { unit } = await params;
  const query = await searchParams;
  const { list, filter, reviews, nominates, year } = await inScope(unit, async (scope) => {
    const { roles } = scope.actor;
    const filter = readFilter(query, roles.includes('REVIEWER'));
    return {
      filter,
      list: await nominationList(scope, filter),
      reviews: roles.includes('REVIEWER'),
      nominates: roles.includes('OFFICER'),
      year: Number(plainDateIn(scope.now).slice(0, 4)),
    };
  });
  if (!list) return <Refused />;
  const base = `/as/${unit}`;
  const here = `${base}/nominations`;
  const view = (to: ListFilter['view']) => (to === 'own' && reviews ? `${here}?view=own` : here);
  const narrowed = isNarrowed(filter);

  return (
    <div className="flex flex-col gap-6">
      <PageHeading
        title="Đề cử"
        sub={`${countInText(list.total)} đề cử${narrowed ? ' khớp với điều kiện lọc' : ''}`}
        actions={
          <>
            {narrowed ? (
              <LinkButton look="quiet" href={view(filter.view)}>
                Bỏ lọc
              </LinkButton>
            ) : null}
            {nominates ? <LinkButton href={`${here}/import`}>Từ tệp Excel</LinkButton> : null}
            {nominates ? (
              <LinkButton look="primary" href={`${here}/new`}>
                Lập đề cử mới
              </LinkButton>
            ) : null}
          </>
        }
      />
      {reviews ? (
        <FilterPills
          label="Nhóm đề cử"
          items={[
            { label: 'Gửi đến để xét', href: view('in'), current: filter.view === 'in' },
            { label: 'Của đơn vị và cấp dưới', href: view('own'), current: filter.view === 'own' },
          ]}
        />
      ) : null}
      <ListFilterForm filter={filter} list={list} year={year} />
      {list.rows.length > 0 ? (
        <NominationTable base={base} filter={filter} rows={list.rows} />
      ) : (
        <Card>{nothing({ filter, narrowed, clear: view(filter.view), first: filterAddress(filter) })}</Card>
      )}
      <Pagination
        page={filter.page}
        pages={Math.ceil(list.total / PAGE_SIZE)}
        href={(page) => here + filterAddress(filter, { page })}
      />
    </div>
  );
}

function nothing(of: { filter: ListFilter; narrowed: boolean; clear: string; first: string }) {
  if (of.filter.page > 1) {
    return (
      <EmptyState title="Trang này không có đề cử nào.">
        <TextLink href={of.first}>Về trang đầu của danh sách</TextLink>.
      </EmptyState>
    );
  }
  if (of.narrowed) {
    return (
      <EmptyState title="Không có đề cử nào khớp với điều kiện lọc.">
        Bớt điều kiện, hoặc <TextLink href={of.clear}>xem tất cả đề cử</TextLink>.
      </EmptyState>
    );
  }
  return of.filter.view === 'in' ? (
    <EmptyState title="Chưa có đề cử nào gửi đến.">
      Đề cử mà các đơn vị nộp vào kế hoạch do đơn vị này ban hành sẽ hiện ở đây, nộp trước xếp trước.
    </EmptyState>
  ) : (
    <EmptyState title="Chưa có đề cử nào.">
      Bản nháp và đề cử của đơn vị này cùng các đơn vị trực thuộc sẽ hiện ở đây.
    </EmptyState>
  );
}
