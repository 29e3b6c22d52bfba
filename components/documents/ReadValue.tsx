import type { ReactNode } from 'react';
import type { TypedForm } from '@/components/ui/typed-form';
import type { Mark } from '@/lib/documents/confirm/said';
import { rangesData } from './lines-markup';
import { SourceNote } from './SourceNote';

export type Marks = Readonly<Record<string, Mark>>;

/** A field with where its value was read. Looking at it shows the lines (LineWatch). */
export function ReadValue({
  name,
  of,
  marks,
  typed,
  children,
}: {
  name: string;
  of: string;
  marks: Marks;
  typed: TypedForm;
  children: ReactNode;
}) {
  const mark = marks[name];
  return (
    <div data-lines={rangesData(mark?.from ?? [])} className="flex flex-col gap-1">
      {children}
      <SourceNote mark={mark} name={name} of={of} typed={typed} />
    </div>
  );
}
