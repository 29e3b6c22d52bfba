import { useEffect, useRef } from 'react';
import { LinkButton, TextLink } from '@/components/ui/Button';
import { Notice } from '@/components/ui/Notice';
import { editorPath } from '@/lib/plans/edit/parts';
import type { Remark } from '@/lib/plans/exchange/remarks';

type Props = { unitId: string; planId: string; remarks: readonly Remark[] };

/** The draft is there: the way to it, and what has to be looked at. It takes the focus, as a refusal would. */
export function ImportedPlan({ unitId, planId, remarks }: Props) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    heading.current?.focus({ preventScroll: true });
    heading.current?.scrollIntoView({ block: 'start' });
  }, []);
  return (
    <div className="flex flex-col gap-5">
      <Notice kind="success">
        <h3
          ref={heading}
          tabIndex={-1}
          // biome-ignore lint/a11y/noAutofocus: without JavaScript it brings the focus here when the answer loads
          autoFocus
          className="font-semibold"
        >
          Đã tạo dự thảo từ tệp
        </h3>
        <p>
          {remarks.length > 0
            ? 'Các điểm dưới đây chưa rõ trong tệp, hoặc là cách hiểu của phần mềm. Vui lòng xem từng điểm; mỗi liên kết mở ở thẻ mới để danh sách này còn lại.'
            : 'Mọi đơn vị trong tệp đều tìm thấy và không có chỗ nào phải đoán.'}
        </p>
      </Notice>
      {remarks.length > 0 ? (
        <ul className="flex flex-col divide-y divide-hairline">
          {remarks.map(({ page, message }) => (
            <li key={`${page} ${message}`} className="flex flex-col gap-x-5 sm:flex-row sm:justify-between">
              <span className="pt-2.5 sm:pb-2.5">{message}</span>
              <TextLink
                className="inline-flex min-h-11 shrink-0 items-center"
                href={editorPath(unitId, planId, page)}
                target="_blank"
              >
                {PAGES[page] ?? 'Dự thảo'}
              </TextLink>
            </li>
          ))}
        </ul>
      ) : null}
      <LinkButton look="primary" className="self-start" href={editorPath(unitId, planId)}>
        Soạn tiếp dự thảo
      </LinkButton>
    </div>
  );
}

const PAGES: Record<string, string> = {
  head: 'Phần đầu văn bản',
  upper: 'Kế hoạch cấp trên',
  quotas: 'Chỉ tiêu',
  deadlines: 'Hạn',
};
