import Link from 'next/link';
import type { ReactNode } from 'react';
import { TextLink } from '@/components/ui/Button';
import { EmptyState } from '@/components/ui/EmptyState';
import { Panel } from '@/components/ui/Panel';
import { SearchField } from '@/components/ui/SearchField';
import { formatDate } from '@/lib/format/dates';
import { countInText, twoDigits } from '@/lib/format/numbers';
import { SCHOOL_LEVEL_WORDS } from '@/lib/format/words';
import type { FoundUnit, UnitUnder } from '@/lib/units/queries';
import { kindHeading } from './unit-words';

type Props = {
  units: readonly UnitUnder[];
  /** The answer to a search within the unit; null when nothing was asked. */
  found: { question: string; rows: readonly FoundUnit[]; total: number } | null;
  /** Of the unit's page. */
  here: string;
  base: string;
  /** What the reader does not see here, and why. */
  note: string | null;
  action: ReactNode;
};

/** What stands under a unit: the communes of a district, the bodies of a commune. */
export function UnitsUnder({ units, found, here, base, note, action }: Props) {
  const standing = units.filter((unit) => unit.inForce);
  const closed = units.filter((unit) => !unit.inForce);
  const kinds = [...Map.groupBy(standing, ({ kind }) => kind)];
  return (
    <Panel id="truc-thuoc" title="Trực thuộc" aside={`${countInText(standing.length)} đơn vị`} flush>
      {note ? <p className="px-4 py-3 text-sm text-muted sm:px-5">{note}</p> : null}
      {standing.length + closed.length > 5 || found ? (
        <div className="chrome px-4 py-4 sm:px-5">
          <SearchField label="Tìm trong các đơn vị trực thuộc" action={here} defaultValue={found?.question} />
        </div>
      ) : null}
      {found ? <Found found={found} here={here} base={base} /> : null}
      {!found && units.length === 0 ? (
        <EmptyState title="Chưa có đơn vị nào trực thuộc." action={action}>
          Thôn, trường học, đoàn thể… được thêm ở đây để giao chỉ tiêu và đề cử.
        </EmptyState>
      ) : null}
      {found
        ? null
        : kinds.map(([kind, ofKind]) => (
            <section key={kind} className="px-4 pt-4 pb-3 sm:px-5">
              <h3 className="text-base">
                {kindHeading(kind, ofKind[0]?.level ?? 'COMMUNE')}{' '}
                <span className="font-normal text-muted">{twoDigits(ofKind.length)}</span>
              </h3>
              <UnitGrid>
                {ofKind.map((unit) => (
                  <UnitEntry key={unit.id} href={`${base}/units/${unit.id}`} name={unit.name}>
                    {unit.schoolLevel ? SCHOOL_LEVEL_WORDS[unit.schoolLevel] : null}
                    {unit.below > 0 ? `${twoDigits(unit.below)} đơn vị` : null}
                  </UnitEntry>
                ))}
              </UnitGrid>
            </section>
          ))}
      {closed.length > 0 && !found ? (
        <details className="px-4 py-3 sm:px-5">
          <summary className="min-h-11 py-2 text-muted">
            {twoDigits(closed.length)} đơn vị đã kết thúc hoạt động
          </summary>
          <ul>
            {closed.map((unit) => (
              <li key={unit.id}>
                <TextLink href={`${base}/units/${unit.id}`} className="inline-flex min-h-11 items-center">
                  {unit.name}
                </TextLink>{' '}
                <span className="text-muted">
                  {unit.validTo ? `từ ngày ${formatDate(unit.validTo)}` : ''}
                </span>
              </li>
            ))}
          </ul>
        </details>
      ) : null}
      {action && units.length > 0 ? <div className="chrome px-4 py-4 sm:px-5">{action}</div> : null}
    </Panel>
  );
}

function Found({ found, here, base }: { found: NonNullable<Props['found']>; here: string; base: string }) {
  if (found.rows.length === 0) {
    return (
      <EmptyState title={`Không có đơn vị nào khớp với “${found.question}”.`}>
        Thử ít chữ hơn, hoặc <TextLink href={here}>xem tất cả đơn vị trực thuộc</TextLink>.
      </EmptyState>
    );
  }
  return (
    <section className="px-4 pt-4 pb-3 sm:px-5">
      <p>
        {countInText(found.total)} đơn vị khớp với “{found.question}”
        {found.total > found.rows.length ? `, ${twoDigits(found.rows.length)} đơn vị đầu ở dưới` : ''}.{' '}
        <TextLink href={here}>Xem tất cả</TextLink>
      </p>
      <UnitGrid>
        {found.rows.map((unit) => (
          <UnitEntry key={unit.id} href={`${base}/units/${unit.id}`} name={unit.name}>
            {unit.parentName}
          </UnitEntry>
        ))}
      </UnitGrid>
    </section>
  );
}

function UnitGrid({ children }: { children: ReactNode }) {
  return <ul className="mt-1 grid gap-x-6 sm:grid-cols-2 lg:grid-cols-3">{children}</ul>;
}

function UnitEntry({ href, name, children }: { href: string; name: string; children: ReactNode }) {
  return (
    <li>
      <Link
        prefetch={false}
        href={href}
        className="flex min-h-11 flex-wrap items-baseline gap-x-2 py-2 leading-6 hover:underline"
      >
        {name} <span className="text-sm text-muted">{children}</span>
      </Link>
    </li>
  );
}
