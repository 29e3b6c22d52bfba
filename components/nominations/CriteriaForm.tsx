'use client';

import { Panel } from '@/components/ui/Panel';
import type { CriterionOfNomination } from '@/lib/criteria/queries';
import { enterPart } from '@/lib/nominations/actions';
import type { AmendedSince } from '@/lib/nominations/amended';
import { ChecklistFields } from './ChecklistFields';
import { type PartFormProps, PartShell } from './PartShell';

type Props = PartFormProps & {
  criteria: CriterionOfNomination[];
  earlier: AmendedSince['criteria'];
  files: { id: string; name: string }[];
};

/** The checklist of the plan for the field and subject. */
export function CriteriaForm({ criteria, earlier, files, ...props }: Props) {
  return (
    <PartShell {...props} action={enterPart}>
      {(form) => (
        <Panel title="Tiêu chí của kế hoạch">
          <ChecklistFields criteria={criteria} earlier={earlier} files={files} {...form} />
        </Panel>
      )}
    </PartShell>
  );
}
