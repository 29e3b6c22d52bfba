'use client';

import { Panel } from '@/components/ui/Panel';
import { enterPart } from '@/lib/nominations/actions';
import { DeclarationFields } from './DeclarationFields';
import { type PartFormProps, PartShell } from './PartShell';

/** What the nominating unit declares. */
export function DeclarationsForm(props: PartFormProps) {
  return (
    <PartShell {...props} action={enterPart}>
      {({ typed }) => (
        <Panel title="Cam kết của đơn vị đề cử">
          <p className="mb-2 text-muted">
            Đánh dấu điều đã kiểm tra là đúng với người, hộ hoặc tập thể được đề cử. Cần đủ cả ba thì nộp
            được.
          </p>
          <DeclarationFields typed={typed} />
        </Panel>
      )}
    </PartShell>
  );
}
