import type { Subject } from '@/lib/format/words';
import type { Submitted } from '@/lib/nominations/submitted';
import { AchievementsPanel } from './AchievementsPanel';
import { ChecklistAnswers } from './ChecklistAnswers';
import { DeclarationAnswers } from './DeclarationAnswers';
import type { EarlierVersion } from './Earlier';
import { WhoPanel } from './WhoPanel';

type Props = {
  subject: Subject;
  submitted: Submitted;
  /** Where it is given, what differs from it is marked. */
  earlier?: EarlierVersion | null;
};

/** What a nomination says: who, achievements, checklist, declarations. */
export function DossierBody({ subject, submitted, earlier }: Props) {
  return (
    <>
      <WhoPanel subject={subject} submitted={submitted} earlier={earlier} />
      <AchievementsPanel submitted={submitted} earlier={earlier} />
      <ChecklistAnswers submitted={submitted} earlier={earlier} />
      <DeclarationAnswers submitted={submitted} earlier={earlier} />
    </>
  );
}
