import { Badge } from '@/components/ui/Badge';
import { TextLink } from '@/components/ui/Button';
import { Cell, ColumnHead, RowHead, Table } from '@/components/ui/Table';
import { TICK } from '@/lib/plans/lower/tick';
import type { ShownRow } from './shown-row';

type Props = {
  rows: readonly ShownRow[];
  /** Which boxes were ticked before; null where the reader may not remind and there are no boxes. */
  ticked: ((unitId: string) => boolean) | null;
};

/** One page of the units that have to issue a plan, and how each stands. */
export function LowerTable({ rows, ticked }: Props) {
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
            <RowHead>{ticked && row.open ? <Tick row={row} ticked={ticked(row.id)} /> : row.name}</RowHead>
            {dues ? <Cell label="Hạn">{row.due}</Cell> : null}
            <Cell label="Tình trạng">
              <span>
                <Badge tone={row.standing.tone}>{row.standing.word}</Badge>
                {row.standing.note ? (
                  <span className="mt-1 block text-sm text-muted">{row.standing.note}</span>
                ) : null}
              </span>
            </Cell>
            <Cell label="Kế hoạch">
              <PlanOfRow row={row} />
            </Cell>
            <Cell label="Nhắc gần nhất">
              <Reminder reminder={row.reminder} />
            </Cell>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}

function Tick({ row, ticked }: { row: ShownRow; ticked: boolean }) {
  return (
    <label className="choice -my-2">
      <input
        key={String(ticked)}
        type="checkbox"
        name={`${TICK}${row.id}`}
        defaultChecked={ticked}
        className="tick"
      />
      <span className="py-2.5">
        <span className="sr-only">Nhắc </span>
        {row.name}
      </span>
    </label>
  );
}

function PlanOfRow({ row: { plan, citing } }: { row: ShownRow }) {
  if (plan) {
    return (
      <span>
        <TextLink href={plan.href} className="inline-block py-1.5 font-semibold">
          {plan.label}
        </TextLink>
        {plan.on ? <span className="block text-sm text-muted">ban hành {plan.on}</span> : null}
      </span>
    );
  }
  if (citing.length === 0) return <span className="text-muted">chưa có</span>;
  return (
    <span className="text-sm">
      Có{' '}
      {citing.map((one) => (
        <TextLink key={one.href} href={one.href} className="mr-1 inline-block py-1.5">
          {one.label}
        </TextLink>
      ))}
      dẫn kế hoạch này, đơn vị chưa nối.
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
