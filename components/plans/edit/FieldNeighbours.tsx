import { TextLink } from '@/components/ui/Button';
import { twoDigits } from '@/lib/format/numbers';
import type { FieldAround, FieldNeighbour } from '@/lib/plans/edit/field-queries';
import { criteriaPage, editorPath } from '@/lib/plans/edit/parts';

/** The way to the field before and the field behind, with how far one is. */
export function FieldNeighbours({
  unitId,
  planId,
  around,
  criteria = false,
  again = false,
}: {
  unitId: string;
  planId: string;
  around: FieldAround;
  /** The way leads to the criteria of those fields. */
  criteria?: boolean;
  /** It stands at the end of the page, too: two landmarks need two names. */
  again?: boolean;
}) {
  const link = (field: FieldNeighbour, words: string) => (
    <TextLink
      href={editorPath(unitId, planId, criteria ? criteriaPage(field.id) : `fields/${field.id}`)}
      className="link-roomy min-w-0 wrap-anywhere"
    >
      {words}: {field.letter ? `${field.letter}) ` : ''}
      {shortened(field.name)}
    </TextLink>
  );
  return (
    <nav
      aria-label={again ? 'Lĩnh vực trước và sau, ở cuối trang' : 'Lĩnh vực trước và sau'}
      className="chrome flex flex-wrap gap-x-8 gap-y-4"
    >
      <span className="text-muted">
        Lĩnh vực {twoDigits(around.place)} trong {twoDigits(around.total)}
      </span>
      {around.previous ? link(around.previous, 'Trước') : null}
      {around.next ? link(around.next, 'Sau') : null}
    </nav>
  );
}

function shortened(name: string): string {
  return name.length > 50 ? `${name.slice(0, 49).trimEnd()}…` : name;
}
