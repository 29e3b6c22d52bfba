import { Panel } from '@/components/ui/Panel';
import { twoDigits } from '@/lib/format/numbers';
import type { Subject } from '@/lib/format/words';
import type { Submitted } from '@/lib/nominations/submitted';
import { ChecklistAnswers } from './ChecklistAnswers';
import { DeclarationAnswers } from './DeclarationAnswers';
import { Disclosure } from './Disclosure';
import { type EarlierVersion, Missing, PartMark } from './Earlier';
import { WhoPanel } from './WhoPanel';

type Props = {
  subject: Subject;
  submitted: Submitted;
  /** Where it is given, what differs from it is marked. */
  earlier?: EarlierVersion | null;
};

/** What a nomination says: who, achievements, checklist, declarations. */
export function DossierBody({ subject, submitted, earlier }: Props) {
  const { achievements } = submitted.content;
  return (
    <>
      <WhoPanel subject={subject} submitted={submitted} earlier={earlier} />
      <Panel
        title="Thành tích"
        aside={
          earlier ? <PartMark ordinal={earlier.ordinal} changed={earlier.changes.achievements} /> : undefined
        }
      >
        <p className="max-w-prose whitespace-pre-line">{achievements || <Missing />}</p>
        {earlier?.changes.achievements ? <EarlierAchievements {...earlier} /> : null}
      </Panel>
      <ChecklistAnswers submitted={submitted} earlier={earlier} />
      <DeclarationAnswers submitted={submitted} earlier={earlier} />
    </>
  );
}

/** Two long texts side by side are hard to follow on a phone: the earlier one is folded away until it is asked for. */
function EarlierAchievements({ ordinal, submitted }: EarlierVersion) {
  return (
    <Disclosure summary={`Đọc thành tích của bản nộp lần ${twoDigits(ordinal)}`} className="chrome mt-2">
      <p className="max-w-prose border-l-2 border-edge pl-3 whitespace-pre-line text-muted">
        {submitted.content.achievements || <Missing />}
      </p>
    </Disclosure>
  );
}
