'use client';

import { useActionState } from 'react';
import { LinkButton } from '@/components/ui/Button';
import { ErrorSummary } from '@/components/ui/ErrorSummary';
import { SubmitButton } from '@/components/ui/SubmitButton';
import { TextField } from '@/components/ui/TextField';
import { addAccount } from '@/lib/accounts/actions';
import { FRESH } from '@/lib/form/state';
import { OneTimeLink } from './OneTimeLink';
import { RoleChoice } from './RoleChoice';

type Props = {
  /** The unit acted for. */
  actingUnit: string;
  /** The unit of the new account. */
  home: string;
  /** The list of accounts. */
  list: string;
};

/** Who gets an account and what they may do; after that, the link by which they come in. */
export function NewAccountForm({ actingUnit, home, list }: Props) {
  const [state, action] = useActionState(addAccount, FRESH);
  const { values, notice, problems } = state;
  const about = (field: string) => problems.find((problem) => problem.at === field)?.message;
  if (notice && values?.link) {
    return (
      <div className="flex flex-col gap-5">
        <OneTimeLink title={notice} link={values.link} until={values.until ?? ''} />
        <div className="flex flex-wrap gap-3">
          <LinkButton href={`${list}/${values.created}`}>Xem tài khoản</LinkButton>
          <LinkButton look="quiet" href={list}>
            Về danh sách tài khoản
          </LinkButton>
        </div>
      </div>
    );
  }
  return (
    <form action={action} className="flex flex-col gap-5" noValidate>
      <ErrorSummary title="Chưa tạo được tài khoản" problems={problems} />
      <input type="hidden" name="unit" value={actingUnit} />
      <input type="hidden" name="home" value={home} />
      <TextField
        name="name"
        label="Họ và tên"
        autoComplete="off"
        required
        error={about('name')}
        defaultValue={values?.name ?? ''}
      />
      <TextField
        name="email"
        label="Thư điện tử"
        type="email"
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
        hint="Dùng để đăng nhập. Mỗi địa chỉ chỉ có một tài khoản."
        required
        error={about('email')}
        defaultValue={values?.email ?? ''}
      />
      <TextField
        name="title"
        label="Chức vụ"
        autoComplete="off"
        hint="Ví dụ: Công chức Văn hóa - Xã hội"
        error={about('title')}
        defaultValue={values?.title ?? ''}
      />
      <RoleChoice values={values} error={about('roles')} />
      <SubmitButton className="self-start" pendingText="Đang tạo…">
        Tạo tài khoản
      </SubmitButton>
    </form>
  );
}
