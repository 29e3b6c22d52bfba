'use client';

import { TwinWatch } from '@/components/exemplars/TwinWatch';
import { Select } from '@/components/ui/ChoiceField';
import { Panel } from '@/components/ui/Panel';
import type { Twin } from '@/lib/exemplars/twin-queries';
import type { Subject } from '@/lib/format/words';
import { enterPart, enterStart } from '@/lib/nominations/actions';
import { type PartFormProps, PartShell } from './PartShell';
import { WhoFields } from './WhoFields';

type Props = PartFormProps & {
  subject: Subject;
  asksIdNumber: boolean;
  units: { id: string; name: string }[];
  /** The form makes a new nomination. */
  starts?: boolean;
  /** Who may be in the books already, as far as it is known from what was saved. */
  twins?: readonly Twin[];
};

/** Who is nominated, and by which unit: what is typed here makes the draft. */
export function WhoForm({ subject, asksIdNumber, units, starts = false, twins = [], ...props }: Props) {
  return (
    <PartShell {...props} action={starts ? enterStart : enterPart}>
      {({ typed, others }) => (
        <Panel title="Ai được đề cử">
          <div className="flex flex-col gap-5">
            <Select
              {...typed.text('unitId')}
              label="Đơn vị đề cử"
              options={units.map(({ id, name }) => ({ value: id, label: name }))}
            />
            <WhoFields
              subject={subject}
              asksIdNumber={asksIdNumber}
              idNumber={props.stored.idNumber ?? ''}
              typed={typed}
              others={others}
            >
              <TwinWatch unitId={props.unitId} subject={subject} twins={twins} />
            </WhoFields>
          </div>
        </Panel>
      )}
    </PartShell>
  );
}
