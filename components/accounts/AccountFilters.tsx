import { SearchField } from '@/components/ui/SearchField';
import type { AccountState } from '@/lib/accounts/queries';
import { ROLES } from '@/lib/accounts/role-fields';
import { ROLE_WORDS, type Role } from '@/lib/format/words';
import { ACCOUNT_STATES } from './AccountList';

export type ShownFilter = { words: string; unitId?: string; role?: Role; state?: AccountState };

/** What narrows the list of accounts; all of it stands in the address. */
export function AccountFilters({
  filter,
  units,
  path,
}: {
  filter: ShownFilter;
  units: readonly { id: string; name: string }[];
  path: string;
}) {
  return (
    <SearchField
      label="Tìm theo họ tên, thư điện tử hoặc đơn vị"
      defaultValue={filter.words}
      action={path}
      hint="Không cần gõ dấu."
    >
      {units.length > 0 ? (
        <Narrow
          name="unit"
          label="Đơn vị"
          chosen={filter.unitId}
          options={units.map(({ id, name }) => [id, name])}
        />
      ) : null}
      <Narrow
        name="role"
        label="Vai trò"
        chosen={filter.role}
        options={ROLES.map((role) => [role, ROLE_WORDS[role]])}
      />
      <Narrow
        name="state"
        label="Trạng thái"
        chosen={filter.state}
        options={Object.entries(ACCOUNT_STATES).map(([state, { word }]) => [state, word])}
      />
    </SearchField>
  );
}

function Narrow({
  name,
  label,
  chosen,
  options,
}: {
  name: string;
  label: string;
  chosen?: string;
  options: readonly (readonly [string, string])[];
}) {
  return (
    <div className="min-w-0 grow basis-44 sm:grow-0">
      <label htmlFor={`filter-${name}`} className="mb-1.5 block font-semibold">
        {label}
      </label>
      <select
        id={`filter-${name}`}
        name={name}
        key={chosen ?? ''}
        defaultValue={chosen ?? ''}
        className="control"
      >
        <option value="">Tất cả</option>
        {options.map(([value, word]) => (
          <option key={value} value={value}>
            {word}
          </option>
        ))}
      </select>
    </div>
  );
}
