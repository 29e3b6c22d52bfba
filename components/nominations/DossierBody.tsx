import type { EvidenceFile } from '@/lib/evidence/queries';
import type { Subject } from '@/lib/format/words';
import type { Submitted } from '@/lib/nominations/submitted';
import { AchievementsPanel } from './AchievementsPanel';
import { ChecklistAnswers } from './ChecklistAnswers';
import { DeclarationAnswers } from './DeclarationAnswers';
import type { EarlierVersion } from './Earlier';
import { EvidencePanel } from './EvidencePanel';
import { WhoPanel } from './WhoPanel';

type Props = {
  base: string;
  subject: Subject;
  submitted: Submitted;
  /** Where it is given, what differs from it is marked. */
  earlier?: EarlierVersion | null;
  /** The files as the dossier holds them now. */
  files?: readonly EvidenceFile[];
};

/** What a nomination says: who, achievements, checklist, evidence, declarations. */
export function DossierBody({ base, subject, submitted, earlier, files }: Props) {
  return (
    <>
      <WhoPanel subject={subject} submitted={submitted} earlier={earlier} />
      <AchievementsPanel submitted={submitted} earlier={earlier} />
      <ChecklistAnswers submitted={submitted} earlier={earlier} />
      <EvidencePanel base={base} submitted={submitted} files={files} earlier={earlier} />
      <DeclarationAnswers submitted={submitted} earlier={earlier} />
    </>
  );
}
