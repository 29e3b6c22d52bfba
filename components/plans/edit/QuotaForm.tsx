'use client';

import { CheckboxField, Fieldset, Select } from '@/components/ui/ChoiceField';
import { TextArea, TextField } from '@/components/ui/TextField';
import type { TypedForm } from '@/components/ui/typed-form';
import { SUBJECT_WORDS, SUBJECTS } from '@/lib/format/words';
import type { AssigneePlace } from '@/lib/plans/edit/assignee-places';
import type { OpenPart } from '@/lib/plans/edit/parts';
import { saveQuota } from '@/lib/plans/edit/quota-actions';
import { AssigneeRows } from './AssigneeRows';
import { PartForm } from './PartForm';

type Props = {
  unitId: string;
  planId: string;
  open: OpenPart;
  period: { startYear: number; endYear: number };
  fields: readonly { id: string; letter: string | null; name: string }[];
  places: Readonly<Record<string, AssigneePlace>>;
  likely: readonly string[];
  /** The person may add a unit under the issuing one. */
  addsUnits: boolean;
  /** Counted for each level of schooling, and no school is among the leads. */
  withoutSchools: boolean;
};

/** The form of one quota: who has to meet it, how many, over which time, in which field. */
export function QuotaForm({ unitId, planId, open, period, fields, withoutSchools, ...who }: Props) {
  return (
    <PartForm unitId={unitId} planId={planId} open={open} action={saveQuota}>
      {({ typed, rows }) => (
        <>
          <Section title="Giao cho">
            <AssigneeRows {...who} unitId={unitId} rows={rows} typed={typed} />
            <Select
              {...typed.text('each')}
              label="Số lượng tính cho"
              hint="Chỉ khác nhau khi có nhiều đơn vị chủ trì, hoặc một nhóm."
              options={[
                { value: 'EACH', label: 'Mỗi đơn vị chủ trì (mỗi đơn vị trong nhóm)' },
                { value: 'TOGETHER', label: 'Các đơn vị chủ trì cùng thực hiện' },
              ]}
            />
            <CheckboxField
              {...typed.tick('perSchoolLevel')}
              label="Tính cho mỗi cấp học"
              hint={
                withoutSchools ? (
                  <span className="text-short">
                    ! Chưa có trường học nào trong các đơn vị chủ trì, nên đang tính chung một số.
                  </span>
                ) : (
                  'Chỉ dùng khi giao cho trường học: mầm non, tiểu học, trung học cơ sở mỗi cấp một số.'
                )
              }
            />
          </Section>
          <Numbers typed={typed} />
          <Time typed={typed} period={period} />
          <Section title="Trong lĩnh vực">
            <Select
              {...typed.text('field')}
              label="Lĩnh vực"
              empty="Tính chung tất cả lĩnh vực"
              options={fields.map(({ id, letter, name }) => ({
                value: id,
                label: shortened(letter ? `${letter}) ${name}` : name),
              }))}
            />
            <TextField
              {...typed.text('fieldAsWritten')}
              label="Lời văn bản về lĩnh vực, nếu ghi khác"
              hint="Ví dụ văn bản gọi tắt tên phong trào ở phần chỉ tiêu."
              autoComplete="off"
            />
          </Section>
          <TextArea {...typed.text('note')} label="Ghi chú" rows={2} className="min-h-20" />
        </>
      )}
    </PartForm>
  );
}

function Numbers({ typed }: { typed: TypedForm }) {
  const number = {
    inputMode: 'numeric',
    autoComplete: 'off',
    maxLength: 5,
    className: 'max-w-28 tabular-nums',
  } as const;
  return (
    <Section title="Số lượng">
      <div className="grid gap-x-6 gap-y-4 sm:grid-cols-2">
        <TextField {...typed.text('min')} {...number} label="Ít nhất" hint="Ví dụ 02." />
        <TextField
          {...typed.text('max')}
          {...number}
          label="Nhiều nhất"
          hint="Để trống nếu không có mức trên («ít nhất», «trở lên»)."
        />
      </div>
      <Fieldset
        legend="Trong đó ít nhất, theo đối tượng"
        id="parts"
        hint="Để trống nếu không chia. Khi các phần cộng lại nhiều hơn mức ít nhất, mức ít nhất được nâng lên bằng tổng."
      >
        <div className="grid gap-x-6 gap-y-4 sm:grid-cols-3">
          {SUBJECTS.map((subject) => (
            <TextField key={subject} {...typed.text(subject)} {...number} label={SUBJECT_WORDS[subject]} />
          ))}
        </div>
      </Fieldset>
    </Section>
  );
}

function Time({ typed, period: { startYear, endYear } }: { typed: TypedForm; period: Props['period'] }) {
  return (
    <Section title="Thời gian">
      <div className="grid gap-x-6 gap-y-4 sm:grid-cols-2">
        <Select
          {...typed.text('cadence')}
          label="Tính theo"
          hint={<span className="invisible max-sm:hidden">–</span>}
          options={[
            { value: 'YEARLY', label: 'Mỗi năm' },
            { value: 'YEAR', label: 'Một năm nêu rõ' },
            {
              value: 'PERIOD',
              label: startYear === endYear ? `Cả năm ${startYear}` : `Cả giai đoạn ${startYear}–${endYear}`,
            },
          ]}
        />
        <TextField
          {...typed.text('year')}
          label="Năm"
          hint="Chỉ ghi khi tính cho một năm nêu rõ."
          inputMode="numeric"
          autoComplete="off"
          maxLength={4}
          className="max-w-28 tabular-nums"
        />
      </div>
      <CheckboxField
        {...typed.tick('reading')}
        label="Văn bản không nêu; đây là cách hiểu của đơn vị"
        hint="Đánh dấu khi văn bản không nói rõ mỗi năm hay cả giai đoạn. Cách hiểu được ghi kèm chỉ tiêu."
      />
    </Section>
  );
}

function Section({ title, children }: { title: string; children: React.ReactNode }) {
  return (
    <section className="flex min-w-0 flex-col gap-5 border-t border-hairline pt-5 first-of-type:border-t-0 first-of-type:pt-0">
      <h3 className="text-lg">{title}</h3>
      {children}
    </section>
  );
}

/** Browsers do not wrap the lines of a select. */
function shortened(name: string): string {
  return name.length > 120 ? `${name.slice(0, 119).trimEnd()}…` : name;
}
