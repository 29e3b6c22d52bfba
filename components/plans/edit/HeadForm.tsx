'use client';

import { CheckboxField } from '@/components/ui/ChoiceField';
import { Notice } from '@/components/ui/Notice';
import { Panel } from '@/components/ui/Panel';
import { DateField, TextArea, TextField } from '@/components/ui/TextField';
import { saveHead } from '@/lib/plans/edit/head-actions';
import type { OpenPart } from '@/lib/plans/edit/parts';
import { PartForm } from './PartForm';

type Props = {
  unitId: string;
  planId: string;
  open: OpenPart;
  /** What looks odd about the stored number. */
  oddNumber: string | null;
  invented: { number: boolean; issuedOn: boolean };
};

/** Number, date, issuer, title, period and who signs. */
export function HeadForm({ unitId, planId, open, oddNumber, invented }: Props) {
  return (
    <PartForm unitId={unitId} planId={planId} open={open} action={saveHead}>
      {({ typed }) => (
        <>
          {oddNumber ? (
            <Notice kind="warning" title="Xem lại số, ký hiệu">
              <p>{oddNumber}</p>
            </Notice>
          ) : null}
          <Panel title="Tên và thời kỳ">
            <div className="flex flex-col gap-5">
              <TextArea
                {...typed.text('title')}
                label="Tên kế hoạch"
                rows={2}
                className="min-h-20"
                required
              />
              <TextField
                {...typed.text('issuerAsWritten')}
                label="Đơn vị ban hành, như ghi trong văn bản"
                hint="Ví dụ: UBND huyện Đak Đoa"
                required
              />
              <div className="grid gap-5 sm:grid-cols-2">
                <TextField
                  {...typed.text('startYear')}
                  label="Năm bắt đầu"
                  inputMode="numeric"
                  maxLength={4}
                  className="max-w-32 tabular-nums"
                  required
                />
                <TextField
                  {...typed.text('endYear')}
                  label="Năm kết thúc"
                  inputMode="numeric"
                  maxLength={4}
                  className="max-w-32 tabular-nums"
                  required
                />
              </div>
            </div>
          </Panel>
          <Panel title="Số và ngày">
            <div className="flex flex-col gap-5">
              <p className="text-muted">Có thể để trống đến khi ban hành.</p>
              <TextField
                {...typed.text('number')}
                label="Số, ký hiệu"
                hint={invented.number ? `Ví dụ: 101/KH-UBND. ${INVENTED}` : 'Ví dụ: 101/KH-UBND'}
                autoComplete="off"
                className="max-w-xs"
              />
              <DateField
                {...typed.text('issuedOn')}
                label="Ngày ban hành"
                hint={invented.issuedOn ? `Ngày/tháng/năm. ${INVENTED}` : undefined}
              />
              <TextField
                {...typed.text('placeName')}
                label="Địa danh"
                hint="Đứng trước ngày của văn bản, ví dụ: Đak Đoa"
                className="max-w-md"
              />
            </div>
          </Panel>
          <Panel title="Người ký">
            <div className="flex flex-col gap-5">
              <TextArea
                {...typed.text('onBehalfOf')}
                label="Thẩm quyền ký"
                hint="Mỗi dòng một phần, ví dụ: TM. ỦY BAN NHÂN DÂN, dòng sau là KT. CHỦ TỊCH"
                rows={2}
                className="min-h-20"
              />
              <TextField
                {...typed.text('signerTitle')}
                label="Chức vụ"
                hint="Ví dụ: PHÓ CHỦ TỊCH"
                className="max-w-md"
              />
              <TextField
                {...typed.text('signer')}
                label="Họ và tên"
                className="max-w-md"
                autoComplete="off"
              />
            </div>
          </Panel>
          <Panel title="Hồ sơ đề cử">
            <CheckboxField
              {...typed.tick('asksIdNumber')}
              label="Hỏi số căn cước của cá nhân, chủ hộ"
              hint="Chỉ đánh dấu khi kế hoạch yêu cầu. Số được che khi hiển thị, không in trong danh sách và báo cáo."
            />
          </Panel>
        </>
      )}
    </PartForm>
  );
}

const INVENTED = 'Hiện là giá trị minh họa; nhập giá trị thật sẽ bỏ dấu này.';
