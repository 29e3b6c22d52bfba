import type { Metadata } from 'next';
import { HeadForm } from '@/components/documents/HeadForm';
import { ReadingFrame } from '@/components/documents/ReadingFrame';
import { Missing } from '@/components/shell/Missing';
import { formKey } from '@/lib/plans/edit/parts';
import { partOfPage } from '../part';

export const metadata: Metadata = { title: 'Thông tin chung' };

type Props = {
  params: Promise<{ unit: string; reading: string }>;
  searchParams: Promise<{ saved?: string; revision?: string }>;
};

const PART = { part: 'head', page: 'head' } as const;

export default async function Page({ params, searchParams }: Props) {
  const { unit, reading: id } = await params;
  const query = await searchParams;
  const shown = await partOfPage(unit, id, PART);
  if (!shown) return <Missing />;
  const { reading, open, marks, here } = shown;
  return (
    <ReadingFrame
      unitId={unit}
      reading={reading}
      title="Thông tin chung"
      page={PART.page}
      open={open}
      issues={here}
      marks={Object.values(marks)}
      saved={query.saved === open.part}
    >
      <HeadForm key={formKey(open.part, query)} unitId={unit} readingId={id} open={open} marks={marks} />
    </ReadingFrame>
  );
}
