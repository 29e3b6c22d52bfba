'use client';

import { Disclosure } from '@/components/nominations/Disclosure';
import { TextLink } from '@/components/ui/Button';
import { Select } from '@/components/ui/ChoiceField';
import { TextField } from '@/components/ui/TextField';
import type { TypedForm } from '@/components/ui/typed-form';
import { countInText } from '@/lib/format/numbers';
import { ASSIGNEE_ROLE_WORDS } from '@/lib/format/words';
import type { AssigneePlace } from '@/lib/plans/edit/assignee-places';
import { isBlank, isFresh, MOST_ROWS, type Row } from '@/lib/plans/edit/rows';
import { AddRowButton } from './PartForm';
import { RowCard } from './RowCard';

type Props = {
  unitId: string;
  rows: readonly Row[];
  typed: TypedForm;
  /** What the stored rows mean, by their keys. */
  places: Readonly<Record<string, AssigneePlace>>;
  /** Names offered while typing. */
  likely: readonly string[];
  /** The person may add a unit under the issuing one. */
  addsUnits: boolean;
};

const LIKELY = 'likely-names';

/** Who has to meet a quota: the words of the document, and the unit or group that each means. */
export function AssigneeRows({ unitId, rows, typed, places, likely, addsUnits }: Props) {
  return (
    <div className="flex flex-col gap-4">
      <datalist id={LIKELY}>
        {likely.map((name) => (
          <option key={name} value={name} />
        ))}
      </datalist>
      <ol id="order">
        {rows.map((row, at) => (
          <RowCard key={row.key} row={row} place={at + 1} of={rows.length} label={`Đơn vị ${at + 1}`}>
            <AssigneeRow
              row={row}
              typed={typed}
              place={places[row.key]}
              unitId={unitId}
              addsUnits={addsUnits}
            />
          </RowCard>
        ))}
      </ol>
      {rows.length < MOST_ROWS ? <AddRowButton>Thêm đơn vị</AddRowButton> : null}
    </div>
  );
}

function AssigneeRow({
  row,
  typed,
  place,
  unitId,
  addsUnits,
}: {
  row: Row;
  typed: TypedForm;
  place: AssigneePlace | undefined;
  unitId: string;
  addsUnits: boolean;
}) {
  const name = (field: string) => `${row.key}.${field}`;
  // Once the words are others than were saved, what those meant says nothing of these.
  const known = place?.asWritten === row.values.asWritten ? place : undefined;
  const lead = row.values.role !== 'COORDINATING';
  const meant = typed.text(name('meant'));
  return (
    <>
      <div className="grid gap-x-6 gap-y-4 sm:grid-cols-[10rem_minmax(0,1fr)]">
        <Select
          {...typed.text(name('role'))}
          label="Vai trò"
          empty={ASSIGNEE_ROLE_WORDS.LEAD}
          options={[{ value: 'COORDINATING', label: ASSIGNEE_ROLE_WORDS.COORDINATING }]}
        />
        <TextField
          {...typed.text(name('asWritten'))}
          label="Tên ghi trong văn bản"
          list={LIKELY}
          autoComplete="off"
          // A row that was just added is where one wants to type.
          autoFocus={isFresh(row) && isBlank(row) && row.key !== 'new1'}
        />
      </div>
      <div className="flex flex-col gap-3 sm:pl-46">
        {known ? <Meaning known={known} lead={lead} unitId={unitId} addsUnits={addsUnits} /> : null}
        {known && !known.meant && known.candidates.length > 0 ? (
          <Select
            {...typed.text(name('place'))}
            label="Đơn vị hoặc nhóm trong hệ thống"
            empty={lead ? 'Chưa chọn' : 'Chỉ ghi tên, không chỉ đơn vị nào'}
            options={known.candidates}
          />
        ) : null}
        <Disclosure
          open={Boolean(meant.error) || meant.defaultValue !== ''}
          summary={
            <span className="text-sm">
              {known?.meant ? 'Chọn đơn vị khác' : 'Trong hệ thống có tên khác'}
              <span className="sr-only"> cho {row.values.asWritten || 'dòng này'}</span>
            </span>
          }
        >
          <TextField
            {...meant}
            label="Tên trong hệ thống"
            hint="Tên đơn vị thuộc phạm vi hoặc nhóm của đơn vị ban hành. Văn bản vẫn giữ tên đã ghi ở trên."
            list={LIKELY}
            autoComplete="off"
          />
        </Disclosure>
      </div>
    </>
  );
}

function Meaning({
  known,
  lead,
  unitId,
  addsUnits,
}: {
  known: AssigneePlace;
  lead: boolean;
  unitId: string;
  addsUnits: boolean;
}) {
  const { meant, candidates } = known;
  if (meant) {
    return (
      <p className="wrap-anywhere">
        <span aria-hidden="true">→ </span>
        <span className="sr-only">Trong hệ thống: </span>
        <TextLink
          className="link-roomy"
          href={`/as/${unitId}/units/${meant.unitId}${meant.isGroup ? '#nhom' : ''}`}
        >
          {meant.name}
        </TextLink>
        {meant.members === null ? null : (
          <span className="text-muted"> (nhóm, {countInText(meant.members)} đơn vị)</span>
        )}
      </p>
    );
  }
  if (candidates.length > 0) {
    return (
      <p className={lead ? 'text-short' : 'text-muted'}>
        {lead ? '! ' : ''}
        {candidates.length === 1
          ? 'Có một đơn vị gần giống tên này. Nếu đúng, vui lòng chọn rồi lưu.'
          : `Có ${countInText(candidates.length)} đơn vị có thể là tên này. Vui lòng chọn rồi lưu.`}
      </p>
    );
  }
  if (!lead) return <p className="text-muted">Chỉ ghi tên; không có đơn vị nào trong hệ thống tên này.</p>;
  return (
    <p className="text-short">
      ! Chưa tìm thấy đơn vị tên này. Đơn vị chủ trì phải có trong hệ thống trước khi ban hành: vui lòng kiểm
      tra tên,{' '}
      {addsUnits ? (
        <TextLink className="link-roomy" href={`/as/${unitId}/units/${unitId}/add`}>
          thêm đơn vị
        </TextLink>
      ) : (
        'nhờ quản trị của đơn vị thêm đơn vị này'
      )}{' '}
      hoặc{' '}
      <TextLink className="link-roomy" href={`/as/${unitId}/units/${unitId}/groups/add`}>
        lập nhóm đơn vị
      </TextLink>
      .
    </p>
  );
}
