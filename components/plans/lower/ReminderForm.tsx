'use client';

import { type ReactNode, useActionState } from 'react';
import { CheckboxField, Fieldset } from '@/components/ui/ChoiceField';
import { ErrorSummary } from '@/components/ui/ErrorSummary';
import { Panel } from '@/components/ui/Panel';
import { SubmitButton } from '@/components/ui/SubmitButton';
import { TextArea } from '@/components/ui/TextField';
import { typedForm } from '@/components/ui/typed-form';
import { FRESH } from '@/lib/form/state';
import { sendReminders } from '@/lib/plans/lower/actions';
import { SentValues } from './Tick';

type Props = {
  unitId: string;
  planId: string;
  /** How many units on all pages have not issued their plan. */
  open: string;
  token: string;
  text: string;
  /** A mail server is set, so that officers are told by mail, too. */
  mailed: boolean;
  /** The table whose boxes choose the units, and the way to its other pages. */
  children: ReactNode;
};

/** The table with a box for each unit that can be reminded, and below it what it is told. */
export function ReminderForm({ unitId, planId, open, token, text, mailed, children }: Props) {
  const [state, send] = useActionState(sendReminders, FRESH);
  const { values } = state;
  const typed = typedForm(state, { text });
  const who = values?.who ?? 'TICKED';
  return (
    <form id="form" action={send} noValidate className="flex min-w-0 flex-col gap-6">
      <ErrorSummary title="Chưa nhắc được, vì:" problems={state.problems} />
      <input type="hidden" name="unit" value={unitId} />
      <input type="hidden" name="plan" value={planId} />
      <input type="hidden" name="token" value={values?.token ?? token} />
      <SentValues value={values}>{children}</SentValues>
      <Panel id="nhac" title="Nhắc các đơn vị" className="chrome">
        <div className="flex flex-col gap-5">
          <Fieldset legend="Nhắc đơn vị nào" id="who" error={typed.error('who')}>
            <Who value="TICKED" chosen={who} label="Các đơn vị được đánh dấu trong bảng" />
            <Who value="ALL" chosen={who} label={`Tất cả ${open} đơn vị chưa ban hành kế hoạch`} />
          </Fieldset>
          <TextArea
            {...typed.text('text')}
            label="Nội dung nhắc"
            hint={
              mailed
                ? 'Hiện ở trang «Việc của tôi» của đơn vị được nhắc, và gửi thư điện tử cho cán bộ của đơn vị.'
                : 'Hiện ở trang «Việc của tôi» của đơn vị được nhắc. Hệ thống chưa cài máy chủ thư nên không gửi thư điện tử.'
            }
            rows={5}
            required
          />
          {typed.error('again') || values?.again ? (
            <CheckboxField {...typed.tick('again')} label="Nhắc lại cả đơn vị đã nhắc hôm nay" />
          ) : null}
          <SubmitButton look="primary" className="self-start">
            Gửi nhắc
          </SubmitButton>
        </div>
      </Panel>
    </form>
  );
}

function Who({ value, chosen, label }: { value: string; chosen: string; label: string }) {
  const checked = value === chosen;
  return (
    <label className="choice">
      <input
        key={String(checked)}
        type="radio"
        name="who"
        value={value}
        defaultChecked={checked}
        className="tick"
      />
      <span className="py-2.5">{label}</span>
    </label>
  );
}
