'use client';

import { CheckboxField, Fieldset, type OptionGroup, Select } from '@/components/ui/ChoiceField';
import { TextArea, TextField } from '@/components/ui/TextField';
import { SUBJECT_WORDS, SUBJECTS } from '@/lib/format/words';
import { saveField } from '@/lib/plans/edit/field-actions';
import type { FieldSource } from '@/lib/plans/edit/field-queries';
import { SHORT_NAME_LENGTH, suggestedShortName } from '@/lib/plans/edit/field-short-name';
import type { OpenPart } from '@/lib/plans/edit/parts';
import { PartForm } from './PartForm';

type Props = {
  unitId: string;
  planId: string;
  open: OpenPart;
  /** The plans that the field can come from, with their fields. */
  sources: readonly FieldSource[];
  /** What is odd in its letter. */
  odd: string | null;
};

/** The form of one field of a plan, without its criteria. */
export function FieldForm({ unitId, planId, open, sources, odd }: Props) {
  return (
    <PartForm unitId={unitId} planId={planId} open={open} action={saveField}>
      {({ typed }) => (
        <>
          <TextArea {...typed.text('name')} label="Tên lĩnh vực" rows={2} className="min-h-20" required />
          <div className="grid gap-6 sm:grid-cols-2">
            <TextField
              {...typed.text('letter')}
              label="Chữ cái"
              hint={odd ? <span className="text-short">! {odd}</span> : 'Để trống nếu kế hoạch chỉ đánh số.'}
              autoComplete="off"
              maxLength={5}
              className="max-w-24"
            />
            <TextField
              {...typed.text('shortName')}
              label="Tên ngắn"
              hint={`Dùng ở đầu cột của bảng, tối đa ${SHORT_NAME_LENGTH} ký tự. ${suggestion(open)}`}
              autoComplete="off"
            />
          </div>
          <Fieldset
            legend="Đối tượng"
            id="subjects"
            hint="Để trống cả ba nếu kế hoạch không nêu đối tượng: khi đó ai cũng đề cử được."
          >
            {SUBJECTS.map((subject) => (
              <CheckboxField key={subject} {...typed.tick(subject)} label={SUBJECT_WORDS[subject]} />
            ))}
          </Fieldset>
          <CheckboxField
            {...typed.tick('listed')}
            label="Có trong danh sách lĩnh vực của kế hoạch"
            hint="Bỏ dấu nếu chỉ phần chỉ tiêu nhắc đến phong trào này."
          />
          {sources.length > 0 ? (
            <Select
              {...typed.text('upperField')}
              label="Cụ thể hóa lĩnh vực"
              hint="Lĩnh vực của kế hoạch cấp trên, hoặc của kế hoạch cả giai đoạn, mà lĩnh vực này thực hiện. Nhờ đó chỉ tiêu hai bên so được với nhau."
              empty="Không lấy từ kế hoạch nào"
              options={sources.map(sourceOptions)}
            />
          ) : null}
          <TextArea {...typed.text('note')} label="Ghi chú" rows={2} className="min-h-20" />
        </>
      )}
    </PartForm>
  );
}

function suggestion({ values }: OpenPart): string {
  return `Để trống thì ghi «${suggestedShortName(values.name ?? '')}».`;
}

function sourceOptions({ kind, number, fields }: FieldSource): OptionGroup {
  const plan = kind === 'UPPER' ? 'Kế hoạch cấp trên' : 'Kế hoạch cả giai đoạn';
  return {
    label: number ? `${plan} ${number}` : plan,
    options: fields.map(({ id, name, letter }) => ({
      value: id,
      label: letter ? `${letter}) ${name}` : name,
    })),
  };
}
