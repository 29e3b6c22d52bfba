'use client';

import { useActionState } from 'react';
import { CheckboxField, Fieldset } from '@/components/ui/ChoiceField';
import { ErrorSummary } from '@/components/ui/ErrorSummary';
import { SubmitButton } from '@/components/ui/SubmitButton';
import { DateField } from '@/components/ui/TextField';
import { typedForm } from '@/components/ui/typed-form';
import { FRESH } from '@/lib/form/state';
import { formatDate, type PlainDate } from '@/lib/format/dates';
import { endInGroup } from '@/lib/units/actions';
import type { Membership } from '@/lib/units/group-queries';

type Props = {
  unitId: string;
  groupId: string;
  members: readonly Membership[];
  today: PlainDate;
};

/** Who is, was and will be a member, each with its days; those ticked are ended on a day. */
export function GroupMembers({ unitId, groupId, members, today }: Props) {
  const [state, send] = useActionState(endInGroup, FRESH);
  const typed = typedForm(state, { to: today });
  const ends = members.some(({ validTo }) => validTo !== null);
  return (
    <form action={send} className="flex flex-col gap-5" noValidate>
      <ErrorSummary title="Chưa lưu được, vì:" problems={state.problems} />
      {/* Enter in the field of the day presses the first button of the form. */}
      <button type="submit" name="intent" value="end" tabIndex={-1} aria-hidden="true" className="sr-only" />
      <input type="hidden" name="unit" value={unitId} />
      <input type="hidden" name="group" value={groupId} />
      <Fieldset legend="Các thành viên" id="stints" error={typed.error('stints')}>
        <div className="grid gap-x-6 sm:grid-cols-2 lg:grid-cols-3">
          {members.map((member) => (
            <CheckboxField
              key={member.id}
              {...typed.tick(`tick.${member.id}`)}
              label={member.name}
              hint={days(member, today)}
            />
          ))}
        </div>
      </Fieldset>
      <DateField
        {...typed.text('to')}
        label="Thôi thuộc nhóm từ ngày"
        hint="Ngày đầu tiên không còn thuộc nhóm. Số liệu của các năm trước giữ nguyên."
      />
      <div className="flex flex-wrap gap-3">
        <SubmitButton look="secondary" name="intent" value="end" pendingText="Đang lưu…">
          Cho thôi từ ngày này
        </SubmitButton>
        {ends ? (
          <SubmitButton look="quiet" name="intent" value="reopen" pendingText="Đang lưu…">
            Bỏ ngày thôi
          </SubmitButton>
        ) : null}
      </div>
    </form>
  );
}

function days({ validFrom, validTo }: Membership, today: PlainDate): string {
  const from = `từ ${formatDate(validFrom)}`;
  if (validTo === null) return validFrom > today ? `sẽ thuộc nhóm ${from}` : from;
  return `${from} đến trước ${formatDate(validTo)}${validTo <= today ? ' (đã thôi)' : ''}`;
}
