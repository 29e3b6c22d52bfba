import { Panel } from '@/components/ui/Panel';
import { type Answer, checklistSummary } from '@/lib/criteria/checklist';
import type { CriterionOfNomination } from '@/lib/criteria/queries';
import { countInText } from '@/lib/format/numbers';
import { answerTo } from '@/lib/nominations/comparison';
import type { Submitted } from '@/lib/nominations/submitted';
import { type EarlierVersion, EarlierWords, PartMark } from './Earlier';

type Props = { submitted: Submitted; earlier?: EarlierVersion | null | undefined };

/** The checklist as answered, with how far it is. */
export function ChecklistAnswers({ submitted, earlier }: Props) {
  const { criteria, content } = submitted;
  return (
    <Panel
      flush
      title="Tiêu chí của kế hoạch"
      aside={
        earlier ? (
          <PartMark
            ordinal={earlier.ordinal}
            changed={earlier.changes.criteria.size + earlier.changes.gone.length > 0}
          />
        ) : (
          howFar(criteria, content.answers)
        )
      }
    >
      {criteria.length === 0 ? (
        <p className="px-4 py-4 text-muted sm:px-5">Kế hoạch không nêu tiêu chí riêng.</p>
      ) : null}
      {criteria.map((criterion) => (
        <Line
          key={criterion.id}
          criterion={criterion}
          answer={answerTo(submitted, criterion.id)}
          files={content.evidence.filter((file) => file.criteria.includes(criterion.id))}
          earlier={earlier?.changes.criteria.has(criterion.id) ? earlier : null}
        />
      ))}
      {earlier?.changes.gone.map((criterion) => (
        <div key={criterion.id} className="px-4 py-3 sm:px-5">
          <p className="text-muted">Tiêu chí không còn trong bản này.</p>
          <EarlierAnswer criterion={criterion} earlier={earlier} />
        </div>
      ))}
    </Panel>
  );
}

function Line({
  criterion,
  answer,
  files,
  earlier,
}: {
  criterion: CriterionOfNomination;
  answer: Answer;
  /** That prove it. */
  files: readonly { id: string; name: string }[];
  earlier: EarlierVersion | null;
}) {
  const { word, sign, tone } = voice(answer.met, criterion.required);
  return (
    <div className="grid gap-x-6 gap-y-1 px-4 py-3 sm:grid-cols-[minmax(0,1fr)_9rem] sm:px-5">
      <div>
        <p>
          {criterion.text}
          {criterion.required ? <span className="text-sm text-muted"> (bắt buộc)</span> : null}
        </p>
        {answer.note ? (
          <p className="mt-1 border-l-2 border-edge pl-3 text-sm whitespace-pre-line">
            <span className="text-muted">{noteName(criterion)}</span>
            {answer.note}
          </p>
        ) : null}
        {files.length > 0 ? (
          <p className="mt-1 text-sm wrap-anywhere">
            <span className="text-muted">Tệp: </span>
            {files.map(({ name }) => name).join(', ')}
          </p>
        ) : null}
        {earlier ? <EarlierAnswer criterion={criterion} earlier={earlier} /> : null}
      </div>
      <p className={`font-semibold ${tone}`}>
        <span aria-hidden="true">{sign} </span>
        {word}
      </p>
    </div>
  );
}

/** What was answered earlier, and to which words where those were others. */
function EarlierAnswer({
  criterion,
  earlier,
}: {
  criterion: CriterionOfNomination;
  earlier: EarlierVersion;
}) {
  const asked = earlier.submitted.criteria.find(({ id }) => id === criterion.id);
  if (!asked) return <EarlierWords ordinal={earlier.ordinal}>chưa có tiêu chí này</EarlierWords>;
  const { met, note } = answerTo(earlier.submitted, asked.id);
  const reworded = asked.text !== criterion.text || earlier.changes.gone.includes(criterion);
  return (
    <EarlierWords ordinal={earlier.ordinal}>
      {reworded ? `${asked.text} ` : null}
      {voice(met, asked.required).word.toLocaleLowerCase('vi')}
      {note ? `. ${noteName(asked)}${note}` : null}
    </EarlierWords>
  );
}

function howFar(criteria: readonly CriterionOfNomination[], answers: readonly Answer[]): string | undefined {
  const { met, total, requiredMet, requiredTotal } = checklistSummary(criteria, answers);
  if (total === 0) return undefined;
  const [of, required] = [countInText(total), countInText(requiredTotal)];
  return `Đạt ${countInText(met)} trên ${of}, bắt buộc ${countInText(requiredMet)} trên ${required}`;
}

function noteName({ evidence }: CriterionOfNomination): string {
  return evidence ? 'Minh chứng: ' : 'Ghi chú: ';
}

function voice(met: boolean | null, required: boolean): { word: string; sign: string; tone: string } {
  if (met) return { word: 'Đạt', sign: '✓', tone: 'text-met' };
  const tone = required ? 'text-late' : 'text-muted';
  return met === null ? { word: 'Chưa trả lời', sign: '–', tone } : { word: 'Chưa đạt', sign: '✕', tone };
}
