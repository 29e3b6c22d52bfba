import { TextLink } from '@/components/ui/Button';
import { EmptyState } from '@/components/ui/EmptyState';
import { Panel } from '@/components/ui/Panel';
import { countInText } from '@/lib/format/numbers';
import { editorPath } from '@/lib/plans/edit/parts';
import type { Finding } from '@/lib/plans/readiness';

type Props = {
  id: string;
  title: string;
  /** Said when there is nothing to mend. */
  none: string;
  findings: readonly Finding[];
  unitId: string;
  planId: string;
};

/** What is missing or odd, each with the way to where it is mended. */
export function FindingList({ id, title, none, findings, unitId, planId }: Props) {
  const stops = findings.some(({ severity }) => severity === 'STOP');
  return (
    <Panel id={id} title={title} aside={`${countInText(findings.length)} chỗ`} flush>
      {findings.length === 0 ? (
        <EmptyState title={none} />
      ) : (
        <ul className="divide-y divide-hairline">
          {findings.map(({ code, message, page }) => (
            <li
              key={`${code} ${page} ${message}`}
              className="flex flex-wrap items-center justify-between gap-x-6 gap-y-1 px-4 py-2 sm:px-5"
            >
              <p className="flex min-w-0 flex-1 basis-80 gap-2 py-1">
                <span aria-hidden="true" className={stops ? 'text-late' : 'text-short'}>
                  {stops ? '!' : '▾'}
                </span>
                <span className="min-w-0 wrap-anywhere">{message}</span>
              </p>
              <TextLink
                href={editorPath(unitId, planId, page)}
                className="link-roomy inline-flex min-h-11 items-center"
              >
                {placeOf(page)}
              </TextLink>
            </li>
          ))}
        </ul>
      )}
    </Panel>
  );
}

/** Where a finding is mended, as the words of its link. */
function placeOf(page: string): string {
  const [list = '', id, own] = page.split('/');
  if (own === 'criteria') return 'Mở tiêu chí của lĩnh vực';
  return (id ? ONE[list] : PAGES[list]) ?? 'Mở phần soạn';
}

const ONE: Record<string, string> = {
  fields: 'Mở lĩnh vực này',
  quotas: 'Mở chỉ tiêu này',
  deadlines: 'Mở mốc này',
};

const PAGES: Record<string, string> = {
  head: 'Mở thông tin chung',
  upper: 'Mở kế hoạch cấp trên',
  words: 'Mở phần lời văn',
  phases: 'Mở lộ trình',
  criteria: 'Mở tiêu chí chung',
  fields: 'Mở danh sách lĩnh vực',
  quotas: 'Mở danh sách chỉ tiêu',
  deadlines: 'Mở danh sách thời hạn',
};
