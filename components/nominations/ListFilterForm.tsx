import { Select } from '@/components/ui/ChoiceField';
import { TextField } from '@/components/ui/TextField';
import { NOMINATION_STATUS_WORDS, SUBJECT_WORDS } from '@/lib/format/words';
import type { ListFilter } from '@/lib/nominations/filter';
import type { NominationList } from '@/lib/nominations/list-queries';
import { Disclosure } from './Disclosure';

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
  const { planId, fieldId, unitId, subject, sort } = filter;
  const years = [...new Set([year, year - 1, year - 2, year - 3, filter.year ?? year])].sort((a, b) => b - a);
  const further = [planId, fieldId, unitId, subject, filter.year].some((one) => one !== null);
  return (
    <search className="chrome">
      <form className="flex flex-col gap-2">
        {filter.view === 'own' ? <input type="hidden" name="view" value="own" /> : null}
        <div className="grid items-end gap-3 sm:grid-cols-[minmax(0,1fr)_14rem_auto]">
          <TextField
            name="q"
            type="search"
            label="Tìm theo tên, gõ không dấu cũng được"
            defaultValue={filter.words}
          />
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
          <button type="submit" className="button button-secondary">
            Tìm
          </button>
        </div>
        <Disclosure summary="Lọc thêm và sắp xếp" open={further || sort.key !== 'state'}>
          <div className="grid gap-3 pb-2 sm:grid-cols-2 lg:grid-cols-3">
            <Select
              name="plan"
              label="Kế hoạch"
              defaultValue={planId ?? ''}
              empty="Tất cả"
              options={list.plans.map(({ id, number, title }) => ({ value: id, label: number ?? title }))}
            />
            {list.fields.length > 0 ? (
              <Select
                name="field"
                label="Lĩnh vực"
                defaultValue={fieldId ?? ''}
                empty="Tất cả"
                options={list.fields.map(({ id, name }) => ({ value: id, label: name }))}
              />
            ) : null}
            <Select
              name="unit"
              label="Đơn vị đề cử"
              defaultValue={unitId ?? ''}
              empty="Tất cả"
              options={list.units.map(({ id, name }) => ({ value: id, label: name }))}
            />
            <Select
              name="year"
              label="Năm"
              defaultValue={String(filter.year ?? '')}
              empty="Mọi năm"
              options={years.map((one) => ({ value: String(one), label: String(one) }))}
            />
            <Select
              name="subject"
              label="Đối tượng"
              defaultValue={subject ?? ''}
              empty="Tất cả"
              options={Object.entries(SUBJECT_WORDS).map(([value, label]) => ({ value, label }))}
            />
            <Select
              name="sort"
              label="Sắp xếp"
              defaultValue={`${sort.descending ? '-' : ''}${sort.key}`}
              options={Object.entries(ORDERS).map(([value, label]) => ({ value, label }))}
            />
          </div>
        </Disclosure>
      </form>
    </search>
  );
}

const ORDERS = {
  state: 'Việc cần làm trước',
  '-state': 'Việc đã xong trước',
  '-submitted': 'Mới nộp trước',
  submitted: 'Nộp lâu nhất trước',
  name: 'Tên A–Y',
  '-name': 'Tên Y–A',
  unit: 'Đơn vị A–Y',
  '-unit': 'Đơn vị Y–A',
  field: 'Lĩnh vực A–Y',
  '-field': 'Lĩnh vực Y–A',
  number: 'Số đề cử tăng dần',
  '-number': 'Số đề cử giảm dần',
};
