'use client';

import { Panel } from '@/components/ui/Panel';
import { DateField, TextField } from '@/components/ui/TextField';
import { saveBases } from '@/lib/plans/edit/bases-actions';
import type { OpenPart } from '@/lib/plans/edit/parts';
import { AddRowButton, PartForm } from './PartForm';
import { RowCard } from './RowCard';

/** The documents that the plan rests on, in the order of the plan. */
export function BasesForm({ unitId, planId, open }: { unitId: string; planId: string; open: OpenPart }) {
  return (
    <PartForm unitId={unitId} planId={planId} open={open} action={saveBases}>
      {({ typed, rows }) => (
        <Panel title="Văn bản làm căn cứ">
          {rows.length === 0 ? (
            <p className="pb-5 text-muted">
              Chưa có căn cứ nào. Mỗi văn bản một dòng; chưa rõ số, ngày hoặc cơ quan ban hành thì để trống.
            </p>
          ) : (
            <ol>
              {rows.map((row, at) => (
                <RowCard key={row.key} row={row} place={at + 1} of={rows.length} label={`Căn cứ ${at + 1}`}>
                  <div className="grid items-start gap-4 md:grid-cols-[minmax(0,1fr)_13rem_minmax(0,1.2fr)]">
                    <TextField
                      {...typed.text(`${row.key}.number`)}
                      label="Số, ký hiệu"
                      hint={at === 0 ? 'Ví dụ: 34-CT/TW' : undefined}
                    />
                    <DateField
                      {...typed.text(`${row.key}.issuedOn`)}
                      label="Ngày ban hành"
                      hint={at === 0 ? 'Ví dụ: 07/04/2014' : ''}
                    />
                    <TextField
                      {...typed.text(`${row.key}.issuer`)}
                      label="Cơ quan ban hành"
                      hint={at === 0 ? 'Ví dụ: Bộ Chính trị' : undefined}
                    />
                  </div>
                </RowCard>
              ))}
            </ol>
          )}
          <AddRowButton>Thêm căn cứ</AddRowButton>
        </Panel>
      )}
    </PartForm>
  );
}
