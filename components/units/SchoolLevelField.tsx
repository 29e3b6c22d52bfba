import { Select } from '@/components/ui/ChoiceField';
import { SCHOOL_LEVEL_WORDS } from '@/lib/format/words';

/** Only schools have one: some quotas count by level of schooling. */
export function SchoolLevelField({ error, defaultValue }: { error?: string; defaultValue: string }) {
  return (
    <Select
      name="schoolLevel"
      label="Cấp học"
      hint="Chỉ cần với trường học."
      empty="Không phải trường học"
      options={Object.entries(SCHOOL_LEVEL_WORDS).map(([value, label]) => ({ value, label }))}
      error={error}
      defaultValue={defaultValue}
    />
  );
}
