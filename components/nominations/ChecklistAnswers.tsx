import { Panel } from '@/components/ui/Panel';
import { type Answer, checklistSummary } from '@/lib/criteria/checklist';
import type { CriterionOfNomination } from '@/lib/criteria/queries';
import { twoDigits } from '@/lib/format/numbers';

/** The checklist as answered, with how far it is. */
export function ChecklistAnswers({
  criteria,
  answers,
}: {
  criteria: CriterionOfNomination[];
  answers: readonly Answer[];
}) {
  const answered = new Map(answers.map((answer) => [answer.criterionId, answer]));
  const { met, total, requiredMet, requiredTotal } = checklistSummary(criteria, answers);
  return (
    <Panel
      flush
      title="Tiêu chí của kế hoạch"
      aside={
        total > 0
          ? `Đạt ${twoDigits(met)} trên ${twoDigits(total)}, bắt buộc ${twoDigits(requiredMet)} trên ${twoDigits(requiredTotal)}`
          : undefined
      }
    >
      {total === 0 ? (
        <p className="px-4 py-4 text-muted sm:px-5">Kế hoạch không nêu tiêu chí riêng.</p>
      ) : null}
      {criteria.map((criterion) => (
        <Line key={criterion.id} criterion={criterion} answer={answered.get(criterion.id)} />
      ))}
    </Panel>
  );
}

function Line({ criterion, answer }: { criterion: CriterionOfNomination; answer: Answer | undefined }) {
  const { word, sign, tone } = voice(answer?.met ?? null, criterion.required);
  return (
    <div className="grid gap-x-6 gap-y-1 px-4 py-3 sm:grid-cols-[minmax(0,1fr)_9rem] sm:px-5">
      <div>
        <p>
          {criterion.text}
          {criterion.required ? <span className="text-sm text-muted"> (bắt buộc)</span> : null}
        </p>
        {answer?.note ? (
          <p className="mt-1 border-l-2 border-edge pl-3 text-sm whitespace-pre-line">
            <span className="text-muted">{criterion.evidence ? 'Minh chứng: ' : 'Ghi chú: '}</span>
            {answer.note}
          </p>
        ) : null}
      </div>
      <p className={`font-semibold ${tone}`}>
        <span aria-hidden="true">{sign} </span>
        {word}
      </p>
    </div>
  );
}

function voice(met: boolean | null, required: boolean): { word: string; sign: string; tone: string } {
  if (met) return { word: 'Đạt', sign: '✓', tone: 'text-met' };
  const tone = required ? 'text-late' : 'text-muted';
  return met === null ? { word: 'Chưa trả lời', sign: '–', tone } : { word: 'Chưa đạt', sign: '✕', tone };
}
