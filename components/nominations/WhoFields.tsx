import { CheckboxField, Select } from '@/components/ui/ChoiceField';
import { TextField } from '@/components/ui/TextField';
import type { TypedForm } from '@/components/ui/typed-form';
import { ETHNICITIES } from '@/lib/exemplars/ethnicities';
import { AREA_CLASS_WORDS, type Subject } from '@/lib/format/words';
import { type WhoField, whoFields } from '@/lib/nominations/who';

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

/** Who or what is nominated; what is asked depends on the subject. */
export function WhoFields({ subject, typed }: { subject: Subject; typed: TypedForm }) {
  const asked = new Set<WhoField>(whoFields(subject));
  return (
    <div className="flex flex-col gap-5">
      <TextField {...typed.text('name')} {...NAMES[subject]} required autoComplete="off" />
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
    </div>
  );
}
