'use client';

import { AddRowButton } from '@/components/plans/edit/PartForm';
import { TextLink } from '@/components/ui/Button';
import { CheckboxField, Fieldset } from '@/components/ui/ChoiceField';
import { Panel } from '@/components/ui/Panel';
import { TextArea, TextField } from '@/components/ui/TextField';
import { readingPath } from '@/lib/documents/confirm/parts';
import { twoDigits } from '@/lib/format/numbers';
import { SUBJECT_WORDS, SUBJECTS } from '@/lib/format/words';
import { isFresh } from '@/lib/plans/edit/rows';
import { ReadingForm, type ReadingFormProps } from './ReadingForm';
import { ReadRow } from './ReadRow';
import type { Marks } from './ReadValue';

const FIELDS = ['letter', 'name', ...SUBJECTS, 'note'];

/** How many criteria a field has, and how many of them have to be looked at. */
export type CriteriaCount = { all: number; open: number };

/** The fields in the order of the document, each with the way to its criteria. */
export function FieldsForm({
  marks,
  counts,
  ...form
}: ReadingFormProps & { marks: Marks; counts: Readonly<Record<string, CriteriaCount>> }) {
  return (
    <ReadingForm {...form}>
      {({ typed, rows }) => (
        <Panel title="Các lĩnh vực">
          {rows.length === 0 ? <p className="pb-5 text-muted">Chưa tìm thấy lĩnh vực nào.</p> : null}
          <ol>
            {rows.map((row, at) => (
              <ReadRow
                key={row.key}
                row={row}
                place={at + 1}
                of={rows.length}
                label={`Lĩnh vực ${at + 1}`}
                marks={marks}
                typed={typed}
                fields={FIELDS}
              >
                <TextArea
                  {...typed.text(`${row.key}.name`)}
                  label="Tên lĩnh vực"
                  rows={2}
                  className="min-h-20"
                />
                <div className="flex flex-wrap items-start gap-x-8 gap-y-3">
                  <TextField
                    {...typed.text(`${row.key}.letter`)}
                    label="Chữ cái"
                    maxLength={5}
                    className="max-w-24"
                    autoComplete="off"
                  />
                  <Fieldset legend="Đối tượng" id={`${row.key}.subjects`}>
                    <div className="flex flex-wrap gap-x-6">
                      {SUBJECTS.map((subject) => (
                        <CheckboxField
                          key={subject}
                          {...typed.tick(`${row.key}.${subject}`)}
                          label={SUBJECT_WORDS[subject]}
                        />
                      ))}
                    </div>
                  </Fieldset>
                </div>
                <TextField {...typed.text(`${row.key}.note`)} label="Ghi chú" autoComplete="off" />
                {isFresh(row) ? null : (
                  <ToCriteria
                    href={readingPath(form.unitId, form.readingId, `fields/${row.key}`)}
                    of={`lĩnh vực ${at + 1}`}
                    count={counts[row.key]}
                  />
                )}
              </ReadRow>
            ))}
          </ol>
          <AddRowButton>Thêm lĩnh vực</AddRowButton>
        </Panel>
      )}
    </ReadingForm>
  );
}

function ToCriteria({ href, of, count }: { href: string; of: string; count: CriteriaCount | undefined }) {
  const { all, open } = count ?? { all: 0, open: 0 };
  return (
    <p>
      <TextLink href={href} className="inline-flex min-h-11 items-center font-semibold">
        {all === 0 ? 'Thêm tiêu chí' : `Xem ${twoDigits(all)} tiêu chí`}
        <span className="sr-only"> của {of}</span>
      </TextLink>
      {open > 0 ? <span className="text-short"> · {twoDigits(open)} cần xem</span> : null}
    </p>
  );
}
