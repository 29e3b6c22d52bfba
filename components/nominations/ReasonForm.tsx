'use client';

import { useActionState } from 'react';
import { CheckboxField, Fieldset } from '@/components/ui/ChoiceField';
import { ErrorSummary } from '@/components/ui/ErrorSummary';
import { SubmitButton } from '@/components/ui/SubmitButton';
import { TextArea } from '@/components/ui/TextField';
import { type FormState, FRESH } from '@/lib/form/state';
import { LONGEST, SHORTEST_REASON } from '@/lib/nominations/limits';
import { PART_WORDS, PARTS } from '@/lib/nominations/parts';
import { Disclosure } from './Disclosure';

type Props = {
  /** Tells the ids of several such forms on a page apart. */
  name: string;
  action: (previous: FormState, form: FormData) => Promise<FormState>;
  hidden: Record<string, string>;
  summary: string;
  hint: string;
  button: string;
  look: 'secondary' | 'danger';
  /** Asks which parts of the nomination it is about. */
  parts?: boolean;
};

/** A decision that refuses, folded away until it is wanted: a reason and one button. */
export function ReasonForm({ name, action: send, hidden, summary, hint, button, look, parts }: Props) {
  const [state, action] = useActionState(send, FRESH);
  const refused = state.problems.length > 0;
  const problems = state.problems.map((problem) => ({
    ...problem,
    at: problem.at === 'reason' ? name : `${name}-form`,
  }));
  return (
    <Disclosure
      key={refused ? 'refused' : 'fresh'}
      open={refused}
      summary={<span className="font-semibold">{summary}</span>}
      className="border-t border-hairline"
    >
      <form id={`${name}-form`} action={action} noValidate className="flex flex-col gap-3 pb-4">
        <ErrorSummary title="Chưa ghi được, vì:" problems={problems} />
        {Object.entries(hidden).map(([field, value]) => (
          <input key={field} type="hidden" name={field} value={value} />
        ))}
        {parts ? <PartTicks name={name} values={state.values} /> : null}
        <TextArea
          name="reason"
          id={name}
          label="Lý do"
          hint={`${hint} Từ ${SHORTEST_REASON} đến ${LONGEST.reason} ký tự.`}
          error={state.problems.find(({ at }) => at === 'reason')?.message}
          defaultValue={state.values?.reason ?? ''}
          rows={4}
          required
        />
        <SubmitButton look={look} pendingText="Đang ghi…" className="self-start">
          {button}
        </SubmitButton>
      </form>
    </Disclosure>
  );
}

function PartTicks({ name, values }: { name: string; values: FormState['values'] }) {
  return (
    <Fieldset
      legend="Phần cần bổ sung"
      id={`${name}-parts`}
      hint="Đơn vị đề cử thấy phần được đánh dấu ở danh sách."
    >
      <div>
        {PARTS.map((part) => (
          <CheckboxField
            key={part}
            name={`part-${part}`}
            id={`${name}-${part}`}
            label={PART_WORDS[part]}
            defaultChecked={Boolean(values?.[`part-${part}`])}
          />
        ))}
      </div>
    </Fieldset>
  );
}
