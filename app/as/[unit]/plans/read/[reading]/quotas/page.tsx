import type { Metadata } from 'next';
import { QuotasForm } from '@/components/documents/QuotasForm';
import { ReadingFrame } from '@/components/documents/ReadingFrame';
import { Missing } from '@/components/shell/Missing';
import { TextLink } from '@/components/ui/Button';
import { PLACES_PART, pageOfReadingPart, readingPath } from '@/lib/documents/confirm/parts';
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
  const { reading, open, marks, here } = found;
  return (
    <ReadingFrame
      unitId={unit}
      reading={reading}
      title="Chỉ tiêu"
      page={PART.page}
      open={open}
      issues={here}
      marks={Object.values(marks)}
      saved={query.saved === open.part}
    >
      <QuotasForm
        key={formKey(open.part, query)}
        unitId={unit}
        readingId={id}
        open={open}
        marks={marks}
        fields={fieldOptions(reading.said)}
      />
      <p>
        Tên đơn vị ở đây là lời của văn bản; mỗi tên là đơn vị nào trong hệ thống được chọn ở trang{' '}
        <TextLink href={readingPath(unit, id, pageOfReadingPart(PLACES_PART))}>
          Đơn vị trong chỉ tiêu
        </TextLink>
        .
      </p>
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
