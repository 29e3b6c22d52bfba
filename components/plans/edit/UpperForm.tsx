'use client';

import { Fieldset } from '@/components/ui/ChoiceField';
import { Notice } from '@/components/ui/Notice';
import { Panel } from '@/components/ui/Panel';
import { DateField, TextField } from '@/components/ui/TextField';
import type { TypedForm } from '@/components/ui/typed-form';
import { formatDate } from '@/lib/format/dates';
import { twoDigits } from '@/lib/format/numbers';
import type { OpenPart } from '@/lib/plans/edit/parts';
import { saveUpper } from '@/lib/plans/edit/upper-actions';
import type { UpperChoice, UpperSheet } from '@/lib/plans/edit/upper-queries';
import { periodWords } from '@/lib/plans/status';
import { PartForm } from './PartForm';

type Props = { unitId: string; planId: string; open: OpenPart; sheet: UpperSheet };

/** Which plan this one implements: one in the system, one that is only cited, or none. */
export function UpperForm({ unitId, planId, open, sheet: { choices, tiedFields } }: Props) {
  return (
    <PartForm unitId={unitId} planId={planId} open={open} action={saveUpper}>
      {({ typed }) => (
        <Panel title="Kế hoạch này thực hiện kế hoạch nào?" className="group/upper">
          <div className="flex flex-col gap-5">
            {tiedFields > 0 ? (
              <Notice kind="warning">
                {twoDigits(tiedFields)} lĩnh vực của dự thảo đang gắn với lĩnh vực của kế hoạch cấp trên hiện
                chọn. Chọn kế hoạch khác thì các mối gắn này được gỡ; lĩnh vực, tiêu chí và chỉ tiêu vẫn còn.
              </Notice>
            ) : null}
            <Fieldset
              legend="Kế hoạch cấp trên đã ban hành trong hệ thống"
              id="upper"
              error={typed.error('upper')}
              note={typed.note('upper')}
              hint={
                choices.length === 0
                  ? 'Chưa có kế hoạch nào của các đơn vị cấp trên được ban hành trong hệ thống.'
                  : 'Số, ngày và cơ quan ban hành được lấy từ kế hoạch đã chọn.'
              }
            >
              <div className="divide-y divide-hairline">
                {choices.map((choice) => (
                  <Choice key={choice.id} typed={typed} value={choice.id} label={nameOf(choice)}>
                    {choice.title} ({periodWords(choice)})
                  </Choice>
                ))}
              </div>
            </Fieldset>
            <Fieldset legend="Kế hoạch cấp trên chưa có trong hệ thống" id="upper-cited-group">
              <Choice typed={typed} value="CITED" label="Ghi theo văn bản">
                Chỉ ghi số, ngày và cơ quan ban hành.
              </Choice>
              <div className="grid items-start gap-4 pl-8.5 supports-[selector(:has(*))]:not-group-has-[input[value=CITED]:checked]/upper:hidden md:grid-cols-[minmax(0,1fr)_13rem_minmax(0,1.2fr)]">
                <TextField
                  {...typed.text('upperNumber')}
                  label="Số, ký hiệu"
                  hint="Ví dụ: 1043/KH-UBND"
                  autoComplete="off"
                />
                <DateField {...typed.text('upperIssuedOn')} label="Ngày ban hành" hint="Ví dụ: 28/07/2021" />
                <TextField {...typed.text('upperIssuer')} label="Cơ quan ban hành" hint="Ví dụ: UBND tỉnh" />
              </div>
            </Fieldset>
            <Fieldset legend="Không thực hiện kế hoạch nào" id="upper-none-group">
              <Choice typed={typed} value="NONE" label="Không có kế hoạch cấp trên" />
            </Fieldset>
          </div>
        </Panel>
      )}
    </PartForm>
  );
}

function Choice({
  typed,
  value,
  label,
  children,
}: {
  typed: TypedForm;
  value: string;
  label: string;
  children?: React.ReactNode;
}) {
  const { name, defaultValue } = typed.text('upper');
  return (
    <label className="choice">
      <input
        // React does not move a choice to a new default when its form comes back: a new key makes a new one.
        key={defaultValue}
        type="radio"
        name={name}
        value={value}
        defaultChecked={defaultValue === value}
        className="tick"
      />
      <span className="min-w-0 py-2.5">
        {label}
        {children ? <span className="block text-sm text-muted">{children}</span> : null}
      </span>
    </label>
  );
}

function nameOf({ number, issuedOn, issuer }: UpperChoice): string {
  return `${number ?? ''}${issuedOn ? ` ngày ${formatDate(issuedOn)}` : ''} của ${issuer}`.trim();
}
