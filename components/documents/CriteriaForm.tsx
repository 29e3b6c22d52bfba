'use client';

import { AddRowButton } from '@/components/plans/edit/PartForm';
import { CheckboxField, Select } from '@/components/ui/ChoiceField';
import { Panel } from '@/components/ui/Panel';
import { TextArea } from '@/components/ui/TextField';
import { SUBJECT_WORDS, SUBJECTS, type Subject } from '@/lib/format/words';
import type { Row } from '@/lib/plans/edit/rows';
import { ReadingForm, type ReadingFormProps } from './ReadingForm';
import { ReadRow } from './ReadRow';
import type { Marks } from './ReadValue';

const FIELDS = ['text', 'subject', 'supporting', 'evidence'];

/** The criteria of a field, or the general ones, under the headings of whom they are for. */
export function CriteriaForm({ marks, empty, ...form }: ReadingFormProps & { marks: Marks; empty: string }) {
  return (
    <ReadingForm {...form}>
      {({ typed, rows }) => (
        <>
          {rows.length === 0 ? <p className="text-muted">{empty}</p> : null}
          {groupsOf(rows).map(({ subject, rows: some }) => (
            <Panel key={subject} title={subject === '' ? 'Cho mọi đối tượng' : SUBJECT_WORDS[subject]}>
              <ol>
                {some.map(({ row, place }) => (
                  <ReadRow
                    key={row.key}
                    row={row}
                    place={place}
                    of={rows.length}
                    label={`Tiêu chí ${place}`}
                    marks={marks}
                    typed={typed}
                    fields={FIELDS}
                  >
                    <TextArea
                      {...typed.text(`${row.key}.text`)}
                      label="Nội dung"
                      rows={2}
                      className="min-h-20"
                    />
                    <div className="flex flex-wrap items-end gap-x-6 gap-y-2">
                      <Select
                        {...typed.text(`${row.key}.subject`)}
                        label="Dành cho"
                        empty="Mọi đối tượng"
                        options={SUBJECTS.map((value) => ({ value, label: SUBJECT_WORDS[value] }))}
                      />
                      <CheckboxField {...typed.tick(`${row.key}.supporting`)} label="Khuyến khích" />
                      <CheckboxField {...typed.tick(`${row.key}.evidence`)} label="Cần minh chứng" />
                    </div>
                  </ReadRow>
                ))}
              </ol>
            </Panel>
          ))}
          <AddRowButton>Thêm tiêu chí</AddRowButton>
        </>
      )}
    </ReadingForm>
  );
}

type Group = { subject: Subject | ''; rows: { row: Row; place: number }[] };

/** By whom they are for; each keeps its place among all, which is its place in the plan. */
function groupsOf(rows: readonly Row[]): Group[] {
  const groups: Group[] = [];
  for (const subject of ['', ...SUBJECTS] as const) {
    const some = rows.flatMap((row, at) => (subjectOf(row) === subject ? [{ row, place: at + 1 }] : []));
    if (some.length > 0) groups.push({ subject, rows: some });
  }
  return groups;
}

function subjectOf({ values }: Row): Subject | '' {
  return SUBJECTS.find((subject) => subject === values.subject) ?? '';
}
