'use client';

import { useActionState } from 'react';
import { ErrorSummary } from '@/components/ui/ErrorSummary';
import { SubmitButton } from '@/components/ui/SubmitButton';
import { TextField } from '@/components/ui/TextField';
import { giveRoles } from '@/lib/accounts/actions';
import { FRESH } from '@/lib/form/state';
import { RoleChoice } from './RoleChoice';

/** More roles for a person, in the unit that was picked above. */
export function GrantForm({
  actingUnit,
  account,
  home,
}: {
  actingUnit: string;
  account: string;
  home: string;
}) {
  const [state, action] = useActionState(giveRoles, FRESH);
  const about = (field: string) => state.problems.find((problem) => problem.at === field)?.message;
  return (
    <form action={action} className="flex flex-col gap-5" noValidate>
      <ErrorSummary title="Chưa cấp được vai trò" problems={state.problems} />
      <input type="hidden" name="unit" value={actingUnit} />
      <input type="hidden" name="account" value={account} />
      <input type="hidden" name="home" value={home} />
      <RoleChoice values={state.values} error={about('roles')} />
      <TextField
        name="title"
        label="Chức vụ ở đơn vị này"
        autoComplete="off"
        error={about('title')}
        defaultValue={state.values?.title ?? ''}
      />
      <SubmitButton look="secondary" className="self-start" pendingText="Đang cấp…">
        Cấp vai trò
      </SubmitButton>
    </form>
  );
}
