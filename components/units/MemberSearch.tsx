import { Notice } from '@/components/ui/Notice';
import { SearchField } from '@/components/ui/SearchField';
import type { Candidates } from '@/lib/units/group-queries';

/** A search for members, where there are more units than can be ticked through. */
export function MemberSearch({ question, of, action }: { question: string; of: Candidates; action: string }) {
  const none = question !== '' && of.far.length === 0;
  if (question === '' && !of.more) return null;
  return (
    <div className="flex flex-col gap-3">
      <SearchField
        label="Tìm đơn vị ở các cấp dưới"
        action={action}
        defaultValue={question}
        hint="Để trống thì hiện các đơn vị trực thuộc. Dấu đã đánh mà chưa lưu sẽ mất khi tìm; có thể lưu rồi tìm và thêm tiếp."
      />
      {none ? <Notice>Không có đơn vị trực thuộc nào có tên như vậy.</Notice> : null}
      {question !== '' && of.more ? (
        <Notice>Còn nhiều đơn vị khác có tên như vậy. Vui lòng ghi thêm chữ trong tên.</Notice>
      ) : null}
    </div>
  );
}
