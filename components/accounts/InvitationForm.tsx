'use client';

import { useActionState } from 'react';
import { ErrorSummary } from '@/components/ui/ErrorSummary';
import { SubmitButton } from '@/components/ui/SubmitButton';
import { acceptLink } from '@/lib/accounts/actions';
import { FRESH } from '@/lib/form/state';
import { NewPasswordFields } from './NewPasswordFields';

/** Sets the password by a one-time link. */
export function InvitationForm({ token, email }: { token: string; email: string }) {
  const [state, action] = useActionState(acceptLink, FRESH);
  const about = (field: string) => state.problems.find((problem) => problem.at === field)?.message;
  return (
    <form action={action} className="flex flex-col gap-5" noValidate>
      <ErrorSummary title="Chưa đặt được mật khẩu" problems={state.problems} />
      <input type="hidden" name="token" value={token} />
      <input type="hidden" autoComplete="username" value={email} readOnly />
      <NewPasswordFields about={about} />
      <SubmitButton pendingText="Đang lưu…">Đặt mật khẩu</SubmitButton>
    </form>
  );
}
