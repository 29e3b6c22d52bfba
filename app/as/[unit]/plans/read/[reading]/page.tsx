import { randomUUID } from 'node:crypto';
import type { Metadata } from 'next';
import { DiscardForm } from '@/components/documents/DiscardForm';
import { ReadingOverview } from '@/components/documents/ReadingOverview';
import { ReadingProgress } from '@/components/documents/ReadingProgress';
import { UploadForm } from '@/components/documents/UploadForm';
import { Missing } from '@/components/shell/Missing';
import { Breadcrumbs } from '@/components/ui/Breadcrumbs';
import { Notice } from '@/components/ui/Notice';
import { PageHeading } from '@/components/ui/PageHeading';
import { Card } from '@/components/ui/Panel';
import { inScope } from '@/lib/auth/doors';
import { continueReading } from '@/lib/documents/confirm/continue';
import { draftRemarks } from '@/lib/documents/confirm/draft';
import { readingShown } from '@/lib/documents/confirm/page-queries';
import { type ReadingFacts, readingFacts } from '@/lib/documents/confirm/queries';
import { formatInstant } from '@/lib/format/dates';

export const metadata: Metadata = { title: 'Bản đọc kế hoạch' };

type Props = {
  params: Promise<{ unit: string; reading: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export default async function Page({ params, searchParams }: Props) {
  const { unit, reading: id } = await params;
  const query = await searchParams;
  const found = await inScope(unit, async (scope) => {
    const facts = await readingFacts(scope, id);
    if (!facts || facts.status === 'DISCARDED') return null;
    const shown = await readingShown(scope, id);
    const remarks =
      shown && facts.status === 'DRAFTED' ? await draftRemarks(scope, shown.reading.said) : null;
    return { facts, shown, remarks };
  });
  if (!found) return <Missing />;
  const { facts, shown, remarks } = found;
  continueReading(facts);
  const list = `/as/${unit}/plans/read`;
  return (
    <div className="flex flex-col gap-6">
      <Breadcrumbs
        items={[
          { label: 'Kế hoạch', href: `/as/${unit}/plans` },
          { label: 'Đọc từ văn bản', href: list },
          { label: facts.fileName },
        ]}
      />
      <PageHeading
        title={TITLES[facts.status]}
        sub={`${facts.fileName} · ${facts.createdBy} gửi lúc ${formatInstant(facts.createdAt)}`}
      />
      {shown ? (
        <ReadingOverview unitId={unit} {...shown} remarks={remarks} saved={query.saved !== undefined} />
      ) : facts.status === 'REFUSED' ? (
        <RefusedDocument unitId={unit} facts={facts} />
      ) : (
        <>
          <Card>
            <ReadingProgress href={`${list}/${id}/progress.json`} percent={facts.progress} />
          </Card>
          <DiscardForm unitId={unit} readingId={id} />
        </>
      )}
    </div>
  );
}

function RefusedDocument({ unitId, facts }: { unitId: string; facts: ReadingFacts }) {
  return (
    <>
      <Notice kind="danger" title="Chưa đọc được tài liệu này.">
        <p>{facts.refusal}</p>
      </Notice>
      <Card>
        <UploadForm unitId={unitId} token={randomUUID()} />
      </Card>
      <DiscardForm unitId={unitId} readingId={facts.id} />
    </>
  );
}

const TITLES: Record<ReadingFacts['status'], string> = {
  WAITING: 'Đang đọc tài liệu',
  READ: 'Đối chiếu bản đọc',
  REFUSED: 'Chưa đọc được tài liệu',
  DRAFTED: 'Đã tạo dự thảo từ văn bản',
  DISCARDED: 'Bản đọc đã bỏ',
};
