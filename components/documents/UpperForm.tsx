'use client';

import { AddRowButton } from '@/components/plans/edit/PartForm';
import { Panel } from '@/components/ui/Panel';
import { DateField, TextField } from '@/components/ui/TextField';
import { ReadingForm, type ReadingFormProps } from './ReadingForm';
import { ReadRow } from './ReadRow';
import { type Marks, ReadValue } from './ReadValue';

const FIELDS = ['number', 'issuedOn', 'issuer'];

/** The upper plan, and the documents that the plan rests on. */
export function UpperForm({ marks, ...form }: ReadingFormProps & { marks: Marks }) {
  return (
    <ReadingForm {...form}>
      {({ typed, rows }) => (
        <>
          <Panel title="Kế hoạch cấp trên">
            <ReadValue name="upperNumber" of="kế hoạch cấp trên" marks={marks} typed={typed}>
              <div className="grid items-start gap-4 sm:grid-cols-2">
                <TextField {...typed.text('upperNumber')} label="Số, ký hiệu" hint="Để trống nếu không có." />
                <DateField {...typed.text('upperIssuedOn')} label="Ngày ban hành" />
                <div className="sm:col-span-2">
                  <TextField {...typed.text('upperIssuer')} label="Cơ quan ban hành" />
                </div>
              </div>
            </ReadValue>
          </Panel>
          <Panel title="Văn bản làm căn cứ">
            {rows.length === 0 ? <p className="pb-5 text-muted">Chưa có căn cứ nào.</p> : null}
            <ol>
              {rows.map((row, at) => (
                <ReadRow
                  key={row.key}
                  row={row}
                  place={at + 1}
                  of={rows.length}
                  label={`Căn cứ ${at + 1}`}
                  marks={marks}
                  typed={typed}
                  fields={FIELDS}
                >
                  <div className="grid items-start gap-4 sm:grid-cols-2">
                    <TextField {...typed.text(`${row.key}.number`)} label="Số, ký hiệu" />
                    <DateField {...typed.text(`${row.key}.issuedOn`)} label="Ngày ban hành" hint="" />
                    <div className="sm:col-span-2">
                      <TextField {...typed.text(`${row.key}.issuer`)} label="Cơ quan ban hành" />
                    </div>
                  </div>
                </ReadRow>
              ))}
            </ol>
            <AddRowButton>Thêm căn cứ</AddRowButton>
          </Panel>
        </>
      )}
    </ReadingForm>
  );
}
