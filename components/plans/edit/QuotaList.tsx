'use client';

import { useActionState } from 'react';
import { Disclosure } from '@/components/nominations/Disclosure';
import { StateWord } from '@/components/ui/Badge';
import { TextLink } from '@/components/ui/Button';
import { ErrorSummary } from '@/components/ui/ErrorSummary';
import { SubmitButton } from '@/components/ui/SubmitButton';
import { FRESH } from '@/lib/form/state';
import { editorPath } from '@/lib/plans/edit/parts';
import type { QuotaListed } from '@/lib/plans/edit/quotas';
import { arrangeQuotas } from '@/lib/plans/edit/quotas-actions';

type Props = {
  unitId: string;
  planId: string;
  quotas: readonly QuotaListed[];
  /** The id that an added quota will have. */
  fresh: string;
  /** The quota that was just moved. */
  moved: string | null;
  /** The draft amends an issued plan: what is removed here ends there. */
  amends: boolean;
};

/** The quotas of a draft in their order, each as the sentence that the plan would use, and the buttons that order them. */
export function QuotaList({ unitId, planId, quotas, fresh, moved, amends }: Props) {
  const [state, send] = useActionState(arrangeQuotas, FRESH);
  return (
    <form action={send} noValidate>
      <input type="hidden" name="unit" value={unitId} />
      <input type="hidden" name="plan" value={planId} />
      <input type="hidden" name="fresh" value={fresh} />
      <input type="hidden" name="seen" value={quotas.map(({ id }) => id).join(',')} />
      <ErrorSummary title="Chưa thực hiện được, vì:" problems={state.problems} />
      {quotas.length === 0 ? (
        <p className="px-4 py-6 text-muted sm:px-5">
          Dự thảo chưa có chỉ tiêu nào. Mỗi chỉ tiêu nêu ai thực hiện, bao nhiêu điển hình, tính cho năm nào
          và trong lĩnh vực nào.
        </p>
      ) : null}
      <ol className="divide-y divide-hairline">
        {quotas.map((quota) => (
          <QuotaRow
            key={quota.id}
            href={editorPath(unitId, planId, `quotas/${quota.id}`)}
            quota={quota}
            total={quotas.length}
            moved={moved === quota.id}
            amends={amends}
          />
        ))}
      </ol>
      <div id="add" className="border-t border-hairline px-4 py-4 sm:px-5">
        <SubmitButton name="intent" value="add" pendingText="Đang thêm…">
          Thêm chỉ tiêu
        </SubmitButton>
      </div>
    </form>
  );
}

function QuotaRow({
  href,
  quota,
  total,
  moved,
  amends,
}: {
  href: string;
  quota: QuotaListed;
  total: number;
  moved: boolean;
  amends: boolean;
}) {
  const { id, place, sentence, note } = quota;
  const missing = missingIn(quota);
  return (
    <li id={`quota-${id}`} className="scroll-mt-6 px-4 py-3 target:bg-sunken sm:px-5">
      <div className="flex flex-wrap items-start gap-x-4 gap-y-2">
        <div className="min-w-0 flex-1 basis-64">
          <p className="wrap-anywhere">
            <TextLink href={href} className="link-roomy">
              {place}. {sentence}
            </TextLink>
          </p>
          {note ? <p className="text-sm text-muted">{note}</p> : null}
          {missing ? <p className="mt-1 text-sm text-short">! {missing}</p> : null}
          {moved ? (
            <p className="mt-1 text-sm" role="status">
              <StateWord tone="met">Đã chuyển đến vị trí {place}</StateWord>
            </p>
          ) : null}
        </div>
        <div className="flex gap-1">
          <MoveButton id={id} to="up" place={place} last={1} />
          <MoveButton id={id} to="down" place={place} last={total} />
        </div>
      </div>
      <Disclosure
        summary={
          <span className="text-sm">
            Bỏ<span className="sr-only"> chỉ tiêu {place}</span>
          </span>
        }
      >
        <div className="flex flex-col items-start gap-3 pb-3 sm:pl-5">
          <p>
            Chỉ tiêu và các đơn vị của chỉ tiêu được bỏ khỏi dự thảo.{' '}
            {amends ? 'Chỉ tiêu thôi áp dụng khi văn bản sửa đổi được ban hành.' : null}
          </p>
          <SubmitButton look="danger" name="intent" value={`remove:${id}`} pendingText="Đang bỏ…">
            Bỏ chỉ tiêu {place}
          </SubmitButton>
        </div>
      </Disclosure>
    </li>
  );
}

function MoveButton({ id, to, place, last }: { id: string; to: 'up' | 'down'; place: number; last: number }) {
  // An empty place keeps the buttons of all rows in two columns.
  if (place === last) return <span className="w-12" />;
  return (
    <SubmitButton
      look="quiet"
      name="intent"
      value={`${to}:${id}`}
      aria-label={`Chuyển chỉ tiêu ${place} ${to === 'up' ? 'lên trên' : 'xuống dưới'}`}
      pendingText="…"
      className="w-12"
    >
      <span aria-hidden="true">{to === 'up' ? '↑' : '↓'}</span>
    </SubmitButton>
  );
}

function missingIn({ leads, asked, unfound }: QuotaListed): string | null {
  const lacks = [
    leads === 0 ? 'chưa có đơn vị chủ trì' : '',
    asked ? '' : 'chưa ghi số lượng',
    unfound.length > 0
      ? `chưa rõ đơn vị nào trong hệ thống: ${unfound.map((name) => `«${name}»`).join(', ')}`
      : '',
  ].filter(Boolean);
  const text = lacks.join('; ');
  return text === '' ? null : `${text.charAt(0).toLocaleUpperCase('vi')}${text.slice(1)}`;
}
