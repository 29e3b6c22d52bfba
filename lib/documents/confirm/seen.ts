import { sameText } from '@/lib/plans/edit/merge';
import type { PartValues } from '@/lib/plans/edit/parts';
import { fieldsOfRow, readRows } from '@/lib/plans/edit/rows';
import type { Mark } from './said';

/** The name of the box in which a person says that a value, or a row, is right as it was read. */
export function seenBox(name: string): string {
  return `seen-${name}`;
}

/**
 * The marks of a part after it was saved: what was corrected, and what was ticked as right, has been seen. What was ticked
 * before and no longer is has to be looked at again, unless it was corrected.
 */
export function marksAfter(
  marks: Readonly<Record<string, Mark>>,
  before: PartValues,
  typed: PartValues,
): Record<string, Mark> {
  const rows = new Set(readRows(before).map(({ key }) => key));
  return Object.fromEntries(
    Object.entries(marks).map(([name, mark]) => {
      const corrected = rows.has(name)
        ? !sameFields(fieldsOfRow(before, name), fieldsOfRow(typed, name))
        : !sameText(before[name] ?? '', typed[name] ?? '');
      return [name, { ...mark, seen: corrected || Boolean(typed[seenBox(name)]) }];
    }),
  );
}

function sameFields(one: PartValues, other: PartValues): boolean {
  return Object.keys({ ...one, ...other }).every((name) => sameText(one[name] ?? '', other[name] ?? ''));
}
