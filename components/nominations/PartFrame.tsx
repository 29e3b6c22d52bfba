import type { ReactNode } from 'react';
import { Breadcrumbs } from '@/components/ui/Breadcrumbs';
import { TextLink } from '@/components/ui/Button';
import { Notice } from '@/components/ui/Notice';
import { PageHeading } from '@/components/ui/PageHeading';
import { formatInstant } from '@/lib/format/dates';
import { SUBJECT_WORDS } from '@/lib/format/words';
import {
  isPart,
  type NominationPart,
  neighbours,
  PART_WORDS,
  PARTS,
  partPath,
} from '@/lib/nominations/parts';
import type { NominationSheet } from '@/lib/nominations/sheet-queries';
import { RefusalNotice } from './RefusalNotice';
import { WindowLine } from './WindowLine';

type Props = {
  base: string;
  sheet: NominationSheet;
  part: NominationPart;
  /** From the address: the part that was just saved, and whether another's changes were kept with it. */
  query?: { saved?: string | string[] | undefined; merged?: string | string[] | undefined };
  children: ReactNode;
};

/** What every page of a part has around its form: the way back, what is written and until when, the parts beside it. */
export function PartFrame({ base, sheet, part, query = {}, children }: Props) {
  const here = `${base}/nominations/${sheet.nominationId}`;
  const name = sheet.content.name || 'Chưa ghi tên';
  const concerned = sheet.returned && sheet.concerned.includes(part) ? sheet.returned : null;
  return (
    <div className="group/part flex max-w-4xl flex-col gap-6">
      <Breadcrumbs
        items={[
          { label: 'Đề cử', href: `${base}/nominations` },
          { label: name, href: here },
          { label: 'Viết đề cử', href: `${here}/edit` },
          { label: PART_WORDS[part] },
        ]}
      />
      <PageHeading
        title={PART_WORDS[part]}
        sub={
          <>
            Phần {PARTS.indexOf(part) + 1} trên {PARTS.length} · {name} · {SUBJECT_WORDS[sheet.subject]} ·{' '}
            {sheet.field.name} · {sheet.plan.number ?? sheet.plan.title} · năm {sheet.year}
          </>
        }
      />
      <WindowLine window={sheet.window} />
      {/* What was said of an earlier saving is out of place above a form that was refused since. */}
      <div className="empty:hidden group-has-[[role=alert]]/part:hidden">
        <SavedNotice query={query} savedAt={sheet.savedAt} />
      </div>
      {concerned ? <RefusalNotice step={concerned} /> : null}
      {children}
      <Neighbours here={here} part={part} />
    </div>
  );
}

/** Said after a part was saved. */
export function SavedNotice({ query, savedAt }: { query: NonNullable<Props['query']>; savedAt: Date }) {
  const { saved } = query;
  if (typeof saved !== 'string' || !isPart(saved)) return null;
  return (
    <Notice kind="success">
      <p>
        <span aria-hidden="true">✓ </span>Đã lưu phần «{PART_WORDS[saved]}» lúc {formatInstant(savedAt)}.
        {query.merged ? ' Nội dung được lưu ở cửa sổ hoặc máy khác, trong các ô khác, cũng được giữ.' : ''}
      </p>
    </Notice>
  );
}

function Neighbours({ here, part }: { here: string; part: NominationPart }) {
  const { before, after } = neighbours(part);
  return (
    <nav aria-label="Các phần của đề cử" className="chrome flex flex-wrap justify-between gap-x-6">
      {before ? (
        <TextLink className="link-roomy" href={`${here}${partPath(before)}`}>
          ‹ {PART_WORDS[before]}
        </TextLink>
      ) : null}
      <TextLink className="link-roomy" href={`${here}/edit`}>
        Danh sách các phần
      </TextLink>
      <TextLink className="link-roomy" href={`${here}${after ? partPath(after) : '/edit/check'}`}>
        {after ? PART_WORDS[after] : 'Kiểm tra và nộp'} ›
      </TextLink>
    </nav>
  );
}
