'use client';

import { useActionState } from 'react';
import { ErrorSummary } from '@/components/ui/ErrorSummary';
import { SubmitButton } from '@/components/ui/SubmitButton';
import { TextField } from '@/components/ui/TextField';
import { rename, renewPassword } from '@/lib/accounts/actions';
import { FRESH } from '@/lib/form/state';
import { NewPasswordFields } from './NewPasswordFields';

/** One's own name. */
export function RenameForm({ name }: { name: string }) {
  const [state, action] = useActionState(rename, FRESH);
  return (
    <form action={action} className="flex max-w-xl flex-col gap-5" noValidate>
      <ErrorSummary title="Chưa lưu được họ tên" problems={state.problems} />
      <TextField
        name="name"
        label="Họ và tên"
        hint="Hiện dưới các quyết định và trong lịch sử hồ sơ từ nay về sau."
        autoComplete="name"
        error={state.problems[0]?.message}
        defaultValue={state.values?.name ?? name}
      />
      <SubmitButton look="secondary" className="self-start" pendingText="Đang lưu…">
        Lưu họ tên
      </SubmitButton>
    </form>
  );
}

/** A new password for oneself; all other sessions end with it. */
export function PasswordForm({ email }: { email: string }) {
  const [state, action] = useActionState(renewPassword, FRESH);
  const about = (field: string) => state.problems.find((problem) => problem.at === field)?.message;
  return (
    <form action={action} className="flex max-w-xl flex-col gap-5" noValidate>
      <ErrorSummary title="Chưa đổi được mật khẩu" problems={state.problems} />
      {/* So that a password manager knows whose password this is. */}
      <input type="hidden" autoComplete="username" value={email} readOnly />
      <TextField
        name="current"
        label="Mật khẩu hiện tại"
        type="password"
        autoComplete="current-password"
        error={about('current')}
      />
      <NewPasswordFields about={about} />
      <SubmitButton look="secondary" className="self-start" pendingText="Đang đổi…">
        Đổi mật khẩu
      </SubmitButton>
    </form>
  );
}
