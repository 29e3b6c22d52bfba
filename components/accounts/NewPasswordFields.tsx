import { TextField } from '@/components/ui/TextField';
import { SHORTEST_PASSWORD } from '@/lib/accounts/password-rule';

/** A new password, twice. */
export function NewPasswordFields({ about }: { about: (field: string) => string | undefined }) {
  return (
    <>
      <TextField
        name="password"
        label="Mật khẩu mới"
        type="password"
        autoComplete="new-password"
        hint={`Ít nhất ${SHORTEST_PASSWORD} ký tự. Một câu ngắn dễ nhớ là tốt nhất.`}
        error={about('password')}
      />
      <TextField
        name="again"
        label="Nhập lại mật khẩu mới"
        type="password"
        autoComplete="new-password"
        error={about('again')}
      />
    </>
  );
}
