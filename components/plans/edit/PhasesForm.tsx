'use client';

import { Panel } from '@/components/ui/Panel';
import { TextArea, TextField } from '@/components/ui/TextField';
import type { OpenPart } from '@/lib/plans/edit/parts';
import { savePhases } from '@/lib/plans/edit/phases-actions';
import { AddRowButton, PartForm } from './PartForm';
import { RowCard } from './RowCard';

type Props = { unitId: string; planId: string; open: OpenPart; period: string };

/** The steps of the plan's road. `period`: '2021–2025'. */
export function PhasesForm({ unitId, planId, open, period }: Props) {
  return (
    <PartForm unitId={unitId} planId={planId} open={open} action={savePhases}>
      {({ typed, rows }) => (
        <Panel title="Các bước của lộ trình" aside={`Thời kỳ của kế hoạch: ${period}`}>
          {rows.length === 0 ? (
            <p className="pb-5 text-muted">
              Chưa có bước nào. Kế hoạch không chia giai đoạn thì để trống phần này.
            </p>
          ) : (
            <ol>
              {rows.map((row, at) => (
                <RowCard key={row.key} row={row} place={at + 1} of={rows.length} label={`Bước ${at + 1}`}>
                  <div className="grid items-start gap-4 md:grid-cols-[minmax(0,1fr)_12rem_12rem]">
                    <TextField {...typed.text(`${row.key}.name`)} label="Tên bước" />
                    <TextField
                      {...typed.text(`${row.key}.startYear`)}
                      label="Từ năm"
                      inputMode="numeric"
                      maxLength={4}
                      className="max-w-32 tabular-nums"
                    />
                    <TextField
                      {...typed.text(`${row.key}.endYear`)}
                      label="Đến năm"
                      inputMode="numeric"
                      maxLength={4}
                      className="max-w-32 tabular-nums"
                    />
                  </div>
                  <TextArea
                    {...typed.text(`${row.key}.note`)}
                    label="Nội dung"
                    rows={2}
                    className="min-h-20"
                  />
                </RowCard>
              ))}
            </ol>
          )}
          <AddRowButton>Thêm bước</AddRowButton>
        </Panel>
      )}
    </PartForm>
  );
}
