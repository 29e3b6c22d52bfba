import { Fieldset } from '@/components/ui/ChoiceField';
import { described, FieldNotes } from '@/components/ui/Field';
import { TextArea } from '@/components/ui/TextField';
import type { TypedForm } from '@/components/ui/typed-form';
import { criterionField } from '@/lib/criteria/checklist';
import type { CriterionOfNomination } from '@/lib/criteria/queries';
import type { AmendedSince } from '@/lib/nominations/amended';
import { BeforeAmendment } from './BeforeAmendment';

/** The plan's criteria: each met or not, with a note; where evidence is asked, the note is the place for it. */
export function ChecklistFields({
  criteria,
  earlier = [],
  typed,
}: {
  criteria: CriterionOfNomination[];
  /** Those that an amendment of the plan has changed, with what was answered before. */
  earlier?: AmendedSince['criteria'];
  typed: TypedForm;
}) {
  const general = criteria.filter((criterion) => criterion.general);
  const own = criteria.filter((criterion) => !criterion.general);
  if (criteria.length === 0) {
    return <p className="text-muted">Kế hoạch không nêu tiêu chí riêng cho đối tượng này ở lĩnh vực này.</p>;
  }
  return (
    <div className="flex flex-col gap-6">
      {general.length > 0 ? (
        <Group title="Tiêu chí chung của kế hoạch" criteria={general} earlier={earlier} typed={typed} />
      ) : null}
      {own.length > 0 ? (
        <Group title="Tiêu chí của lĩnh vực" criteria={own} earlier={earlier} typed={typed} />
      ) : null}
    </div>
  );
}

function Group({
  title,
  criteria,
  earlier,
  typed,
}: {
  title: string;
  criteria: CriterionOfNomination[];
  earlier: AmendedSince['criteria'];
  typed: TypedForm;
}) {
  return (
    <div>
      <h3>{title}</h3>
      <ol className="divide-y divide-hairline">
        {criteria.map((criterion) => (
          <li key={criterion.id} className="py-4 first:pt-2 last:pb-0">
            <CriterionField
              criterion={criterion}
              earlier={earlier.find(({ after }) => after?.id === criterion.id)}
              typed={typed}
            />
          </li>
        ))}
      </ol>
    </div>
  );
}

function CriterionField({
  criterion,
  earlier,
  typed,
}: {
  criterion: CriterionOfNomination;
  earlier: AmendedSince['criteria'][number] | undefined;
  typed: TypedForm;
}) {
  const { id: criterionId, text, required, evidence } = criterion;
  const id = criterionField(criterionId);
  const error = typed.error(id);
  const answer = typed.text(`met-${criterionId}`);
  const ties = described({ id, error });
  return (
    <Fieldset
      legend={<span className="font-normal">{text}</span>}
      id={`${id}-group`}
      notesOf={`${id}-group`}
      required={required}
    >
      {earlier ? <BeforeAmendment change={earlier} /> : null}
      <FieldNotes id={id} error={error} />
      <div className="grid gap-x-6 gap-y-2 sm:grid-cols-[13rem_minmax(0,1fr)] sm:items-end">
        <div className="flex gap-x-6">
          {CHOICES.map(({ value, label }, at) => (
            <label key={value} className="choice pr-2">
              <input
                key={answer.defaultValue}
                {...ties}
                type="radio"
                id={at === 0 ? id : `${id}-${value}`}
                name={answer.name}
                value={value}
                defaultChecked={answer.defaultValue === value}
                className="tick"
              />
              <span className="py-2.5 whitespace-nowrap">{label}</span>
            </label>
          ))}
        </div>
        <TextArea
          {...typed.text(`note-${criterionId}`)}
          label={
            <span className="text-sm font-normal text-muted">
              {evidence ? 'Minh chứng: số liệu, văn bản, xác nhận và nơi lưu' : 'Ghi chú'}
            </span>
          }
          rows={1}
          className="min-h-11"
        />
      </div>
    </Fieldset>
  );
}

const CHOICES = [
  { value: 'yes', label: 'Đạt' },
  { value: 'no', label: 'Chưa đạt' },
];
