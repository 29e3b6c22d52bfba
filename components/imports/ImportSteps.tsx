import { randomUUID } from 'node:crypto';
import { DownloadButton } from '@/components/ui/Button';
import { Panel } from '@/components/ui/Panel';
import { UploadForm } from './UploadForm';

/** First the template, then the filled table. */
export function ImportSteps({
  unitId,
  here,
  planId,
  year,
}: {
  unitId: string;
  here: string;
  planId: string;
  year: number;
}) {
  return (
    <div className="grid gap-6 md:grid-cols-2">
      <Panel title="1. Tải tệp mẫu và điền">
        <div className="flex flex-col items-start gap-4">
          <p>
            Tệp mẫu có sẵn danh sách chọn cho lĩnh vực, đối tượng và đơn vị. Mỗi dòng là một đề cử; ba cột bắt
            buộc là lĩnh vực, đối tượng và tên.
          </p>
          <DownloadButton href={`${here}/template.xlsx?plan=${planId}&year=${year}`}>
            Tải tệp mẫu (.xlsx)
          </DownloadButton>
        </div>
      </Panel>
      <Panel title="2. Tải lên tệp đã điền">
        <UploadForm unitId={unitId} planId={planId} year={year} token={randomUUID()} />
      </Panel>
    </div>
  );
}
