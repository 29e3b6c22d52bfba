import { Disclosure } from '@/components/nominations/Disclosure';
import { LinkButton } from '@/components/ui/Button';
import { DefinitionList } from '@/components/ui/DefinitionList';
import { Panel } from '@/components/ui/Panel';
import { formatDate, formatInstant } from '@/lib/format/dates';
import { countInText, twoDigits } from '@/lib/format/numbers';
import type { Amendment } from '@/lib/plans/amend/version-queries';
import { ChangeList } from './ChangeList';

/** The amendments of a plan, the latest first: by which document, when, by whom, why, and what it changed. */
export function AmendmentList({ amendments, here }: { amendments: readonly Amendment[]; here: string }) {
  return amendments.map((amendment, at) => (
    <Panel
      key={amendment.ordinal}
      id={`sua-doi-${amendment.ordinal}`}
      title={`Sửa đổi lần ${twoDigits(amendment.ordinal)}: ${amendment.number}, ngày ${formatDate(amendment.issuedOn)}`}
      flush
    >
      <div className="px-4 py-2 sm:px-5">
        <DefinitionList
          items={[
            { term: 'Lý do', value: <span className="whitespace-pre-line">{amendment.reason}</span> },
            {
              term: 'Người nhập',
              value: `${amendment.accountName}, lúc ${formatInstant(amendment.at)}`,
            },
          ]}
        />
        <p className="chrome py-2">
          <LinkButton href={`${here}/${amendment.ordinal}`}>Đọc kế hoạch trước lần sửa đổi này</LinkButton>
        </p>
      </div>
      <Disclosure
        className="[&>summary]:px-4 sm:[&>summary]:px-5"
        summary={`${countInText(amendment.changes.length)} chỗ đã sửa`}
        open={at === 0}
      >
        <ChangeList changes={amendment.changes} />
      </Disclosure>
    </Panel>
  ));
}
