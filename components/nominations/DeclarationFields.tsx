import { CheckboxField } from '@/components/ui/ChoiceField';
import type { TypedForm } from '@/components/ui/typed-form';

/** What the nominating unit declares; without all three nothing can be submitted. */
export const DECLARATIONS = [
  { name: 'noDiscipline', label: 'Không đang trong thời gian thi hành kỷ luật.' },
  { name: 'noInspection', label: 'Không đang bị thanh tra, kiểm tra, điều tra về dấu hiệu vi phạm.' },
  { name: 'noComplaint', label: 'Không có đơn khiếu nại, tố cáo đang được xem xét, giải quyết.' },
] as const;

export function DeclarationFields({ typed }: { typed: TypedForm }) {
  return (
    <div className="flex flex-col">
      {DECLARATIONS.map(({ name, label }) => (
        <CheckboxField key={name} {...typed.tick(name)} label={label} required />
      ))}
    </div>
  );
}
