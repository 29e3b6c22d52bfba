import { TextField } from '@/components/ui/TextField';

/** A year of four digits. */
export function YearField(props: {
  name: string;
  label: string;
  hint?: string;
  error?: string;
  defaultValue: string;
}) {
  return (
    <TextField {...props} inputMode="numeric" maxLength={4} className="max-w-32 tabular-nums" required />
  );
}
