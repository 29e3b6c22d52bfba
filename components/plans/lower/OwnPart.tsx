import { NoticeText } from '@/components/notices/NoticeText';
import { Badge } from '@/components/ui/Badge';
import { LinkButton, TextLink } from '@/components/ui/Button';
import { Panel } from '@/components/ui/Panel';
import { formatDate } from '@/lib/format/dates';
import type { NoticeOfUnit } from '@/lib/notices/queries';
import type { LowerPlansOf, LowerRow } from '@/lib/plans/lower/queries';
import { LinkForm } from './LinkForm';
import { standingWords } from './standing-words';

type Props = {
  unitId: string;
  upper: LowerPlansOf['upper'];
  /** Of the acting unit; null where the plan does not ask it for one of its own. */
  row: LowerRow | null;
  notices: readonly NoticeOfUnit[];
  writes: boolean;
};

/** What a unit under the issuer sees: its own plan, by when, and what it was reminded of. */
export function OwnPart({ unitId, upper, row, notices, writes }: Props) {
  return (
    <div className="flex flex-col gap-6">
      <Panel title="Kế hoạch của đơn vị">
        {row ? (
          <Standing unitId={unitId} upper={upper} row={row} writes={writes} />
        ) : (
          <p>Kế hoạch này không yêu cầu đơn vị ban hành kế hoạch riêng.</p>
        )}
      </Panel>
      {notices.length > 0 ? (
        <Panel flush title="Đã được nhắc">
          {notices.map((notice) => (
            <article key={notice.id} className="px-4 py-4 sm:px-5">
              <NoticeText notice={notice} />
            </article>
          ))}
        </Panel>
      ) : null}
    </div>
  );
}

function Standing({ unitId, upper, row, writes }: Omit<Props, 'row' | 'notices'> & { row: LowerRow }) {
  const base = `/as/${unitId}`;
  const { tone, word, note } = standingWords(row.standing, row.due);
  const starts = writes && !row.plan && row.citing.length === 0 && upper.status === 'ISSUED';
  return (
    <div className="flex flex-col items-start gap-4">
      <p>
        <Badge tone={tone}>{word}</Badge> {note}
      </p>
      <p className="text-muted">
        {row.due ? `Hạn: ${row.due.sentence}.` : 'Kế hoạch không đặt hạn gửi kế hoạch của đơn vị.'}
      </p>
      {row.plan ? (
        <p>
          <TextLink href={`${base}/plans/${row.plan.id}`} className="inline-block py-2 font-semibold">
            {row.plan.number ?? 'Dự thảo chưa có số'}
          </TextLink>
          {row.plan.status !== 'DRAFT' && row.plan.issuedOn
            ? ` ban hành ${formatDate(row.plan.issuedOn)}`
            : null}
        </p>
      ) : null}
      {row.citing.map((one) => (
        <LinkForm
          key={one.id}
          unitId={unitId}
          plan={{ id: one.id, number: one.number, href: `${base}/plans/${one.id}` }}
          upperNumber={upper.number}
          writes={writes}
        />
      ))}
      {starts ? (
        <LinkButton look="primary" href={`${base}/plans/new?implement=${upper.id}`}>
          Lập kế hoạch thực hiện
        </LinkButton>
      ) : null}
    </div>
  );
}
