'use client';

import { useActionState } from 'react';
import { LinkButton } from '@/components/ui/Button';
import { ErrorSummary } from '@/components/ui/ErrorSummary';
import { SubmitButton } from '@/components/ui/SubmitButton';
import { DateField, TextField } from '@/components/ui/TextField';
import { FRESH } from '@/lib/form/state';
import type { PlainDate } from '@/lib/format/dates';
import type { SchoolLevel, UnitKind } from '@/lib/format/words';
import { reviseUnit } from '@/lib/units/actions';
import { SchoolLevelField } from './SchoolLevelField';

type Props = {
  actingUnit: string;
  body: {
    id: string;
    name: string;
    kind: UnitKind;
    schoolLevel: SchoolLevel | null;
    validTo: PlainDate | null;
  };
  /** The body's page. */
  back: string;
};

/** The name of a body, and the day from which it is no longer there. */
export function ReviseUnitForm({ actingUnit, body, back }: Props) {
  const [state, action] = useActionState(reviseUnit, FRESH);
  const { values, problems } = state;
  const about = (field: string) => problems.find((problem) => problem.at === field)?.message;
  return (
    <form action={action} className="flex max-w-xl flex-col gap-5" noValidate>
      <ErrorSummary title="Chưa lưu được" problems={problems} />
      <input type="hidden" name="unit" value={actingUnit} />
      <input type="hidden" name="body" value={body.id} />
      <TextField
        name="name"
        label="Tên đơn vị"
        hint="Tên cũ được giữ trong nhật ký thay đổi."
        autoComplete="off"
        required
        error={about('name')}
        defaultValue={values?.name ?? body.name}
      />
      {body.kind === 'SCHOOL' ? (
        <SchoolLevelField
          error={about('schoolLevel')}
          defaultValue={values?.schoolLevel ?? body.schoolLevel ?? ''}
        />
      ) : null}
      <DateField
        name="validTo"
        label="Kết thúc hoạt động từ ngày"
        hint="Ngày đầu tiên không còn hoạt động, ví dụ 01/07/2025. Để trống nếu đơn vị vẫn hoạt động. Hồ sơ cũ được giữ nguyên."
        error={about('validTo')}
        defaultValue={values?.validTo ?? body.validTo ?? ''}
      />
      <div className="flex flex-wrap gap-3">
        <SubmitButton pendingText="Đang lưu…">Lưu</SubmitButton>
        <LinkButton look="quiet" href={back}>
          Thôi
        </LinkButton>
      </div>
    </form>
  );
}
