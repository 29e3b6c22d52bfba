import type { Metadata } from 'next';
import { PlacesForm } from '@/components/documents/PlacesForm';
import { ReadingFrame } from '@/components/documents/ReadingFrame';
import { Missing } from '@/components/shell/Missing';
import { inScope } from '@/lib/auth/doors';
import { addsUnits } from '@/lib/documents/confirm/page-queries';
import { PLACES_PART, pageOfReadingPart } from '@/lib/documents/confirm/parts';
import { partOf } from '@/lib/documents/confirm/said';
import { formKey } from '@/lib/plans/edit/parts';
import { partOfPage } from '../part';

export const metadata: Metadata = { title: 'Đơn vị trong chỉ tiêu' };

type Props = {
  params: Promise<{ unit: string; reading: string }>;
  searchParams: Promise<{ saved?: string; revision?: string }>;
};

const PART = { part: PLACES_PART, page: pageOfReadingPart(PLACES_PART) };

export default async function Page({ params, searchParams }: Props) {
  const { unit, reading: id } = await params;
  const query = await searchParams;
  const found = await partOfPage(unit, id, PART);
  if (!found) return <Missing />;
  const { reading, open, here, names } = found;
  const adds = await inScope(unit, addsUnits);
  return (
    <ReadingFrame
      unitId={unit}
      reading={reading}
      title="Đơn vị trong chỉ tiêu"
      page={PART.page}
      open={open}
      issues={here}
      marks={Object.values(partOf(reading.said, 'quota:all').marks)}
      saved={query.saved === open.part}
    >
      <PlacesForm
        key={formKey(open.part, query)}
        unitId={unit}
        readingId={id}
        open={open}
        names={names}
        addsUnits={adds}
      />
    </ReadingFrame>
  );
}
