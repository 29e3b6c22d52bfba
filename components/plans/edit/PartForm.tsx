'use client';

import { type ReactNode, useActionState, useEffect, useRef } from 'react';
import { Disclosure } from '@/components/nominations/Disclosure';
import { LinkButton } from '@/components/ui/Button';
import { ErrorSummary } from '@/components/ui/ErrorSummary';
import { Notice } from '@/components/ui/Notice';
import { SubmitButton } from '@/components/ui/SubmitButton';
import { type TypedForm, typedForm } from '@/components/ui/typed-form';
import { type FormState, FRESH } from '@/lib/form/state';
import { editorPath, listOfPart, type OpenPart, OTHERS_WORDS, type PartValues } from '@/lib/plans/edit/parts';
import { type Row, readRowMove, readRows } from '@/lib/plans/edit/rows';

type Props = {
  unitId: string;
  planId: string;
  open: OpenPart;
  action: (previous: FormState, form: FormData) => Promise<FormState>;
  /** Where «Thôi» leads, if it is not the list of the part in the plan's editor. */
  back?: string;
  /** The fields, from what was typed last or else from what is stored. */
  children: (form: { typed: TypedForm; rows: Row[] }) => ReactNode;
};

/** The form of one part of a plan: its fields, what is wrong with them, and the two ways of saving. */
export function PartForm({ unitId, planId, open, action, back, children }: Props) {
  const [state, send] = useActionState(action, FRESH);
  const values = state.values ?? open.values;
  const rows = readRows(values);
  // Not the part alone: a page may have fields that are called like it.
  const formId = `form-${open.part}`;
  const form = useRef<HTMLFormElement>(null);
  const moved = state.notice ? state : null;
  useEffect(() => {
    if (moved) focusMoved(form.current, moved.values);
  }, [moved]);
  return (
    <form
      ref={form}
      action={send}
      id={formId}
      noValidate
      data-answered={state.values ? '' : undefined}
      className="flex min-w-0 flex-col gap-6"
    >
      {/* Enter presses the first button of a form, which must not be one that moves a row. */}
      <button type="submit" name="intent" value="save" tabIndex={-1} aria-hidden="true" className="sr-only" />
      <ErrorSummary
        title={titleOf(state)}
        problems={state.problems.map((problem) => ({
          ...problem,
          at: problem.at === 'form' ? formId : problem.at,
        }))}
      />
      <OthersWords values={state.values} />
      {state.notice ? (
        <div role="status" tabIndex={-1}>
          <Notice kind="info">
            {state.notice} <ToNewRow values={state.values} />
          </Notice>
        </div>
      ) : null}
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
        <LinkButton look="quiet" href={back ?? editorPath(unitId, planId, listOfPart(open.part))}>
          Thôi
        </LinkButton>
      </div>
    </form>
  );
}

/** What another person wrote where it is too long for the line that tells of it. */
function OthersWords({ values }: { values: PartValues | null }) {
  return Object.entries(values ?? {})
    .filter(([name]) => name.startsWith(OTHERS_WORDS))
    .map(([name, text]) => {
      const label = text.slice(0, text.indexOf('\n'));
      return (
        <Disclosure key={name} summary={`${label}: xem nguyên văn nội dung người kia đã ghi`}>
          <p className="border-l-4 border-hairline py-1 pl-4 break-words whitespace-pre-line">
            {text.slice(label.length + 1)}
          </p>
        </Disclosure>
      );
    });
}

/** Without JavaScript the page comes back at its top, far from the row that was added. */
function ToNewRow({ values }: { values: PartValues | null }) {
  const added = addedRow(values);
  return added === null ? null : (
    <a className="link inline-flex min-h-11 items-center" href={`#${added}`}>
      Đến dòng vừa thêm
    </a>
  );
}

function addedRow(values: PartValues | null): string | null {
  return values?.intent === 'add' ? (readRows(values).at(-1)?.key ?? null) : null;
}

/** A row that was added takes the focus, one that was moved keeps it on a button; else what was done is read out. */
function focusMoved(form: HTMLFormElement | null, values: PartValues | null): void {
  const added = addedRow(values);
  const move = readRowMove(values?.intent);
  const targets =
    added !== null
      ? [`[name^="${added}."]`]
      : move?.key && move.action !== 'remove'
        ? [`button[value="${values?.intent}"]`, `button[value$=":${move.key}"]`]
        : [];
  const found = [...targets, '[role="status"]'].map((target) => form?.querySelector<HTMLElement>(target));
  found.find(Boolean)?.focus();
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
