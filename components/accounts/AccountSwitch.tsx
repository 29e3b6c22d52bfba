'use client';

import { useActionState } from 'react';
import { ErrorSummary } from '@/components/ui/ErrorSummary';
import { SubmitButton } from '@/components/ui/SubmitButton';
import { disable, enable, resetPassword } from '@/lib/accounts/actions';
import { FRESH } from '@/lib/form/state';
import { OneTimeLink } from './OneTimeLink';

type Props = { actingUnit: string; account: string };

/** A new one-time link, for whoever forgot the password or never set one. */
export function ResetForm({ actingUnit, account }: Props) {
  const [state, action] = useActionState(resetPassword, FRESH);
  const { values, notice } = state;
  if (notice && values?.link)
    return <OneTimeLink title={notice} link={values.link} until={values.until ?? ''} />;
  return (
    <form action={action} className="flex flex-col items-start gap-3">
      <ErrorSummary title="Chưa tạo được liên kết" problems={state.problems} />
      <Ids actingUnit={actingUnit} account={account} />
      <p className="text-muted">
        Tạo một liên kết để người dùng tự đặt mật khẩu mới. Mật khẩu cũ còn dùng được đến khi liên kết được sử
        dụng; các liên kết tạo trước đó hết hiệu lực.
      </p>
      <SubmitButton look="secondary" pendingText="Đang tạo…">
        Tạo liên kết đặt mật khẩu
      </SubmitButton>
    </form>
  );
}

/** Disables an account, which ends its sessions at once, or enables it again. */
export function DisableForm({ actingUnit, account, disabled }: Props & { disabled: boolean }) {
  const [state, action] = useActionState(disabled ? enable : disable, FRESH);
  return (
    <form action={action} className="flex flex-col items-start gap-3">
      <ErrorSummary title="Chưa thực hiện được" problems={state.problems} />
      <Ids actingUnit={actingUnit} account={account} />
      <p className="text-muted">
        {disabled
          ? 'Tài khoản đang bị khóa. Mở khóa để người này đăng nhập lại với mật khẩu và các vai trò như trước.'
          : 'Người này bị đăng xuất ngay trên mọi thiết bị và không đăng nhập lại được. Hồ sơ đã lập vẫn còn nguyên.'}
      </p>
      <SubmitButton look={disabled ? 'secondary' : 'danger'} pendingText="Đang thực hiện…">
        {disabled ? 'Mở khóa tài khoản' : 'Khóa tài khoản'}
      </SubmitButton>
    </form>
  );
}

function Ids({ actingUnit, account }: Props) {
  return (
    <>
      <input type="hidden" name="unit" value={actingUnit} />
      <input type="hidden" name="account" value={account} />
    </>
  );
}
