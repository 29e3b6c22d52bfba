import { Badge } from '@/components/ui/Badge';
import { TextLink } from '@/components/ui/Button';
import { Cell, ColumnHead, RowHead, Table } from '@/components/ui/Table';
import type { ShownRow } from './shown-row';
import { Tick } from './Tick';

type Props = {
  rows: readonly ShownRow[];
  /** With a box for each unit that can be reminded: it stands in the form for that. */
  boxes?: boolean;
};

/** One page of the units that have to issue a plan, and how each stands. */
export function LowerTable({ rows, boxes = false }: Props) {
  const dues = rows.some(({ due }) => due !== null);
  return (
    <Table caption="Tình hình ban hành kế hoạch của các đơn vị">
      <thead>
        <tr>
          <ColumnHead className="w-[32%]">Đơn vị</ColumnHead>
          {dues ? <ColumnHead>Hạn</ColumnHead> : null}
          <ColumnHead>Tình trạng</ColumnHead>
          <ColumnHead>Kế hoạch của đơn vị</ColumnHead>
          <ColumnHead>Nhắc gần nhất</ColumnHead>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.id}>
            <RowHead>{boxes && row.open ? <Tick unitId={row.id} name={row.name} /> : row.name}</RowHead>
            {dues ? <Cell label="Hạn">{row.due}</Cell> : null}
            <Cell label="Tình trạng">
              <span>
                <Badge tone={row.standing.tone}>{row.standing.word}</Badge>
                {row.standing.note ? (
                  <span className="mt-1 block text-sm text-muted">{row.standing.note}</span>
                ) : null}
              </span>
            </Cell>
            <Cell label="Kế hoạch" className={row.plan || row.citing.length > 0 ? undefined : EMPTY}>
              <PlanOfRow row={row} />
            </Cell>
            <Cell label="Nhắc gần nhất" className={row.reminder ? undefined : EMPTY}>
              <Reminder reminder={row.reminder} />
            </Cell>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}

/** On a card what is not there takes no line. */
const EMPTY = 'max-sm:hidden';

function PlanOfRow({ row: { plan, citing } }: { row: ShownRow }) {
  if (!plan && citing.length === 0) return <span className="text-muted">—</span>;
  return (
    <span>
      {plan ? (
        <TextLink href={plan.href} className="inline-block py-1.5 font-semibold">
          {plan.label}
        </TextLink>
      ) : null}
      {plan?.on ? <span className="block text-sm text-muted">ban hành {plan.on}</span> : null}
      {citing.map((one) => (
        <span key={one.href} className="block text-sm">
          Có{' '}
          <TextLink href={one.href} className="inline-block py-1.5">
            {one.label}
          </TextLink>{' '}
          dẫn kế hoạch này, đơn vị chưa nối.
        </span>
      ))}
    </span>
  );
}

function Reminder({ reminder }: { reminder: ShownRow['reminder'] }) {
  if (!reminder) return <span className="text-muted">chưa nhắc</span>;
  return (
    <span>
      {reminder.sent}
      <span className="block text-sm text-muted">{reminder.read ?? 'chưa xem'}</span>
    </span>
  );
}
