import { LinkButton, TextLink } from '@/components/ui/Button';
import { SearchField } from '@/components/ui/SearchField';
import type { UnitChoice } from '@/lib/accounts/queries';
import { formatCount } from '@/lib/format/numbers';

type Props = {
  /** What the unit is for: 'Đơn vị công tác'. */
  label: string;
  chosen: UnitChoice;
  choices: { units: readonly UnitChoice[]; total: number };
  words: string | null;
  /** This page's path; the choice goes into its address as `unit`, the search as `q`. */
  path: string;
};

/** Chooses one of up to thousands of units: search, then follow a link. A page each, so it needs no JavaScript. */
export function UnitPicker({ label, chosen, choices, words, path }: Props) {
  return (
    <div>
      <p className="font-semibold">{label}</p>
      <p>
        {chosen.name}
        {chosen.parent ? <span className="text-muted"> · {chosen.parent}</span> : null}
      </p>
      {choices.total > 1 || words !== null ? (
        <details open={words !== null} className="mt-1">
          <summary className="min-h-11 py-2.5 text-lacquer">Chọn đơn vị khác</summary>
          <div className="flex flex-col gap-3 border-l-2 border-hairline pl-4">
            <SearchField label="Tìm đơn vị theo tên" defaultValue={words ?? ''} action={path}>
              <input type="hidden" name="unit" value={chosen.id} />
            </SearchField>
            <Results {...choices} words={words} chosen={chosen} path={path} />
          </div>
        </details>
      ) : null}
    </div>
  );
}

function Results({
  units,
  total,
  words,
  chosen,
  path,
}: Props['choices'] & Pick<Props, 'words' | 'chosen' | 'path'>) {
  if (units.length === 0) {
    return (
      <p className="text-muted">
        Không có đơn vị nào tên như «{words}» trong phạm vi quản trị. Thử một phần của tên, không cần dấu.
      </p>
    );
  }
  return (
    <>
      {units.length < total ? (
        <p className="text-sm text-muted">
          {formatCount(units.length)} trên {formatCount(total)} đơn vị. Gõ thêm tên để thu hẹp.
        </p>
      ) : null}
      <ul className="max-h-96 overflow-y-auto">
        {units.map((unit) => (
          <li key={unit.id}>
            <TextLink
              href={`${path}?unit=${unit.id}`}
              aria-current={unit.id === chosen.id ? 'true' : undefined}
              className="inline-block py-2.5"
            >
              {unit.name}
            </TextLink>
            {unit.parent ? <span className="ml-2 text-sm text-muted">{unit.parent}</span> : null}
          </li>
        ))}
      </ul>
      {words === null ? null : (
        <LinkButton look="quiet" href={`${path}?unit=${chosen.id}`} className="self-start">
          Giữ đơn vị đang chọn
        </LinkButton>
      )}
    </>
  );
}
