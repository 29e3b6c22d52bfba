'use client';

import { useActionState } from 'react';
import { LinkButton } from '@/components/ui/Button';
import { Select } from '@/components/ui/ChoiceField';
import { ErrorSummary } from '@/components/ui/ErrorSummary';
import { SubmitButton } from '@/components/ui/SubmitButton';
import { TextField } from '@/components/ui/TextField';
import { FRESH } from '@/lib/form/state';
import { UNIT_KIND_WORDS } from '@/lib/format/words';
import { addUnit } from '@/lib/units/actions';
import { BODY_KINDS } from '@/lib/units/schema';
import { SchoolLevelField } from './SchoolLevelField';

type Props = {
  actingUnit: string;
  parent: { id: string; name: string };
  /** The parent's page. */
  back: string;
};

/** A body to be added under a committee. */
export function AddUnitForm({ actingUnit, parent, back }: Props) {
  const [state, action] = useActionState(addUnit, FRESH);
  const { values, problems } = state;
  const about = (field: string) => problems.find((problem) => problem.at === field)?.message;
  return (
    <form action={action} className="flex max-w-xl flex-col gap-5" noValidate>
      <ErrorSummary title="Chưa thêm được đơn vị" problems={problems} />
      <input type="hidden" name="unit" value={actingUnit} />
      <input type="hidden" name="parent" value={parent.id} />
      <TextField
        name="name"
        label="Tên đơn vị"
        hint="Ghi đủ như trong văn bản, ví dụ “Trường Tiểu học Nguyễn Huệ”."
        autoComplete="off"
        required
        error={about('name')}
        defaultValue={values?.name ?? ''}
      />
      <Select
        name="kind"
        label="Loại đơn vị"
        empty="Chọn loại đơn vị"
        options={BODY_KINDS.map((kind) => ({ value: kind, label: UNIT_KIND_WORDS[kind] }))}
        required
        error={about('kind')}
        defaultValue={values?.kind ?? ''}
      />
      <SchoolLevelField error={about('schoolLevel')} defaultValue={values?.schoolLevel ?? ''} />
      <div className="flex flex-wrap gap-3">
        <SubmitButton pendingText="Đang thêm…">Thêm đơn vị</SubmitButton>
        <LinkButton look="quiet" href={back}>
          Thôi
        </LinkButton>
      </div>
    </form>
  );
}
