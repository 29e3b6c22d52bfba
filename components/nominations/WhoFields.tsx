import type { ReactNode } from 'react';
import { CheckboxField, Select } from '@/components/ui/ChoiceField';
import { TextArea, TextField } from '@/components/ui/TextField';
import type { TypedForm } from '@/components/ui/typed-form';
import { ETHNICITIES } from '@/lib/exemplars/ethnicities';
import { AREA_CLASS_WORDS, type Subject } from '@/lib/format/words';
import { type WhoField, whoFields } from '@/lib/nominations/who';
import { OthersWords, type OtherWords } from './OthersWords';

const NAMES: Record<Subject, { label: string; hint: string }> = {
  INDIVIDUAL: { label: 'Họ và tên', hint: 'Ghi đủ họ, tên đệm và tên như trong giấy tờ.' },
  HOUSEHOLD: { label: 'Tên hộ', hint: 'Ghi họ và tên chủ hộ, ví dụ: Hộ ông Nông Văn Páo.' },
  COLLECTIVE: {
    label: 'Tên tập thể',
    hint: 'Ghi tên đầy đủ của tập thể, ví dụ: Tổ hợp tác trồng chè thôn Nà Pài.',
  },
};

const PLACES: Record<Subject, string> = {
  INDIVIDUAL: 'Nơi ở hoặc nơi công tác',
  HOUSEHOLD: 'Nơi ở',
  COLLECTIVE: 'Địa chỉ',
};

type Props = {
  subject: Subject;
  /** The plan asks for the ID number of persons. */
  asksIdNumber: boolean;
  /** The one that is stored, as it is shown. */
  idNumber: string;
  typed: TypedForm;
  others: OtherWords;
  /** Stands right after the fields that tell who it is. */
  children?: ReactNode;
};

/** Who or what is nominated; what is asked depends on the subject and the plan. */
export function WhoFields({ subject, asksIdNumber, idNumber, typed, others, children }: Props) {
  const asked = new Set<WhoField>(whoFields(subject));
  return (
    <div className="flex flex-col gap-5">
      <TextField {...typed.text('name')} {...NAMES[subject]} required autoComplete="off" />
      <div className="flex flex-col gap-2">
        <TextField
          {...typed.text('model')}
          label="Mô hình đang làm, nếu có"
          hint="Ví dụ: Trồng cà phê xen cây ăn quả. Để trống nếu không đề cử theo mô hình."
          autoComplete="off"
        />
        <OthersWords words={others('model')} />
      </div>
      <div className="grid items-end gap-5 sm:grid-cols-2">
        {asked.has('birthYear') ? (
          <TextField
            {...typed.text('birthYear')}
            label="Năm sinh"
            hint="Bốn chữ số; để trống nếu không rõ."
            inputMode="numeric"
            autoComplete="off"
          />
        ) : null}
        {asked.has('sex') ? (
          <Select
            {...typed.text('sex')}
            label="Giới tính"
            empty="Chưa chọn"
            options={[
              { value: 'FEMALE', label: 'Nữ' },
              { value: 'MALE', label: 'Nam' },
            ]}
          />
        ) : null}
        {asked.has('ethnicity') ? (
          <>
            <TextField {...typed.text('ethnicity')} label="Dân tộc" list="ethnicities" autoComplete="off" />
            <datalist id="ethnicities">
              {ETHNICITIES.map((name) => (
                <option key={name} value={name} />
              ))}
            </datalist>
          </>
        ) : null}
        {asked.has('position') ? (
          <TextField {...typed.text('position')} label="Chức vụ, nghề nghiệp" autoComplete="off" />
        ) : null}
        <TextField {...typed.text('place')} label={PLACES[subject]} autoComplete="off" />
        <Select
          {...typed.text('areaClass')}
          label="Địa bàn"
          empty="Không thuộc hoặc chưa rõ"
          options={Object.entries(AREA_CLASS_WORDS).map(([value, label]) => ({ value, label }))}
        />
      </div>
      {children}
      {asksIdNumber && asked.has('idNumber') ? (
        <IdNumberField subject={subject} idNumber={idNumber} typed={typed} />
      ) : null}
      <div>
        {asked.has('isLeader') ? (
          <CheckboxField {...typed.tick('isLeader')} label="Là lãnh đạo, quản lý" />
        ) : null}
        <CheckboxField
          {...typed.tick('isDirectLabour')}
          label="Trực tiếp lao động, sản xuất, công tác"
          hint="Các kế hoạch ưu tiên người trực tiếp làm và vùng khó khăn; mục này dùng để thống kê."
        />
      </div>
      <div className="flex flex-col gap-2">
        <TextArea
          {...typed.text('earlierTitles')}
          label="Danh hiệu, khen thưởng đã có"
          hint="Mỗi dòng một danh hiệu, ghi năm và cơ quan tặng. Để trống nếu chưa có."
          rows={3}
        />
        <OthersWords words={others('earlierTitles')} />
      </div>
    </div>
  );
}

/** Once it is stored it is never shown again: what is typed here replaces it. */
function IdNumberField({
  subject,
  idNumber,
  typed,
}: {
  subject: Subject;
  idNumber: string;
  typed: TypedForm;
}) {
  const { defaultValue, ...field } = typed.text('idNumber');
  const hint = idNumber
    ? `Đã ghi: ${idNumber}. Để trống để giữ nguyên; muốn đổi thì nhập lại đủ số.`
    : 'Kế hoạch này yêu cầu. 9 hoặc 12 chữ số; sau khi lưu chỉ hiện hai số cuối.';
  return (
    <div>
      <TextField
        {...field}
        defaultValue={defaultValue === idNumber ? '' : defaultValue}
        label={subject === 'HOUSEHOLD' ? 'Số định danh của chủ hộ' : 'Số định danh cá nhân'}
        hint={hint}
        inputMode="numeric"
        autoComplete="off"
        className="max-w-64 tabular-nums"
        required={subject === 'INDIVIDUAL'}
      />
      {idNumber ? <CheckboxField {...typed.tick('idNumberGone')} label="Bỏ số đã ghi" /> : null}
    </div>
  );
}
