'use client';

import { useActionState } from 'react';
import { Select } from '@/components/ui/ChoiceField';
import { ErrorSummary } from '@/components/ui/ErrorSummary';
import { SubmitButton } from '@/components/ui/SubmitButton';
import { DateField, TextArea, TextField } from '@/components/ui/TextField';
import { typedForm } from '@/components/ui/typed-form';
import { giveExtension } from '@/lib/extensions/actions';
import { FRESH } from '@/lib/form/state';

type Props = {
  unitId: string;
  planId: string;
  token: string;
  years: readonly number[];
  year: number;
  /** The unit that a link asked for. */
  unit: { id: string; name: string } | null;
  /** Names offered while typing. */
  likely: readonly string[];
  mailed: boolean;
};

const LIKELY = 'likely-units';

/** Gives a unit more time: who, for which year, until when and why. */
export function ExtensionForm({ unitId, planId, token, years, year, unit, likely, mailed }: Props) {
  const [state, send] = useActionState(giveExtension, FRESH);
  const { values } = state;
  const typed = typedForm(state, { place: unit?.name ?? '', meant: unit?.id ?? '', year: String(year) });
  const candidates = candidatesIn(values?.candidates);
  const meant = typed.text('meant');
  return (
    <form id="form" action={send} noValidate className="flex min-w-0 flex-col gap-5">
      <ErrorSummary title="Chưa gia hạn được, vì:" problems={state.problems} />
      <input type="hidden" name="unit" value={unitId} />
      <input type="hidden" name="plan" value={planId} />
      <input type="hidden" name="token" value={values?.token ?? token} />
      <datalist id={LIKELY}>
        {likely.map((name) => (
          <option key={name} value={name} />
        ))}
      </datalist>
      <TextField
        {...typed.text('place')}
        label="Đơn vị được gia hạn"
        hint="Nhập tên đơn vị, không cần dấu. Gia hạn áp dụng cho cả các đơn vị trực thuộc của đơn vị đó."
        list={LIKELY}
        autoComplete="off"
        required
      />
      {candidates.length > 0 ? (
        <Select {...meant} label="Chọn đúng đơn vị" empty="Chọn đơn vị" options={candidates} required />
      ) : (
        <input type="hidden" name="meant" value={meant.defaultValue} />
      )}
      <Select
        {...typed.text('year')}
        label="Đề cử của năm"
        options={years.map((one) => ({ value: String(one), label: String(one) }))}
        className="max-w-44"
        required
      />
      <DateField
        {...typed.text('endsOn')}
        label="Gia hạn đến hết ngày"
        hint="Ngày/tháng/năm, ví dụ 20/01/2025. Hết 23:59:59 của ngày này, gia hạn tự chấm dứt."
        required
      />
      <TextArea
        {...typed.text('reason')}
        label="Lý do"
        hint={
          mailed
            ? 'Đơn vị được gia hạn đọc lý do này ở trang «Việc của tôi» và trong thư điện tử.'
            : 'Đơn vị được gia hạn đọc lý do này ở trang «Việc của tôi».'
        }
        rows={3}
        required
      />
      <SubmitButton look="primary" className="self-start">
        Gia hạn
      </SubmitButton>
    </form>
  );
}

/** One a line: id, space, name. */
function candidatesIn(lines: string | undefined): { value: string; label: string }[] {
  return (lines ?? '').split('\n').flatMap((line) => {
    const at = line.indexOf(' ');
    return at > 0 ? [{ value: line.slice(0, at), label: line.slice(at + 1) }] : [];
  });
}
