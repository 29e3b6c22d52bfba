import type { Metadata } from 'next';
import { CriteriaForm } from '@/components/documents/CriteriaForm';
import { FieldSteps } from '@/components/documents/FieldSteps';
import { ReadingFrame } from '@/components/documents/ReadingFrame';
import { Missing } from '@/components/shell/Missing';
import { fieldKeys } from '@/lib/documents/confirm/exchanged';
import { criteriaOf } from '@/lib/documents/confirm/parts';
import { partOf } from '@/lib/documents/confirm/said';
import { formKey } from '@/lib/plans/edit/parts';
import { fieldsOfRow } from '@/lib/plans/edit/rows';
import { partOfPage } from '../../part';

export const metadata: Metadata = { title: 'Tiêu chí của lĩnh vực' };

type Props = {
  params: Promise<{ unit: string; reading: string; field: string }>;
  searchParams: Promise<{ saved?: string; revision?: string }>;
};

export default async function Page({ params, searchParams }: Props) {
  const { unit, reading: id, field } = await params;
  const query = await searchParams;
  const page = `fields/${field}`;
  const shown = await partOfPage(unit, id, { part: criteriaOf(field), page });
  const keys = shown ? fieldKeys(shown.reading.said) : [];
  if (!shown || !keys.includes(field)) return <Missing />;
  const { reading, open, marks, here } = shown;
  const { name = '' } = fieldsOfRow(partOf(reading.said, 'field:all').values, field);
  const place = keys.indexOf(field) + 1;
  const steps = <FieldSteps unitId={unit} readingId={id} keys={keys} place={place} />;
  return (
    <ReadingFrame
      unitId={unit}
      reading={reading}
      title={`Lĩnh vực ${place}: ${name}`}
      page={page}
      list={{ title: 'Lĩnh vực và tiêu chí', page: 'fields' }}
      open={open}
      issues={here}
      marks={Object.values(marks)}
      saved={query.saved === open.part}
      actions={steps}
    >
      <CriteriaForm
        key={formKey(open.part, query)}
        unitId={unit}
        readingId={id}
        open={open}
        marks={marks}
        empty="Chưa tìm thấy tiêu chí nào của lĩnh vực này."
      />
      <div className="flex flex-wrap gap-3">{steps}</div>
    </ReadingFrame>
  );
}
