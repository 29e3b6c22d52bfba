'use client';

import { TextArea, TextField } from '@/components/ui/TextField';
import { startBlankPlan } from '@/lib/plans/start/actions';
import { StartForm } from './StartForm';
import { YearField } from './YearField';

type Props = { unitId: string; draftId: string; stored: Record<string, string> };

/** A new plan from nothing: what it is called, its years, and the head that the unit's name already gives. */
export function BlankForm({ unitId, draftId, stored }: Props) {
  return (
    <StartForm
      unitId={unitId}
      draftId={draftId}
      action={startBlankPlan}
      stored={stored}
      submit="Tạo dự thảo và soạn tiếp"
    >
      {({ typed }) => (
        <>
          <TextArea
            {...typed.text('title')}
            label="Tên kế hoạch"
            hint="Ghi cả tên loại văn bản, ví dụ: Kế hoạch xây dựng và nhân rộng điển hình tiên tiến năm 2025"
            rows={2}
            className="min-h-20"
            required
          />
          <div className="flex flex-wrap gap-5">
            <YearField {...typed.text('startYear')} label="Năm bắt đầu" />
            <YearField {...typed.text('endYear')} label="Năm kết thúc" />
          </div>
          <div className="grid gap-5 sm:grid-cols-2">
            <TextField
              {...typed.text('issuerAsWritten')}
              label="Đơn vị ban hành, như ghi trong văn bản"
              hint="Ví dụ: UBND huyện Đak Đoa"
              required
            />
            <TextField
              {...typed.text('placeName')}
              label="Địa danh"
              hint="Đứng trước ngày ban hành của văn bản"
            />
            <TextField
              {...typed.text('onBehalfOf')}
              label="Thẩm quyền ký"
              hint="Ví dụ: TM. ỦY BAN NHÂN DÂN"
            />
            <TextField
              {...typed.text('signerTitle')}
              label="Chức vụ người ký"
              hint="Ví dụ: CHỦ TỊCH; PHÓ CHỦ TỊCH"
            />
          </div>
        </>
      )}
    </StartForm>
  );
}
