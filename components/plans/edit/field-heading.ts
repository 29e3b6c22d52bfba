import type { PartValues } from '@/lib/plans/edit/parts';

/** A field as the headings of its pages name it: 'a) Tên ngắn', or by its place where it has no letter. */
export function fieldHeading({ letter, shortName, name }: PartValues, place: number): string {
  return `${letter ? `${letter})` : `${place}.`} ${shortName || name}`;
}
