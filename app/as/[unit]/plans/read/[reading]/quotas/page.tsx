import type { Metadata } from 'next';
import { PlacesForm } from '@/components/documents/PlacesForm';
import { QuotasForm } from '@/components/documents/QuotasForm';
import { ReadingFrame } from '@/components/documents/ReadingFrame';
import { Missing } from '@/components/shell/Missing';
import { inScope } from '@/lib/auth/doors';
import { addsUnits, openPartOf } from '@/lib/documents/confirm/page-queries';
import { PLACES_PART } from '@/lib/documents/confirm/parts';
import { partOf, type Said } from '@/lib/documents/confirm/said';
import { formKey } from '@/lib/plans/edit/parts';
import { readRows } from '@/lib/plans/edit/rows';
import { partOfPage } from '../part';

export const metadata: Metadata = { title: 'Chỉ tiêu' };

type Props = {
  params: Promise<{ unit: string; reading: string }>;
  searchParams: Promise<{ saved?: string; revision?: string }>;
};

const PART = { part: 'quota:all', page: 'quotas' } as const;

export default async function Page({ params, searchParams }: Props) {
  const { unit, reading: id } = await params;
  const query = await searchParams;
  const found = await partOfPage(unit, id, PART);
  if (!found) return <Missing />;
  const adds = await inScope(unit, addsUnits);
  const { reading, open, marks, here, names } = found;
  const places = openPartOf(reading.said, PLACES_PART);
  return (
    <ReadingFrame
      unitId={unit}
      reading={reading}
      title="Chỉ tiêu"
      page={PART.page}
      open={[open, places]}
      issues={here}
      marks={Object.values(marks)}
      saved={query.saved === open.part || query.saved === places.part}
    >
      <QuotasForm
        key={formKey(open.part, query)}
        unitId={unit}
        readingId={id}
        open={open}
        marks={marks}
        fields={fieldOptions(reading.said)}
      />
      <PlacesForm
        key={formKey(places.part, query)}
        unitId={unit}
        readingId={id}
        open={places}
        names={names}
        addsUnits={adds}
      />
    </ReadingFrame>
  );
}

/** Browsers do not wrap the lines of a select. */
function fieldOptions(said: Said) {
  return readRows(partOf(said, 'field:all').values).map(({ key, values: { name = '' } }, at) => ({
    key,
    label: `${at + 1}. ${name.length > 110 ? `${name.slice(0, 109).trimEnd()}…` : name}`,
  }));
}
