import { Select } from '@/components/ui/ChoiceField';
import { SearchField } from '@/components/ui/SearchField';
import { NOMINATION_STATUS_WORDS, SUBJECT_WORDS } from '@/lib/format/words';
import type { ListFilter } from '@/lib/nominations/filter';
import type { NominationList } from '@/lib/nominations/list-queries';

/** The questions one can put to a list of nominations; sent as an address, so it works without JavaScript. */
export function ListFilterForm({
  filter,
  list,
  year,
}: {
  filter: ListFilter;
  list: Pick<NominationList, 'plans' | 'fields' | 'units'>;
  /** The present year. */
  year: number;
}) {
  const years = [...new Set([year, year - 1, year - 2, year - 3, filter.year ?? year])].sort((a, b) => b - a);
  const { key, descending } = filter.sort;
  return (
    <SearchField label="Tên điển hình" defaultValue={filter.words} hint="Gõ không dấu cũng tìm được.">
      {filter.view === 'own' ? <input type="hidden" name="view" value="own" /> : null}
      <div className="grid min-w-0 basis-full gap-3 sm:grid-cols-2 lg:grid-cols-4">
        <Select
          name="status"
          label="Trạng thái"
          defaultValue={filter.status ?? ''}
          empty="Tất cả"
          options={[
            ...Object.entries(NOMINATION_STATUS_WORDS).map(([value, label]) => ({ value, label })),
            { value: 'REGISTERED', label: 'Đã đăng ký (chờ xét và công nhận)' },
          ]}
        />
        <Select
          name="year"
          label="Năm"
          defaultValue={String(filter.year ?? '')}
          empty="Mọi năm"
          options={years.map((one) => ({ value: String(one), label: String(one) }))}
        />
        <Select
          name="plan"
          label="Kế hoạch"
          defaultValue={filter.planId ?? ''}
          empty="Tất cả"
          options={list.plans.map(({ id, number, title }) => ({ value: id, label: number ?? title }))}
        />
        {list.fields.length > 0 ? (
          <Select
            name="field"
            label="Lĩnh vực"
            defaultValue={filter.fieldId ?? ''}
            empty="Tất cả"
            options={list.fields.map(({ id, name }) => ({ value: id, label: name }))}
          />
        ) : null}
        <Select
          name="unit"
          label="Đơn vị"
          defaultValue={filter.unitId ?? ''}
          empty="Tất cả"
          options={list.units.map(({ id, name }) => ({ value: id, label: name }))}
        />
        <Select
          name="subject"
          label="Đối tượng"
          defaultValue={filter.subject ?? ''}
          empty="Tất cả"
          options={Object.entries(SUBJECT_WORDS).map(([value, label]) => ({ value, label }))}
        />
        <Select
          name="sort"
          label="Sắp xếp theo"
          defaultValue={`${descending ? '-' : ''}${key}`}
          options={[
            { value: 'state', label: 'Việc cần làm trước' },
            { value: '-submitted', label: 'Mới nộp trước' },
            { value: 'submitted', label: 'Nộp lâu nhất trước' },
            { value: 'name', label: 'Tên' },
            { value: 'unit', label: 'Đơn vị' },
            { value: 'field', label: 'Lĩnh vực' },
            { value: 'number', label: 'Số đề cử' },
          ].concat(
            ['name', 'unit', 'field', 'number', 'state'].includes(key) && descending
              ? [{ value: `-${key}`, label: 'Theo cột, ngược lại' }]
              : [],
          )}
        />
      </div>
    </SearchField>
  );
}
