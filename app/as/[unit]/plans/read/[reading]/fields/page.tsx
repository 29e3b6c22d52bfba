import type { Metadata } from 'next';
import { FieldsForm } from '@/components/documents/FieldsForm';
import { ReadingFrame } from '@/components/documents/ReadingFrame';
import { Missing } from '@/components/shell/Missing';
import { fieldKeys } from '@/lib/documents/confirm/exchanged';
import { issuesOn } from '@/lib/documents/confirm/issues';
import { criteriaCount } from '@/lib/documents/confirm/summary';
import { formKey } from '@/lib/plans/edit/parts';
import { partOfPage } from '../part';

export const metadata: Metadata = { title: 'Lĩnh vực và tiêu chí' };

type Props = {
  params: Promise<{ unit: string; reading: string }>;
  searchParams: Promise<{ saved?: string; revision?: string }>;
};

const PART = { part: 'field:all', page: 'fields' } as const;

export default async function Page({ params, searchParams }: Props) {
  const { unit, reading: id } = await params;
  const query = await searchParams;
  const shown = await partOfPage(unit, id, PART);
  if (!shown) return <Missing />;
  const { reading, open, marks, here, issues } = shown;
  const counts = Object.fromEntries(
    fieldKeys(reading.said).map((key) => [
      key,
      { all: criteriaCount(reading.said, key), open: issuesOn(issues, `fields/${key}`).length },
    ]),
  );
  return (
    <ReadingFrame
      unitId={unit}
      reading={reading}
      title="Lĩnh vực và tiêu chí"
      page={PART.page}
      open={open}
      issues={here}
      marks={Object.values(marks)}
      saved={query.saved === open.part}
    >
      <FieldsForm
        key={formKey(open.part, query)}
        unitId={unit}
        readingId={id}
        open={open}
        marks={marks}
        counts={counts}
      />
    </ReadingFrame>
  );
}
