'use client';

import { type ReactNode, useActionState } from 'react';
import { LinkButton } from '@/components/ui/Button';
import { ErrorSummary } from '@/components/ui/ErrorSummary';
import { Notice } from '@/components/ui/Notice';
import { SubmitButton } from '@/components/ui/SubmitButton';
import { type TypedForm, typedForm } from '@/components/ui/typed-form';
import { type FormState, FRESH } from '@/lib/form/state';
import { editorPath, listOfPart, type OpenPart } from '@/lib/plans/edit/parts';
import { type Row, readRows } from '@/lib/plans/edit/rows';

type Props = {
  unitId: string;
  planId: string;
  open: OpenPart;
  action: (previous: FormState, form: FormData) => Promise<FormState>;
  /** The fields, from what was typed last or else from what is stored. */
  children: (form: { typed: TypedForm; rows: Row[] }) => ReactNode;
};

/** The form of one part of a plan: its fields, what is wrong with them, and the two ways of saving. */
export function PartForm({ unitId, planId, open, action, children }: Props) {
  const [state, send] = useActionState(action, FRESH);
  const values = state.values ?? open.values;
  const rows = readRows(values);
  return (
    <form action={send} id={open.part} noValidate className="flex min-w-0 flex-col gap-6">
      {/* Enter presses the first button of a form, which must not be one that moves a row. */}
      <button type="submit" name="intent" value="save" tabIndex={-1} aria-hidden="true" className="sr-only" />
      <ErrorSummary title={titleOf(state)} problems={state.problems} />
      {state.notice ? <Notice kind="info">{state.notice}</Notice> : null}
      <input type="hidden" name="unit" value={unitId} />
      <input type="hidden" name="plan" value={planId} />
      <input type="hidden" name="part" value={open.part} />
      <input type="hidden" name="revision" value={state.values?.revision ?? open.revision} />
      {'order' in values ? (
        <input type="hidden" name="order" value={rows.map(({ key }) => key).join(',')} />
      ) : null}
      {children({ typed: typedForm(state, open.values), rows })}
      <div className="flex flex-wrap gap-3 border-t border-hairline pt-5">
        <SubmitButton name="intent" value="done" pendingText="Đang lưu…">
          Lưu và quay lại
        </SubmitButton>
        <SubmitButton look="secondary" name="intent" value="save" pendingText="Đang lưu…">
          Lưu
        </SubmitButton>
        <LinkButton look="quiet" href={editorPath(unitId, planId, listOfPart(open.part))}>
          Thôi
        </LinkButton>
      </div>
    </form>
  );
}

/** The buttons of a row: up, down, away. `label` says of what: 'dòng 2'. Nothing is stored before «Lưu». */
export function RowButtons({
  row,
  first,
  last,
  label,
}: {
  row: Row;
  first: boolean;
  last: boolean;
  label: string;
}) {
  return (
    <div className="flex gap-1">
      {first ? null : (
        <SubmitButton
          look="quiet"
          name="intent"
          value={`up:${row.key}`}
          aria-label={`Chuyển ${label} lên trên`}
        >
          <span aria-hidden="true">↑</span>
        </SubmitButton>
      )}
      {last ? null : (
        <SubmitButton
          look="quiet"
          name="intent"
          value={`down:${row.key}`}
          aria-label={`Chuyển ${label} xuống dưới`}
        >
          <span aria-hidden="true">↓</span>
        </SubmitButton>
      )}
      <SubmitButton look="quiet" name="intent" value={`remove:${row.key}`} aria-label={`Bỏ ${label}`}>
        Bỏ
      </SubmitButton>
    </div>
  );
}

/** Adds an empty row to the form. */
export function AddRowButton({ children }: { children: ReactNode }) {
  return (
    <SubmitButton look="secondary" name="intent" value="add" className="self-start">
      {children}
    </SubmitButton>
  );
}

function titleOf({ problems }: FormState): string {
  return problems.some(({ code }) => code === 'edited-meanwhile')
    ? 'Chưa lưu: có người vừa sửa phần này'
    : 'Chưa lưu được, vì:';
}
