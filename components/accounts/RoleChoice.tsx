import { CheckboxField, Fieldset } from '@/components/ui/ChoiceField';
import { ROLES, roleField } from '@/lib/accounts/role-fields';
import type { FormValues } from '@/lib/form/state';
import { ROLE_WORDS, type Role } from '@/lib/format/words';

/** Which roles a person gets in a unit, with what each may do. */
export function RoleChoice({ values, error }: { values: FormValues | null; error?: string }) {
  return (
    <Fieldset legend="Vai trò ở đơn vị này" id="roles" error={error} required>
      {ROLES.map((role) => (
        <CheckboxField
          key={role}
          name={roleField(role)}
          label={ROLE_WORDS[role]}
          hint={MAY[role]}
          defaultChecked={Boolean(values?.[roleField(role)])}
        />
      ))}
    </Fieldset>
  );
}

const MAY: Record<Role, string> = {
  OFFICER: 'Lập, sửa và nộp đề cử của đơn vị và các đơn vị trực thuộc',
  REVIEWER: 'Lập kế hoạch; xét, trả lại, công nhận đề cử vào kế hoạch do đơn vị ban hành',
  COUNCIL: 'Đọc hồ sơ, xem tiến độ, in báo cáo tổng hợp',
  ADMINISTRATOR: 'Tạo, khóa tài khoản và cấp vai trò trong đơn vị và các đơn vị trực thuộc',
  LEADER: 'Đọc hồ sơ, xem tiến độ và báo cáo',
};
