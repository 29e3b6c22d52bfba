'use client';

import type { ReactNode } from 'react';
import { CheckboxField, Fieldset, Select } from '@/components/ui/ChoiceField';
import { DateField, TextArea, TextField } from '@/components/ui/TextField';
import type { TypedForm } from '@/components/ui/typed-form';
import { DEADLINE_PURPOSE_WORDS } from '@/lib/format/words';
import { BINDS, DAY_FORMS } from '@/lib/plans/edit/deadline-words';
import { addDeadline, saveDeadline } from '@/lib/plans/edit/deadlines-actions';
import type { OpenPart } from '@/lib/plans/edit/parts';
import { PartForm } from './PartForm';

type Props = {
  unitId: string;
  planId: string;
  open: OpenPart;
  /** It is not stored yet: saving adds it. */
  fresh: boolean;
  groups: readonly { id: string; name: string }[];
};

/** The form of one deadline: what for, which day, whom it binds, from when and until when something is taken. */
export function DeadlineForm({ unitId, planId, open, fresh, groups }: Props) {
  return (
    <PartForm unitId={unitId} planId={planId} open={open} action={fresh ? addDeadline : saveDeadline}>
      {({ typed }) => (
        <>
          <Select
            {...typed.text('purpose')}
            label="Mốc này dùng cho việc gì"
            empty="Chọn loại mốc"
            options={Object.entries(DEADLINE_PURPOSE_WORDS).map(([value, label]) => ({ value, label }))}
            required
          />
          <TextField
            {...typed.text('what')}
            label="Nội dung công việc"
            hint="Theo lời kế hoạch, ví dụ: Gửi danh sách đề cử về Phòng Nội vụ"
            autoComplete="off"
            required
          />
          <Day typed={typed} />
          <Bound typed={typed} groups={groups} />
          <Fieldset
            legend="Ngày mở và ngày khóa"
            id="ends"
            hint="Hạn là ngày phải nộp; sau hạn vẫn nộp muộn được đến hết ngày khóa. Để trống nếu kế hoạch không ghi. Mốc lặp lại mỗi năm thì chỉ ghi ngày/tháng."
          >
            <div className="mt-1 grid gap-x-6 gap-y-4 sm:grid-cols-2">
              <DateField {...typed.text('opensOn')} label="Ngày mở" hint="Từ ngày này mới nhận" />
              <DateField
                {...typed.text('closesOn')}
                label="Ngày khóa"
                hint="Hết ngày này thì không nhận nữa"
              />
            </div>
          </Fieldset>
          <TextArea {...typed.text('note')} label="Ghi chú" rows={2} className="min-h-20" />
        </>
      )}
    </PartForm>
  );
}

/** Four ways in which a plan names a day. All fields stay in sight: nothing that is typed is hidden away. */
function Day({ typed }: { typed: TypedForm }) {
  const year = {
    inputMode: 'numeric',
    autoComplete: 'off',
    maxLength: 4,
    className: 'max-w-28 tabular-nums',
  } as const;
  return (
    <Fieldset
      legend="Hạn"
      id="form"
      hint="Chọn một cách ghi, rồi điền ô của cách đó."
      error={typed.error('form')}
      required
    >
      <div className="grid gap-x-8 gap-y-3 sm:grid-cols-2">
        <Way typed={typed} name="form" value="on" label={DAY_FORMS.on.label}>
          <DateField {...typed.text('on')} label="Ngày" hint="Ngày/tháng/năm, ví dụ 25/08/2024" />
        </Way>
        <Way typed={typed} name="form" value="monthDay" label={DAY_FORMS.monthDay.label}>
          <DateField {...typed.text('monthDay')} label="Ngày hằng năm" hint="Ngày/tháng, ví dụ 15/12" />
        </Way>
        <Way typed={typed} name="form" value="quarter" label={DAY_FORMS.quarter.label}>
          <div className="flex flex-wrap gap-x-6 gap-y-4">
            <Select {...typed.text('quarter')} label="Quý" empty="Chọn quý" options={QUARTERS} />
            <TextField {...typed.text('quarterYear')} {...year} label="Năm của quý" />
          </div>
        </Way>
        <Way typed={typed} name="form" value="year" label={DAY_FORMS.year.label}>
          <TextField {...typed.text('year')} {...year} label="Năm" />
        </Way>
      </div>
      <CheckboxField
        {...typed.tick('before')}
        label="Kế hoạch ghi «trước»"
        hint="«Trước ngày 25/8» là hết ngày 24/8; trước một quý, một năm là hết quý, hết năm liền trước."
      />
    </Fieldset>
  );
}

function Bound({ typed, groups }: { typed: TypedForm; groups: Props['groups'] }) {
  return (
    <Fieldset legend="Áp dụng với" id="binds" error={typed.error('binds')}>
      <div className="grid gap-x-8 gap-y-3 sm:grid-cols-2">
        <div className="sm:col-span-2">
          <Way typed={typed} name="binds" value="all" label={BINDS.all} />
        </div>
        <Way typed={typed} name="binds" value="group" label={BINDS.group}>
          <Select
            {...typed.text('boundGroup')}
            label="Nhóm đơn vị"
            hint={groups.length === 0 ? 'Đơn vị chưa lập nhóm nào.' : undefined}
            empty="Chọn nhóm"
            options={groups.map(({ id, name }) => ({ value: id, label: name }))}
          />
        </Way>
        <Way typed={typed} name="binds" value="unit" label={BINDS.unit}>
          <TextField
            {...typed.text('boundUnit')}
            label="Đơn vị"
            hint="Tên đơn vị trong phạm vi, ví dụ: Xã Nam Yang"
            autoComplete="off"
          />
        </Way>
      </div>
    </Fieldset>
  );
}

/** One of several ways, with the fields that belong to it under it. */
function Way({
  typed,
  name,
  value,
  label,
  children,
}: {
  typed: TypedForm;
  name: 'form' | 'binds';
  value: string;
  label: string;
  children?: ReactNode;
}) {
  const chosen = typed.text(name).defaultValue === value;
  return (
    <div>
      <label className="choice">
        <input
          // React does not move a box to a new default when its form comes back refused: a new key makes a new one.
          key={String(chosen)}
          type="radio"
          name={name}
          value={value}
          defaultChecked={chosen}
          aria-describedby={typed.error(name) ? `${name}-error` : undefined}
          className="tick"
        />
        <span className="py-2.5">{label}</span>
      </label>
      {children ? <div className="pl-8.5">{children}</div> : null}
    </div>
  );
}

const QUARTERS = [
  { value: '1', label: 'Quý I' },
  { value: '2', label: 'Quý II' },
  { value: '3', label: 'Quý III' },
  { value: '4', label: 'Quý IV' },
];
