import { LinkButton, TextLink } from '@/components/ui/Button';
import { EmptyState } from '@/components/ui/EmptyState';
import { Panel } from '@/components/ui/Panel';
import { formatDate, type PlainDate } from '@/lib/format/dates';
import { countInText } from '@/lib/format/numbers';
import type { GroupAside } from '@/lib/units/group-queries';
import type { GroupOfUnit } from '@/lib/units/queries';

type Props = {
  groups: readonly GroupOfUnit[];
  base: string;
  today: PlainDate;
  /** Members beside the reader may stand outside what the reader sees. */
  partial: boolean;
  /** For whoever keeps the groups: where ('/as/<unit>/units/<id>/groups'), and those that are not there today. */
  kept: { at: string; aside: readonly GroupAside[] } | null;
};

/** The groups that a unit speaks to as one («các xã, thị trấn»), with their members of today. */
export function UnitGroups({ groups, base, today, partial, kept }: Props) {
  if (groups.length === 0 && kept === null) return null;
  return (
    <Panel id="nhom" title="Nhóm đơn vị" aside={`thành viên tính đến ngày ${formatDate(today)}`} flush>
      {partial ? (
        <p className="px-4 py-3 text-sm text-muted sm:px-5">
          Chỉ hiện những thành viên thuộc phạm vi của đơn vị đang chọn.
        </p>
      ) : null}
      {groups.length === 0 ? (
        <EmptyState title="Chưa có nhóm đơn vị.">
          Nhóm giúp giao chỉ tiêu và hạn cho nhiều đơn vị cùng lúc, ví dụ “Các xã, thị trấn”.
        </EmptyState>
      ) : null}
      {groups.map((group) => (
        <details key={group.id} className="px-4 sm:px-5">
          <summary className="min-h-11 py-3">
            <span className="font-semibold">{group.name}</span>{' '}
            <span className="text-muted">
              {partial ? '' : `${countInText(group.members.length)} đơn vị · `}từ ngày{' '}
              {formatDate(group.validFrom)}
            </span>
          </summary>
          <ul className="grid gap-x-6 pb-3 sm:grid-cols-2 lg:grid-cols-3">
            {group.members.map((member) => (
              <li key={member.id}>
                <TextLink
                  className="inline-flex min-h-11 items-center text-ink decoration-edge"
                  href={`${base}/units/${member.id}`}
                >
                  {member.name}
                </TextLink>
                {member.since === group.validFrom ? null : (
                  <span className="text-sm text-muted"> từ {formatDate(member.since)}</span>
                )}
              </li>
            ))}
          </ul>
          {kept === null ? null : (
            <p className="pb-3">
              <TextLink className="link-roomy" href={`${kept.at}/${group.id}`}>
                Sửa nhóm<span className="sr-only"> {group.name}</span>
              </TextLink>
            </p>
          )}
        </details>
      ))}
      {kept && kept.aside.length > 0 ? (
        <details className="px-4 sm:px-5">
          <summary className="min-h-11 py-3 text-muted">
            {countInText(kept.aside.length)} nhóm đã kết thúc hoặc chưa đến ngày
          </summary>
          <ul className="pb-3">
            {kept.aside.map(({ id, name, validFrom, validTo }) => (
              <li key={id}>
                <TextLink className="link-roomy" href={`${kept.at}/${id}`}>
                  {name}
                </TextLink>{' '}
                <span className="text-sm text-muted">
                  từ {formatDate(validFrom)}
                  {validTo ? ` đến trước ${formatDate(validTo)}` : ''}
                </span>
              </li>
            ))}
          </ul>
        </details>
      ) : null}
      {kept === null ? null : (
        <div className="chrome px-4 py-4 sm:px-5">
          <LinkButton href={`${kept.at}/add`}>Lập nhóm đơn vị</LinkButton>
        </div>
      )}
    </Panel>
  );
}
