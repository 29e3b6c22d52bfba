'use client';

import { Select } from '@/components/ui/ChoiceField';
import { Panel } from '@/components/ui/Panel';
import { DateField, TextArea, TextField } from '@/components/ui/TextField';
import type { TypedForm } from '@/components/ui/typed-form';
import { labelIn } from '@/lib/documents/confirm/labels';
import { LEVEL_WORDS } from '@/lib/format/words';
import { ReadingForm, type ReadingFormProps } from './ReadingForm';
import { type Marks, ReadValue } from './ReadValue';

const YEAR = { inputMode: 'numeric', maxLength: 4, className: 'max-w-32 tabular-nums' } as const;
const LEVELS = Object.entries(LEVEL_WORDS).map(([value, label]) => ({ value, label }));

/** What the head, the introduction and the foot of the document say. */
export function HeadForm({ marks, ...form }: ReadingFormProps & { marks: Marks }) {
  return (
    <ReadingForm {...form}>
      {({ typed }) => {
        const of = (name: string) => ({ name, of: labelIn('head', name), marks, typed });
        const field = (name: string) => ({ ...typed.text(name), label: labelIn('head', name) });
        return (
          <>
            <Panel title="Tên và thời kỳ">
              <div className="flex flex-col gap-6">
                <ReadValue {...of('title')}>
                  <TextArea {...field('title')} rows={2} className="min-h-20" />
                </ReadValue>
                <ReadValue {...of('issuer')}>
                  <TextField {...field('issuer')} hint="Như ghi trong văn bản, ví dụ: UBND huyện Đak Đoa" />
                </ReadValue>
                <div className="grid items-start gap-6 sm:grid-cols-2">
                  <ReadValue {...of('startYear')}>
                    <TextField {...field('startYear')} {...YEAR} />
                  </ReadValue>
                  <ReadValue {...of('endYear')}>
                    <TextField {...field('endYear')} {...YEAR} />
                  </ReadValue>
                </div>
                <ReadValue {...of('level')}>
                  <Select {...field('level')} empty="Văn bản không cho biết" options={LEVELS} />
                </ReadValue>
              </div>
            </Panel>
            <Panel title="Số và ngày">
              <div className="flex flex-col gap-6">
                <ReadValue {...of('number')}>
                  <TextField
                    {...field('number')}
                    hint="Để trống nếu văn bản chưa ghi số."
                    className="max-w-xs"
                    autoComplete="off"
                  />
                </ReadValue>
                <ReadValue {...of('issuedOn')}>
                  <DateField {...field('issuedOn')} />
                </ReadValue>
                <ReadValue {...of('placeName')}>
                  <TextField {...field('placeName')} className="max-w-md" />
                </ReadValue>
              </div>
            </Panel>
            <Panel title="Người ký">
              <div className="flex flex-col gap-6">
                <ReadValue {...of('onBehalfOf')}>
                  <TextArea {...field('onBehalfOf')} rows={2} className="min-h-20" />
                </ReadValue>
                <ReadValue {...of('signerTitle')}>
                  <TextField {...field('signerTitle')} className="max-w-md" />
                </ReadValue>
                <ReadValue {...of('signer')}>
                  <TextField {...field('signer')} className="max-w-md" autoComplete="off" />
                </ReadValue>
              </div>
            </Panel>
            <Words of={of} field={field} />
          </>
        );
      }}
    </ReadingForm>
  );
}

function Words({
  of,
  field,
}: {
  of: (name: string) => { name: string; of: string; marks: Marks; typed: TypedForm };
  field: (name: string) => { name: string; label: string; defaultValue: string };
}) {
  return (
    <Panel title="Lời văn và nơi nhận">
      <div className="flex flex-col gap-6">
        {['purpose', 'implementation', 'recipients'].map((name) => (
          <ReadValue key={name} {...of(name)}>
            {/* It would grow to pages: it scrolls in itself instead. */}
            <TextArea {...field(name)} rows={6} className="field-sizing-fixed" />
          </ReadValue>
        ))}
      </div>
    </Panel>
  );
}
