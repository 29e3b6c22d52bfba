import { Select } from '@/components/ui/ChoiceField';
import { SearchField } from '@/components/ui/SearchField';
import { TextField } from '@/components/ui/TextField';
import { LEVEL_WORDS } from '@/lib/format/words';
import type { PlanFilter } from '@/lib/plans/filter';
import type { IssuerOption } from '@/lib/plans/queries';
import { PLAN_STATE_WORDS } from '@/lib/plans/status';

/** What a list of plans is narrowed to, as a form whose answer is an address. */
export function PlanFilterForm({
  filter,
  issuers,
}: {
  filter: PlanFilter;
  issuers: readonly IssuerOption[];
}) {
  return (
    <SearchField
      label="Tìm kế hoạch"
      defaultValue={filter.q}
      hint="Gõ số, tên kế hoạch hoặc đơn vị; có dấu hay không dấu đều được."
    >
      <div className="w-24">
        <TextField
          name="year"
          label="Năm"
          inputMode="numeric"
          maxLength={4}
          defaultValue={filter.year ?? ''}
        />
      </div>
      <div className="grow basis-32">
        <Select
          name="level"
          label="Cấp"
          empty="Mọi cấp"
          options={optionsOf(LEVEL_WORDS)}
          defaultValue={filter.level ?? ''}
        />
      </div>
      <div className="grow basis-56">
        <Select
          name="unit"
          label="Đơn vị ban hành"
          empty="Mọi đơn vị"
          options={issuerGroups(issuers)}
          defaultValue={filter.unit ?? ''}
        />
      </div>
      <div className="grow basis-44">
        <Select
          name="state"
          label="Trạng thái"
          empty="Mọi trạng thái"
          options={optionsOf(PLAN_STATE_WORDS)}
          defaultValue={filter.state ?? ''}
        />
      </div>
    </SearchField>
  );
}

function optionsOf(words: Record<string, string>) {
  return Object.entries(words).map(([value, label]) => ({ value, label }));
}

const PLACES = [
  { place: 'OWN', label: 'Đơn vị đang chọn' },
  { place: 'ABOVE', label: 'Cấp trên' },
  { place: 'BELOW', label: 'Trực thuộc (gồm cả cấp dưới)' },
] as const;

function issuerGroups(issuers: readonly IssuerOption[]) {
  return PLACES.map(({ place, label }) => ({
    label,
    options: issuers.filter((one) => one.place === place).map(({ id, name }) => ({ value: id, label: name })),
  })).filter(({ options }) => options.length > 0);
}
