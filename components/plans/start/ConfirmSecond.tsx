import { CheckboxField } from '@/components/ui/ChoiceField';
import type { TypedForm } from '@/components/ui/typed-form';
import type { Problem } from '@/lib/refusal';

type Props = { typed: TypedForm; problems: readonly Problem[]; second: boolean; label: string };

/** Asks before a plan is started that there is already; also where somebody else has started it in the meantime. */
export function ConfirmSecond({ typed, problems, second, label }: Props) {
  if (!second && !problems.some(({ at }) => at === 'confirmed')) return null;
  return <CheckboxField {...typed.tick('confirmed')} label={label} />;
}
