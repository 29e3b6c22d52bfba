'use client';

import { CheckboxField, Select } from '@/components/ui/ChoiceField';
import { TextArea } from '@/components/ui/TextField';
import type { TypedForm } from '@/components/ui/typed-form';
import { SUBJECT_WORDS, SUBJECTS } from '@/lib/format/words';
import { saveCriteria } from '@/lib/plans/edit/criteria-actions';
import type { OpenPart } from '@/lib/plans/edit/parts';
import { MOST_ROWS } from '@/lib/plans/edit/rows';
import { AddRowButton, PartForm } from './PartForm';
import { RowCard } from './RowCard';

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
          {rows.length === 0 ? (
            <p className="max-w-prose text-muted">{empty}</p>
          ) : (
            <ol>
              {rows.map((row, at) => (
                <RowCard key={row.key} row={row} place={at + 1} of={rows.length} label={`Tiêu chí ${at + 1}`}>
                  <CriterionFields name={row.key} typed={typed} />
                </RowCard>
              ))}
            </ol>
          )}
          {rows.length < MOST_ROWS ? <AddRowButton>Thêm tiêu chí</AddRowButton> : null}
        </>
      )}
    </PartForm>
  );
}

/** `name`: of the row, before the names of its fields. */
function CriterionFields({ name, typed }: { name: string; typed: TypedForm }) {
  return (
    <div className="grid gap-x-6 gap-y-3 lg:grid-cols-[minmax(0,1fr)_17rem]">
      <TextArea {...typed.text(`${name}.text`)} label="Nội dung" rows={3} className="min-h-24" />
      <div className="flex flex-col gap-1">
        <Select
          {...typed.text(`${name}.subject`)}
          label="Áp dụng cho"
          empty="Mọi đối tượng"
          options={SUBJECTS.map((subject) => ({ value: subject, label: SUBJECT_WORDS[subject] }))}
        />
        <CheckboxField {...typed.tick(`${name}.supporting`)} label="Khuyến khích, không bắt buộc" />
        <CheckboxField {...typed.tick(`${name}.evidence`)} label="Cần minh chứng" />
      </div>
    </div>
  );
}
