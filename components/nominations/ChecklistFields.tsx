import { EvidenceChoice } from '@/components/evidence/EvidenceChoice';
import { Fieldset } from '@/components/ui/ChoiceField';
import { described, FieldNotes } from '@/components/ui/Field';
import { TextArea } from '@/components/ui/TextField';
import type { TypedForm } from '@/components/ui/typed-form';
import { criterionField } from '@/lib/criteria/checklist';
import type { CriterionOfNomination } from '@/lib/criteria/queries';
import type { AmendedSince } from '@/lib/nominations/amended';
import type { PartValues } from '@/lib/nominations/parts';
import { BeforeAmendment } from './BeforeAmendment';
import { OthersWords, type OtherWords } from './OthersWords';

type Answered = {
  typed: TypedForm;
  others: OtherWords;
  /** The fields of the form, for the ticks. */
  values: PartValues;
  /** The files of the dossier. */
  files: readonly { id: string; name: string }[];
};

/** The plan's criteria: each met or not, with a note; where evidence is asked, a file is ticked or the note names the paper. */
export function ChecklistFields({
  criteria,
  earlier = [],
  ...form
}: {
  criteria: CriterionOfNomination[];
  /** Those that an amendment of the plan has changed, with what was answered before. */
  earlier?: AmendedSince['criteria'];
} & Answered) {
  const general = criteria.filter((criterion) => criterion.general);
  const own = criteria.filter((criterion) => !criterion.general);
  if (criteria.length === 0) {
    return <p className="text-muted">Kế hoạch không nêu tiêu chí riêng cho đối tượng này ở lĩnh vực này.</p>;
  }
  return (
    <div className="flex flex-col gap-6">
      {general.length > 0 ? (
        <Group title="Tiêu chí chung của kế hoạch" criteria={general} earlier={earlier} {...form} />
      ) : null}
      {own.length > 0 ? (
        <Group title="Tiêu chí của lĩnh vực" criteria={own} earlier={earlier} {...form} />
      ) : null}
    </div>
  );
}

function Group({
  title,
  criteria,
  earlier,
  ...form
}: {
  title: string;
  criteria: CriterionOfNomination[];
  earlier: AmendedSince['criteria'];
} & Answered) {
  return (
    <div>
      <h3>{title}</h3>
      <ol className="divide-y divide-hairline">
        {criteria.map((criterion) => (
          <li key={criterion.id} className="py-4 first:pt-2 last:pb-0">
            <CriterionField
              criterion={criterion}
              earlier={earlier.find(({ after }) => after?.id === criterion.id)}
              {...form}
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
  others,
  values,
  files,
}: {
  criterion: CriterionOfNomination;
  earlier: AmendedSince['criteria'][number] | undefined;
} & Answered) {
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
              {evidence ? 'Minh chứng: giấy tờ nào, lưu ở đâu (nếu không gửi tệp)' : 'Ghi chú'}
            </span>
          }
          rows={1}
          className="min-h-11"
        />
      </div>
      <OthersWords words={others(`note-${criterionId}`)} />
      {evidence ? (
        <EvidenceChoice
          files={files}
          criterionId={criterionId}
          chosen={files.filter((file) => values[`proof-${criterionId}.${file.id}`]).map((file) => file.id)}
        />
      ) : null}
    </Fieldset>
  );
}

const CHOICES = [
  { value: 'yes', label: 'Đạt' },
  { value: 'no', label: 'Chưa đạt' },
];
