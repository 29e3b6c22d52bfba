'use client';

import { AddRowButton } from '@/components/plans/edit/PartForm';
import { CheckboxField, Select } from '@/components/ui/ChoiceField';
import { Panel } from '@/components/ui/Panel';
import { TextArea, TextField } from '@/components/ui/TextField';
import { DEADLINE_PURPOSE_WORDS } from '@/lib/format/words';
import { ReadingForm, type ReadingFormProps } from './ReadingForm';
import { ReadRow } from './ReadRow';
import type { Marks } from './ReadValue';

const FIELDS = ['what', 'when', 'before', 'purpose', 'note'];

/** The deadlines in the order of the document. */
export function DeadlinesForm({ marks, ...form }: ReadingFormProps & { marks: Marks }) {
  return (
    <ReadingForm {...form}>
      {({ typed, rows }) => (
        <Panel title="Các thời hạn">
          {rows.length === 0 ? <p className="pb-5 text-muted">Chưa tìm thấy thời hạn nào.</p> : null}
          <ol>
            {rows.map((row, at) => (
              <ReadRow
                key={row.key}
                row={row}
                place={at + 1}
                of={rows.length}
                label={`Hạn ${at + 1}`}
                marks={marks}
                typed={typed}
                fields={FIELDS}
              >
                <TextArea
                  {...typed.text(`${row.key}.what`)}
                  label="Nội dung công việc"
                  rows={2}
                  className="min-h-20"
                />
                <div className="grid items-start gap-4 sm:grid-cols-2">
                  <TextField
                    {...typed.text(`${row.key}.when`)}
                    label="Hạn"
                    hint="25/08/2021, 15/12 hằng năm, Quý III/2021 hoặc 2025"
                    autoComplete="off"
                  />
                  <Select
                    {...typed.text(`${row.key}.purpose`)}
                    label="Dùng cho"
                    hint="Để trống thì phần mềm hiểu theo lời văn."
                    empty="Theo lời văn"
                    options={Object.entries(DEADLINE_PURPOSE_WORDS).map(([value, label]) => ({
                      value,
                      label,
                    }))}
                  />
                </div>
                <CheckboxField {...typed.tick(`${row.key}.before`)} label="Văn bản ghi «trước»" />
                <TextField {...typed.text(`${row.key}.note`)} label="Ghi chú" autoComplete="off" />
              </ReadRow>
            ))}
          </ol>
          <AddRowButton>Thêm thời hạn</AddRowButton>
        </Panel>
      )}
    </ReadingForm>
  );
}
