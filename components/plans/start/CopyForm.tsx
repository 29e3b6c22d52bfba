'use client';

import { startCopy } from '@/lib/plans/start/actions';
import { StartForm } from './StartForm';
import { YearField } from './YearField';

type Props = {
  unitId: string;
  draftId: string;
  from: { id: string; startYear: number; length: number };
  /** The first year that the copy is offered for. */
  start: number;
};

/** From which year on the copy holds; everything else follows. */
export function CopyForm({ unitId, draftId, from, start }: Props) {
  return (
    <StartForm
      unitId={unitId}
      draftId={draftId}
      action={startCopy}
      fixed={{ from: from.id, fromStart: from.startYear }}
      stored={{ start: String(start) }}
      submit="Tạo dự thảo từ kế hoạch này"
    >
      {({ typed }) => (
        <YearField
          {...typed.text('start')}
          label="Năm bắt đầu của kế hoạch mới"
          hint={
            from.length === 1
              ? 'Kế hoạch mới dài một năm như kế hoạch được chép; các ngày dời theo năm này.'
              : `Kế hoạch mới dài ${from.length} năm như kế hoạch được chép; các ngày dời theo năm này.`
          }
        />
      )}
    </StartForm>
  );
}
