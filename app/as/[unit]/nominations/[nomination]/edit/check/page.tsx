import type { Metadata } from 'next';
import { DeclarationAnswers } from '@/components/nominations/DeclarationAnswers';
import { MissingPanel } from '@/components/nominations/MissingPanel';
import { SavedNotice } from '@/components/nominations/PartFrame';
import { RefusalNotice } from '@/components/nominations/RefusalNotice';
import { SheetHead } from '@/components/nominations/SheetHead';
import { SubmitForm } from '@/components/nominations/SubmitForm';
import { Breadcrumbs } from '@/components/ui/Breadcrumbs';
import { LinkButton, TextLink } from '@/components/ui/Button';
import { Notice } from '@/components/ui/Notice';
import { PageHeading } from '@/components/ui/PageHeading';
import { toSubmit } from '@/lib/nominations/versions';
import { type EditParams, sheetOrElsewhere } from '../sheet';

export const metadata: Metadata = { title: 'Kiểm tra và nộp' };

export default async function Page({ params, searchParams }: EditParams) {
  const { unit, nomination } = await params;
  const found = await sheetOrElsewhere(unit, nomination, (scope, { plan, field, subject }) =>
    toSubmit(scope, { id: nomination, planId: plan.id, fieldId: field.id, subject }),
  );
  if ('elsewhere' in found) return found.elsewhere;
  const { sheet, base, more: submitted } = found;
  const here = `${base}/nominations/${nomination}`;
  const name = sheet.content.name || 'Chưa ghi tên';
  const returned = sheet.status === 'RETURNED';
  return (
    <div className="flex flex-col gap-6">
      <Breadcrumbs
        items={[
          { label: 'Đề cử', href: `${base}/nominations` },
          { label: name, href: here },
          { label: 'Viết đề cử', href: `${here}/edit` },
          { label: 'Kiểm tra và nộp' },
        ]}
      />
      <PageHeading title="Kiểm tra và nộp" sub={name} />
      <SavedNotice query={await searchParams} savedAt={sheet.savedAt} />
      {sheet.returned ? <RefusalNotice step={sheet.returned} /> : null}
      <div className="grid items-start gap-6 lg:grid-cols-[minmax(0,1fr)_20rem]">
        <div className="flex min-w-0 flex-col gap-6">
          <MissingPanel here={here} sheet={sheet} />
          {sheet.problems.length === 0 ? (
            <Notice kind="success">
              <p>
                <span aria-hidden="true">✓ </span>Đã đủ điều kiện để nộp.{' '}
                <TextLink className="link-roomy" href={here}>
                  Đọc lại toàn bộ hồ sơ
                </TextLink>
              </p>
            </Notice>
          ) : null}
          <DeclarationAnswers submitted={submitted} />
          <SubmitForm
            unitId={unit}
            nominationId={nomination}
            label={returned ? 'Nộp lại đề cử' : 'Nộp đề cử'}
            ready={sheet.problems.length === 0}
          />
          <p className="text-sm text-muted">
            Sau khi nộp, nội dung không sửa được nữa trừ khi bị trả lại. Nội dung đang có được giữ dù chưa nộp
            được.
          </p>
          <p>
            <LinkButton look="quiet" href={`${here}/edit`}>
              Về danh sách các phần
            </LinkButton>
          </p>
        </div>
        <SheetHead base={base} {...sheet} open />
      </div>
    </div>
  );
}
