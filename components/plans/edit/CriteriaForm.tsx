'use client';

import { CheckboxField, Select } from '@/components/ui/ChoiceField';
import { TextArea } from '@/components/ui/TextField';
import type { TypedForm } from '@/components/ui/typed-form';
import { SUBJECT_WORDS, SUBJECTS } from '@/lib/format/words';
import { saveCriteria } from '@/lib/plans/edit/criteria-actions';
import type { OpenPart } from '@/lib/plans/edit/parts';
import { isBlank, isFresh, MOST_ROWS, type Row } from '@/lib/plans/edit/rows';
import { AddRowButton, PartForm, RowButtons } from './PartForm';

type Props = {
  unitId: string;
  planId: string;
  open: OpenPart;
  /** Said where there is no criterion yet. */
  empty: string;
};

/** The criteria of a field, or the general ones, as rows. */
export function CriteriaForm({ unitId, planId, open, empty }: Props) {
  return (
    <PartForm unitId={unitId} planId={planId} open={open} action={saveCriteria}>
      {({ typed, rows }) => (
        <>
          {rows.length === 0 ? <p className="max-w-prose text-muted">{empty}</p> : null}
          <ol id="order" className="flex flex-col divide-y divide-hairline">
            {rows.map((row, at) => (
              <li key={row.key} className="py-5 first:pt-0">
                <CriterionRow row={row} place={at + 1} total={rows.length} typed={typed} />
              </li>
            ))}
          </ol>
          {rows.length < MOST_ROWS ? <AddRowButton>Thêm tiêu chí</AddRowButton> : null}
        </>
      )}
    </PartForm>
  );
}

function CriterionRow({
  row,
  place,
  total,
  typed,
}: {
  row: Row;
  place: number;
  total: number;
  typed: TypedForm;
}) {
  const name = `tiêu chí ${place}`;
  return (
    <fieldset className="min-w-0">
      <legend className="sr-only">Tiêu chí {place}</legend>
      <div className="mb-2 flex flex-wrap items-center justify-between gap-2">
        <span aria-hidden="true" className="font-semibold">
          Tiêu chí {place}
        </span>
        <RowButtons row={row} first={place === 1} last={place === total} label={name} />
      </div>
      <div className="grid gap-x-6 gap-y-3 lg:grid-cols-[minmax(0,1fr)_17rem]">
        <TextArea
          {...typed.text(`${row.key}.text`)}
          label="Nội dung"
          rows={3}
          className="min-h-24"
          // A row that was just added is where one wants to type.
          autoFocus={isFresh(row) && isBlank(row)}
        />
        <div className="flex flex-col gap-1">
          <Select
            {...typed.text(`${row.key}.subject`)}
            label="Áp dụng cho"
            empty="Mọi đối tượng"
            options={SUBJECTS.map((subject) => ({ value: subject, label: SUBJECT_WORDS[subject] }))}
          />
          <CheckboxField {...typed.tick(`${row.key}.supporting`)} label="Khuyến khích, không bắt buộc" />
          <CheckboxField {...typed.tick(`${row.key}.evidence`)} label="Cần minh chứng" />
        </div>
      </div>
    </fieldset>
  );
}
