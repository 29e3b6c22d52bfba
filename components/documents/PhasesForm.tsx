'use client';

import { AddRowButton } from '@/components/plans/edit/PartForm';
import { Panel } from '@/components/ui/Panel';
import { TextArea, TextField } from '@/components/ui/TextField';
import { ReadingForm, type ReadingFormProps } from './ReadingForm';
import { ReadRow } from './ReadRow';
import type { Marks } from './ReadValue';

const FIELDS = ['name', 'startYear', 'endYear', 'note'];
const YEAR = { inputMode: 'numeric', maxLength: 4, className: 'max-w-32 tabular-nums' } as const;

/** The phases of the period, where the document has them. */
export function PhasesForm({ marks, ...form }: ReadingFormProps & { marks: Marks }) {
  return (
    <ReadingForm {...form}>
      {({ typed, rows }) => (
        <Panel title="Các giai đoạn">
          {rows.length === 0 ? (
            <p className="pb-5 text-muted">
              Không thấy giai đoạn nào; kế hoạch không chia giai đoạn thì để trống.
            </p>
          ) : null}
          <ol>
            {rows.map((row, at) => (
              <ReadRow
                key={row.key}
                row={row}
                place={at + 1}
                of={rows.length}
                label={`Giai đoạn ${at + 1}`}
                marks={marks}
                typed={typed}
                fields={FIELDS}
              >
                <TextField {...typed.text(`${row.key}.name`)} label="Tên giai đoạn" />
                <div className="grid items-start gap-4 sm:grid-cols-2">
                  <TextField {...typed.text(`${row.key}.startYear`)} {...YEAR} label="Từ năm" />
                  <TextField {...typed.text(`${row.key}.endYear`)} {...YEAR} label="Đến năm" />
                </div>
                <TextArea {...typed.text(`${row.key}.note`)} label="Nội dung" rows={2} className="min-h-20" />
              </ReadRow>
            ))}
          </ol>
          <AddRowButton>Thêm giai đoạn</AddRowButton>
        </Panel>
      )}
    </ReadingForm>
  );
}
