'use client';

import { useActionState } from 'react';
import { Notice } from '@/components/ui/Notice';
import { SubmitButton } from '@/components/ui/SubmitButton';
import { TextField } from '@/components/ui/TextField';
import { signIn } from '@/lib/accounts/actions';
import { FRESH } from '@/lib/form/state';

/** The sign-in form. Its two fields are native, so that it works without JavaScript and with every password manager. */
export function SignInForm({ next }: { next: string | null }) {
  const [state, action] = useActionState(signIn, FRESH);
  const [problem] = state.problems;
  const about = (field: string) => (problem?.at === field ? problem.message : undefined);
  return (
    <form action={action} className="flex flex-col gap-5" noValidate>
      {problem?.at === 'form' ? (
        <div role="alert">
          <Notice kind="danger">{problem.message}</Notice>
        </div>
      ) : null}
      <input type="hidden" name="next" value={state.values?.next ?? next ?? ''} />
      <TextField
        name="email"
        label="Thư điện tử"
        type="email"
        autoComplete="username"
        autoCapitalize="none"
        spellCheck={false}
        error={about('email')}
        defaultValue={state.values?.email ?? ''}
        autoFocus={problem?.at === 'email'}
      />
      <TextField
        name="password"
        label="Mật khẩu"
        type="password"
        autoComplete="current-password"
        error={about('password')}
        autoFocus={problem?.at === 'password'}
      />
      <SubmitButton pendingText="Đang đăng nhập…">Đăng nhập</SubmitButton>
    </form>
  );
}
