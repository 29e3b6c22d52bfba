import { FilterPills } from '@/components/ui/FilterPills';
import { progressHref, type Show, type Shown, type View } from './links';

type Props = {
  base: string;
  planId: string;
  startYear: number;
  endYear: number;
  shown: Shown;
};

/** Everything the page can be turned to, each view with its own address. */
export function ProgressFilters({ base, planId, startYear, endYear, shown }: Props) {
  const item = (label: string, change: Partial<Shown>) => ({
    label,
    href: progressHref(base, planId, { ...shown, ...change }),
    current: Object.entries(change).every(([key, value]) => shown[key as keyof Shown] === value),
  });
  const years = Array.from({ length: endYear - startYear + 1 }, (_, at) => startYear + at);
  return (
    <div className="chrome flex flex-col gap-3">
      {years.length > 1 ? (
        <FilterPills
          label="Năm"
          items={[item('Cả giai đoạn', { year: null }), ...years.map((year) => item(String(year), { year }))]}
        />
      ) : null}
      <div className="flex flex-wrap gap-x-8 gap-y-3">
        <FilterPills label="Cách xem" items={VIEWS.map(([view, label]) => item(label, { view }))} />
        <FilterPills label="Lọc" items={SHOWS.map(([show, label]) => item(label, { show }))} />
      </div>
    </div>
  );
}

const VIEWS: readonly [View, string][] = [
  ['units', 'Theo đơn vị'],
  ['fields', 'Theo lĩnh vực'],
];
const SHOWS: readonly [Show, string][] = [
  ['all', 'Tất cả'],
  ['short', 'Chỉ nơi còn thiếu'],
  ['late', 'Nộp muộn'],
];
