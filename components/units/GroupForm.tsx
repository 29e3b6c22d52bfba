'use client';

import { useActionState } from 'react';
import { LinkButton } from '@/components/ui/Button';
import { ErrorSummary } from '@/components/ui/ErrorSummary';
import { SubmitButton } from '@/components/ui/SubmitButton';
import { DateField, TextField } from '@/components/ui/TextField';
import { typedForm } from '@/components/ui/typed-form';
import { FRESH } from '@/lib/form/state';
import type { PlainDate } from '@/lib/format/dates';
import { addGroup, addToGroup, saveGroup } from '@/lib/units/actions';
import type { Candidates } from '@/lib/units/group-queries';
import { MemberBoxes } from './MemberBoxes';

/** A group to be made. `groupId` is the id that it will have. */
export function NewGroupForm({
  unitId,
  groupId,
  candidates,
  today,
  back,
}: {
  unitId: string;
  groupId: string;
  candidates: Candidates;
  today: PlainDate;
  back: string;
}) {
  const [state, send] = useActionState(addGroup, FRESH);
  const typed = typedForm(state, { validFrom: today });
  return (
    <form action={send} className="flex flex-col gap-6" noValidate>
      <ErrorSummary title="Chưa lập được nhóm, vì:" problems={state.problems} />
      <input type="hidden" name="unit" value={unitId} />
      <input type="hidden" name="group" value={groupId} />
      <TextField
        {...typed.text('name')}
        label="Tên nhóm"
        hint="Như văn bản gọi, ví dụ “Các xã, thị trấn”."
        autoComplete="off"
        required
      />
      <DateField
        {...typed.text('validFrom')}
        label="Có từ ngày"
        hint="Thành viên được tính từ ngày này. Kế hoạch của năm trước thì ghi ngày đầu của kế hoạch, ví dụ 01/01/2024."
        required
      />
      <MemberBoxes
        candidates={candidates}
        error={typed.error('members')}
        ticked={(name) => typed.tick(name).defaultChecked}
      />
      <div className="flex flex-wrap gap-3">
        <SubmitButton pendingText="Đang lập…">Lập nhóm</SubmitButton>
        <LinkButton look="quiet" href={back}>
          Thôi
        </LinkButton>
      </div>
    </form>
  );
}

/** The name of a group, and the day from which it is no longer there. */
export function ReviseGroupForm({
  unitId,
  group,
}: {
  unitId: string;
  group: { id: string; name: string; validTo: PlainDate | null };
}) {
  const [state, send] = useActionState(saveGroup, FRESH);
  const typed = typedForm(state, { name: group.name, validTo: group.validTo ?? '' });
  return (
    <form action={send} className="flex max-w-xl flex-col gap-5" noValidate>
      <ErrorSummary title="Chưa lưu được, vì:" problems={state.problems} />
      <input type="hidden" name="unit" value={unitId} />
      <input type="hidden" name="group" value={group.id} />
      <TextField
        {...typed.text('name')}
        label="Tên nhóm"
        hint="Kế hoạch đã ban hành vẫn giữ lời văn của kế hoạch."
        autoComplete="off"
        required
      />
      <DateField
        {...typed.text('validTo')}
        label="Kết thúc từ ngày"
        hint="Ngày đầu tiên nhóm không còn, ví dụ 01/07/2025. Để trống nếu nhóm vẫn còn."
      />
      <SubmitButton look="secondary" className="self-start" pendingText="Đang lưu…">
        Lưu tên và ngày
      </SubmitButton>
    </form>
  );
}

/** Units to be members of a group from a day on. */
export function AddMembersForm({
  unitId,
  groupId,
  candidates,
  members,
  today,
}: {
  unitId: string;
  groupId: string;
  candidates: Candidates;
  /** Members of today. */
  members: readonly string[];
  today: PlainDate;
}) {
  const [state, send] = useActionState(addToGroup, FRESH);
  const typed = typedForm(state, { from: today });
  return (
    <form action={send} className="flex flex-col gap-5" noValidate>
      <ErrorSummary title="Chưa thêm được, vì:" problems={state.problems} />
      <input type="hidden" name="unit" value={unitId} />
      <input type="hidden" name="group" value={groupId} />
      <DateField {...typed.text('from')} label="Thuộc nhóm từ ngày" required />
      <MemberBoxes
        candidates={candidates}
        members={new Set(members)}
        error={typed.error('members')}
        ticked={(name) => typed.tick(name).defaultChecked}
      />
      <SubmitButton look="secondary" className="self-start" pendingText="Đang thêm…">
        Thêm vào nhóm
      </SubmitButton>
    </form>
  );
}
