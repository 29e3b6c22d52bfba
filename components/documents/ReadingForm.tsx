'use client';

import type { ReactNode } from 'react';
import { PartForm } from '@/components/plans/edit/PartForm';
import type { TypedForm } from '@/components/ui/typed-form';
import { saveReadingPart } from '@/lib/documents/confirm/actions';
import { fieldOfPart, readingPath } from '@/lib/documents/confirm/parts';
import type { OpenPart } from '@/lib/plans/edit/parts';
import type { Row } from '@/lib/plans/edit/rows';

/** What the form of a part of a reading needs to know. */
export type ReadingFormProps = { unitId: string; readingId: string; open: OpenPart };

/** The form of one part of what was read; it saves as the parts of the plan's editor do. */
export function ReadingForm({
  unitId,
  readingId,
  open,
  children,
}: ReadingFormProps & { children: (form: { typed: TypedForm; rows: Row[] }) => ReactNode }) {
  const back = readingPath(unitId, readingId, fieldOfPart(open.part) === null ? '' : 'fields');
  return (
    <PartForm unitId={unitId} planId={readingId} open={open} action={saveReadingPart} back={back}>
      {children}
    </PartForm>
  );
}
