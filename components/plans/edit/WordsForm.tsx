'use client';

import { Panel } from '@/components/ui/Panel';
import { TextArea } from '@/components/ui/TextField';
import type { OpenPart } from '@/lib/plans/edit/parts';
import { saveWords } from '@/lib/plans/edit/words-actions';
import { PartForm } from './PartForm';

/** What the document says in its own words around fields, quotas and deadlines. */
export function WordsForm({ unitId, planId, open }: { unitId: string; planId: string; open: OpenPart }) {
  return (
    <PartForm unitId={unitId} planId={planId} open={open} action={saveWords}>
      {({ typed }) => (
        <Panel title="Lời văn của kế hoạch">
          <div className="flex flex-col gap-5">
            <TextArea
              {...typed.text('purpose')}
              label="Mục đích, yêu cầu"
              hint="Mỗi đoạn một dòng. Dòng trống ngăn cách các đoạn cũng được."
              className="min-h-48"
            />
            <TextArea
              {...typed.text('implementation')}
              label="Tổ chức thực hiện"
              hint="Đơn vị nào làm việc gì. Lĩnh vực, chỉ tiêu và thời hạn có phần riêng, không cần nhắc lại ở đây."
              className="min-h-48"
            />
            <TextArea
              {...typed.text('recipients')}
              label="Nơi nhận"
              hint="Mỗi dòng một nơi, ví dụ: UBND tỉnh; dòng sau: Lưu: VT."
              className="min-h-32"
            />
          </div>
        </Panel>
      )}
    </PartForm>
  );
}
