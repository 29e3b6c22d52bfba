'use client';

import { AddRowButton } from '@/components/plans/edit/PartForm';
import { CheckboxField, Select } from '@/components/ui/ChoiceField';
import { Panel } from '@/components/ui/Panel';
import { TextArea, TextField } from '@/components/ui/TextField';
import type { TypedForm } from '@/components/ui/typed-form';
import { UNLISTED } from '@/lib/documents/confirm/from-reading';
import { twoDigits } from '@/lib/format/numbers';
import { CADENCE_WORDS, type Cadence, SUBJECT_WORDS, SUBJECTS } from '@/lib/format/words';
import type { Row } from '@/lib/plans/edit/rows';
import { ReadingForm, type ReadingFormProps } from './ReadingForm';
import { ReadRow } from './ReadRow';
import type { Marks } from './ReadValue';

export type FieldOption = { key: string; label: string };

const FIELDS = [
  ...['leads', 'coordinators', 'min', 'max', ...SUBJECTS, 'cadence', 'year'],
  ...['each', 'perSchoolLevel', 'field', 'fieldAsWritten', 'note'],
];

/** The quotas in the order of the document; each is folded once it is sure. */
export function QuotasForm({
  marks,
  fields,
  ...form
}: ReadingFormProps & { marks: Marks; fields: readonly FieldOption[] }) {
  return (
    <ReadingForm {...form}>
      {({ typed, rows }) => (
        <Panel title="Các chỉ tiêu">
          {rows.length === 0 ? <p className="pb-5 text-muted">Chưa tìm thấy chỉ tiêu nào.</p> : null}
          <ol>
            {rows.map((row, at) => (
              <ReadRow
                key={row.key}
                row={row}
                place={at + 1}
                of={rows.length}
                label={`Chỉ tiêu ${at + 1}`}
                marks={marks}
                typed={typed}
                fields={FIELDS}
                brief={briefOf(row, fields)}
              >
                <QuotaFields name={(field) => `${row.key}.${field}`} typed={typed} fields={fields} />
              </ReadRow>
            ))}
          </ol>
          <AddRowButton>Thêm chỉ tiêu</AddRowButton>
        </Panel>
      )}
    </ReadingForm>
  );
}

const NUMBER = {
  inputMode: 'numeric',
  autoComplete: 'off',
  maxLength: 5,
  className: 'max-w-28 tabular-nums',
} as const;

function QuotaFields({
  name,
  typed,
  fields,
}: {
  name: (field: string) => string;
  typed: TypedForm;
  fields: readonly FieldOption[];
}) {
  const known = typed.text(name('field')).defaultValue;
  const gone = known !== '' && known !== UNLISTED && !fields.some(({ key }) => key === known);
  return (
    <>
      <div className="grid items-start gap-4 sm:grid-cols-2">
        <TextArea
          {...typed.text(name('leads'))}
          label="Đơn vị chủ trì"
          hint="Như ghi trong văn bản, mỗi dòng một đơn vị."
          rows={2}
          className="min-h-20"
        />
        <TextArea
          {...typed.text(name('coordinators'))}
          label="Đơn vị phối hợp"
          hint="Để trống nếu không có."
          rows={2}
          className="min-h-20"
        />
      </div>
      <div className="flex flex-wrap gap-x-6">
        <CheckboxField {...typed.tick(name('each'))} label="Số lượng tính cho mỗi đơn vị" />
        <CheckboxField {...typed.tick(name('perSchoolLevel'))} label="Tính cho mỗi cấp học" />
      </div>
      <div className="grid grid-cols-2 items-start gap-4 sm:grid-cols-3">
        <TextField {...typed.text(name('min'))} {...NUMBER} label="Ít nhất" />
        <TextField {...typed.text(name('max'))} {...NUMBER} label="Nhiều nhất" />
        {SUBJECTS.map((subject) => (
          <TextField
            key={subject}
            {...typed.text(name(subject))}
            {...NUMBER}
            label={SUBJECT_WORDS[subject]}
          />
        ))}
      </div>
      <div className="grid items-start gap-4 sm:grid-cols-2">
        <Select
          {...typed.text(name('cadence'))}
          label="Tính theo"
          empty="Văn bản không nêu"
          options={Object.entries(CADENCE_WORDS).map(([value, label]) => ({ value, label }))}
        />
        <TextField
          {...typed.text(name('year'))}
          {...NUMBER}
          label="Năm, khi tính trong một năm"
          maxLength={4}
        />
        <Select
          {...typed.text(name('field'))}
          label="Lĩnh vực"
          empty="Tính chung tất cả lĩnh vực"
          options={[
            ...fields.map(({ key, label }) => ({ value: key, label })),
            { value: UNLISTED, label: 'Phong trào ngoài danh sách lĩnh vực' },
            ...(gone ? [{ value: known, label: 'Lĩnh vực đã bị bỏ' }] : []),
          ]}
        />
        <TextField
          {...typed.text(name('fieldAsWritten'))}
          label="Lời văn bản về lĩnh vực"
          autoComplete="off"
        />
      </div>
      <TextField {...typed.text(name('note'))} label="Ghi chú" autoComplete="off" />
    </>
  );
}

function briefOf({ values }: Row, fields: readonly FieldOption[]): string {
  const { leads = '', min = '', max = '', cadence = '', field = '', fieldAsWritten = '' } = values;
  const who = leads.split('\n').filter(Boolean).join(', ') || 'Chưa ghi đơn vị';
  const many = max ? `${digits(min)}–${digits(max)}` : `ít nhất ${digits(min)}`;
  const split = SUBJECTS.flatMap((subject) =>
    values[subject] ? [`${SUBJECT_WORDS[subject].toLowerCase()} ${digits(values[subject])}`] : [],
  );
  const time = Object.hasOwn(CADENCE_WORDS, cadence)
    ? CADENCE_WORDS[cadence as Cadence].toLowerCase()
    : 'không nêu thời gian';
  const what = fieldAsWritten || fields.find(({ key }) => key === field)?.label || 'tất cả lĩnh vực';
  return [who, values.each ? `mỗi đơn vị ${many}` : many, ...split, time, what].join(' · ');
}

function digits(text: string | undefined): string {
  return text && /^\d+$/.test(text) ? twoDigits(Number(text)) : text || '—';
}
