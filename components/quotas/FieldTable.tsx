import { StateWord } from '@/components/ui/Badge';
import { QuotaBar } from '@/components/ui/QuotaBar';
import { Cell, ColumnHead, RowHead, Table } from '@/components/ui/Table';
import { twoDigits } from '@/lib/format/numbers';
import { SUBJECT_WORDS, SUBJECTS } from '@/lib/format/words';
import type { AskedInField, FieldLine } from '@/lib/quotas/by-field';
import { isShortLine } from '@/lib/quotas/by-field';
import type { Count, CountBySubject } from '@/lib/quotas/count';
import { isShared } from '@/lib/quotas/counted';
import type { Period } from '@/lib/quotas/progress';
import { quotaSentence } from '@/lib/quotas/sentence';
import { type Counted, nominationsHref, type Show } from './links';
import { NothingShown } from './NothingShown';
import { stateOf } from './state';

type Props = {
  planId: string;
  /** The plan is the acting unit's own. */
  own: boolean;
  period: Period;
  year: number | null;
  fields: readonly { id: string; name: string }[];
  lines: readonly FieldLine[];
  comparison: string;
  show: Show;
};

/** One row per number that the plan asks for in a field; fields without a number of their own have one row, too. */
export function FieldTable({ lines, show, ...rest }: Props) {
  const shown = lines.filter(
    (line) => show === 'all' || (show === 'late' ? line.late > 0 : isShortLine(line)),
  );
  if (shown.length === 0) return <NothingShown show={show} of="lĩnh vực" />;
  return (
    <Table caption="Tiến độ chỉ tiêu theo lĩnh vực">
      <thead>
        <tr>
          <ColumnHead>Lĩnh vực, phong trào</ColumnHead>
          <ColumnHead>Đơn vị chủ trì và chỉ tiêu</ColumnHead>
          {SUBJECTS.map((subject) => (
            <ColumnHead key={subject} className="mid">
              {SUBJECT_WORDS[subject]}
            </ColumnHead>
          ))}
          <ColumnHead>{rest.comparison}</ColumnHead>
        </tr>
      </thead>
      <tbody>
        {shown.map((line) =>
          line.asked.length > 0 ? (
            line.asked.map((asked) => (
              <AskedRow
                key={`${asked.quota.id} ${asked.progress.unitId}`}
                line={line}
                asked={asked}
                {...rest}
              />
            ))
          ) : (
            <PlainRow key={line.fieldId} line={line} {...rest} />
          ),
        )}
      </tbody>
    </Table>
  );
}

type RowProps = Omit<Props, 'lines' | 'show' | 'comparison'> & { line: FieldLine };

function AskedRow({ line, asked, ...rest }: RowProps & { asked: AskedInField }) {
  const { quota, progress, bySubject } = asked;
  const lead = quota.assignees.find(({ unitId }) => unitId === progress.unitId);
  const leads = lead?.unitName ?? quota.leads.map(({ asWritten }) => asWritten).join('; ');
  const { tone, word } = stateOf(progress);
  const [alone, another] = quota.assignees.filter(({ unitPath }) => progress.unitPaths.includes(unitPath));
  const { planId: plan, own, period } = rest;
  // The nominations of several years together are all the years the list can be asked for.
  const year = quota.years && quota.years.from === quota.years.to ? quota.years.from : null;
  const counted = { plan, own, field: line.fieldId, unit: another ? null : alone?.unitId, year };
  return (
    <tr>
      <FieldHead line={line} fields={rest.fields} />
      <Cell label="Chủ trì">
        <span>
          {leads}
          <span className="block text-sm text-muted">
            {quotaSentence({ ...quota, cadenceStated: true }, period)}
            {quota.cadenceStated ? null : '*'}
          </span>
        </span>
      </Cell>
      <SubjectCells counts={bySubject} parts={progress.parts} counted={counted} />
      <Cell label="Chỉ tiêu" className="quota">
        {isShared(quota) ? (
          <span className="text-sm text-muted">
            {twoDigits(progress.recognised)} của đơn vị; chỉ tiêu tính chung với đơn vị khác
          </span>
        ) : (
          <QuotaBar {...progress} state={tone} word={word} />
        )}
      </Cell>
    </tr>
  );
}

function PlainRow({ line, planId, own, year, fields }: RowProps) {
  const counted = { plan: planId, own, field: line.fieldId, year };
  return (
    <tr>
      <FieldHead line={line} fields={fields} />
      <Cell label="Chủ trì" className="text-muted">
        không giao riêng
      </Cell>
      <SubjectCells counts={line.bySubject} parts={[]} counted={counted} />
      <Cell label="Kết quả" className="quota text-sm">
        {line.total.registered === 0 ? (
          <span className="text-muted">chưa có đề cử</span>
        ) : (
          <span>
            <span className="figure">{twoDigits(line.total.recognised)}</span> công nhận
            {line.total.registered > line.total.recognised
              ? ` · ${twoDigits(line.total.registered - line.total.recognised)} chờ xét`
              : null}
          </span>
        )}
      </Cell>
    </tr>
  );
}

function FieldHead({ line, fields }: Pick<RowProps, 'line' | 'fields'>) {
  const name = fields.find(({ id }) => id === line.fieldId)?.name ?? '';
  return (
    <RowHead className="max-w-80">
      {name}
      {line.late > 0 ? <StateWord tone="late">nộp muộn {twoDigits(line.late)}</StateWord> : null}
    </RowHead>
  );
}

/** Recognised (registered where it differs), and what the quota asks of the subject. */
function SubjectCells({
  counts,
  parts,
  counted,
}: {
  counts: CountBySubject;
  parts: AskedInField['progress']['parts'];
  counted: Counted;
}) {
  return SUBJECTS.map((subject) => {
    const min = parts.reduce((sum, part) => sum + (part.subject === subject ? part.min : 0), 0);
    const count = counts[subject];
    const none = count.registered === 0 && min === 0;
    return (
      <Cell key={subject} label={SUBJECT_WORDS[subject]} className={none ? 'mid tone-neutral' : 'mid'}>
        {none ? (
          '–'
        ) : count.registered > 0 ? (
          <a className="cell-link" href={nominationsHref({ ...counted, subject })}>
            <Figures count={count} min={min} />
          </a>
        ) : (
          <Figures count={count} min={min} />
        )}
      </Cell>
    );
  });
}

function Figures({ count, min }: { count: Count; min: number }) {
  return (
    <span className="whitespace-nowrap">
      <b className={min > count.recognised ? 'tone-short' : undefined}>{twoDigits(count.recognised)}</b>
      {count.registered > count.recognised ? <small> ({twoDigits(count.registered)})</small> : null}
      {min > 0 ? <small> / {twoDigits(min)}</small> : null}
    </span>
  );
}
