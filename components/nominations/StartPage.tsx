import { Breadcrumbs } from '@/components/ui/Breadcrumbs';
import { TextLink } from '@/components/ui/Button';
import { Notice } from '@/components/ui/Notice';
import { PageHeading } from '@/components/ui/PageHeading';
import type { DossierOffered } from '@/lib/exemplars/take-over-queries';
import type { NewForm } from '@/lib/nominations/form-queries';
import { stampOf } from '@/lib/nominations/part-merge';
import { emptyWho } from '@/lib/nominations/part-values';
import { DossierChoice, Uses } from './DossierChoice';
import { SheetHead } from './SheetHead';
import { WhoForm } from './WhoForm';

type Props = {
  unit: string;
  base: string;
  form: NewForm;
  /** The address of the page: plan, field, subject, year. */
  place: Record<string, string>;
  token: string;
  /** What dossiers were searched for. */
  words: string;
  /** The dossier that is taken over. */
  taken: { dossier: DossierOffered; fields: Record<string, string> } | null;
  dossiers: DossierOffered[];
};

/** The first page of a nomination: who. A dossier that is there already can be taken over. */
export function StartPage({ unit, base, form, place, token, words, taken, dossiers }: Props) {
  const stored = taken?.fields ?? emptyWho(unit);
  return (
    <div className="flex flex-col gap-6">
      <Breadcrumbs
        items={[
          { label: 'Đề cử', href: `${base}/nominations` },
          { label: 'Chọn kế hoạch và lĩnh vực', href: `${base}/nominations/new` },
          { label: 'Lập đề cử' },
        ]}
      />
      <PageHeading title="Lập đề cử" sub={form.field.name} />
      <div className="grid items-start gap-6 lg:grid-cols-[minmax(0,1fr)_20rem]">
        <aside className="flex flex-col gap-4 lg:sticky lg:top-4 lg:order-last">
          <SheetHead base={base} {...form} number={null} open />
        </aside>
        <div className="flex min-w-0 flex-col gap-6">
          {taken ? (
            <TakenOver base={base} place={place} dossier={taken.dossier} />
          ) : (
            <DossierChoice base={base} query={{ ...place, form: token }} words={words} dossiers={dossiers} />
          )}
          <WhoForm
            // Another dossier makes another form.
            key={taken?.dossier.id ?? 'new'}
            starts
            unitId={unit}
            hidden={{
              planId: form.plan.id,
              fieldId: form.field.id,
              subject: form.subject,
              year: String(form.year),
              formToken: token,
              exemplarId: taken?.dossier.id ?? '',
            }}
            stamp={stampOf(stored)}
            stored={stored}
            next="Thành tích"
            subject={form.subject}
            asksIdNumber={form.asksIdNumber}
            units={form.units}
          />
        </div>
      </div>
    </div>
  );
}

function TakenOver({
  base,
  place,
  dossier,
}: {
  base: string;
  place: Record<string, string>;
  dossier: DossierOffered;
}) {
  const same = dossier.uses.find(
    ({ planId, fieldId, year, status }) =>
      planId === place.plan &&
      fieldId === place.field &&
      String(year) === place.year &&
      status !== 'WITHDRAWN' &&
      status !== 'DECLINED',
  );
  return (
    <Notice kind={same ? 'warning' : 'info'} title={`Dùng hồ sơ đã có: ${dossier.name}`}>
      <p>
        {same
          ? 'Hồ sơ này đã có đề cử ở chính lĩnh vực và năm này; vui lòng mở đề cử đó nếu không định lập thêm.'
          : 'Thông tin, danh hiệu, minh chứng và phần thành tích gần nhất được lấy sang; xem lại và sửa cho hợp với lĩnh vực này.'}
      </p>
      <Uses base={base} dossier={dossier} />
      <p>
        <TextLink className="link-roomy" href={`${base}/nominations/new?${new URLSearchParams(place)}`}>
          Nhập hồ sơ mới
        </TextLink>
      </p>
    </Notice>
  );
}
