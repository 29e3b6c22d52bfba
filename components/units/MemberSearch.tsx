import { Notice } from '@/components/ui/Notice';
import { SubmitButton } from '@/components/ui/SubmitButton';
import { TextField } from '@/components/ui/TextField';
import type { Candidates } from '@/lib/units/group-queries';

/** A search for members within their form, where there are more units than can be ticked through: nothing ticked is lost. */
export function MemberSearch({ question, of }: { question: string; of: Candidates }) {
  if (question === '' && !of.more) return null;
  return (
    <div className="flex flex-col gap-3">
      <div className="flex flex-wrap items-end gap-3">
        <div className="min-w-0 grow basis-64">
          <TextField
            name="q"
            label="Tìm đơn vị ở các cấp dưới"
            hint="Để trống rồi tìm thì hiện lại các đơn vị trực thuộc. Đơn vị đã đánh dấu vẫn được giữ."
            autoComplete="off"
            defaultValue={question}
          />
        </div>
        <SubmitButton look="secondary" name="intent" value="search" pendingText="Đang tìm…">
          Tìm
        </SubmitButton>
      </div>
      {question !== '' && of.far.length === 0 ? (
        <Notice>Không có thêm đơn vị nào có tên như vậy.</Notice>
      ) : null}
      {question !== '' && of.more ? (
        <Notice>Còn nhiều đơn vị khác có tên như vậy. Vui lòng ghi thêm chữ trong tên.</Notice>
      ) : null}
    </div>
  );
}
