'use client';

import { useActionState } from 'react';
import { ErrorSummary } from '@/components/ui/ErrorSummary';
import { SubmitButton } from '@/components/ui/SubmitButton';
import { typedForm } from '@/components/ui/typed-form';
import { FRESH } from '@/lib/form/state';
import type { FieldListed } from '@/lib/plans/edit/fields';
import { arrangeFields } from '@/lib/plans/edit/fields-actions';
import { FieldRow } from './FieldRow';

type Props = {
  unitId: string;
  planId: string;
  fields: readonly FieldListed[];
  /** What is odd in a field's letter, by field. */
  odd: Readonly<Record<string, string>>;
  /** The field that something was just done to, and what. */
  touched: { id: string; done: string } | null;
  /** The draft amends an issued plan: what is removed here ends there. */
  amends: boolean;
};

/** The fields of a draft in their order: one form, so that several can be given new places at once. */
export function FieldList({ unitId, planId, fields, odd, touched, amends }: Props) {
  const [state, send] = useActionState(arrangeFields, FRESH);
  const stored = Object.fromEntries(fields.map(({ id, place }) => [`place.${id}`, String(place)]));
  const form = typedForm(state, stored);
  return (
    <form action={send} noValidate>
      {/* Enter in a field presses the first button of the form: it takes the places typed, and moves nothing else. */}
      <button
        type="submit"
        name="intent"
        value="place"
        tabIndex={-1}
        aria-hidden="true"
        className="sr-only"
      />
      <input type="hidden" name="unit" value={unitId} />
      <input type="hidden" name="plan" value={planId} />
      <input type="hidden" name="seen" value={fields.map(({ id }) => id).join(',')} />
      <ErrorSummary title="Chưa chuyển được, vì:" problems={state.problems} />
      <ol className="divide-y divide-hairline">
        {fields.map((field) => (
          <FieldRow
            key={field.id}
            unitId={unitId}
            planId={planId}
            field={field}
            total={fields.length}
            odd={odd[field.id]}
            done={touched?.id === field.id ? touched.done : undefined}
            place={form.text(`place.${field.id}`)}
            amends={amends}
          />
        ))}
      </ol>
      <div className="flex flex-wrap gap-3 border-t border-hairline px-4 py-4 sm:px-5">
        <SubmitButton look="secondary" name="intent" value="letter" pendingText="Đang đánh…">
          Đánh chữ cái theo thứ tự
        </SubmitButton>
        {fields.some(({ letter }) => letter) ? (
          <SubmitButton look="quiet" name="intent" value="unletter" pendingText="Đang bỏ…">
            Bỏ chữ cái
          </SubmitButton>
        ) : null}
      </div>
    </form>
  );
}
